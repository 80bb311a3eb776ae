import { createHash } from 'node:crypto';
import { Client } from 'pg';
import { jest } from '@jest/globals';
import type { Membership } from '@samenspel/identity/server';
import { newId, roleUrl, UnitOfWork } from '@samenspel/platform/server';
import { TestApplication, type TestPartnership, type TestPerson } from '@samenspel/testing';
import { trustAndCourse } from '../../domain/index.js';
import { PulseLinks } from '../invitation/pulse-links.js';
import { ReleasedResults } from '../results/released-results.js';
import { WaveResultsService } from '../results/wave-results.service.js';
import { WaveService } from '../wave/wave.service.js';
import { FreezePlan } from './freeze-plan.use-case.js';

jest.setTimeout(60_000);

const vaultTables = ['answer', 'closed_link', 'contributor', 'contributor_key', 'invitation_token', 'participation', 'published_wave'];
const emptied = ['answer', 'invitation_token', 'participation'];

describe('the vault', () => {
  let application: TestApplication;

  beforeAll(async () => {
    application = await TestApplication.start();
  });

  afterAll(() => application.stop());

  const connect = async (role: 'app' | 'vault') => {
    const client = new Client({ connectionString: roleUrl(application.configuration, role) });
    await client.connect();
    return client;
  };

  const scene = async (invited = 9) => {
    const { make } = application;
    const programme = await make.programme();
    const municipality = await make.organisation(programme, { sector: 'public' });
    const employer = await make.organisation(programme);
    const coordinator = await make.person(municipality, { role: 'coordinator' });
    const people: TestPerson[] = [];
    for (let number = 0; number < invited; number += 1) people.push(await make.person(number % 2 ? employer : municipality));
    const partnership = await make.partnership(coordinator, [coordinator, ...people]);
    return { programmeId: programme.id, coordinator, people, partnership };
  };

  const asPerson = <T>({ programmeId, id: personId }: TestPerson, work: () => Promise<T>): Promise<T> =>
    application.app.get(UnitOfWork).run({ programmeId, actor: 'person', personId }, work);

  const membership = (person: TestPerson) =>
    ({
      programmeId: person.programmeId,
      personId: person.id,
      organisationId: person.organisationId,
      timeZone: 'Europe/Amsterdam',
      role: 'coordinator',
    }) as Membership;

  const open = async (coordinator: TestPerson, partnership: TestPartnership, people: readonly TestPerson[]) => {
    const wave = await asPerson(coordinator, () =>
      application.app
        .get(WaveService)
        .open(partnership.id, { closesOn: '2026-06-30', personIds: people.map(({ id }) => id) }, membership(coordinator)),
    );
    const known = application.mail.mails.length;
    await application.settle();
    const tokens = people.map(({ email }) => {
      const mails = application.mail.mails.slice(known).filter(({ to }) => to === email);
      expect(mails).toHaveLength(1);
      return /\/p\/([\w-]{43})/.exec(mails[0]!.text)![1]!;
    });
    return { waveId: wave.id, tokens };
  };

  const close = (coordinator: TestPerson, partnership: TestPartnership, waveId: string) =>
    asPerson(coordinator, () => application.app.get(WaveService).close(partnership.id, waveId, 1, membership(coordinator)));

  const release = (coordinator: TestPerson, partnership: TestPartnership, waveId: string) =>
    asPerson(coordinator, () => application.app.get(WaveService).release(partnership.id, waveId, 3, membership(coordinator)));

  const sheet = (value: number | null) => Object.fromEntries(trustAndCourse.items.map(({ code }) => [code, value]));
  const answer = (token: string, value: number | null = 4) => application.app.get(PulseLinks).takeIn(token, sheet(value));
  const hashOf = (token: string) => createHash('sha256').update(token).digest();

  const count = async (table: string, waveId: string) => {
    const [row] = await application.database.query<{ count: number }>(
      `select count(*)::int as count from ${table} where wave_id = $1`,
      [waveId],
    );
    return row!.count;
  };

  it('is closed to the role of the API, table by table', async () => {
    const tables = await application.database.query<{ name: string }>(
      `select tablename as name from pg_tables where schemaname = 'vault' order by 1`,
    );
    expect(tables.map(({ name }) => name)).toEqual(vaultTables);
    const rights = await application.database.query(
      `select name, privilege from unnest($1::text[]) as name, unnest(array['select', 'insert', 'update', 'delete', 'truncate', 'references']) as privilege
        where has_table_privilege('samenspel_app', 'vault.' || name, privilege)`,
      [vaultTables],
    );
    expect(rights).toEqual([]);
    const client = await connect('app');
    for (const table of vaultTables) {
      for (const sql of [`select * from vault.${table}`, `delete from vault.${table}`, `insert into vault.${table} default values`]) {
        await expect(client.query(sql)).rejects.toThrow('permission denied');
      }
    }
    await client.end();
  });

  it('opens for the role of the vault only within one programme', async () => {
    const { coordinator, partnership, people } = await scene();
    const { tokens, waveId } = await open(coordinator, partnership, people);
    await answer(tokens[0]!);
    const client = await connect('vault');
    expect((await client.query('select * from vault.answer')).rows).toEqual([]);
    await client.query(`select set_config('app.programme_id', $1, false)`, [newId()]);
    expect((await client.query('select * from vault.answer')).rows).toEqual([]);
    await client.query(`select set_config('app.programme_id', $1, false)`, [partnership.programmeId]);
    expect((await client.query('select * from vault.answer where wave_id = $1', [waveId])).rows).toHaveLength(8);
    await expect(client.query('select * from person')).rejects.toThrow('permission denied');
    await client.end();
  });

  it('has no place in an answer for a person, a moment or a sequence', async () => {
    const columns = await application.database.query<{ name: string; type: string; default: string | null }>(
      `select column_name as name, data_type as type, column_default as default from information_schema.columns
        where table_schema = 'vault' and table_name = 'answer' order by ordinal_position`,
    );
    expect(columns).toEqual([
      { name: 'programme_id', type: 'uuid', default: null },
      { name: 'wave_id', type: 'uuid', default: null },
      { name: 'response_id', type: 'uuid', default: null },
      { name: 'item', type: 'text', default: null },
      { name: 'value', type: 'smallint', default: null },
    ]);
    const moments = await application.database.query(
      `select table_name, column_name from information_schema.columns
        where table_schema = 'vault' and (data_type like 'timestamp%' or data_type in ('date', 'time') or is_identity = 'YES'
              or column_default is not null)`,
    );
    expect(moments).toEqual([]);
  });

  it('gives a sheet a random id and keeps "do not know" as no value', async () => {
    const { coordinator, partnership, people } = await scene();
    const { tokens, waveId } = await open(coordinator, partnership, people);
    expect(await application.app.get(PulseLinks).takeIn(tokens[0]!, { ...sheet(2), climate: null })).toBe('accepted');
    const rows = await application.database.query<{ response_id: string; item: string; value: number | null }>(
      'select response_id, item, value from vault.answer where wave_id = $1 order by item',
      [waveId],
    );
    expect(new Set(rows.map((row) => row.response_id)).size).toBe(1);
    expect(rows[0]!.response_id[14]).toBe('4');
    expect(Object.fromEntries(rows.map(({ item, value }) => [item, value]))).toEqual({ ...sheet(2), climate: null });
  });

  it('takes a link once, also when it is sent twice at the same moment', async () => {
    const { coordinator, partnership, people } = await scene();
    const { tokens, waveId } = await open(coordinator, partnership, people);
    const results = await Promise.all([answer(tokens[0]!, 5), answer(tokens[0]!, 1), answer(tokens[0]!, 3)]);
    expect(results.sort()).toEqual(['accepted', 'used', 'used']);
    expect(await count('vault.answer', waveId)).toBe(8);
    expect(await count('vault.participation', waveId)).toBe(1);
  });

  it('stores nothing of a sheet with an answer off the scale', async () => {
    const { coordinator, partnership, people } = await scene();
    const { tokens, waveId } = await open(coordinator, partnership, people);
    await expect(application.app.get(PulseLinks).takeIn(tokens[0]!, { ...sheet(4), trust: 6 })).rejects.toThrow();
    expect(await count('vault.answer', waveId)).toBe(0);
    expect(await answer(tokens[0]!)).toBe('accepted');
  });

  it('knows no other link', async () => {
    expect(await answer('A'.repeat(43))).toBe('unknown');
  });

  it('counts an answer that was under way when the wave closed', async () => {
    const { coordinator, partnership, people } = await scene();
    const { tokens, waveId } = await open(coordinator, partnership, people);
    const respondent = await connect('app');
    await respondent.query('begin');
    const taken = await respondent.query('select take_in_answers($1, $2, $3) as result', [
      hashOf(tokens[0]!),
      JSON.stringify(sheet(4)),
      application.clock.now(),
    ]);
    expect(taken.rows[0].result).toBe('accepted');

    let closed = false;
    const closing = close(coordinator, partnership, waveId).then(() => (closed = true));
    await new Promise((resolve) => setTimeout(resolve, 150));
    expect(closed).toBe(false);
    await respondent.query('commit');
    await closing;
    expect(await count('vault.answer', waveId)).toBe(8);
    await respondent.end();
  });

  it('stores nothing of an answer that arrives while the wave closes', async () => {
    const { coordinator, partnership, people } = await scene();
    const { tokens, waveId } = await open(coordinator, partnership, people);
    let result: string | undefined;
    let answering: Promise<void> | undefined;
    await asPerson(coordinator, async () => {
      await application.app.get(WaveService).close(partnership.id, waveId, 1, membership(coordinator));
      answering = answer(tokens[0]!).then((taken) => {
        result = taken;
      });
      await new Promise((resolve) => setTimeout(resolve, 150));
      expect(result).toBeUndefined();
    });
    await answering;
    expect(result).toBe('closed');
    expect(await count('vault.answer', waveId)).toBe(0);
    expect(await count('vault.participation', waveId)).toBe(0);
  });

  it('shows no figure with four answers, and the total with five', async () => {
    for (const [answers, outcome] of [[4, 'withheld'], [5, 'published']] as const) {
      const { coordinator, partnership, people } = await scene();
      const { tokens, waveId } = await open(coordinator, partnership, people);
      for (const token of tokens.slice(0, answers)) await answer(token, 3);
      await close(coordinator, partnership, waveId);
      await application.settle();
      await release(coordinator, partnership, waveId);
      const results = await asPerson(coordinator, () => application.app.get(WaveResultsService).read(partnership.id, waveId));
      expect(results.outcome).toBe(outcome);
      const cells = results.groups.flatMap((group) => group.cells);
      expect(cells).toHaveLength(outcome === 'published' ? 8 : 0);
      expect(cells.every(({ mean }) => mean === 3)).toBe(true);
      expect(await count('vault.contributor', waveId)).toBe(outcome === 'published' ? 5 : 0);
    }
  });

  it('keeps nothing after the close that could join a person and an answer', async () => {
    const { coordinator, partnership, people } = await scene();
    const { tokens, waveId } = await open(coordinator, partnership, people);
    for (const token of tokens.slice(0, 6)) await answer(token, 3);
    await close(coordinator, partnership, waveId);
    await application.settle();
    for (const table of emptied) expect([table, await count(`vault.${table}`, waveId)]).toEqual([table, 0]);

    const [left] = await application.database.query<{ links: string; contributors: string }>(
      `select (select json_agg(closed_link)::text from vault.closed_link where wave_id = $1) as links,
              (select json_agg(contributor)::text from vault.contributor where wave_id = $1) as contributors`,
      [waveId],
    );
    const invitations = await application.database.query<{ id: string }>('select id from wave_invitation where wave_id = $1', [waveId]);
    for (const { id } of [...people, ...invitations]) {
      expect(left!.links).not.toContain(id);
      expect(left!.contributors).not.toContain(id);
    }
    const journal = await application.database.query<{ text: string }>(
      `select coalesce(json_agg(found)::text, '') as text
         from (select action as what, person_id from audit_record where subject_id = $1
               union all select type, null from outbox_event where payload->>'waveId' = $1::text) as found`,
      [waveId],
    );
    expect(JSON.parse(journal[0]!.text)).toEqual(
      expect.arrayContaining([
        { what: 'wave.opened', person_id: coordinator.id },
        { what: 'wave.closed', person_id: coordinator.id },
      ]),
    );
    expect(JSON.parse(journal[0]!.text)).toHaveLength(4);
  });

  it('clears what it deleted out of the pages of its tables', async () => {
    const { coordinator, partnership, people } = await scene();
    const { tokens, waveId } = await open(coordinator, partnership, people);
    for (const token of tokens) await answer(token, 3);
    await close(coordinator, partnership, waveId);
    await application.settle();
    const [before] = await application.database.query<{ count: number }>('select count(*)::int as count from vault.answer');
    await application.database.query('create extension pageinspect');
    const [tuples] = await application.database.query<{ count: number }>(
      `select count(*)::int as count
         from generate_series(0, pg_relation_size('vault.answer') / current_setting('block_size')::int - 1) as page,
              heap_page_items(get_raw_page('vault.answer', page::int)) where t_data is not null`,
    );
    expect(tuples!.count).toBe(before!.count);
  });

  it('freezes a plan once, however often it is asked to', async () => {
    const { programmeId, coordinator, partnership, people } = await scene();
    const { tokens, waveId } = await open(coordinator, partnership, people);
    const freeze = () => application.app.get(FreezePlan).run(programmeId, waveId);
    await freeze();
    expect(await count('wave_publication', waveId)).toBe(0);
    for (const token of tokens.slice(0, 5)) await answer(token, 3);
    await close(coordinator, partnership, waveId);
    await Promise.all([freeze(), freeze(), freeze()]);
    expect(await count('wave_publication', waveId)).toBe(1);
    expect(await count('published_cell', waveId)).toBe(8);
  });

  it('withholds a later wave that would tell something about one newcomer', async () => {
    const { coordinator, partnership, people } = await scene();
    const first = await open(coordinator, partnership, people);
    for (const token of first.tokens.slice(0, 6)) await answer(token, 3);
    await close(coordinator, partnership, first.waveId);
    await application.settle();
    const second = await open(coordinator, partnership, people);
    for (const token of second.tokens.slice(0, 7)) await answer(token, 3);
    await close(coordinator, partnership, second.waveId);
    await application.settle();
    const outcomes = await application.database.query<{ wave_id: string; reason: string | null }>(
      'select wave_id, reason from wave_publication where partnership_id = $1',
      [partnership.id],
    );
    expect(Object.fromEntries(outcomes.map(({ wave_id, reason }) => [wave_id, reason]))).toEqual({
      [first.waveId]: null,
      [second.waveId]: 'too-few-answers-or-revealing',
    });
    expect(await count('vault.contributor', second.waveId)).toBe(0);
  });

  it('shows nothing of a sealed wave to the role of the API, and all of it once released', async () => {
    const { programmeId, coordinator, partnership, people } = await scene();
    const { tokens, waveId } = await open(coordinator, partnership, people);
    for (const token of tokens.slice(0, 5)) await answer(token, 3);
    await close(coordinator, partnership, waveId);
    await application.settle();
    const client = await connect('app');
    await client.query(
      `select set_config('app.programme_id', $1, false), set_config('app.person_id', $2, false), set_config('app.actor', 'person', false)`,
      [programmeId, coordinator.id],
    );
    const seen = async () => ({
      publications: (await client.query('select * from wave_publication')).rowCount,
      cells: (await client.query('select * from published_cell')).rowCount,
      counted: (await client.query('select count(*)::int as count from published_cell')).rows[0].count,
    });
    expect(await seen()).toEqual({ publications: 0, cells: 0, counted: 0 });
    await client.query(`select set_config('app.actor', 'system', false), set_config('app.person_id', '', false)`);
    expect(await seen()).toEqual({ publications: 0, cells: 0, counted: 0 });
    await expect(client.query(`update published_cell set mean = 5`)).rejects.toThrow('permission denied');
    await expect(client.query(`update wave set mode = 'joint-statement'`)).rejects.toThrow('permission denied');

    await release(coordinator, partnership, waveId);
    expect(await seen()).toEqual({ publications: 1, cells: 8, counted: 8 });
    await client.end();

    const released = (date: string) => asPerson(coordinator, () => application.app.get(ReleasedResults).until(date));
    expect(await released('2026-06-14')).toEqual([]);
    expect(await released('2026-06-15')).toMatchObject([
      { waveId, partnershipId: partnership.id, closedOn: '2026-06-15', releasedOn: '2026-06-15', overall: 3, withheld: null },
    ]);
  });
});
