import { spawn } from 'node:child_process';
import path from 'node:path';
import { workspace } from '../workspace.ts';

export interface Command {
  /** Script below the workspace, run by the Node that runs this one. */
  readonly script: string;
  readonly parameters: readonly string[];
  readonly environment?: NodeJS.ProcessEnv;
  readonly nodeOptions?: readonly string[];
  /** Shown while it runs, or only when it fails. */
  readonly output: 'live' | 'on failure';
  /** After this many minutes it is ended and counts as failed. */
  readonly minutes: number;
}

/** Runs to the end; resolves with whether it succeeded. */
export function succeeds(command: Command): Promise<boolean> {
  const { script, parameters, environment = {}, nodeOptions = [], output, minutes } = command;
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [...nodeOptions, path.join(workspace, script), ...parameters], {
      cwd: workspace,
      env: { ...process.env, NX_DAEMON: 'false', ...environment },
      stdio: output === 'live' ? ['ignore', 'inherit', 'inherit'] : ['ignore', 'pipe', 'pipe'],
      timeout: minutes * 60_000,
    });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', (text) => (said += text));
    child.once('error', reject);
    child.once('close', (code) => {
      if (code !== 0) process.stdout.write(said);
      resolve(code === 0);
    });
  });
}
