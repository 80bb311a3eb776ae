import type { DisclosureCell, DisclosureSystem } from './disclosure-system.js';

/** Sets of cells that are tried for safety before the best one so far is taken. */
const trialLimit = 4000;

/**
 * The cells to publish, in the order in which they are kept: the partnership, sectors, then the largest first. Of the
 * sets that are safe, the one with the most people behind its cells together; where the search is cut short, at least
 * what remains when every cell is added in that order unless it makes the set unsafe.
 *
 * Cells of 1 up to the minimum are never published, and those of nobody have nothing to show.
 */
export function publishableCells(
  { minimumGroupSize, cells }: DisclosureSystem,
  isSafe: (cells: readonly DisclosureCell[]) => boolean,
): readonly DisclosureCell[] {
  const candidates = cells
    .filter(({ people }) => people >= minimumGroupSize)
    .toSorted((a, b) => a.priority - b.priority || b.people - a.people);
  let best: readonly DisclosureCell[] = [];
  let trials = 0;
  const isSafeWith = (set: readonly DisclosureCell[]) => {
    trials += 1;
    return isSafe(set);
  };
  const grow = (kept: readonly DisclosureCell[], place: number): void => {
    const left = candidates.slice(place);
    if (weightOf(kept) > weightOf(best)) best = kept;
    if (left.length === 0 || trials > trialLimit || weightOf(kept) + weightOf(left) <= weightOf(best)) return;
    const [cell] = left;
    const isAdded = isSafeWith([...kept, cell!]);
    if (isAdded) grow([...kept, cell!], place + 1);
    grow(kept, place + 1);
  };
  if (isSafeWith(candidates)) return candidates;
  grow([], 0);
  return best;
}

/** How much a plan is worth: the people behind its cells. */
export function weightOf(cells: readonly DisclosureCell[]): number {
  return cells.reduce((sum, { people }) => sum + people, 0);
}
