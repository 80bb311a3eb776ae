import { existsSync, readFileSync, realpathSync, readlinkSync, rmSync } from 'node:fs';
import path from 'node:path';
import { isAlive, until } from '../processes/alive.ts';

const pidFile = (folder: string) => path.join(folder, 'postmaster.pid');

/** What PostgreSQL says of itself: the last line is its state. */
export function postmaster(folder: string): { pid: number; ready: boolean } | undefined {
  if (!existsSync(pidFile(folder))) return undefined;
  const lines = readFileSync(pidFile(folder), 'utf8').split('\n');
  return { pid: Number(lines[0]), ready: lines[7]?.trim() === 'ready' };
}

function servesFolder(pid: number, folder: string): boolean {
  if (!isAlive(pid)) return false;
  if (process.platform !== 'linux') return true;
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(folder);
  } catch {
    return false;
  }
}

/**
 * Ends a PostgreSQL that outlived the process that started it, and forgets a number that now belongs to another program.
 * @returns whether something was left of an earlier run
 */
export async function endOrphan(folder: string): Promise<boolean> {
  const left = postmaster(folder);
  if (!left) return false;
  if (!servesFolder(left.pid, folder)) {
    if (isAlive(left.pid)) rmSync(pidFile(folder));
    return true;
  }
  process.kill(left.pid, 'SIGINT');
  const ended = await until(() => !isAlive(left.pid), 15_000);
  if (!ended) {
    process.kill(left.pid, 'SIGQUIT');
    await until(() => !isAlive(left.pid), 15_000);
  }
  return true;
}
