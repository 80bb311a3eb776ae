/**
 * Which of several tests hold when all are judged together, at a chance of `level` (0.05) that any of them holds by luck:
 * in ascending order, each p is compared with `level / (tests not yet judged)`, and after the first that fails none holds.
 * A test without a p counts as one that fails. Answers in the order of `ps`.
 *
 * Source: Holm 1979, Scandinavian Journal of Statistics 6:65.
 */
export function holdsAfterHolm(ps: readonly (number | null)[], level: number): readonly boolean[] {
  const ascending = ps.map((p, place) => ({ p: p ?? 1, place })).sort((one, other) => one.p - other.p);
  const firstFailing = ascending.findIndex(({ p }, rank) => p > level / (ps.length - rank));
  const holding = new Set(ascending.slice(0, firstFailing < 0 ? ps.length : firstFailing).map(({ place }) => place));
  return ps.map((_, place) => holding.has(place));
}
