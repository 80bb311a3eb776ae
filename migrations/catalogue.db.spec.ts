import { DataSource } from 'typeorm';
import { SuiteDatabase } from '@samenspel/testing';
import { migrations } from './index.js';

/** The schemas that hold rows of programmes. The others (auth, bullmq, migrations) have none and a role of their own. */
const programmeSchemas = `('public', 'vault', 'compartment')`;

describe('the catalogue', () => {
  let database: SuiteDatabase;

  beforeAll(async () => {
    database = await SuiteDatabase.create();
  });

  afterAll(() => database.drop());

  const tables = `
    select class.oid, namespace.nspname as schema, class.relname as name, class.relrowsecurity, class.relforcerowsecurity,
           pg_get_userbyid(class.relowner) as owner
      from pg_class class join pg_namespace namespace on namespace.oid = class.relnamespace
     where class.relkind in ('r', 'p')`;

  it('has no schema beside those that are known', async () => {
    const rows = await database.query<{ name: string }>(
      `select nspname as name from pg_namespace where nspname not like 'pg\\_%' and nspname <> 'information_schema' order by 1`,
    );
    expect(rows.map(({ name }) => name)).toEqual(['auth', 'bullmq', 'compartment', 'migrations', 'public', 'vault']);
  });

  it('forces row-level security, with a policy, on every table of a programme', async () => {
    const rows = await database.query<{ name: string }>(
      `select name from (${tables}) as found
        where schema in ${programmeSchemas}
          and not (relrowsecurity and relforcerowsecurity and exists (select from pg_policy where polrelid = found.oid))`,
    );
    expect(rows).toEqual([]);
    const [counted] = await database.query<{ count: number }>(
      `select count(*)::int as count from (${tables}) as found where schema in ${programmeSchemas}`,
    );
    expect(counted!.count).toBeGreaterThan(10);
  });

  it('gives every table of a programme a programme_id that cannot be empty', async () => {
    const rows = await database.query(
      `select name from (${tables}) as found
        where schema in ${programmeSchemas} and name <> 'programme'
          and not exists (
            select from pg_attribute where attrelid = found.oid and attname = 'programme_id' and attnotnull)`,
    );
    expect(rows).toEqual([]);
  });

  it('names the programme in every reference between rows of a programme', async () => {
    const rows = await database.query(
      `select conrelid::regclass::text as "from", conname as name
         from pg_constraint
         join pg_class target on target.oid = confrelid
         join pg_namespace namespace on namespace.oid = target.relnamespace
        where contype = 'f' and namespace.nspname in ${programmeSchemas} and target.relname <> 'programme'
          and not exists (
            select from unnest(conkey) as key
              join pg_attribute on attrelid = conrelid and attnum = key
             where attname = 'programme_id')`,
    );
    expect(rows).toEqual([]);
  });

  it('lets the rows of every table go along when their programme is deleted', async () => {
    const rows = await database.query(
      `select name from (${tables}) as found
        where schema in ${programmeSchemas} and name <> 'deleted_programme'
          and not exists (
            select from pg_policy
             where polrelid = found.oid and polname = 'deleted_with_programme' and polcmd = 'd'
               and polroles = array['samenspel_owner'::regrole::oid]
               and pg_get_expr(polqual, polrelid) in ('(programme_id = current_programme_id())', '(id = current_programme_id())'))`,
    );
    expect(rows).toEqual([]);
  });

  it('lets no superuser and no role that signs in own a table of a programme', async () => {
    const rows = await database.query(
      `select name, owner from (${tables}) as found where schema in ('public', 'vault', 'auth') and owner <> 'samenspel_owner'`,
    );
    expect(rows).toEqual([]);
  });

  it('fixes the search path of every function that runs with the rights of its owner, and keeps it from the public', async () => {
    const rows = await database.query(
      `select proname as name from pg_proc join pg_namespace on pg_namespace.oid = pronamespace
        where prosecdef and nspname in ${programmeSchemas}
          and (not exists (select from unnest(proconfig) as setting where setting like 'search_path=%')
               or has_function_privilege('public', pg_proc.oid, 'execute'))`,
    );
    expect(rows).toEqual([]);
  });

  it('lets no role of the application past the policies', async () => {
    const rows = await database.query(
      `select rolname from pg_roles where rolname like 'samenspel\\_%' and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb)`,
    );
    expect(rows).toEqual([]);
  });

  it('asks who sees which partnerships as a table, since in a list of what is selected it would be asked for each of them', async () => {
    const rows = await database.query(
      `select tablename, policyname from pg_policies where concat(qual, with_check) ~* 'select\\s+visible_partnership_ids\\(\\)'`,
    );
    expect(rows).toEqual([]);
    const seen = await database.query(`select from pg_policies where qual ~* 'from\\s+visible_partnership_ids\\(\\)'`);
    expect(seen.length).toBeGreaterThan(20);
  });

  it('lets the API add to the trail and to what was agreed, but never change it', async () => {
    const appendOnly = ['audit_record', 'agreement', 'goal', 'milestone_forecast', 'milestone_completion_round', 'milestone_acceptance', 'wait_pause', 'wait_pause_answer', 'wait_pause_end', 'pledge', 'contribution', 'meeting', 'decision', 'agreement_record_link', 'agreement_record_payload'];
    const rows = await database.query(
      `select name, privilege from (${tables}) as found, unnest(array['update', 'delete', 'truncate']) as privilege
        where schema = 'public' and name = any($1) and has_table_privilege('samenspel_app', found.oid, privilege)`,
      [appendOnly],
    );
    expect(rows).toEqual([]);
    const present = await database.query(`select name from (${tables}) as found where schema = 'public' and name = any($1)`, [appendOnly]);
    expect(present).toHaveLength(appendOnly.length);
  });

  it('has nothing in it that a person without a programme can see', async () => {
    const names = await database.query<{ name: string }>(
      `select name from (${tables}) as found where schema = 'public' and has_table_privilege('samenspel_app', found.oid, 'select')`,
    );
    await database.query('begin');
    await database.query('set local role samenspel_app');
    for (const { name } of names) expect([name, await database.query(`select 1 from ${name} limit 1`)]).toEqual([name, []]);
    await database.query('rollback');
  });

  it('goes all the way down and up again', async () => {
    const dataSource = new DataSource({
      type: 'postgres',
      url: database.url,
      migrations,
      migrationsTableName: 'migration',
      schema: 'migrations',
      migrationsTransactionMode: 'each',
      extra: { options: '-c role=samenspel_owner -c search_path=public' },
    });
    await dataSource.initialize();
    const before = await objects();
    for (const _ of migrations) await dataSource.undoLastMigration();
    expect((await objects()).filter(({ schema }) => schema !== 'bullmq' && schema !== 'migrations')).toEqual([]);
    expect(await dataSource.runMigrations()).toHaveLength(migrations.length);
    expect(await objects()).toEqual(before);
    await dataSource.destroy();
  });

  const objects = () =>
    database.query<{ schema: string; name: string }>(
      `select namespace.nspname as schema, class.relname as name
         from pg_class class join pg_namespace namespace on namespace.oid = class.relnamespace
        where namespace.nspname in ('public', 'vault', 'auth', 'bullmq', 'migrations')
        union all
       select namespace.nspname, proname
         from pg_proc join pg_namespace namespace on namespace.oid = pronamespace
        where namespace.nspname in ('public', 'vault')
        order by 1, 2`,
    );
});
