import path from 'node:path';
import { build, isBuilt, sourceFingerprint } from '../build.ts';
import { step, tell } from '../processes/progress.ts';
import { runTask } from '../processes/task.ts';
import { workspace } from '../workspace.ts';
import { announce } from './announce.ts';
import { DataFolder, type Secrets } from './data-folder.ts';
import { embeddedDatabase, ownDatabase, withoutCredentials, type Database } from './database.ts';
import { hold } from './lock.ts';
import { Prepared } from './prepared.ts';
import { checkPort, checkReachable } from './reachable.ts';
import { Service } from './service.ts';
import { readSettings, type StartSettings } from './settings.ts';
import { StartError } from './start-error.ts';
import { stopRequest } from './stop-request.ts';

const longestRecovery = 15_000;

/** What must be undone at the end, last first. */
const undo: (() => Promise<void>)[] = [];
const stop = stopRequest();

try {
  await start(readSettings(process.env, process.argv.slice(2)));
  await stop.requested;
} catch (error) {
  if (!stop.signal.aborted) fail(error);
} finally {
  await stopEverything();
  process.exit();
}

async function stopEverything(): Promise<void> {
  if (undo.length) tell('Stopping');
  for (const undone of undo.reverse()) await undone().catch(fail);
}

function fail(error: unknown): void {
  process.exitCode = 1;
  console.error(error instanceof Error ? error.message : String(error));
}

async function start(settings: StartSettings): Promise<void> {
  const { configuration, address } = settings;
  const data = new DataFolder(settings.dataFolder);
  const lock = hold(data.file('start.lock'), address);
  undo.push(async () => lock.release());
  if (lock.wasLeftBehind) tell('The previous run was cut off; recovering');
  await checkPort(configuration.PORT, lock.wasLeftBehind ? longestRecovery : 0);
  await checkReachable(configuration);

  const secrets = { ...data.secrets(), ...definedSecrets(settings) };
  const [database] = await bothSettled(
    openDatabase(settings, data, secrets),
    buildWhatChanged(),
  );
  const environment = environments(settings, database, secrets);

  await prepare(settings, data, secrets, environment);
  await step('Starting the api and the worker', () => startServices(settings, data, environment));
  if (!stop.signal.aborted) await announce(settings, settings.demo ? undefined : await firstLink(environment));
}

async function buildWhatChanged(): Promise<void> {
  if (!isBuilt()) await step('Building what changed', () => build({ web: true, signal: stop.signal }));
}

/** Waits for both even when one fails, so that what the other began can be undone. */
async function bothSettled<A, B>(first: Promise<A>, second: Promise<B>): Promise<[A, B]> {
  await Promise.allSettled([first, second]);
  return Promise.all([first, second]);
}

function definedSecrets({ configuration: { APP_SECRET, VAULT_SECRET } }: StartSettings): Partial<Secrets> {
  return { ...(APP_SECRET && { APP_SECRET }), ...(VAULT_SECRET && { VAULT_SECRET }) };
}

async function openDatabase(settings: StartSettings, data: DataFolder, secrets: Secrets): Promise<Database> {
  const { DATABASE_URL } = settings.configuration;
  if (DATABASE_URL) return ownDatabase(DATABASE_URL);
  const database = await step('Starting PostgreSQL', () => embeddedDatabase(data, secrets.postgresPassword));
  undo.push(() => database.stop());
  database.onEnd(() => stop.because(new StartError(`PostgreSQL ended by itself; see ${data.file('logs/postgres.log')}`)));
  return database;
}

interface Environments {
  readonly owner: NodeJS.ProcessEnv;
  readonly worker: NodeJS.ProcessEnv;
  readonly api: NodeJS.ProcessEnv;
}

/** Only the migration gets the owner's credentials, and the api never gets the secret of the vault. */
function environments({ configuration, address, demo }: StartSettings, database: Database, secrets: Secrets): Environments {
  const { VAULT_SECRET: _, ...inherited } = process.env;
  const api = {
    ...inherited,
    PORT: String(configuration.PORT),
    BASE_URL: address,
    DEMO: String(demo),
    DATABASE_URL: withoutCredentials(database.ownerUrl),
    APP_SECRET: secrets.APP_SECRET,
  };
  const worker = { ...api, VAULT_SECRET: secrets.VAULT_SECRET };
  return { api, worker, owner: { ...worker, DATABASE_URL: database.ownerUrl } };
}

async function run(script: string, environment: NodeJS.ProcessEnv): Promise<void> {
  await runTask({ script: path.join(workspace, script), environment, signal: stop.signal });
}

async function prepare({ configuration, demo }: StartSettings, data: DataFolder, secrets: Secrets, environment: Environments): Promise<void> {
  const migrateAndLoad = async () => {
    await step('Migrating the database', () => run('migrations/dist/migrate.js', environment.owner));
    if (demo) await step('Loading the demo programme when it is missing', () => run('apps/demo/dist/main.js', environment.worker));
  };
  if (configuration.DATABASE_URL) return migrateAndLoad();
  const made = new Prepared(data.file('postgres/samenspel.prepared'), sourceFingerprint(), JSON.stringify(secrets), String(demo));
  await made.once(migrateAndLoad);
}

/** The link to begin with, as long as there is no programme. It is shown here and nowhere else: no log holds it. */
async function firstLink(environment: Environments): Promise<string | undefined> {
  const said = await runTask({ script: path.join(workspace, 'apps/api/dist/first-link.js'), environment: environment.api, signal: stop.signal });
  return said.split('\n').find((line) => line.startsWith('http'));
}

async function startServices({ configuration }: StartSettings, data: DataFolder, environment: Environments): Promise<void> {
  const ready = `http://127.0.0.1:${configuration.PORT}/health/ready`;
  const api = new Service({
    name: 'api',
    environment: environment.api,
    logFile: data.log('api'),
    isReady: () => fetch(ready).then(({ ok }) => ok, () => false),
    report: tell,
  });
  const worker = new Service({
    name: 'worker',
    environment: environment.worker,
    logFile: data.log('worker'),
    isReady: (toldReady) => toldReady,
    report: tell,
  });
  undo.push(async () => {
    await Promise.all([api.stop(), worker.stop()]);
  });
  await Promise.race([Promise.all([api.start(), worker.start()]), stop.requested]);
}
