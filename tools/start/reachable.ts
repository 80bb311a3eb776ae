import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import type { Configuration, SettingName } from '../configuration.ts';
import { reasonOf, StartError } from './start-error.ts';

const patience = 5_000;
const oldestPostgres = 18;

async function named(variable: SettingName, check: () => Promise<void>): Promise<void> {
  try {
    await check();
  } catch (error) {
    throw error instanceof StartError ? error : new StartError(`${variable}: cannot be reached: ${reasonOf(error)}`);
  }
}

async function checkDatabase(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: patience });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ version: number }>(`select current_setting('server_version_num')::int / 10000 as version`);
    const { version } = rows[0];
    if (version < oldestPostgres) throw new StartError(`DATABASE_URL: PostgreSQL ${oldestPostgres} or later is needed, this is ${version}`);
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function checkRedis(url: string): Promise<void> {
  const { Redis } = await import('ioredis');
  const redis = new Redis(url, { lazyConnect: true, connectTimeout: patience, retryStrategy: () => null });
  let refused: unknown;
  redis.on('error', (error) => (refused = error));
  try {
    await redis.connect();
    await redis.ping();
  } catch (error) {
    throw refused ?? error;
  } finally {
    redis.disconnect();
  }
}

async function checkMailServer(url: string): Promise<void> {
  const { createTransport } = await import('nodemailer');
  const limits = `connectionTimeout=${patience}&greetingTimeout=${patience}&socketTimeout=${patience}`;
  const transport = createTransport(`${url}${url.includes('?') ? '&' : '?'}${limits}`);
  try {
    await transport.verify();
  } finally {
    transport.close();
  }
}

/** Tries everything outside that the configuration names. @throws StartError naming the variable */
export async function checkReachable({ DATABASE_URL, REDIS_URL, SMTP_URL }: Configuration): Promise<void> {
  if (DATABASE_URL) await named('DATABASE_URL', () => checkDatabase(DATABASE_URL));
  if (REDIS_URL) await named('REDIS_URL', () => checkRedis(REDIS_URL));
  if (SMTP_URL) await named('SMTP_URL', () => checkMailServer(SMTP_URL));
}

function listenOnce(port: number): Promise<NodeJS.ErrnoException | undefined> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', resolve);
    server.listen(port, () => server.close(() => resolve(undefined)));
  });
}

/**
 * Makes sure that the web server can have its port.
 * @param within milliseconds to wait for a server of a run that was cut off to end
 * @throws StartError naming PORT
 */
export async function checkPort(port: number, within: number): Promise<void> {
  const deadline = performance.now() + within;
  let refusal = await listenOnce(port);
  while (refusal?.code === 'EADDRINUSE' && performance.now() < deadline) {
    await pause(100);
    refusal = await listenOnce(port);
  }
  if (!refusal) return;
  const inUse = `${port} is already in use; choose another, for example PORT=${port < 65_535 ? port + 1 : 3000} npm start`;
  throw new StartError(`PORT: ${refusal.code === 'EADDRINUSE' ? inUse : `${port} cannot be opened: ${reasonOf(refusal)}`}`);
}
