/**
 * Tries every item, so that one that fails keeps no other from its turn, and fails at the end when any did.
 * @param told what to say of that many failures
 */
export async function attemptEach<T>(
  items: Iterable<T>,
  attempt: (item: T) => Promise<unknown>,
  told: (failures: number) => string,
): Promise<void> {
  const failures: unknown[] = [];
  for (const item of items) await attempt(item).catch((error: unknown) => failures.push(error));
  if (failures.length > 0) throw new AggregateError(failures, told(failures.length));
}
