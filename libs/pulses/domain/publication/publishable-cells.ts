import type { DisclosureCell, DisclosureSystem } from './disclosure-system.js';

/** Sets of cells that are tried for safety before the best one so far is taken. */
const enoughTrials = 4000;

/**
 * The cells to publish: the partnership, sectors, then the largest first. Of the sets that are safe, the one with the
 * most people behind its cells together. Where the search is cut short, at least what remains when every cell is added
 * in that order unless it makes the set unsafe; that takes as many trials as there are cells.
 *
 * Cells of fewer people than the minimum are never published, and those of nobody have nothing to show.
 */
export function publishableCells(
  { minimumGroupSize, cells }: DisclosureSystem,
  isSafe: (cells: readonly DisclosureCell[]) => boolean,
  trials = enoughTrials,
): readonly DisclosureCell[] {
  const candidates = cells
    .filter(({ people }) => people >= minimumGroupSize)
    .toSorted((a, b) => a.priority - b.priority || b.people - a.people);
  let best: readonly DisclosureCell[] = [];
  let left = trials;
  const grow = (kept: readonly DisclosureCell[], place: number): void => {
    const [cell, ...later] = candidates.slice(place);
    if (weightOf(kept) > weightOf(best)) best = kept;
    if (!cell || left <= 0 || weightOf([...kept, cell, ...later]) <= weightOf(best)) return;
    left -= 1;
    if (isSafe([...kept, cell])) grow([...kept, cell], place + 1);
    grow(kept, place + 1);
  };
  if (isSafe(candidates)) return candidates;
  grow([], 0);
  return best;
}

/** How much a plan is worth: the people behind its cells. */
export function weightOf(cells: readonly DisclosureCell[]): number {
  return cells.reduce((sum, { people }) => sum + people, 0);
}
