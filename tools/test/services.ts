import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from '../build.ts';
import { createDatabase } from '../postgres/create-database.ts';
import { EmbeddedPostgres } from '../postgres/embedded-postgres.ts';
import { freePort } from '../processes/free-port.ts';
import { runTask } from '../processes/task.ts';
import { workspace } from '../workspace.ts';
import { ensureProgram } from './programs.ts';

/** The database with every migration, which each suite copies. */
export const templateDatabase = 'samenspel_template';

const testSecrets = {
  APP_SECRET: 'application-secret-of-the-test-run-only',
  VAULT_SECRET: 'vault-secret-of-the-test-run-only-------',
};

const withoutDurability = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'];
/** Joins are made in the order in which they are written: among a handful of rows, looking for a better one costs more than it gains. */
const withoutJoinSearch = ['join_collapse_limit=1', 'from_collapse_limit=1'];

let postgres: EmbeddedPostgres | undefined;
let redis: ChildProcess | undefined;
let folder: string | undefined;

/**
 * Starts a PostgreSQL with a migrated template and a Redis, and leaves their addresses in the environment:
 * TEST_DATABASE_URL (superuser, database 'postgres'), TEST_DATABASE_TEMPLATE, TEST_REDIS_URL, and the secrets.
 */
export async function startServices(): Promise<void> {
  folder = mkdtempSync(path.join(tmpdir(), 'samenspel-test-'));
  [postgres, redis] = await Promise.all([startPostgres(folder), startRedis(folder)]);
  Object.assign(process.env, testSecrets, {
    TEST_DATABASE_URL: postgres.url('postgres'),
    TEST_DATABASE_TEMPLATE: templateDatabase,
  });
  await migrateTemplate(postgres);
}

export async function stopServices(): Promise<void> {
  redis?.kill();
  await postgres?.stop();
  if (folder) rmSync(folder, { recursive: true, force: true });
}

function startPostgres(parent: string): Promise<EmbeddedPostgres> {
  return EmbeddedPostgres.start({
    folder: path.join(parent, 'postgres'),
    logFile: path.join(parent, 'postgres.log'),
    password: 'password-of-the-test-run',
    settings: [...withoutDurability, ...withoutJoinSearch],
  });
}

async function startRedis(parent: string): Promise<ChildProcess> {
  const port = await freePort();
  const server = spawn(
    ensureProgram('redis-server'),
    ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no', '--dir', parent],
    { stdio: 'ignore' },
  );
  process.env.TEST_REDIS_URL = `redis://127.0.0.1:${port}`;
  return server;
}

async function migrateTemplate(server: EmbeddedPostgres): Promise<void> {
  await build({ web: false });
  await createDatabase(server.url('postgres'), templateDatabase);
  await runTask({
    script: path.join(workspace, 'migrations/dist/migrate.js'),
    environment: { ...process.env, DATABASE_URL: server.url(templateDatabase) },
  });
}
