import type { ScaleEnds } from './displayed-mean.js';
import { rangeOf } from './linear-programme.js';
import type { Bounds, LinearSolver, Minimise } from './linear-programme.js';
import { uncertainPoints } from './wave-difference.js';

/** Figures of one question as readers see them, over people who always appear together. */
export interface DisplayedSystem {
  readonly minimumGroupSize: number;
  readonly scale: ScaleEnds;
  readonly blocks: readonly DisplayedBlock[];
  readonly figures: readonly DisplayedFigure[];
}

export interface DisplayedBlock {
  readonly people: number;
  /** The sum of their answers as it really is, when that is known: one of the possibilities that readers have. */
  readonly sum?: number;
}

export interface DisplayedFigure {
  /** How often each block counts in the sum behind the figure. */
  readonly weights: readonly number[];
  /** The sums that the figure leaves possible. */
  readonly sums: Bounds;
}

/** Small sets that are looked at before a system counts as too tangled to prove safe. */
const setLimit = 300;

/**
 * Rule R6: whether the figures together say too much of what people answered: one person of some block, or the mean of a
 * set of blocks smaller than the minimum, keeps less than two points of uncertainty. What cannot be proven counts as
 * too much.
 */
export function pinsAnswers(system: DisplayedSystem, solver: LinearSolver): boolean {
  const open = system.blocks.map((block, place) => ({ ...block, place })).filter((block) => !isWide(knownRange(system, block)));
  const sets = smallSets(system);
  if (open.length === 0 && sets.length === 0) return false;
  if (sets.length > setLimit) return true;
  return withSums(system, solver, (minimise) => {
    const isOpen = open.some(({ place, people }) => !isWide(personRange(system, people, sumRange(system, [place], minimise))));
    return isOpen || sets.some((set) => !isWide(meanRange(system, set, minimise)));
  });
}

/** For each block, the answers that one person of it can have given, as far as readers can tell. */
export function personRanges(system: DisplayedSystem, solver: LinearSolver): readonly (Bounds | undefined)[] {
  return withSums(system, solver, (minimise) =>
    system.blocks.map(({ people }, place) => personRange(system, people, sumRange(system, [place], minimise))),
  );
}

function withSums<T>({ blocks, figures, scale }: DisplayedSystem, solver: LinearSolver, use: (minimise: Minimise) => T): T {
  const programme = {
    bounds: blocks.map(({ people }) => [scale.lowest * people, scale.highest * people] as const),
    sums: figures.map(({ weights, sums }) => ({ weights, bounds: sums })),
  };
  return solver.solve(programme, use);
}

function sumRange({ blocks }: DisplayedSystem, set: readonly number[], minimise: Minimise): Bounds | undefined {
  return rangeOf(minimise, blocks.map((_, place) => Number(set.includes(place))));
}

function meanRange(system: DisplayedSystem, set: readonly number[], minimise: Minimise): Bounds | undefined {
  const people = set.reduce((sum, place) => sum + system.blocks[place]!.people, 0);
  const sums = sumRange(system, set, minimise);
  return sums && [sums[0] / people, sums[1] / people];
}

function knownRange(system: DisplayedSystem, { people, sum }: DisplayedBlock): Bounds | undefined {
  return sum === undefined ? undefined : personRange(system, people, [sum, sum]);
}

/** What one person answered when the answers of all these people have such a sum. */
function personRange({ scale }: DisplayedSystem, people: number, sums: Bounds | undefined): Bounds | undefined {
  return (
    sums && [
      Math.max(scale.lowest, sums[0] - scale.highest * (people - 1)),
      Math.min(scale.highest, sums[1] - scale.lowest * (people - 1)),
    ]
  );
}

function isWide(range: Bounds | undefined): boolean {
  return range !== undefined && range[1] - range[0] >= uncertainPoints - 1e-9;
}

/** Places of blocks that together have fewer people than the minimum; one more than the limit at most. */
function smallSets({ blocks, minimumGroupSize }: DisplayedSystem): readonly (readonly number[])[] {
  const sets: (readonly number[])[] = [];
  const grow = (set: readonly number[], room: number, from: number): void => {
    for (let place = from; place < blocks.length && sets.length <= setLimit; place += 1) {
      const left = room - blocks[place]!.people;
      if (left <= 0) continue;
      sets.push([...set, place]);
      grow([...set, place], left, place + 1);
    }
  };
  grow([], minimumGroupSize, 0);
  return sets;
}
