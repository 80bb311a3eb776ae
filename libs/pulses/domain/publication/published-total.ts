/**
 * A total over people that readers can see. People are pseudonyms that stay the same over waves; who they are is
 * assumed known to an attacker, and so is how many they are.
 */
export interface PublishedTotal {
  readonly people: ReadonlySet<string>;
  /** The fewest people behind any of its figures (rule R2); less than `people.size` when some did not know. */
  readonly fewestAnswers: number;
}

/** People who always appear together: in the same totals, and in no other. */
export interface Block {
  readonly people: number;
  /** Per total: 1 when the block is in it, else 0. */
  readonly membership: readonly bigint[];
}

/** The blocks of a history of totals, the largest first. */
export function blocksOf(totals: readonly PublishedTotal[]): readonly Block[] {
  const everyone = new Set(totals.flatMap((total) => [...total.people]));
  const sizes = new Map<string, number>();
  for (const person of everyone) {
    const pattern = totals.map((total) => (total.people.has(person) ? '1' : '0')).join('');
    sizes.set(pattern, (sizes.get(pattern) ?? 0) + 1);
  }
  return [...sizes]
    .map(([pattern, people]) => ({ people, membership: [...pattern].map(BigInt) }))
    .sort((a, b) => b.people - a.people);
}
