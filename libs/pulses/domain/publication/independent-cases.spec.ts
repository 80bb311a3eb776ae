import { readFileSync } from 'node:fs';
import { personRanges } from './attribute-disclosure.js';
import type { DisplayedSystem } from './attribute-disclosure.js';
import { readDisclosureCase } from './disclosure-case.js';
import type { DisclosureCase } from './disclosure-case.js';
import { approximately } from './disclosure-system.js';
import { displayMean } from './displayed-mean.js';
import type { DisplayedMean } from './displayed-mean.js';
import { exposes } from './exposure.js';
import { LinearSolver } from './linear-programme.js';
import type { Bounds } from './linear-programme.js';
import { publishableCells, weightOf } from './publishable-cells.js';

/*
 * Cases worked out by software that shares nothing with this repository: suppression by exact rank over all sets of
 * cells in Python (fractions, numpy 1.24), intervals by linear programmes in scipy 1.10.
 */
interface SuppressionCase extends DisclosureCase {
  readonly id: string;
  readonly title: string;
  readonly minimalRevealing: readonly (readonly string[])[];
  readonly maximalSafe: readonly (readonly string[])[];
  readonly mustKeep: readonly string[];
  readonly bestSafeWeight: number;
  readonly minUtility?: number;
}

interface AttributeCase {
  readonly id: string;
  readonly n: number;
  readonly mean: number;
  readonly personInterval: Bounds;
  readonly intervalWide: boolean;
  readonly display: '>=4.5' | '<=1.5' | 'numeric';
}

interface AttributeSystemCase extends DisclosureCase {
  readonly id: string;
  readonly title: string;
  readonly cells: Readonly<Record<string, { readonly of: readonly string[]; readonly mean?: number; readonly band?: Bounds }>>;
  readonly expected: { readonly persons: readonly { readonly person: Bounds; readonly tooNarrow: boolean }[] };
}

interface Cases {
  readonly suppression: readonly SuppressionCase[];
  readonly attribute: readonly AttributeCase[];
  readonly attributeSystems: readonly AttributeSystemCase[];
}

const cases: Cases = JSON.parse(readFileSync(new URL('independent-cases.json', import.meta.url), 'utf8'));
const scale = { lowest: 1, highest: 5 };
let solver: LinearSolver;

beforeAll(async () => {
  solver = await LinearSolver.load();
});

describe.each(cases.suppression)('$id: $title', (given) => {
  const system = readDisclosureCase(given);
  const named = (ids: readonly string[]) => system.cells.filter(({ id, people }) => ids.includes(id) && people > 0);
  const reveals = (ids: readonly string[]) => exposes(system, named(ids), solver);

  it('knows every smallest set of cells that reveals, and every largest one that is safe', () => {
    for (const ids of given.minimalRevealing) expect([ids, reveals(ids)]).toEqual([ids, true]);
    for (const ids of given.maximalSafe) expect([ids, reveals(ids)]).toEqual([ids, false]);
  });

  it('publishes nothing that reveals, keeps what must be kept, and as much as is safe', () => {
    const published = publishableCells(system, (cells) => !exposes(system, cells, solver));
    const ids = published.map(({ id }) => id);
    expect(given.minimalRevealing.filter((revealing) => revealing.every((id) => ids.includes(id)))).toEqual([]);
    expect(ids).toEqual(expect.arrayContaining([...given.mustKeep]));
    expect(weightOf(published)).toBe(given.bestSafeWeight);
  });
});

const display = { '>=4.5': { kind: 'band', band: 'high' }, '<=1.5': { kind: 'band', band: 'low' } } as const;

it.each(cases.attribute)('$id: a mean of $mean of $n people reads $display', ({ n, mean, personInterval, intervalWide, ...shown }) => {
  const expected: DisplayedMean = shown.display === 'numeric' ? { kind: 'mean', mean } : display[shown.display];
  expect(displayMean({ sum: n * mean, people: n }, scale)).toEqual(expected);
  const figures = [{ weights: [1], sums: [n * mean, n * mean] as const }];
  const [range] = personRanges({ minimumGroupSize: 5, scale, blocks: [{ people: n }], figures }, solver);
  expect(range![0]).toBeCloseTo(personInterval[0], 9);
  expect(range![1]).toBeCloseTo(personInterval[1], 9);
  expect(range![1] - range![0] >= 2 - 1e-9).toBe(intervalWide);
});

it.each(cases.attributeSystems)('$id: $title', (given) => {
  const { blocks, cells, minimumGroupSize } = readDisclosureCase(given);
  const figures = cells.map(({ id, weights, people }) => {
    const { mean, band = [mean!, mean!] } = given.cells[id]!;
    return { weights: weights.map(approximately), sums: [people * band[0], people * band[1]] as const };
  });
  const system: DisplayedSystem = { minimumGroupSize, scale, blocks, figures };
  const ranges = personRanges(system, solver);
  expect(ranges).toHaveLength(given.expected.persons.length);
  given.expected.persons.forEach(({ person, tooNarrow }, place) => {
    const [lowest, highest] = ranges[place]!;
    expect(lowest).toBeCloseTo(person[0], 9);
    expect(highest).toBeCloseTo(person[1], 9);
    expect(highest - lowest < 2 - 1e-9).toBe(tooNarrow);
  });
});
