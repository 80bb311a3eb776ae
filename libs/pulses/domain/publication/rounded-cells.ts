import { approximately } from './disclosure-system.js';
import type { DisclosureBlock, DisclosureCell } from './disclosure-system.js';
import type { LinearSolver, Optimum } from './linear-programme.js';

/**
 * How much uncertainty rounding leaves to what someone combines from cells of several waves. A combination gathers the
 * rounding of its cells, each as often as it counts.
 */
export class RoundedCells {
  private readonly weights = new Map<DisclosureCell, readonly number[]>();

  constructor(
    private readonly blocks: readonly DisclosureBlock[],
    private readonly step: number,
    private readonly solver: LinearSolver,
  ) {}

  /** Points that are surely gathered: whoever learns something about a block needs a cell with it, at least once. */
  atLeast({ variables }: DisclosureBlock, cells: readonly DisclosureCell[]): number {
    const beside = cells.filter((cell) => variables.some((place) => this.weightsOf(cell)[place] !== 0));
    return this.step * Math.min(...beside.map(({ people }) => people));
  }

  /**
   * The fewest points of uncertainty for each person, over all combinations that depend on nobody outside the set: what
   * is gathered while one of its unknowns counts once, shared by the people whom the combination tells about.
   */
  narrowest(set: ReadonlySet<DisclosureBlock>, cells: readonly DisclosureCell[]): number {
    const widths = unknownsOf(set).map((unknown) => {
      const optimum = this.leastGathered(set, cells, this.column(unknown, cells));
      if (!optimum) return Infinity;
      const effects = this.effects(optimum, cells);
      const told = [...set].filter(({ variables }) => variables.some((place) => Math.abs(effects(place)) > 1e-9));
      return optimum.value / told.reduce((sum, { people }) => sum + people, 0);
    });
    return Math.min(...widths);
  }

  /** The same for a set of which parts can be isolated: shared by its people as often as each of them counts. */
  narrowestTogether(set: ReadonlySet<DisclosureBlock>, cells: readonly DisclosureCell[]): number {
    const parts = [...set].flatMap(({ people, variables }) =>
      variables.map((place) => this.column(place, cells).map((weight) => people * weight)),
    );
    const widths = signs(parts.length).map((sign) => {
      const together = cells.map((_, cell) => parts.reduce((sum, part, place) => sum + sign[place]! * part[cell]!, 0));
      return this.leastGathered(set, cells, together)?.value ?? Infinity;
    });
    return Math.min(...widths);
  }

  /** The combination that gathers least of those that depend on the set alone and in which `told` adds up to 1. */
  private leastGathered(
    set: ReadonlySet<DisclosureBlock>,
    cells: readonly DisclosureCell[],
    told: readonly number[],
  ): Optimum | undefined {
    const outside = unknownsOf(this.blocks.filter((block) => !set.has(block))).map((place) => this.column(place, cells));
    const distinct = [...new Map(outside.map((column) => [column.join(), column])).values()];
    const rounding = cells.map(({ people }) => this.step * people);
    const programme = {
      bounds: bothWays(rounding).map(() => [0, Infinity] as const),
      sums: [
        ...distinct.map((column) => ({ weights: bothWays(column), bounds: [0, 0] as const })),
        { weights: bothWays(told), bounds: [1, 1] as const },
      ],
    };
    return this.solver.solve(programme, (minimise) => minimise([...rounding, ...rounding]));
  }

  private effects({ point }: Optimum, cells: readonly DisclosureCell[]): (unknown: number) => number {
    const factors = cells.map((_, place) => point[place]! - point[place + cells.length]!);
    return (unknown) => this.column(unknown, cells).reduce((sum, weight, cell) => sum + weight * factors[cell]!, 0);
  }

  private column(unknown: number, cells: readonly DisclosureCell[]): readonly number[] {
    return cells.map((cell) => this.weightsOf(cell)[unknown]!);
  }

  private weightsOf(cell: DisclosureCell): readonly number[] {
    const known = this.weights.get(cell);
    if (known) return known;
    const weights = cell.weights.map(approximately);
    this.weights.set(cell, weights);
    return weights;
  }
}

function unknownsOf(blocks: Iterable<DisclosureBlock>): readonly number[] {
  return [...blocks].flatMap(({ variables }) => variables);
}

/** A cell can be added or subtracted: one unknown of 0 or more for each. */
function bothWays(values: readonly number[]): readonly number[] {
  return [...values, ...values.map((value) => -value)];
}

/** All rows of 1 and -1, up to their sign: the first is always 1. */
function signs(length: number): readonly (readonly number[])[] {
  const grow = (row: readonly number[]): readonly (readonly number[])[] =>
    row.length === length ? [row] : [1, -1].flatMap((sign) => grow([...row, sign]));
  return grow([1]);
}
