import { Basis, basisOf, combine } from './exact-algebra.js';
import type { Vector } from './exact-algebra.js';
import { blocksOf } from './published-total.js';
import type { Block, PublishedTotal } from './published-total.js';
import { answersPerDifferingPerson, differingPeople } from './wave-difference.js';

/** Steps after which a history counts as too tangled to prove safe; twelve quarterly waves need a few hundred. */
const searchLimit = 20_000;

/**
 * Rule R3 over waves: whether any combination of the totals, however many waves it takes, depends only on fewer than
 * `minimumGroupSize` people and is not hidden by rounding. Pairs are not enough: with groups A+B, B+C and A+C, every
 * two differ in many people, yet the first plus the second less the third is twice the total of B.
 *
 * The test is exact (whole numbers). Totals of the same people are one total: nothing new is learnt from a repeat.
 * A combination c with effect v on D people counts as hidden when the rounding it gathers, 0.1 · Σ|c|·n, is at least
 * 2 points for each of the D at the largest |v|: for a pair of waves this is exactly n + n ≥ 20·D.
 *
 * What cannot be proven within the search limit counts as exposed.
 */
export function exposesFewPeople(totals: readonly PublishedTotal[], minimumGroupSize: number): boolean {
  const distinct = withoutRepeats(totals);
  const fewest = Math.min(...distinct.map((total) => total.fewestAnswers));
  if (fewest >= answersPerDifferingPerson * (minimumGroupSize - 1)) return false;
  try {
    return new ExposureSearch(distinct, minimumGroupSize).findsExposure();
  } catch (error) {
    if (error instanceof SearchLimitReached) return true;
    throw error;
  }
}

class SearchLimitReached extends Error {}

class ExposureSearch {
  private readonly blocks: readonly Block[];
  private readonly rank: number;
  private steps = 0;

  constructor(
    private readonly totals: readonly PublishedTotal[],
    private readonly minimumGroupSize: number,
  ) {
    this.blocks = blocksOf(totals);
    this.rank = basisOf(this.blocks.map((block) => block.membership)).rank;
  }

  findsExposure(): boolean {
    return this.smallSetsThatCanBeIsolated().some((set) => this.combinationsAbout(set).some((c) => !this.isHidden(c)));
  }

  /**
   * Sets of blocks, fewer people than the minimum together, without which the rank falls: some combination depends
   * on them alone. Every such set meets every column basis, so the search branches over one basis at a time, and
   * stops where more bases than there is room for people stand side by side.
   */
  private smallSetsThatCanBeIsolated(): readonly ReadonlySet<Block>[] {
    const found: ReadonlySet<Block>[] = [];
    const seen = new Set<string>();
    const visit = (left: ReadonlySet<Block>): void => {
      const key = this.blocks.map((block) => (left.has(block) ? '1' : '0')).join('');
      if (seen.has(key)) return;
      seen.add(key);
      this.countStep();
      const room = this.minimumGroupSize - 1 - peopleIn(left);
      const bases = this.basesSideBySide(left, room + 1);
      if (bases.length === 0) found.push(left);
      else if (bases.length <= room)
        bases[0]!.filter((block) => block.people <= room).forEach((block) => visit(new Set([...left, block])));
    };
    visit(new Set());
    return this.withUnions(found);
  }

  /** Column bases without some blocks, as many as wanted if they can be found; each person is in at most one. */
  private basesSideBySide(left: ReadonlySet<Block>, wanted: number): readonly (readonly Block[])[] {
    const places = new Map(this.blocks.filter((block) => !left.has(block)).map((block) => [block, block.people]));
    const bases: (readonly Block[])[] = [];
    while (bases.length < wanted) {
      const basis = this.columnBasis([...places.keys()].sort((a, b) => places.get(b)! - places.get(a)!));
      if (basis.length < this.rank) break;
      bases.push(basis);
      for (const block of basis) {
        const rest = places.get(block)! - 1;
        if (rest > 0) places.set(block, rest);
        else places.delete(block);
      }
    }
    return bases;
  }

