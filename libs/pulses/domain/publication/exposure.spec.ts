import fc from 'fast-check';
import { readDisclosureCase } from './disclosure-case.js';
import type { DisclosureCase } from './disclosure-case.js';
import { exposes } from './exposure.js';
import { LinearSolver } from './linear-programme.js';
import { publishableCells } from './publishable-cells.js';

/*
 * A judge with code of its own: exact fractions, and every set of blocks with fewer people than the minimum, tried one
 * by one. It shares nothing with what it judges.
 */
type Row = readonly number[];

function gcd(a: bigint, b: bigint): bigint {
  return b === 0n ? (a < 0n ? -a : a) : gcd(b, a % b);
}

/** Rank over the rationals, by elimination without fractions. */
function rank(rows: readonly Row[]): number {
  const left = rows.map((row) => row.map(BigInt));
  let found = 0;
  for (let column = 0; column < (left[0]?.length ?? 0); column += 1) {
    const place = left.findIndex((row, index) => index >= found && row[column] !== 0n);
    if (place < 0) continue;
    [left[found], left[place]] = [left[place]!, left[found]!];
    const pivot = left[found]!;
    for (let below = found + 1; below < left.length; below += 1) {
      const row = left[below]!;
      const mixed = row.map((value, index) => value * pivot[column]! - pivot[index]! * row[column]!);
      const common = mixed.reduce(gcd, 0n) || 1n;
      left[below] = mixed.map((value) => value / common);
    }
    found += 1;
  }
  return found;
}

interface Judged {
  readonly minimum: number;
  readonly people: readonly number[];
  readonly cells: Readonly<Record<string, Row>>;
}

function smallSets({ minimum, people }: Judged): number[][] {
  return Array.from({ length: 2 ** people.length - 1 }, (_, bits) => people.flatMap((__, place) => ((bits + 1) & (1 << place) ? [place] : [])))
    .filter((set) => set.reduce((sum, place) => sum + people[place]!, 0) < minimum);
}

function reveals(judged: Judged, ids: readonly string[]): boolean {
  const rows = ids.map((id) => judged.cells[id]!);
  const full = rank(rows);
  return smallSets(judged).some((set) => full > rank(rows.map((row) => row.filter((_, place) => !set.includes(place)))));
}

function peopleBehind({ people, cells }: Judged, id: string): number {
  return cells[id]!.reduce((sum, weight, place) => sum + (weight === 0 ? 0 : people[place]!), 0);
}

/** The most people behind cells that together reveal nothing, over all sets of cells. */
function bestWeight(judged: Judged): number {
  const ids = Object.keys(judged.cells).filter((id) => peopleBehind(judged, id) >= judged.minimum);
  let best = 0;
  for (let bits = 2 ** ids.length - 1; bits > 0; bits -= 1) {
    const chosen = ids.filter((_, place) => bits & (1 << place));
    const weight = chosen.reduce((sum, id) => sum + peopleBehind(judged, id), 0);
    if (weight > best && !reveals(judged, chosen)) best = weight;
  }
  return best;
}

function asCase({ minimum, people, cells }: Judged): DisclosureCase {
  const named = (row: Row) => Object.fromEntries(row.flatMap((weight, place) => (weight === 0 ? [] : [[`b${place}`, weight]])));
  return {
    k: minimum,
    blocks: Object.fromEntries(people.map((count, place) => [`b${place}`, count])),
    cells: Object.fromEntries(Object.entries(cells).map(([id, row]) => [id, { w: named(row) }])),
  };
}

const sizes = (length: number) => fc.array(fc.integer({ min: 1, max: 9 }), { minLength: length, maxLength: length });

/** A partnership of sectors of organisations. */
const trees = fc.integer({ min: 2, max: 5 }).chain((length) =>
  fc.record({ people: sizes(length), sectors: fc.array(fc.integer({ min: 0, max: 1 }), { minLength: length, maxLength: length }) }).map(
    ({ people, sectors }): Judged => ({
      minimum: 5,
      people,
      cells: {
        partnership: people.map(() => 1),
        ...Object.fromEntries([0, 1].map((sector) => [`sector:${sector}`, sectors.map((of) => Number(of === sector))])),
        ...Object.fromEntries(people.map((_, org) => [`organisation:${org}`, people.map((__, place) => Number(place === org))])),
      },
    }),
  ),
);

/** Two organisations by two or three levels, with margins and insides. */
const tables = fc.integer({ min: 2, max: 3 }).chain((levels) =>
  sizes(2 * levels).map((people): Judged => {
    const row = (inside: (place: number) => boolean) => people.map((_, place) => Number(inside(place)));
    return {
      minimum: 5,
      people,
      cells: {
        partnership: row(() => true),
        'organisation:a': row((place) => place < levels),
        'organisation:b': row((place) => place >= levels),
        ...Object.fromEntries(Array.from({ length: levels }, (_, level) => [`level:${level}`, row((place) => place % levels === level)])),
        'inside:a': row((place) => place === 0),
        'inside:b': row((place) => place === levels),
      },
    };
  }),
);

