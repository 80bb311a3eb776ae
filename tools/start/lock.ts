import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { isAlive } from '../processes/alive.ts';
import { StartError } from './start-error.ts';

interface Holder {
  readonly pid: number;
  readonly address: string;
}

export interface Lock {
  /** Whether the run before this one was cut off without stopping. */
  readonly wasLeftBehind: boolean;
  release(): void;
}

function holderOf(file: string): Holder | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

/** After a crash or a restart of the machine the number may belong to another program. */
function isStart(pid: number): boolean {
  if (!isAlive(pid)) return false;
  if (process.platform !== 'linux') return true;
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('tools/start/main.ts');
  } catch {
    return false;
  }
}

function tryToHold(file: string, holder: Holder): boolean {
  try {
    writeFileSync(file, JSON.stringify(holder), { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/**
 * Lets one start at a time use a data folder.
 * @throws StartError naming the process that uses it now
 */
export function hold(file: string, address: string): Lock {
  const release = () => rmSync(file, { force: true });
  if (tryToHold(file, { pid: process.pid, address })) return { wasLeftBehind: false, release };
  const holder = holderOf(file);
  if (holder && isStart(holder.pid)) {
    throw new StartError(
      `DATA_DIR: Samenspel already runs on this folder, at ${holder.address} (process ${holder.pid}); stop it or set another DATA_DIR`,
    );
  }
  release();
  if (!tryToHold(file, { pid: process.pid, address })) throw new StartError('DATA_DIR: another start was just ahead on this folder');
  return { wasLeftBehind: true, release };
}
