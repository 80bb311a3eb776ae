import fc from 'fast-check';
import type { AnswerSheet } from '../instrument.js';
import { trustAndCourse } from '../instruments/trust-and-course.js';
import { planPublication } from './plan-publication.js';
import type { PublishedWave } from './publication-plan.js';

/*
 * An attacker with code of its own: exact fractions for the rank test, and trackers, which are all sums and
 * differences of waves with weights from -3 to 3. It shares nothing with the plan that it judges.
 */
const minimum = 5;
type Group = readonly string[];

class Fraction {
  constructor(
    readonly top: bigint,
    readonly bottom = 1n,
  ) {}
  minus(other: Fraction): Fraction {
    return new Fraction(this.top * other.bottom - other.top * this.bottom, this.bottom * other.bottom);
  }
  times(other: Fraction): Fraction {
    return new Fraction(this.top * other.top, this.bottom * other.bottom);
  }
  over(other: Fraction): Fraction {
    return new Fraction(this.top * other.bottom, this.bottom * other.top);
  }
}

function rankOf(matrix: readonly (readonly number[])[]): number {
  const rows = matrix.map((row) => row.map((value) => new Fraction(BigInt(value))));
  let rank = 0;
  for (let column = 0; column < (rows[0]?.length ?? 0); column += 1) {
    const found = rows.findIndex((row, place) => place >= rank && row[column]!.top !== 0n);
    if (found < 0) continue;
    [rows[rank], rows[found]] = [rows[found]!, rows[rank]!];
    for (let below = rank + 1; below < rows.length; below += 1) {
      const factor = rows[below]![column]!.over(rows[rank]![column]!);
      rows[below] = rows[below]!.map((value, place) => value.minus(factor.times(rows[rank]![place]!)));
    }
    rank += 1;
  }
  return rank;
}

interface Crowd {
  readonly size: number;
  readonly inWave: readonly number[];
}

function crowdsOf(waves: readonly Group[]): Crowd[] {
  const sizes = new Map<string, number>();
  for (const person of new Set(waves.flat())) {
    const pattern = waves.map((wave) => (wave.includes(person) ? 1 : 0)).join();
    sizes.set(pattern, (sizes.get(pattern) ?? 0) + 1);
  }
  return [...sizes].map(([pattern, size]) => ({ size, inWave: pattern.split(',').map(Number) }));
}

function smallSets(crowds: readonly Crowd[], from = 0, room = minimum - 1): number[][] {
  return crowds.flatMap((crowd, place) =>
    place < from || crowd.size > room
      ? []
      : [[place], ...smallSets(crowds, place + 1, room - crowd.size).map((rest) => [place, ...rest])],
  );
}

/** Sets of fewer than five people whose total the waves determine when rounding is ignored. */
function isolatedByRank(waves: readonly Group[]): number[][] {
  const crowds = crowdsOf(waves);
  const withColumns = (kept: (place: number) => boolean) =>
    waves.map((_, wave) => crowds.filter((__, place) => kept(place)).map(({ inWave }) => inWave[wave]!));
  const full = rankOf(withColumns(() => true));
  return smallSets(crowds).filter((set) => full > rankOf(withColumns((place) => !set.includes(place))));
}

interface Tracked {
  readonly set: readonly number[];
  /** Points of uncertainty that rounding leaves, shared over the people by how much they weigh. */
  readonly width: number;
  /** The same as if everyone weighed as much as the heaviest: never more than `width`. */
  readonly narrowestWidth: number;
}

function trackers(waves: readonly Group[]): Tracked[] {
  const crowds = crowdsOf(waves);
  const found: Tracked[] = [];
  const weigh = (weights: readonly number[]): void => {
    if (weights.length < waves.length) {
      for (let weight = -3; weight <= 3; weight += 1) weigh([...weights, weight]);
      return;
    }
    const effects = crowds.map(({ inWave }) => Math.abs(inWave.reduce((sum, value, wave) => sum + value * weights[wave]!, 0)));
    const set = effects.flatMap((effect, place) => (effect > 0 ? [place] : []));
    const people = set.reduce((sum, place) => sum + crowds[place]!.size, 0);
    if (people === 0 || people >= minimum) return;
    const rounding = weights.reduce((sum, weight, wave) => sum + 0.1 * Math.abs(weight) * waves[wave]!.length, 0);
    const weight = set.reduce((sum, place) => sum + crowds[place]!.size * effects[place]!, 0);
    found.push({ set, width: rounding / weight, narrowestWidth: rounding / (people * Math.max(...effects)) });
  };
  weigh([]);
  return found;
}

