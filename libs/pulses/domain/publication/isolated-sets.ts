import { fields } from './prime-field.js';
import type { PrimeField } from './prime-field.js';
import { PairFilter } from './pair-filter.js';

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
  const random = randomNumbers(field.prime);
  const size = Math.min(minimumGroupSize + 3, free.length);
  const coordinates = free.map(() => Float64Array.from({ length: size }, random));
  const columns = Array.from({ length: width }, () => new Float64Array(size));
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
    state = Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x6d2b79f5;
    const mixed = Math.imul(state ^ (state >>> 12), 0x297a2d39);
    return 1 + (((mixed ^ (mixed >>> 15)) >>> 0) % (prime - 1));
  };
}

interface Candidate {
  readonly place: number;
  readonly people: number;
  readonly vectors: readonly Float64Array[];
}

const infinity = Number.POSITIVE_INFINITY;

class SearchLimitReached extends Error {}

class SetSearch {
  private readonly found: (readonly number[])[] = [];
  private readonly wanted: ReadonlySet<number>;
  private readonly pairs: PairFilter;
  private steps = 0;

  constructor(
    private readonly field: PrimeField,
    private readonly search: IsolatedSetSearch,
  ) {
    const { blocks, among = () => true } = search;
    this.pairs = new PairFilter(field, blocks.length);
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
    this.count(candidates.length);
    const fitting = candidates.filter(({ people }) => people <= room);
    const open = fitting.filter((candidate) => !this.isDependent(candidate) || !this.record([...chosen, candidate.place]));
    const arePaired = open.every(({ vectors }) => vectors.length === 1);
    if (arePaired) this.recordPairs(chosen, room, open);
    open.forEach((candidate, place) => {
      if (chosen.length === 0 && !this.wanted.has(candidate.place)) return;
      const left = room - candidate.people;
      const later = open.slice(place + 1).filter(({ people }) => people <= left);
      const [forOne, forTwo, forThree] = smallestSums(later);
      if ((arePaired ? forTwo : forOne) > left) return;
      const isLast = arePaired && forThree > left;
      if (isLast) this.count(later.length);
      if (isLast && !this.pairs.mayHold(candidate.vectors[0]!, later, left)) return;
      this.visit([...chosen, candidate.place], left, this.without(candidate, later));
    });
  }

  private count(steps: number): void {
    this.steps += steps;
    if (this.steps > searchLimit) throw new SearchLimitReached();
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
    const inverses = this.field.inverses(open.map(({ vectors: [vector] }, place) => vector![leads[place]!]!));
    const directions = Map.groupBy(open.keys(), (place) =>
      open[place]!.vectors[0]!.map((value) => this.field.multiply(value, inverses[place]!)).join(),
    );
    for (const parallel of directions.values()) {
      parallel.forEach((one, index) => {
        for (const other of parallel.slice(index + 1)) {
          if (open[one]!.people + open[other]!.people > room) continue;
          this.record([...chosen, open[one]!.place, open[other]!.place]);
        }
      });
    }
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

/** The fewest people that one, two and three of the candidates have together. */
function smallestSums(candidates: readonly Candidate[]): readonly [number, number, number] {
  let [first, second, third] = [infinity, infinity, infinity];
  for (const { people } of candidates) {
    if (people < first) [first, second, third] = [people, first, second];
    else if (people < second) [second, third] = [people, second];
    else if (people < third) third = people;
  }
  return [first, first + second, first + second + third];
}

function isWithin(inner: readonly number[], outer: readonly number[]): boolean {
  return inner.every((place) => outer.includes(place));
}
