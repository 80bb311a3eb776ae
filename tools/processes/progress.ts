const startedAt = Number(process.env.SAMENSPEL_STARTED_AT) || performance.timeOrigin;
const heartbeat = 10_000;

/** Seconds since the command was given. */
export function elapsedSeconds(): string {
  return ((performance.timeOrigin + performance.now() - startedAt) / 1000).toFixed(1);
}

/** Prints one line with the time since the command was given. */
export function tell(line: string): void {
  console.log(`[${elapsedSeconds().padStart(5)} s] ${line}`);
}

/** Tells that a step begins, and again every ten seconds as long as it takes. */
export async function step<T>(name: string, work: () => T | Promise<T>): Promise<T> {
  tell(name);
  const still = setInterval(() => tell(`${name} …`), heartbeat);
  try {
    return await work();
  } finally {
    clearInterval(still);
  }
}
