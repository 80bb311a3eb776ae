import { spawn, type ChildProcess } from 'node:child_process';
import { createWriteStream, type WriteStream } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';
import { until } from '../processes/alive.ts';
import { workspace } from '../workspace.ts';
import { StartError } from './start-error.ts';

const longestStart = 60_000;
const longestStop = 15_000;
const longestPause = 30_000;
const calmAfter = 60_000;

export interface ServiceOptions {
  readonly name: 'api' | 'worker';
  readonly environment: NodeJS.ProcessEnv;
  readonly logFile: string;
  /** Whether it does its work; asked until it says yes. What it told by itself may decide, whatever its log leaves out. */
  isReady(toldReady: boolean): boolean | Promise<boolean>;
  report(line: string): void;
}

const endWithParent = pathToFileURL(path.join(import.meta.dirname, 'end-with-parent.mjs')).href;

/** The message of a log line of level error or worse, undefined for any other line. */
export function errorIn(line: string): string | undefined {
  if (!line.startsWith('{')) return undefined;
  try {
    const { level, msg, err } = JSON.parse(line);
    return level >= 50 ? (msg ?? err?.message ?? 'an error') : undefined;
  } catch {
    return undefined;
  }
}

/**
 * The api or the worker. What it says goes to its log; errors are also reported in one line each.
 * When it ends before it was ever ready, the start fails; later it is started again, after 1, 2, 4 … 30 seconds.
 */
export class Service {
  private readonly options: ServiceOptions;
  private readonly log: WriteStream;
  private child: ChildProcess | undefined;
  private recentLines: string[] = [];
  private reported = '';
  private toldReady = false;
  private wasReady = false;
  private stopping = false;
  private failures = 0;
  private restart: NodeJS.Timeout | undefined;

  constructor(options: ServiceOptions) {
    this.options = options;
    this.log = createWriteStream(options.logFile, { flags: 'a' });
  }

  /** Starts it and waits until it is ready. @throws StartError with its last words */
  async start(): Promise<void> {
    const child = this.launch();
    const ended = () => child.exitCode !== null || child.signalCode !== null;
    const ready = async () => ended() || (await this.options.isReady(this.toldReady));
    const inTime = await until(ready, longestStart);
    if (ended() || !inTime) throw new StartError(this.failure(inTime));
    this.wasReady = true;
    this.recentLines = [];
  }

  async stop(): Promise<void> {
    this.stopping = true;
    clearTimeout(this.restart);
    const { child } = this;
    if (child && child.exitCode === null && child.signalCode === null) {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      const overdue = setTimeout(() => child.kill('SIGKILL'), longestStop);
      child.kill('SIGTERM');
      await ended;
      clearTimeout(overdue);
    }
    await new Promise<void>((resolve) => this.log.end(() => resolve()));
  }

  private failure(inTime: boolean): string {
    const { name, logFile } = this.options;
    const said = this.recentLines.map((line) => errorIn(line) ?? line).at(-1) ?? 'it said nothing';
    return inTime ? `the ${name} ended: ${said} (more in ${logFile})` : `the ${name} was not ready within a minute (more in ${logFile})`;
  }

  private launch(): ChildProcess {
    const { name, environment } = this.options;
    const script = path.join(workspace, 'apps', name, 'dist/main.js');
    const child = spawn(process.execPath, ['--enable-source-maps', '--import', endWithParent, script], {
      cwd: workspace,
      env: environment,
      detached: process.platform !== 'win32',
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    for (const stream of [child.stdout, child.stderr]) {
      if (stream) createInterface({ input: stream }).on('line', (line) => this.hear(line));
    }
    child.on('message', (message) => (this.toldReady ||= message === 'ready'));
    const launchedAt = performance.now();
    child.once('exit', (code, signal) => this.ended(code ?? signal, performance.now() - launchedAt));
    this.child = child;
    return child;
  }

  private hear(line: string): void {
    if (!this.log.writableEnded) this.log.write(`${line}\n`);
    if (!this.wasReady) this.recentLines.push(line);
    const error = errorIn(line);
    if (!error || error === this.reported || !this.wasReady || this.stopping) return;
    this.reported = error;
    this.options.report(`${this.options.name}: ${error} (more in ${this.options.logFile})`);
  }

  private ended(how: number | string | null, after: number): void {
    if (this.stopping || !this.wasReady) return;
    this.failures = after > calmAfter ? 0 : this.failures + 1;
    const delay = Math.min(1_000 * 2 ** Math.max(0, this.failures - 1), longestPause);
    this.options.report(`the ${this.options.name} ended (${how}); it starts again in ${delay / 1_000} s`);
    this.restart = setTimeout(() => this.launch(), delay);
  }
}