function reveals(waves: readonly Group[], measure: 'width' | 'narrowestWidth' = 'width'): boolean {
  return waves.some((wave) => wave.length < minimum) || trackers(waves).some((tracker) => tracker[measure] < 2 - 1e-9);
}

/** The smallest width over the sets that isolate nobody fewer, taken as narrow as can be. */
function narrowestOfMinimalSets(waves: readonly Group[]): number {
  const sets = isolatedByRank(waves);
  const minimal = sets.filter((set) => !sets.some((other) => other.length < set.length && other.every((place) => set.includes(place))));
  const tracked = trackers(waves);
  return Math.min(
    ...minimal.map((set) => {
      const about = tracked.filter((tracker) => tracker.set.every((place) => set.includes(place)));
      return about.length === 0 ? 0 : Math.min(...about.map((tracker) => tracker.narrowestWidth));
    }),
  );
}

interface Outcome {
  readonly contributors: Group;
  readonly publishedBefore: readonly PublishedWave[];
  readonly remembered: PublishedWave | undefined;
}

/** Runs a history of one block through the plan, wave after wave; everybody always gives the same answer. */
async function publish(history: readonly Group[], answerOf: (person: string) => number): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const contributors of history) {
    const publishedBefore = outcomes.flatMap(({ remembered }) => remembered ?? []);
    const sheetOf = (person: string): AnswerSheet =>
      Object.fromEntries(trustAndCourse.items.map(({ code }) => [code, answerOf(person)]));
    const { remembered } = await planPublication({
      instrument: trustAndCourse,
      closedOn: '2026-11-24',
      minimumGroupSize: minimum,
      blocks: [{ code: 'all', sector: null, organisationId: null, level: null, invited: Math.max(1, contributors.length) }],
      contributors: contributors.map((pseudonym) => ({ pseudonym, block: 'all' })),
      sheets: contributors.map((person) => ({ block: 'all', answers: sheetOf(person) })),
      earlierPublished: publishedBefore,
    });
    outcomes.push({ contributors, publishedBefore, remembered });
  }
  return outcomes;
}

function groupsOf(waves: readonly PublishedWave[]): Group[] {
  return waves.flatMap(({ groups }) => groups.map(({ contributors }) => contributors));
}

/** Crowds that come and go as one, a few of them single persons. */
const comingAndGoing = fc
  .record({
    sizes: fc.array(fc.oneof(fc.constant(1), fc.integer({ min: 1, max: 9 })), { minLength: 2, maxLength: 6 }),
    presence: fc.array(fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }), { minLength: 2, maxLength: 4 }),
    stayers: fc.constantFrom(0, 0, 3, 8, 14, 25),
  })
  .map(({ sizes, presence, stayers }): Group[] =>
    presence.map((present) => [
      ...Array.from({ length: stayers }, (_, place) => `stayer-${place}`),
      ...sizes.flatMap((size, crowd) =>
        present[crowd] ? Array.from({ length: size }, (_, place) => `crowd-${crowd}-${place}`) : [],
      ),
    ]),
  );

/** A group in which now and then one person joins, leaves or skips a wave. */
const drifting = fc
  .record({
    start: fc.integer({ min: 4, max: 24 }),
    changes: fc.array(fc.uniqueArray(fc.integer({ min: 0, max: 26 }), { maxLength: 2 }), { minLength: 1, maxLength: 4 }),
  })
  .map(({ start, changes }): Group[] => {
    let present = new Set(Array.from({ length: start }, (_, place) => `person-${place}`));
    return [[], ...changes].map((changed) => {
      present = new Set(present);
      for (const place of changed) if (!present.delete(`person-${place}`)) present.add(`person-${place}`);
      return [...present];
    });
  });

