import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

/** A process that has ended but whose parent never asked how. */
function isZombie(pid: number): boolean {
  if (process.platform !== 'linux') return false;
  try {
    return /^\d+ \(.*\) Z/s.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
}

/** Whether a process with this number runs, whoever owns it. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
  return !isZombie(pid);
}

/** Asks every 20 ms until the answer is yes; false when it is not within the time, in milliseconds. */
export async function until(holds: () => boolean | Promise<boolean>, within: number): Promise<boolean> {
  const deadline = performance.now() + within;
  while (!(await holds())) {
    if (performance.now() > deadline) return false;
    await pause(20);
  }
  return true;
}
