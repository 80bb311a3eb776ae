import { writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { until } from '../processes/alive.ts';
import { freePort } from '../processes/free-port.ts';
import { Premises } from '../testing/started-samenspel.ts';

jest.setTimeout(240_000);

let premises: Premises;

beforeEach(async () => {
  premises = await Premises.open();
});

afterEach(() => premises.close());

const nothingLeft = () => until(() => premises.processes().length === 0, 20_000);

describe('npm start, stopped', () => {
  it('ends every process it started on SIGINT, SIGTERM and SIGHUP, and PostgreSQL has written everything down', async () => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      const run = premises.start({ DEMO: 'false' });
      await run.ready();
      run.send(signal);
      expect(await run.end()).toEqual({ code: 0, complaint: '' });
      expect(premises.processes()).toEqual([]);
    }
    expect(premises.log('postgres')).not.toContain('was not properly shut down');
  });

  it('stops at once when asked while it is still starting', async () => {
    const run = premises.start({ DEMO: 'false' });
    await run.says('Starting PostgreSQL');
    run.send('SIGTERM');
    expect((await run.end()).code).toBe(0);
    expect(await nothingLeft()).toBe(true);
  });
});

describe('npm start, cut off', () => {
  it('leaves no api and worker behind after kill -9, and the next start recovers', async () => {
    const cutOff = premises.start({ DEMO: 'false' });
    await cutOff.ready();
    for (const pid of premises.starts()) process.kill(pid, 'SIGKILL');
    expect(await until(() => !premises.service('api') && !premises.service('worker'), 15_000)).toBe(true);

    const next = premises.start({ DEMO: 'false' });
    await next.ready();
    expect(next.output).toContain('The previous run was cut off; recovering');
    expect(await premises.isReady()).toBe(true);
    next.send('SIGTERM');
    expect((await next.end()).code).toBe(0);
    expect(premises.processes()).toEqual([]);
  });

  it('recovers when every process was killed at the same moment', async () => {
    const cutOff = premises.start({ DEMO: 'false' });
    await cutOff.ready();
    for (const pid of premises.processes()) process.kill(pid, 'SIGKILL');
    const next = premises.start({ DEMO: 'false' });
    await next.ready();
    next.send('SIGTERM');
    expect((await next.end()).code).toBe(0);
  });

  it.each(['Starting PostgreSQL', 'Migrating the database'])('recovers from kill -9 during "%s" of the first start', async (moment) => {
    const cutOff = premises.start({ DEMO: 'false' });
    await cutOff.says(moment);
    for (const pid of premises.processes()) process.kill(pid, 'SIGKILL');
    const next = premises.start({ DEMO: 'false' });
    await next.ready();
    next.send('SIGTERM');
    expect((await next.end()).code).toBe(0);
  });

  it('starts the api and the worker again when one dies', async () => {
    const run = premises.start({ DEMO: 'false' });
    await run.ready();
    for (const name of ['api', 'worker'] as const) {
      const died = premises.service(name)!;
      process.kill(died, 'SIGKILL');
      await run.says(`the ${name} ended (SIGKILL); it starts again in 1 s`);
      expect(await until(() => ![undefined, died].includes(premises.service(name)), 20_000)).toBe(true);
    }
    expect(await until(() => premises.isReady(), 20_000)).toBe(true);
    run.send('SIGTERM');
    expect((await run.end()).code).toBe(0);
    expect(premises.processes()).toEqual([]);
  });

  it('stops with one clear line when PostgreSQL dies', async () => {
    const run = premises.start({ DEMO: 'false' });
    await run.ready();
    process.kill(premises.postmaster, 'SIGKILL');
    const { code, complaint } = await run.end();
    expect(code).toBe(1);
    expect(complaint).toMatch(/^PostgreSQL ended by itself; see .*postgres\.log$/);
    expect(await nothingLeft()).toBe(true);
  });
});

describe('npm start, in the way of another', () => {
  let occupant: Server | undefined;
  afterEach(() => void occupant?.close());

  it('names PORT when the port is in use', async () => {
    occupant = createServer().listen(premises.port);
    const { code, complaint } = await premises.start().end();
    expect(code).toBe(1);
    expect(complaint).toBe(
      `PORT: ${premises.port} is already in use; choose another, for example PORT=${premises.port + 1} npm start`,
    );
  });

  it('refuses a second start on the same data folder and leaves the first one running', async () => {
    const first = premises.start({ DEMO: 'false' });
    await first.ready();
    const { code, complaint } = await premises.start({ PORT: String(await freePort()) }).end();
    expect(code).toBe(1);
    expect(complaint).toMatch(/^DATA_DIR: Samenspel already runs on this folder, at http:\/\/localhost:\d+ \(process \d+\)/);
    expect(await premises.isReady()).toBe(true);
    first.send('SIGTERM');
    expect((await first.end()).code).toBe(0);
  });
});

describe('npm start, configured wrongly', () => {
  it.each([
    ['PORT', 'twelve'],
    ['PORT', '70000'],
    ['BASE_URL', 'samenspel.example'],
    ['DATABASE_URL', 'mysql://localhost/samenspel'],
    ['DATABASE_URL', 'postgres://someone:secret@127.0.0.1:1/samenspel'],
    ['REDIS_URL', 'redis://127.0.0.1:1'],
    ['SMTP_URL', 'smtp://127.0.0.1:1'],
    ['DEMO', 'perhaps'],
    ['LOG_LEVEL', 'loud'],
    ['APP_SECRET', 'short'],
    ['VAULT_SECRET', 'short'],
  ])('names %s in one line for the value %s, and repeats no password', async (variable, value) => {
    const { code, complaint } = await premises.start({ [variable]: value }).end();
    expect(code).toBe(1);
    expect(complaint).toMatch(new RegExp(`^${variable}: .+$`));
    expect(complaint).not.toContain('secret@');
    expect(premises.processes()).toEqual([]);
  });

  it('names DATA_DIR when it is a file', async () => {
    const file = path.join(premises.dataFolder, 'file');
    writeFileSync(file, '');
    const { code, complaint } = await premises.start({ DATA_DIR: file }).end();
    expect(code).toBe(1);
    expect(complaint).toMatch(/^DATA_DIR: .+$/);
  });
});
