import { approximately, wholeWeights } from './disclosure-system.js';
import type { DisclosureBlock, DisclosureCell, DisclosureSystem, Rounding } from './disclosure-system.js';
import { isolatedSets } from './isolated-sets.js';
import type { LinearSolver } from './linear-programme.js';

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
  return new WavesTogether(system, system.acrossWaves, cells, solver).judge(cells) !== 'safe';
}

/** Cells of several waves, each wave by itself taken to be safe. */
export class WavesTogether {
  /** Sets that these cells isolate and rounding does not hide; undefined when that takes too long to find out. */
  private readonly exposed: readonly ReadonlySet<DisclosureBlock>[] | undefined;

  constructor(
    private readonly system: DisclosureSystem,
    private readonly rounding: Rounding,
    cells: readonly DisclosureCell[],
    private readonly solver: LinearSolver,
  ) {
    const atLeast = (block: DisclosureBlock) => rounding.step * fewestBeside(block, cells);
    const most = rounding.uncertainPoints * (system.minimumGroupSize - 1);
    const sets = isolated(system, cells, (block) => atLeast(block) < most - 1e-9);
    this.exposed = sets && withUnions(sets, system.minimumGroupSize)?.filter((set) => this.isExposed(set, cells));
  }

  /**
   * What some of the cells tell. Whatever they isolate is a union of sets that all of them isolate, and is hidden when it
   * is hidden beside all of them; so only what was exposed then needs another look.
   */
  judge(cells: readonly DisclosureCell[]): Judgement {
    if (!this.exposed) return 'unproven';
    return this.exposed.some((set) => this.isExposed(set, cells)) ? 'exposing' : 'safe';
  }

  private isExposed(set: ReadonlySet<DisclosureBlock>, cells: readonly DisclosureCell[]): boolean {
    const { step, uncertainPoints } = this.rounding;
    const people = peopleIn(set);
    return [...set].some(
      (block) =>
        step * fewestBeside(block, cells) < uncertainPoints * people - 1e-9 &&
        narrowest(this.system, step, cells, set, block, this.solver) < uncertainPoints - 1e-9,
    );
  }
}

/** Whoever learns something about a block needs a cell with it, and the rounding of that cell at least once. */
function fewestBeside({ variables }: DisclosureBlock, cells: readonly DisclosureCell[]): number {
  const beside = cells.filter(({ weights }) => variables.some((place) => weights[place]!.numerator !== 0n));
  return Math.min(...beside.map(({ people }) => people));
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

/** Two sets that can be isolated can be isolated together, with less rounding in between. */
function withUnions(
  sets: readonly ReadonlySet<DisclosureBlock>[],
  minimumGroupSize: number,
): readonly ReadonlySet<DisclosureBlock>[] | undefined {
  const all = [...sets];
  for (let place = 0; place < all.length; place += 1) {
    if (all.length > setLimit) return undefined;
    for (const set of sets) {
      const union = new Set([...all[place]!, ...set]);
      if (peopleIn(union) < minimumGroupSize && !all.some((other) => isSame(other, union))) {
        all.push(union);
      }
    }
  }
  return all;
}

/**
 * The least uncertainty for each person, in points, that rounding leaves to a statement about the set in which one block
 * counts once: the lowest total of rounding over all combinations of cells that depend on nobody outside the set.
 */
function narrowest(
  { blocks }: DisclosureSystem,
  step: number,
  cells: readonly DisclosureCell[],
  set: ReadonlySet<DisclosureBlock>,
  about: DisclosureBlock,
  solver: LinearSolver,
): number {
  const outside = blocks.filter((block) => !set.has(block)).flatMap(({ variables }) => variables);
  const column = (place: number) => cells.map(({ weights }) => approximately(weights[place]!));
  const bothWays = (values: readonly number[]) => [...values, ...values.map((value) => -value)];
  const rounding = cells.map(({ people }) => step * people);
  const widths = about.variables.map((variable) =>
    solver.solve(
      {
        bounds: bothWays(rounding).map(() => [0, Infinity] as const),
        sums: [
          ...distinctColumns(outside.map(column)).map((weights) => ({ weights: bothWays(weights), bounds: [0, 0] as const })),
          { weights: bothWays(column(variable)), bounds: [1, 1] as const },
        ],
      },
      (minimise) => {
        const optimum = minimise([...rounding, ...rounding]);
        if (!optimum) return Infinity;
        const factors = cells.map((_, place) => optimum.point[place]! - optimum.point[place + cells.length]!);
        const effect = (place: number) => column(place).reduce((sum, weight, cell) => sum + weight * factors[cell]!, 0);
        const told = [...set].filter(({ variables }) => variables.some((place) => Math.abs(effect(place)) > 1e-9));
        return optimum.value / peopleIn(told);
      },
    ),
  );
  return Math.min(...widths);
}

function distinctColumns(columns: readonly (readonly number[])[]): readonly (readonly number[])[] {
  return [...new Map(columns.map((column) => [column.join(), column])).values()].filter((column) => column.some(Boolean));
}

function isSame<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): boolean {
  return a.size === b.size && [...a].every((value) => b.has(value));
}

function peopleIn(blocks: Iterable<DisclosureBlock>): number {
  return [...blocks].reduce((sum, { people }) => sum + people, 0);
}