/** Any cells with any small whole weights: indices, gaps and weighted means. */
const anything = fc.integer({ min: 2, max: 5 }).chain((length) =>
  fc.record({
    minimum: fc.integer({ min: 5, max: 8 }),
    people: sizes(length),
    cells: fc
      .array(fc.array(fc.integer({ min: -2, max: 3 }), { minLength: length, maxLength: length }), { minLength: 1, maxLength: 6 })
      .map((rows) => Object.fromEntries(rows.map((row, place) => [`cell:${place}`, row]))),
  }),
);

const systems = fc.oneof(trees, tables, anything);
let solver: LinearSolver;

beforeAll(async () => {
  solver = await LinearSolver.load();
});

describe('a random system of figures', () => {
  it('reveals exactly what a judge with code of its own finds', () => {
    fc.assert(
      fc.property(systems, fc.infiniteStream(fc.boolean()), (judged, chance) => {
        const system = readDisclosureCase(asCase(judged));
        const cells = system.cells.filter(() => chance.next().value);
        const ids = cells.map(({ id }) => id);
        expect([ids, exposes(system, cells, solver)]).toEqual([ids, reveals(judged, ids)]);
      }),
      { numRuns: 300 },
    );
  });

  it('is published without revealing anything, and nearly as fully as can be', () => {
    let [published, best] = [0, 0];
    fc.assert(
      fc.property(systems, (judged) => {
        const system = readDisclosureCase(asCase(judged));
        const ids = publishableCells(system, (cells) => !exposes(system, cells, solver)).map(({ id }) => id);
        expect(reveals(judged, ids)).toBe(false);
        expect(ids.every((id) => peopleBehind(judged, id) >= judged.minimum)).toBe(true);
        published += ids.reduce((sum, id) => sum + peopleBehind(judged, id), 0);
        best += bestWeight(judged);
      }),
      { numRuns: 100 },
    );
    expect(published / best).toBeGreaterThanOrEqual(0.9);
  });
});

describe('figures of several waves', () => {
  /** Crowds by name; a wave is the crowds in it. */
  function isExposed(sizesOf: Readonly<Record<string, number>>, ...waves: readonly string[]): boolean {
    const system = readDisclosureCase({
      blocks: sizesOf,
      crossWave: true,
      cells: Object.fromEntries(waves.map((crowds, wave) => [`total@${wave}`, { of: crowds.split('+'), wave }])),
    });
    return exposes(system, system.cells, solver);
  }

  it('expose whoever two of them isolate, unless rounding hides them', () => {
    expect(isExposed({ core: 9, a: 1 }, 'core', 'core+a')).toBe(true);
    expect(isExposed({ core: 9, a: 5 }, 'core', 'core+a')).toBe(false);
    expect(isExposed({ core: 20, a: 1 }, 'core', 'core+a')).toBe(false);
  });

  it('expose whoever three of them isolate though no two do', () => {
    expect(isExposed({ a: 6, b: 4, c: 6 }, 'a+b', 'b+c')).toBe(false);
    expect(isExposed({ a: 6, b: 4, c: 6 }, 'a+b', 'b+c', 'a+c')).toBe(true);
    expect(isExposed({ a: 6, b: 5, c: 6 }, 'a+b', 'b+c', 'a+c')).toBe(false);
  });

  it('expose two people together whom rounding hides one by one', () => {
    const crowds = { a: 11, c: 11, one: 1, other: 1 };
    expect(isExposed(crowds, 'a+one', 'one+c', 'a+c')).toBe(false);
    expect(isExposed(crowds, 'a+one', 'one+c', 'a+c', 'a+c+other')).toBe(true);
  });

  it('expose three people in whom two of four large waves differ', () => {
    const crowds = { core: 25, a: 1, b: 1, c: 1 };
    expect(isExposed(crowds, 'core+a+b', 'core', 'core+a')).toBe(false);
    expect(isExposed(crowds, 'core+a+b', 'core+c', 'core', 'core+a')).toBe(true);
  });

  it('expose nobody in groups so large that rounding always hides four people', () => {
    const crowds = { core: 80, a: 1, b: 1, c: 1, d: 1 };
    expect(isExposed(crowds, 'core', 'core+a', 'core+a+b', 'core+b+c+d', 'core+a+b+c+d')).toBe(false);
  });

  it('expose nothing by repeating a wave of the same people', () => {
    expect(isExposed({ core: 6 }, 'core', 'core', 'core')).toBe(false);
  });
});
