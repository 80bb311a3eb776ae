import { wholeWeights } from './disclosure-system.js';
import type { DisclosureBlock, DisclosureCell, DisclosureSystem, Rounding } from './disclosure-system.js';
import { isolatedSets } from './isolated-sets.js';
import type { LinearSolver } from './linear-programme.js';
import { RoundedCells } from './rounded-cells.js';

/** Sets of which the hiding by rounding is worked out before a history counts as too tangled to prove safe. */
const setLimit = 100;

/** What is known of figures together: that they are safe, that they are not, or that finding out takes too long. */
export type Judgement = 'safe' | 'exposing' | 'unproven';

/**
 * Rule R3: whether these cells together tell something about fewer people than the minimum. Within a wave any exact
 * combination counts; over waves one that rounding does not hide. What cannot be proven counts as exposed.
 */
export function exposes(system: DisclosureSystem, cells: readonly DisclosureCell[], solver: LinearSolver): boolean {
  const waves = [...Map.groupBy(cells, ({ wave }) => wave).values()];
  if (waves.some((ofWave) => isolated(system, ofWave)?.length !== 0)) return true;
  if (waves.length < 2) return false;
  if (!system.acrossWaves) return isolated(system, cells)?.length !== 0;
  return new WavesTogether(system, system.acrossWaves, cells, [], solver).judge(cells) !== 'safe';
}

/** Cells of several waves, each wave by itself taken to be safe. */
export class WavesTogether {
  private readonly rounded: RoundedCells;
  /** Sets that these cells isolate; undefined when that takes too long to find out. */
  private readonly sets: readonly IsolatedSet[] | undefined;
  private readonly settled = new Map<IsolatedSet, boolean>();

  constructor(
    system: DisclosureSystem,
    private readonly rounding: Rounding,
    private readonly cells: readonly DisclosureCell[],
    /** Those of the cells that are out already. */
    private readonly before: readonly DisclosureCell[],
    solver: LinearSolver,
  ) {
    this.rounded = new RoundedCells(system.blocks, rounding.step, solver);
    const most = rounding.uncertainPoints * (system.minimumGroupSize - 1);
    const sets = isolated(system, cells, (block) => this.rounded.atLeast(block, cells) < most - 1e-9);
    this.sets = sets && withUnions(sets, system.minimumGroupSize);
  }

  /** What some of the cells tell. Whatever they isolate is a union of sets that all of them isolate. */
  judge(cells: readonly DisclosureCell[]): Judgement {
    if (!this.sets) return 'unproven';
    return this.sets.some((set) => !this.isSettled(set) && this.isExposed(set, cells)) ? 'exposing' : 'safe';
  }

  /**
   * Whether a set needs no further look: it is hidden beside all cells, and then beside some of them too; or it was given
   * away before, which cannot be taken back.
   */
  private isSettled(set: IsolatedSet): boolean {
    const isSettled = this.settled.get(set) ?? (!this.isExposed(set, this.cells) || this.isExposed(set, this.before));
    this.settled.set(set, isSettled);
    return isSettled;
  }

  private isExposed({ blocks, isSmallest }: IsolatedSet, cells: readonly DisclosureCell[]): boolean {
    const { uncertainPoints } = this.rounding;
    const most = uncertainPoints * peopleIn(blocks);
    if (cells.length === 0 || [...blocks].every((block) => this.rounded.atLeast(block, cells) >= most - 1e-9)) return false;
    const width = isSmallest ? this.rounded.narrowest(blocks, cells) : this.rounded.narrowestTogether(blocks, cells);
    return width < uncertainPoints - 1e-9;
  }
}

interface IsolatedSet {
  readonly blocks: ReadonlySet<DisclosureBlock>;
  /** No part of it can be isolated. */
  readonly isSmallest: boolean;
}

function isolated(
  { blocks, minimumGroupSize }: DisclosureSystem,
  cells: readonly DisclosureCell[],
  among?: (block: DisclosureBlock) => boolean,
): readonly ReadonlySet<DisclosureBlock>[] | undefined {
  const present = blocks.filter(({ variables }) =>
    cells.some(({ weights }) => variables.some((place) => weights[place]!.numerator !== 0n)),
  );
  const columns = present.map(({ people, variables }) => ({ people, columns: variables }));
  const sets = isolatedSets({
    rows: cells.map(({ weights }) => wholeWeights(weights)),
    blocks: columns,
    minimumGroupSize,
    ...(among ? { among: (block) => among(present[columns.indexOf(block as (typeof columns)[number])]!) } : {}),
  });
  return sets?.map((set) => new Set(set.map((place) => present[place]!)));
}

/** With the unions of sets: two can be isolated together, with less rounding in between. */
function withUnions(
  sets: readonly ReadonlySet<DisclosureBlock>[],
  minimumGroupSize: number,
): readonly IsolatedSet[] | undefined {
  const all: IsolatedSet[] = sets.map((blocks) => ({ blocks, isSmallest: true }));
  for (let place = 0; place < all.length; place += 1) {
    if (all.length > setLimit) return undefined;
    for (const set of sets) {
      const union = new Set([...all[place]!.blocks, ...set]);
      const isNew = !all.some(({ blocks }) => isSame(blocks, union));
      if (isNew && peopleIn(union) < minimumGroupSize) all.push({ blocks: union, isSmallest: false });
    }
  }
  return all;
}

function isSame<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): boolean {
  return a.size === b.size && [...a].every((value) => b.has(value));
}

function peopleIn(blocks: Iterable<DisclosureBlock>): number {
  return [...blocks].reduce((sum, { people }) => sum + people, 0);
}
