import { spawn } from 'node:child_process';
import { workspace } from '../workspace.ts';

export interface Task {
  readonly script: string;
  readonly parameters?: readonly string[];
  readonly environment: NodeJS.ProcessEnv;
  /** Ends the task when it fires. */
  readonly signal?: AbortSignal;
}

/** Runs a script of this workspace to its end. @throws Error with what it said when it fails */
export function runTask({ script, parameters = [], environment, signal }: Task): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [script, ...parameters], {
      cwd: workspace,
      env: environment,
      detached: process.platform !== 'win32',
      stdio: ['ignore', 'pipe', 'pipe'],
      signal,
    });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (said += text));
    child.once('error', reject);
    child.once('close', (code) => (code === 0 ? resolve(said) : reject(new Error(said.trim()))));
  });
}
