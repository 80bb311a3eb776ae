import { Client } from 'pg';
import { jest } from '@jest/globals';
import { newId, roleUrl } from '@samenspel/platform/server';
import { compartmentOf, PulseScene, TestApplication } from '@samenspel/testing';

jest.setTimeout(60_000);

describe('the rights on the vault', () => {
  let application: TestApplication;
  let scene: PulseScene;
  let waveId: string;
  let tokens: readonly string[];
  let tables: { answer: string; participation: string };

  beforeAll(async () => {
    application = await TestApplication.start();
    scene = await PulseScene.of(application);
    ({ waveId, tokens } = await scene.open());
    await scene.answer(tokens[0]!);
    tables = (await compartmentOf(application.database, waveId))!;
  });

  afterAll(() => application.stop());

  const as = async (role: 'app' | 'vault', work: (client: Client) => Promise<void>) => {
    const client = new Client({ connectionString: roleUrl(application.configuration, role) });
    await client.connect();
    try {
      await work(client);
    } finally {
      await client.end();
    }
  };

  const everyTable = async () => {
    const rows = await application.database.query<{ name: string }>(
      `select schemaname || '.' || tablename as name from pg_tables where schemaname in ('vault', 'compartment') order by 1`,
    );
    return rows.map(({ name }) => name);
  };

  it('keep the API out of every table, those of an open wave too', async () => {
    const names = await everyTable();
    expect(names).toEqual(expect.arrayContaining([tables.answer, tables.participation, 'vault.contributor', 'vault.invitation_token']));
    await as('app', async (client) => {
      for (const name of names) {
        for (const sql of [`select * from ${name}`, `delete from ${name}`, `insert into ${name} default values`, `truncate ${name}`]) {
          await expect(client.query(sql)).rejects.toThrow('permission denied');
        }
      }
    });
  });

  it('let the API ask no counter how many rows the tables of a wave took in, nor how large they are', async () => {
    await as('app', async (client) => {
      for (const sql of [
        'select * from pg_stat_all_tables',
        'select * from pg_statio_all_tables',
        'select * from pg_stat_all_indexes',
        `select pg_stat_get_tuples_inserted(oid) from pg_class`,
        `select pg_relation_size(oid) from pg_class`,
        `select pg_total_relation_size(oid) from pg_class`,
      ]) {
        await expect(client.query(sql)).rejects.toThrow('permission denied');
      }
    });
    const seen = await application.database.query(
      `select relpages, reltuples from pg_class where relnamespace = 'compartment'::regnamespace and relkind = 'r'`,
    );
    expect(seen).toEqual([{ relpages: 0, reltuples: -1 }, { relpages: 0, reltuples: -1 }]);
  });

  it('let the role of the vault see answers within one programme, no names, and change nothing of them', async () => {
    await as('vault', async (client) => {
      const read = async () => (await client.query(`select * from ${tables.answer}`)).rowCount;
      expect(await read()).toBe(0);
      await client.query(`select set_config('app.programme_id', $1, false)`, [newId()]);
      expect(await read()).toBe(0);
      await client.query('delete from vault.compartment');
      await client.query(`select set_config('app.programme_id', $1, false)`, [scene.programmeId]);
      expect(await read()).toBe(8);
      for (const sql of ['select name from person', 'select name from programme', `update ${tables.answer} set value = 1`, `drop table ${tables.answer}`]) {
        await expect(client.query(sql)).rejects.toThrow(/permission denied|must be owner/);
      }
    });
  });

  it('force row-level security on the tables of a wave, under which the functions can add answers and read none', async () => {
    const policies = await application.database.query(
      `select regexp_replace(tablename, '_[0-9a-f]{32}$', '') as "table", policyname as policy, cmd, roles::text[]
         from pg_policies where schemaname = 'compartment' order by 1, 2`,
    );
    expect(policies).toEqual([
      { table: 'answer', policy: 'insert_by_functions', cmd: 'INSERT', roles: ['samenspel_owner'] },
      { table: 'answer', policy: 'of_programme', cmd: 'SELECT', roles: ['samenspel_vault'] },
      { table: 'participation', policy: 'insert_by_functions', cmd: 'INSERT', roles: ['samenspel_owner'] },
      { table: 'participation', policy: 'of_programme', cmd: 'SELECT', roles: ['samenspel_vault'] },
      { table: 'participation', policy: 'select_by_functions', cmd: 'SELECT', roles: ['samenspel_owner'] },
    ]);
    const unforced = await application.database.query(
      `select relname from pg_class where relnamespace = 'compartment'::regnamespace and relkind = 'r' and not (relrowsecurity and relforcerowsecurity)`,
    );
    expect(unforced).toEqual([]);
  });

  it('have no place in an answer for a person, a moment or a sequence', async () => {
    const columns = await application.database.query(
      `select column_name as name, data_type as type, column_default as default from information_schema.columns
        where table_schema || '.' || table_name = $1 order by ordinal_position`,
      [tables.answer],
    );
    expect(columns).toEqual([
      { name: 'programme_id', type: 'uuid', default: null },
      { name: 'wave_id', type: 'uuid', default: null },
      { name: 'block', type: 'text', default: null },
      { name: 'response_id', type: 'uuid', default: null },
      { name: 'item', type: 'text', default: null },
      { name: 'value', type: 'smallint', default: null },
    ]);
    const moments = await application.database.query(
      `select table_name, column_name from information_schema.columns
        where table_schema in ('vault', 'compartment')
          and (data_type like 'timestamp%' or data_type in ('date', 'time') or is_identity = 'YES' or column_default is not null)`,
    );
    expect(moments).toEqual([]);
  });

  it('give the tables of a wave names that tell nothing', async () => {
    expect(tables.answer).toMatch(/^compartment\.answer_[0-9a-f]{32}$/);
    expect(tables.answer).not.toContain(waveId.replaceAll('-', ''));
  });
});
