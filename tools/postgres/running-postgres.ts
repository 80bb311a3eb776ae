import { existsSync, readdirSync, readFileSync, readlinkSync, realpathSync, rmSync } from 'node:fs';
import path from 'node:path';
import { isAlive, until } from '../processes/alive.ts';

const longestStop = 15_000;

const pidFile = (folder: string) => path.join(folder, 'postmaster.pid');

/** What PostgreSQL says of itself: the eighth line is its state. */
export function postmaster(folder: string): { pid: number; ready: boolean } | undefined {
  if (!existsSync(pidFile(folder))) return undefined;
  const lines = readFileSync(pidFile(folder), 'utf8').split('\n');
  return { pid: Number(lines[0]), ready: lines[7]?.trim() === 'ready' };
}

function worksIn(pid: number, folder: string): boolean {
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === folder && isAlive(pid);
  } catch {
    return false;
  }
}

/** PostgreSQL and its helpers work in the data folder; only Linux tells. */
function processesIn(folder: string): number[] {
  if (process.platform !== 'linux') return [];
  const real = realpathSync(folder);
  return readdirSync('/proc').map(Number).filter((pid) => pid > 0 && worksIn(pid, real));
}

function servesFolder(pid: number, folder: string): boolean {
  return process.platform === 'linux' ? processesIn(folder).includes(pid) : isAlive(pid);
}

async function askToEnd(pid: number): Promise<void> {
  process.kill(pid, 'SIGINT');
  if (await until(() => !isAlive(pid), longestStop)) return;
  process.kill(pid, 'SIGQUIT');
  await until(() => !isAlive(pid), longestStop);
}

/** Without their postmaster the helpers end by themselves; one that is busy may be killed, since nothing can be lost by it. */
async function endHelpers(folder: string): Promise<void> {
  if (await until(() => processesIn(folder).length === 0, longestStop)) return;
  for (const pid of processesIn(folder)) process.kill(pid, 'SIGKILL');
}

/**
 * Ends a PostgreSQL that outlived the process that started it. The number it left is removed when its process is gone,
 * because the number may by now belong to another program, and PostgreSQL would take that for itself.
 * @returns whether something was left of an earlier run
 */
export async function endOrphan(folder: string): Promise<boolean> {
  const left = postmaster(folder);
  if (!left) return false;
  if (servesFolder(left.pid, folder)) await askToEnd(left.pid);
  await endHelpers(folder);
  rmSync(pidFile(folder), { force: true });
  return true;
}
