/** The wish to stop: a signal, the end of the process that launched this one, or a failure that nothing can mend. */
export interface StopRequest {
  /** Resolves when a person asks to stop; rejects when a failure makes it necessary. */
  readonly requested: Promise<void>;
  /** Fires at the same moment; ends what is under way. */
  readonly signal: AbortSignal;
  because(failure: Error): void;
}

export function stopRequest(): StopRequest {
  const controller = new AbortController();
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  promise.catch(() => undefined);
  const asked = () => {
    resolve();
    controller.abort();
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, asked);
  process.once('disconnect', asked);
  process.channel?.unref();
  return { requested: promise, signal: controller.signal, because: reject };
}
