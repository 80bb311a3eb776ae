import { jest } from '@jest/globals';
import { compartmentOf, TestApplication, type TestPartnership, type TestPerson } from '@samenspel/testing';
import { trustAndCourse, type WaveMode } from '../../domain/index.js';
import { endOfAnswering } from '../vault/end-of-answering.js';

jest.setTimeout(60_000);

/** What whoever holds it keeps every answer of the wave from being taken in: the door that the close of a wave shuts too. */
const doors: Readonly<Record<WaveMode, string>> = {
  'anonymous': endOfAnswering,
  'joint-statement': 'select from wave where id = $1 for update',
};

const told: Readonly<Record<WaveMode, { readonly thanks: string; readonly once: string }>> = {
  'anonymous': { thanks: 'Dank je wel', once: 'Met deze link is al geantwoord' },
  'joint-statement': { thanks: 'is binnen', once: 'Je organisatie heeft al geantwoord' },
};

describe.each(['anonymous', 'joint-statement'] as const)('answers that come at the same moment (%s)', (mode) => {
  let application: TestApplication;
  let partnership: TestPartnership;
  let person: TestPerson;
  let client: Awaited<ReturnType<TestApplication['as']>>;
  let waveId: string;

  beforeAll(async () => {
    application = await TestApplication.start();
  });

  beforeEach(async () => {
    const { make } = application;
    const programme = await make.programme();
    const coordinator = await make.person(await make.organisation(programme), { role: 'coordinator' });
    person = await make.person(await make.organisation(programme));
    partnership = await make.partnership(coordinator, [coordinator, person]);
    client = await application.as(coordinator);
    const { body } = await client.post(waves()).send({ closesOn: '2026-06-30', mode, personIds: [person.id] }).expect(201);
    waveId = body.id;
    await application.settle();
  });

  afterAll(() => application.stop());

  const waves = (rest = '') => `/api/v1/programmes/${partnership.programmeId}/partnerships/${partnership.id}/waves${rest}`;

  const submit = (value: string) => {
    const link = /\/p\/[\w-]{43}/.exec(application.mail.to(person.email).at(-1)!.text)![0];
    const answers = trustAndCourse.items.flatMap(({ code }) => [[`answer.${code}`, value], [`reason.${code}`, `Reden ${value}`]]);
    return application.anonymous().post(link).type('form').send({ step: 'review', go: 'submit', ...Object.fromEntries(answers) });
  };

  const close = () => client.post(waves(`/${waveId}/closure`)).set('If-Match', '"1"').send();

  /** Sends requests one after the other while the door is shut, each once the one before it waits there; then opens it. */
  const atTheDoor = async <T>(requests: readonly (() => PromiseLike<T>)[]): Promise<T[]> => {
    const { database } = application;
    const wait = async (count: number) => {
      for (let looks = 0; looks < 1000; looks += 1) {
        await database.query('select pg_stat_clear_snapshot()');
        const rows = await database.query(`select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`);
        if (rows.length === count) return;
        await new Promise((resolve) => setTimeout(resolve, 10));
      }
      throw new Error(`no ${count} requests came to wait`);
    };
    const sent: Promise<T>[] = [];
    await database.query('begin');
    try {
      await database.query(doors[mode], [waveId]);
      for (const request of requests) {
        sent.push(Promise.resolve(request()));
        await wait(sent.length);
      }
    } finally {
      await database.query('rollback');
    }
    return Promise.all(sent);
  };

  /** The values that are stored, with how many items hold each, and how often somebody answered. */
  const stored = async () => {
    const { database } = application;
    const compartment = await compartmentOf(database, waveId);
    const [items, times] = mode === 'anonymous' ? [compartment!.answer, compartment!.participation] : ['wave_statement_item', 'wave_statement'];
    const values = await database.query(`select value, count(*)::int as items from ${items} where wave_id = $1 group by value`, [waveId]);
    const [row] = await database.query<{ count: number }>(`select count(*)::int as count from ${times} where wave_id = $1`, [waveId]);
    return { values, times: row!.count };
  };

  it('are taken once: the others are told so kindly, and nothing is stored of theirs', async () => {
    const values = ['4', '2', '5', '4'];
    const responses = await atTheDoor(values.map((value) => () => submit(value)));
    expect(responses.map(({ status }) => status).toSorted()).toEqual([200, 410, 410, 410]);
    const taken = responses.findIndex(({ status }) => status === 200);
    expect(responses[taken]!.text).toContain(told[mode].thanks);
    for (const { text } of responses.toSpliced(taken, 1)) expect(text).toContain(told[mode].once);
    expect(await stored()).toEqual({ values: [{ value: Number(values[taken]), items: 8 }], times: 1 });
  });

  it('are taken once without anything that holds them up, however they happen to overlap', async () => {
    const responses = await Promise.all(['1', '2', '3', '4', '5'].map((value) => submit(value)));
    expect(responses.map(({ status }) => status).toSorted()).toEqual([200, 410, 410, 410, 410]);
    expect(await stored()).toMatchObject({ values: [{ items: 8 }], times: 1 });
  });

  it('are wholly before a close that comes after them', async () => {
    const [answer, closure] = await atTheDoor([() => submit('4'), close]);
    expect(answer!.text).toContain(told[mode].thanks);
    expect([answer!.status, closure!.status]).toEqual([200, 200]);
    expect(await stored()).toEqual({ values: [{ value: 4, items: 8 }], times: 1 });
    await application.settle();
    expect((await client.get(waves(`/${waveId}`)).expect(200)).body.state).toBe('closed');
  });

  it('are not stored at all once a close came first, and say so', async () => {
    const [closure, answer, another] = await atTheDoor([close, () => submit('4'), () => submit('2')]);
    expect([closure!.status, answer!.status, another!.status]).toEqual([200, 410, 410]);
    for (const { text } of [answer!, another!]) expect(text).toContain('is niets bewaard');
    expect(await stored()).toEqual({ values: [], times: 0 });
    await application.settle();
    expect((await client.get(waves(`/${waveId}`)).expect(200)).body.state).toBe('closed');
  });
});
