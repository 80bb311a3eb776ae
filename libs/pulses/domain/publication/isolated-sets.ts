import { fields } from './prime-field.js';
import type { PrimeField } from './prime-field.js';

/** People who always appear together, with the columns of the matrix that hold their unknowns. */
export interface BlockColumns {
  readonly people: number;
  readonly columns: readonly number[];
}

export interface IsolatedSetSearch {
  /** A row for each figure; whole numbers. */
  readonly rows: readonly (readonly bigint[])[];
  readonly blocks: readonly BlockColumns[];
  /** A set of blocks is small when it has fewer people than this. */
  readonly minimumGroupSize: number;
  /** Only sets that hold one of these blocks are looked for; by default all. */
  readonly among?: (block: BlockColumns) => boolean;
}

/** Vectors looked at before a system counts as too large to prove safe: about a second of work. */
const searchLimit = 12_000_000;

/**
 * The small sets of blocks about which some combination of the rows tells something that depends on nobody else, as
 * places of blocks; of sets within each other only the smallest. `undefined` when the search would take too long.
 *
 * Such a combination is a vector of the row space that is 0 outside the set, so the columns of the set in a matrix H
 * whose rows span the null space depend on each other; hence `rank(M) > rank(M without these columns)` if and only if
 * these columns of H are dependent. Sets are built block by block, what is chosen being eliminated from the others. The
 * last two blocks of single columns are found by looking for equal directions.
 */
export function isolatedSets(search: IsolatedSetSearch): readonly (readonly number[])[] | undefined {
  const [one, other] = fields.map((field) => nullSpaceColumns(field, search));
  // A rank is never too high modulo a prime: the field with the higher one has the smaller null space.
  const best = other!.nullity < one!.nullity ? other! : one!;
  return new SetSearch(best.field, search).run(best.columns);
}

interface NullSpace {
  readonly field: PrimeField;
  readonly nullity: number;
  readonly columns: readonly Float64Array[];
}

/**
 * Columns of H. What depends on each other still does after a projection, and hardly ever more: a few coordinates taken
 * at random are enough.
 */
function nullSpaceColumns(field: PrimeField, { rows, minimumGroupSize }: IsolatedSetSearch): NullSpace {
  const prime = BigInt(field.prime);
  const reduced = rows.map((row) => Float64Array.from(row, (value) => Number(((value % prime) + prime) % prime)));
  const pivots = field.reduce(reduced);
  const width = rows[0]?.length ?? 0;
  const free = Array.from({ length: width }, (_, column) => column).filter((column) => !pivots.includes(column));
  const wanted = minimumGroupSize + 3;
  const random = randomNumbers(field.prime);
  const coordinates = free.map((_, place) =>
    Float64Array.from({ length: Math.min(wanted, free.length) }, (__, index) =>
      free.length > wanted ? random() : Number(index === place),
    ),
  );
  const columns = Array.from({ length: width }, () => new Float64Array(Math.min(wanted, free.length)));
  free.forEach((column, place) => columns[column]!.set(coordinates[place]!));
  pivots.forEach((pivot, place) =>
    free.forEach((column, index) => {
      const value = reduced[place]![column]!;
      if (value !== 0) field.subtract(columns[pivot]!, coordinates[index]!, value);
    }),
  );
  return { field, nullity: free.length, columns };
}

/** The same numbers every time, so that a plan is the same whoever makes it. */
function randomNumbers(prime: number): () => number {
  let state = 20_261_124;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return 1 + (state % (prime - 1));
  };
}

interface Candidate {
  readonly place: number;
  readonly people: number;
  readonly vectors: readonly Float64Array[];
}

class SearchLimitReached extends Error {}

class SetSearch {
  private readonly found: (readonly number[])[] = [];
  private readonly wanted: ReadonlySet<number>;
  private steps = 0;

  constructor(
    private readonly field: PrimeField,
    private readonly search: IsolatedSetSearch,
  ) {
    const { blocks, among = () => true } = search;
    this.wanted = new Set(blocks.flatMap((block, place) => (among(block) ? [place] : [])));
  }

