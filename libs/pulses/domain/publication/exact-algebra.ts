/** A vector of whole numbers, without rounding and without a largest number. */
export type Vector = readonly bigint[];

interface ReducedRow {
  readonly pivot: number;
  readonly row: Vector;
}

/** Grows a basis vector by vector: `add` says whether the vector was independent of those before it. */
export class Basis {
  /** Each row is zero at the pivots of the rows before it. */
  private readonly rows: ReducedRow[] = [];

  get rank(): number {
    return this.rows.length;
  }

  add(vector: Vector): boolean {
    const rest = this.rows.reduce((row, step) => eliminate(row, step), vector);
    const pivot = rest.findIndex((value) => value !== 0n);
    if (pivot >= 0) this.rows.push({ pivot, row: rest });
    return pivot >= 0;
  }

  /** A basis of all x with v·x = 0 for every vector v that was added; `width` is the length of the vectors. */
  nullSpace(width: number): readonly Vector[] {
    const rows = this.fullyReduced();
    const pivots = new Set(rows.map(({ pivot }) => pivot));
    const free = Array.from({ length: width }, (_, column) => column).filter((column) => !pivots.has(column));
    const scale = rows.reduce((product, { pivot, row }) => leastCommonMultiple(product, row[pivot]!), 1n);
    return free.map((column) => {
      const solution = Array.from({ length: width }, (_, place) => (place === column ? scale : 0n));
      for (const { pivot, row } of rows) solution[pivot] = (-row[column]! * scale) / row[pivot]!;
      return primitive(solution);
    });
  }

  /** The same rows, each zero at the pivots of all the others. */
  private fullyReduced(): readonly ReducedRow[] {
    const reduced: ReducedRow[] = [];
    for (const { pivot, row } of this.rows.toReversed()) {
      reduced.push({ pivot, row: reduced.reduce((rest, step) => eliminate(rest, step), row) });
    }
    return reduced;
  }
}

/** The number of independent vectors among these, exactly. */
export function rank(vectors: Iterable<Vector>): number {
  return basisOf(vectors).rank;
}

/** The basis that these vectors span. */
export function basisOf(vectors: Iterable<Vector>): Basis {
  const basis = new Basis();
  for (const vector of vectors) basis.add(vector);
  return basis;
}

/** The sum of `weights[i]` times `vectors[i]`. */
export function combine(weights: Vector, vectors: readonly Vector[], width: number): Vector {
  return Array.from({ length: width }, (_, column) =>
    vectors.reduce((sum, vector, place) => sum + weights[place]! * vector[column]!, 0n),
  );
}

function eliminate(row: Vector, step: ReducedRow): Vector {
  const factor = row[step.pivot]!;
  if (factor === 0n) return row;
  const own = step.row[step.pivot]!;
  return primitive(row.map((value, column) => value * own - factor * step.row[column]!));
}

/** The same direction in the smallest whole numbers: without it, numbers double in length at every step. */
function primitive(vector: Vector): Vector {
  const divisor = vector.reduce(greatestCommonDivisor, 0n);
  return divisor > 1n ? vector.map((value) => value / divisor) : vector;
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let [larger, smaller] = [a < 0n ? -a : a, b < 0n ? -b : b];
  while (smaller !== 0n) [larger, smaller] = [smaller, larger % smaller];
  return larger;
}

function leastCommonMultiple(a: bigint, b: bigint): bigint {
  const size = b < 0n ? -b : b;
  return (a / greatestCommonDivisor(a, size)) * size;
}