const histories = fc.oneof(comingAndGoing, drifting);

describe('an attacker who knows who answered in which wave', () => {
  it('is an attacker: unguarded, it isolates a newcomer and the middle of three overlapping groups', () => {
    const [a, b, c] = ['a', 'b', 'c'].map((name) => Array.from({ length: 4 }, (_, place) => `${name}${place}`)) as Group[];
    expect(isolatedByRank([[...a!, ...b!], [...a!, ...b!, 'newcomer']])).toHaveLength(1);
    expect(isolatedByRank([[...a!, ...b!], [...b!, ...c!], [...a!, ...c!]]).length).toBeGreaterThan(0);
    expect(reveals([[...a!, ...b!], [...b!, ...c!], [...a!, ...c!]])).toBe(true);
    expect(reveals([[...a!, ...b!], [...b!, ...c!]])).toBe(false);
    expect(narrowestOfMinimalSets([[...a!, ...b!], [...a!, ...b!, 'newcomer']])).toBeCloseTo(1.7);
  });

  it('isolates no set of fewer than five people in what is published, except where rounding hides them', async () => {
    await fc.assert(
      fc.asyncProperty(histories, async (history) => {
        const published = groupsOf((await publish(history, () => 3)).flatMap(({ remembered }) => remembered ?? []));
        expect(reveals(published)).toBe(false);
        expect(narrowestOfMinimalSets(published)).toBeGreaterThanOrEqual(2 - 1e-9);
      }),
      { numRuns: 200 },
    );
  }, 30_000);

  it('would succeed against every wave that is withheld: nothing is withheld needlessly', async () => {
    await fc.assert(
      fc.asyncProperty(histories, async (history) => {
        for (const { contributors, publishedBefore, remembered } of await publish(history, () => 3)) {
          if (!remembered) expect(reveals([...groupsOf(publishedBefore), contributors], 'narrowestWidth')).toBe(true);
        }
      }),
      { numRuns: 200 },
    );
  }, 30_000);

  it('learns of no five newcomers to a group of five that they nearly all answered the same', async () => {
    const answers = fc.array(fc.constantFrom(1, 1, 2, 3, 4, 5, 5), { minLength: 10, maxLength: 10 });
    await fc.assert(
      fc.asyncProperty(answers, async (answer) => {
        const everyone = answer.map((_, place) => `person-${place}`);
        const answerOf = (person: string) => answer[Number(person.slice(7))]!;
        const waves = await publish([everyone.slice(0, 5), everyone], answerOf);
        const newcomers = answer.slice(5).reduce((sum, value) => sum + value, 0) / 5;
        const numbers = waves.map(({ remembered }) => remembered?.groups[0]!.cells[0]?.displayed.kind);
        if (numbers.every((kind) => kind === 'mean')) {
          expect(newcomers).toBeGreaterThan(1.5);
          expect(newcomers).toBeLessThan(4.5);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('what the plan leaves to read', () => {
  it('is every wave when the same nine people answer for three years', async () => {
    const nine = Array.from({ length: 9 }, (_, place) => `person-${place}`);
    const answerOf = (person: string) => 1 + (Number(person.slice(7)) % 5);
    const outcomes = await publish(Array.from({ length: 12 }, () => nine), answerOf);
    expect(outcomes.every(({ remembered }) => remembered !== undefined)).toBe(true);
  });

  it('is every wave of sixty people of whom another one joins each time', async () => {
    const history = Array.from({ length: 3 }, (_, wave) => Array.from({ length: 60 + wave }, (__, place) => `person-${place}`));
    expect((await publish(history, () => 3)).every(({ remembered }) => remembered !== undefined)).toBe(true);
  });

  it('is decided in little time for twelve waves in which thirty people come and go', async () => {
    let seed = 7;
    const chance = () => (seed = (seed * 16_807) % 2_147_483_647) / 2_147_483_647;
    const everyone = Array.from({ length: 30 }, (_, place) => `person-${place}`);
    const began = process.cpuUsage();
    await publish(Array.from({ length: 12 }, () => everyone.filter(() => chance() < 0.6)), () => 3);
    expect(process.cpuUsage(began).user / 1e6).toBeLessThan(5);
  });
});
