import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, readlinkSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { isAlive, until } from '../processes/alive.ts';
import { freePort } from '../processes/free-port.ts';
import { workspace } from '../workspace.ts';

const longestStart = 120_000;

export interface Ended {
  readonly code: number | null;
  /** What it said on both streams, without the lines that count seconds. */
  readonly complaint: string;
}

function read<T>(reader: () => T): T | undefined {
  try {
    return reader();
  } catch {
    return undefined;
  }
}

/** A data folder and a port of their own, on which Samenspel can be started, cut off and started again. */
export class Premises {
  readonly dataFolder = mkdtempSync(path.join(tmpdir(), 'samenspel-chaos-'));
  readonly port: number;

  private constructor(port: number) {
    this.port = port;
  }

  static async open(): Promise<Premises> {
    return new Premises(await freePort());
  }

  start(environment: NodeJS.ProcessEnv = {}): StartedSamenspel {
    return new StartedSamenspel({ DATA_DIR: this.dataFolder, PORT: String(this.port), ...environment });
  }

  /** Every process that a start on this folder launched and that still runs, the start itself included. */
  processes(): number[] {
    return readdirSync('/proc')
      .filter((entry) => /^\d+$/.test(entry))
      .map(Number)
      .filter((pid) => pid !== process.pid && this.owns(pid) && isAlive(pid));
  }

  log(name: 'api' | 'worker' | 'postgres'): string {
    return readFileSync(path.join(this.dataFolder, 'logs', `${name}.log`), 'utf8');
  }

  get postmaster(): number {
    return Number(readFileSync(path.join(this.dataFolder, 'postgres/postmaster.pid'), 'utf8').split('\n')[0]);
  }

  /** The process of the api or the worker. */
  service(name: 'api' | 'worker'): number | undefined {
    return this.processes().find((pid) => commandLine(pid)?.includes(`apps/${name}/dist/main.js`));
  }

  /** The two processes of `npm start` itself. */
  starts(): number[] {
    return this.processes().filter((pid) => /tools\/start(\.mjs|\/main\.ts)/.test(commandLine(pid) ?? ''));
  }

  async isReady(): Promise<boolean> {
    const answer = await fetch(`http://127.0.0.1:${this.port}/health/ready`).catch(() => undefined);
    return answer?.ok ?? false;
  }

  /** Ends whatever a failed test left, and removes the folder. */
  async close(): Promise<void> {
    for (const pid of this.processes()) read(() => process.kill(pid, 'SIGKILL'));
    await until(() => this.processes().length === 0, 10_000);
    rmSync(this.dataFolder, { recursive: true, force: true });
  }

  private owns(pid: number): boolean {
    const isBelow = read(() => readlinkSync(`/proc/${pid}/cwd`))?.startsWith(this.dataFolder);
    return isBelow || (read(() => readFileSync(`/proc/${pid}/environ`, 'utf8'))?.includes(`DATA_DIR=${this.dataFolder}\0`) ?? false);
  }
}

function commandLine(pid: number): string | undefined {
  return read(() => readFileSync(`/proc/${pid}/cmdline`, 'utf8'));
}

/** One run of `npm start`, without npm around it. */
export class StartedSamenspel {
  private readonly process: ChildProcess;
  private said = '';

  constructor(environment: NodeJS.ProcessEnv) {
    const { DATABASE_URL: _url, REDIS_URL: _redis, SMTP_URL: _smtp, DEMO: _demo, BASE_URL: _base, ...inherited } = process.env;
    this.process = spawn(process.execPath, ['tools/start.mjs'], {
      cwd: workspace,
      env: { ...inherited, ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [this.process.stdout, this.process.stderr]) stream?.on('data', (text) => (this.said += text));
  }

  get output(): string {
    return this.said;
  }

  /** Waits for a line; throws with everything said when it does not come. */
  async says(text: string): Promise<void> {
    const came = await until(() => this.said.includes(text) || this.hasEnded, longestStart);
    if (!came || !this.said.includes(text)) throw new Error(`expected "${text}", got:\n${this.said}`);
  }

  ready(): Promise<void> {
    return this.says('Samenspel is ready');
  }

  send(signal: NodeJS.Signals): void {
    this.process.kill(signal);
  }

  async end(): Promise<Ended> {
    if (!(await until(() => this.hasEnded, longestStart))) throw new Error(`expected it to end, got:\n${this.said}`);
    const complaint = this.said.split('\n').filter((line) => line && !/^(\[ *\d|  )/.test(line)).join('\n');
    return { code: this.process.exitCode, complaint };
  }

  private get hasEnded(): boolean {
    return this.process.exitCode !== null || this.process.signalCode !== null;
  }
}