  private columnBasis(blocks: readonly Block[]): readonly Block[] {
    const basis = new Basis();
    const columns: Block[] = [];
    for (const block of blocks) {
      if (columns.length === this.rank) break;
      if (basis.add(block.membership)) columns.push(block);
    }
    return columns;
  }

  /** Two sets that can be isolated can be isolated together, with less rounding in between. */
  private withUnions(sets: readonly ReadonlySet<Block>[]): readonly ReadonlySet<Block>[] {
    const all = [...sets];
    for (let place = 0; place < all.length; place += 1) {
      for (const set of sets) {
        this.countStep();
        const union = new Set([...all[place]!, ...set]);
        const isNew = !all.some((other) => other.size === union.size && [...union].every((block) => other.has(block)));
        if (isNew && peopleIn(union) < this.minimumGroupSize) all.push(union);
      }
    }
    return all;
  }

  /**
   * The combinations of totals that depend on no block outside the set and use as few totals as possible. Rounding
   * against effect is least favourable in one of these: the effect is convex, they are the corners.
   */
  private combinationsAbout(set: ReadonlySet<Block>): readonly Vector[] {
    const width = this.totals.length;
    const outside = this.blocks.filter((block) => !set.has(block)).map((block) => block.membership);
    const space = basisOf(outside).nullSpace(width);
    const used = Array.from({ length: width }, (_, place) => place).filter((place) =>
      space.some((vector) => vector[place] !== 0n),
    );
    const coordinates = used.map((place) => space.map((vector) => vector[place]!));
    const corners: Vector[] = [];
    for (const zeroes of choose(coordinates, space.length - 1)) {
      this.countStep();
      const [direction, ...others] = basisOf(zeroes).nullSpace(space.length);
      if (direction && others.length === 0) corners.push(combine(direction, space, width));
    }
    return corners;
  }

  private isHidden(combination: Vector): boolean {
    const weights = combination.map(absolute);
    const effects = this.blocks
      .map(({ people, membership }) => ({ people, effect: absolute(combine(combination, asColumn(membership), 1)[0]!) }))
      .filter(({ effect }) => effect > 0n);
    const people = effects.reduce((sum, block) => sum + block.people, 0);
    const largest = effects.reduce((most, { effect }) => (effect > most ? effect : most), 0n);
    const gathered = weights.reduce((sum, weight, place) => sum + weight * BigInt(this.totals[place]!.fewestAnswers), 0n);
    return gathered >= BigInt(answersPerDifferingPerson * people) * largest;
  }

  private countStep(): void {
    this.steps += 1;
    if (this.steps > searchLimit) throw new SearchLimitReached();
  }
}

function withoutRepeats(totals: readonly PublishedTotal[]): readonly PublishedTotal[] {
  const kept: PublishedTotal[] = [];
  for (const total of totals) {
    const place = kept.findIndex(({ people }) => differingPeople(people, total.people) === 0);
    if (place < 0) kept.push(total);
    else if (total.fewestAnswers < kept[place]!.fewestAnswers) kept[place] = total;
  }
  return kept;
}

function* choose<T>(values: readonly T[], count: number, from = 0): Generator<readonly T[]> {
  if (count <= 0) {
    if (count === 0) yield [];
    return;
  }
  for (let place = from; place <= values.length - count; place += 1) {
    for (const rest of choose(values, count - 1, place + 1)) yield [values[place]!, ...rest];
  }
}

function peopleIn(blocks: ReadonlySet<Block>): number {
  return [...blocks].reduce((sum, block) => sum + block.people, 0);
}

function asColumn(membership: Vector): readonly Vector[] {
  return membership.map((value) => [value]);
}

function absolute(value: bigint): bigint {
  return value < 0n ? -value : value;
}