  run(columns: readonly Float64Array[]): readonly (readonly number[])[] | undefined {
    const room = this.search.minimumGroupSize - 1;
    const candidates = this.search.blocks
      .map((block, place) => ({ place, people: block.people, vectors: block.columns.map((column) => columns[column]!) }))
      .filter(({ people }) => people <= room)
      .sort((a, b) => Number(this.wanted.has(b.place)) - Number(this.wanted.has(a.place)));
    try {
      this.visit([], room, candidates);
    } catch (error) {
      if (error instanceof SearchLimitReached) return undefined;
      throw error;
    }
    return this.found.filter((set) => !this.found.some((other) => other !== set && isWithin(other, set)));
  }

  private visit(chosen: readonly number[], room: number, candidates: readonly Candidate[]): void {
    this.steps += candidates.length;
    if (this.steps > searchLimit) throw new SearchLimitReached();
    const fitting = candidates.filter(({ people }) => people <= room);
    const open = fitting.filter((candidate) => !this.isDependent(candidate) || !this.record([...chosen, candidate.place]));
    const areSingle = open.every(({ vectors }) => vectors.length === 1);
    if (areSingle) this.recordPairs(chosen, room, open);
    open.forEach((candidate, place) => {
      if (chosen.length === 0 && !this.wanted.has(candidate.place)) return;
      const left = room - candidate.people;
      const later = open.slice(place + 1).filter(({ people }) => people <= left);
      const [first, second] = later.map(({ people }) => people).sort((a, b) => a - b);
      const leastPeople = areSingle ? (first ?? Infinity) + (second ?? Infinity) : (first ?? Infinity);
      if (leastPeople <= left) this.visit([...chosen, candidate.place], left, this.without(candidate, later));
    });
  }

  /** Remembers a set that holds a wanted block; answers true, since what is found needs no looking further. */
  private record(set: readonly number[]): true {
    const isNew = !this.found.some((other) => isWithin(other, set));
    if (isNew && set.some((place) => this.wanted.has(place))) this.found.push(set);
    return true;
  }

  private isDependent({ vectors }: Candidate): boolean {
    if (vectors.length === 1) return vectors[0]!.every((value) => value === 0);
    return this.field.reduce(vectors.map((vector) => vector.slice())).length < vectors.length;
  }

  private recordPairs(chosen: readonly number[], room: number, open: readonly Candidate[]): void {
    const leads = open.map(({ vectors: [vector] }) => vector!.findIndex((value) => value !== 0));
    const inverses = this.field.inverses(open.map(({ vectors }, place) => vectors[0]![leads[place]!]!));
    const directions = Map.groupBy(open, (_, place) => {
      const vector = open[place]!.vectors[0]!;
      return leads[place]! * 2 ** 48 + this.direction(vector, leads[place]!, inverses[place]!);
    });
    for (const parallel of directions.values()) {
      parallel.forEach((candidate, place) => {
        for (const other of parallel.slice(place + 1)) {
          const fits = candidate.people + other.people <= room && areParallel(this.field, candidate.vectors[0]!, other.vectors[0]!);
          if (fits) this.record([...chosen, candidate.place, other.place]);
        }
      });
    }
  }

  /** A number that vectors of the same direction share: two of their coordinates after the first that is not 0. */
  private direction(vector: Float64Array, lead: number, inverse: number): number {
    const next = lead + 1 < vector.length ? this.field.multiply(vector[lead + 1]!, inverse) : 0;
    const last = lead + 2 < vector.length ? this.field.multiply(vector[lead + 2]!, inverse) : 0;
    return (next % 2 ** 22) * 2 ** 26 + last;
  }

  /** The other candidates with what the chosen one tells taken out of them. */
  private without(chosen: Candidate, others: readonly Candidate[]): readonly Candidate[] {
    const basis = chosen.vectors.map((vector) => vector.slice());
    const pivots = this.field.reduce(basis);
    return others.map(({ place, people, vectors }) => ({
      place,
      people,
      vectors: vectors.map((vector) => {
        const rest = vector.slice();
        pivots.forEach((pivot, index) => rest[pivot] !== 0 && this.field.subtract(rest, basis[index]!, rest[pivot]!));
        return rest;
      }),
    }));
  }
}

function areParallel(field: PrimeField, a: Float64Array, b: Float64Array): boolean {
  return field.reduce([a.slice(), b.slice()]).length < 2;
}

function isWithin(inner: readonly number[], outer: readonly number[]): boolean {
  return inner.every((place) => outer.includes(place));
}
