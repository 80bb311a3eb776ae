import type { Pool, PoolClient } from 'pg';
import { DataSource, type QueryRunner } from 'typeorm';
import { UnitOfWork } from '@samenspel/platform/server';
import { TestApplication, type TestPartnership, type TestPerson } from '@samenspel/testing';
import { AccountGateway } from '../auth/account-gateway.js';

type Query = (...parameters: unknown[]) => Promise<unknown>;
type Asked = string | { readonly text: string };

const purposes: readonly (readonly [RegExp, string])[] = [
  [/auth"?\."?session|from "session"/, 'session'],
  [/memberships_of_account/, 'who asks'],
  [/set_config/, 'enter'],
  [/^(begin|commit|rollback)/, ''],
];

const purposeOf = (text: string) => {
  const purpose = purposes.find(([pattern]) => pattern.test(text))?.[1] ?? 'own';
  return purpose || text;
};

describe('what a request costs', () => {
  let application: TestApplication;
  let person: TestPerson;
  let partnership: TestPartnership;
  let client: Awaited<ReturnType<TestApplication['as']>>;
  /** What was asked of the database; a turn holds the statements that did not wait for each other's answer. */
  let turns: string[][];
  let committing: Promise<void>;
  let endCommit: () => void;

  beforeAll(async () => {
    application = await TestApplication.start();
    person = await application.make.person(await application.make.organisation(await application.make.programme()), { role: 'coordinator' });
    partnership = await application.make.partnership(person, [person]);
    client = await application.as(person);
    const { master } = application.app.get(DataSource).driver as unknown as { master: Pool };
    for (const pool of [master, application.app.get(AccountGateway).pool]) pool.on('acquire', hear);
  });

  beforeEach(() => {
    turns = [];
    committing = new Promise((resolve) => (endCommit = resolve));
  });

  afterEach(() => endCommit());
  afterAll(() => application.stop());

  const heard = new WeakSet<PoolClient>();

  /** Notes what the connection is asked, and keeps the end of each commit back until {@link endCommit}. */
  function hear(connection: PoolClient): void {
    if (heard.has(connection)) return;
    heard.add(connection);
    const query = connection.query.bind(connection) as Query;
    let unanswered = 0;
    const noted = async (asked: Asked, ...rest: unknown[]) => {
      const text = (typeof asked === 'string' ? asked : asked.text).trim().toLowerCase();
      if (unanswered === 0) turns.push([]);
      turns.at(-1)!.push(purposeOf(text));
      unanswered += 1;
      try {
        return await query(asked, ...rest);
      } finally {
        unanswered -= 1;
        if (text === 'commit') await committing;
      }
    };
    connection.query = noted as PoolClient['query'];
  }

  const programme = () => `/api/v1/programmes/${person.programmeId}`;
  const organisation = () => client.post(`${programme()}/organisations`).send({ name: 'Zorghulp', sector: 'private' });

  it('is two turns before what a read asks itself, and no waiting for its transaction to end', async () => {
    await client.get(`${programme()}/organisations`).expect(200);
    expect(turns).toEqual([['session'], ['who asks'], ['begin read only', 'enter', 'own'], ['commit']]);
  });

  it('is as much in a partnership', async () => {
    await client.get(`${programme()}/partnerships/${partnership.id}`).expect(200);
    expect(turns).toEqual([['session'], ['who asks'], ['begin read only', 'enter', 'own'], ['own'], ['own'], ['commit']]);
  });

  it('is the commit too where something changed, before anybody hears of it', async () => {
    let answered = false;
    const answer = organisation().then(({ status }) => {
      answered = true;
      return status;
    });
    while (turns.at(-1)?.[0] !== 'commit') await new Promise((resolve) => setTimeout(resolve, 5));
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(answered).toBe(false);
    endCommit();
    expect(await answer).toBe(201);
    expect(turns.slice(0, 3)).toEqual([['session'], ['who asks'], ['begin', 'enter', 'own']]);
  });

  it('changes nothing in a read', async () => {
    const unitOfWork = application.app.get(UnitOfWork);
    const scope = { programmeId: person.programmeId, actor: 'person', personId: person.id } as const;
    const change = () => unitOfWork.manager.query(`update organisation set name = 'Anders' where programme_id = $1`, [person.programmeId]);
    await expect(unitOfWork.read(scope, change)).rejects.toThrow('read-only transaction');
  });

  it('is answered that the service is not there when no connection came free in time', async () => {
    const dataSource = application.app.get(DataSource);
    const { createQueryRunner } = dataSource;
    dataSource.createQueryRunner = () => ({ connect: () => Promise.reject(new Error('timeout exceeded')) }) as unknown as QueryRunner;
    const { body, headers } = await client.get(`${programme()}/organisations`).expect(503);
    dataSource.createQueryRunner = createQueryRunner;
    expect(body.code).toBe('unavailable');
    expect(headers['content-type']).toMatch(/^application\/problem\+json/);
  });
});
