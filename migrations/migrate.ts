import { runMigrations } from 'bullmq';
import { Client } from 'pg';
import { DataSource } from 'typeorm';
import {
  type Configuration,
  ConfigurationError,
  databaseRoles,
  queueSchema,
  readConfiguration,
  required,
  rolePassword,
} from '@samenspel/platform/server';
import { migrations } from './index.js';

const migrationLock = 20_261_124;

/** Brings a database to the present: roles and their passwords, schemas, queue tables, migrations. Safe to run at any time. */
export async function migrate(configuration: Configuration): Promise<number> {
  const client = new Client({ connectionString: required(configuration, 'DATABASE_URL') });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [migrationLock]);
    await prepareRoles(client, configuration);
    await hideCounters(client);
    await prepareQueue(client);
    return await applyMigrations(required(configuration, 'DATABASE_URL'));
  } finally {
    await client.end();
  }
}

async function prepareRoles(client: Client, configuration: Configuration): Promise<void> {
  await ensureRole(client, 'samenspel_owner', 'nologin');
  for (const role of databaseRoles) {
    const password = client.escapeLiteral(rolePassword(configuration, role));
    await ensureRole(client, `samenspel_${role}`, `login password ${password}`);
  }
  const { rows } = await client.query<{ name: string }>('select current_database() as name');
  const database = client.escapeIdentifier(rows[0]!.name);
  await client.query(`
    revoke create on schema public from public;
    grant create on database ${database} to samenspel_owner, samenspel_queue;
    grant usage, create on schema public to samenspel_owner;
    grant usage on schema public to samenspel_app, samenspel_vault;
    create schema if not exists auth authorization samenspel_owner;
    create schema if not exists vault authorization samenspel_owner;
    create schema if not exists compartment authorization samenspel_owner;
    create schema if not exists migrations authorization samenspel_owner;
    create schema if not exists ${queueSchema} authorization samenspel_queue;
    grant usage on schema auth to samenspel_auth;
    grant usage on schema vault, compartment to samenspel_vault;
    alter role samenspel_app in database ${database} set search_path = public, ${queueSchema};
    alter role samenspel_auth in database ${database} set search_path = auth;
    alter role samenspel_queue in database ${database} set search_path = ${queueSchema};
  `);
}

/** Creates the role or resets it; the roles of a cluster may serve several databases. */
async function ensureRole(client: Client, name: string, options: string): Promise<void> {
  const { rowCount } = await client.query('select from pg_roles where rolname = $1', [name]);
  await client.query(`${rowCount ? 'alter' : 'create'} role ${name} with ${options}`);
  await client.query(`grant ${name} to current_user`);
}

/**
 * How many rows a table took in and how large its file is, everybody may ask of any table: of that of a wave it would tell
 * how many answered, and when. Now only roles that watch the database may ask. Without the rights of a superuser this
 * has no effect but a warning.
 */
async function hideCounters(client: Client): Promise<void> {
  await client.query(`
    do $body$
    declare
      counter regprocedure;
    begin
      for counter in
        select oid from pg_proc
         where pronamespace = 'pg_catalog'::regnamespace
           and (proname like 'pg\\_stat\\_get\\_%' and proname not like 'pg\\_stat\\_get\\_xact\\_%' and proargtypes = '26'
                or proname in ('pg_relation_size', 'pg_table_size', 'pg_indexes_size', 'pg_total_relation_size'))
      loop
        execute format('revoke execute on function %1$s from public; grant execute on function %1$s to pg_read_all_stats', counter);
      end loop;
    end $body$`);
}

/** BullMQ makes its own schema sure, which takes a right on the database that the role has only for as long as this runs. */
async function prepareQueue(client: Client): Promise<void> {
  await client.query('set role samenspel_queue');
  await runMigrations(client, queueSchema);
  await client.query(`
    grant usage, create on schema ${queueSchema} to samenspel_app;
    grant select, insert, update, delete on all tables in schema ${queueSchema} to samenspel_app;
    grant usage, select, update on all sequences in schema ${queueSchema} to samenspel_app;
    grant execute on all functions in schema ${queueSchema} to samenspel_app;
  `);
  await client.query('reset role');
  const { rows } = await client.query<{ name: string }>('select current_database() as name');
  await client.query(`revoke create on database ${client.escapeIdentifier(rows[0]!.name)} from samenspel_queue`);
}

async function applyMigrations(url: string): Promise<number> {
  const dataSource = new DataSource({
    type: 'postgres',
    url,
    migrations,
    migrationsTableName: 'migration',
    schema: 'migrations',
    migrationsTransactionMode: 'each',
    extra: { options: '-c role=samenspel_owner -c search_path=public' },
  });
  await dataSource.initialize();
  try {
    const applied = await dataSource.runMigrations();
    await dataSource.query('grant usage on schema migrations to samenspel_app; grant select on migrations.migration to samenspel_app');
    return applied.length;
  } finally {
    await dataSource.destroy();
  }
}

async function main(): Promise<void> {
  try {
    const applied = await migrate(readConfiguration(process.env));
    console.log(applied === 0 ? 'database is up to date' : `${applied} migrations applied`);
  } catch (error) {
    const variable = error instanceof ConfigurationError ? '' : 'DATABASE_URL: ';
    console.error(`${variable}${(error as Error).message}`);
    process.exitCode = 1;
  }
}

if (import.meta.main) await main();
