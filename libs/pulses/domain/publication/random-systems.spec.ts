import fc from 'fast-check';
import { answerBlocks } from '../answer-block.js';
import type { Invited } from '../answer-block.js';
import { trustAndCourse } from '../instruments/trust-and-course.js';
import { reportableGroups } from '../reportable-group.js';
import { readDisclosureCase } from './disclosure-case.js';
import type { DisclosureCase } from './disclosure-case.js';
import { exposes } from './exposure.js';
import { LinearSolver } from './linear-programme.js';
import { planPublication } from './plan-publication.js';
import type { PublishedWave } from './publication-plan.js';
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

interface Person extends Invited {
  readonly id: string;
}

/** Organisations of two sectors in which people come, go, stay silent and move, over two or three waves. */
const histories = fc
  .record({
    crowds: fc.array(
      fc.record({
        organisation: fc.integer({ min: 0, max: 3 }),
        level: fc.constantFrom<Invited['level']>('tactical', 'operational'),
        size: fc.oneof(fc.constant(1), fc.integer({ min: 1, max: 9 })),
        /** By wave: whether they are invited, whether they answer, and how many organisations they have moved. */
        waves: fc.array(fc.record({ invited: fc.boolean(), answer: fc.boolean(), moved: fc.constantFrom(0, 0, 0, 1) }), {
          minLength: 3,
          maxLength: 3,
        }),
      }),
      { minLength: 2, maxLength: 9 },
    ),
    waves: fc.integer({ min: 1, max: 3 }),
  })
  .map(({ crowds, waves }) =>
    Array.from({ length: waves }, (_, wave) =>
      crowds.flatMap(({ organisation, level, size, waves: course }, crowd) => {
        const { invited, answer, moved } = course[wave]!;
        const place = (organisation + moved) % 4;
        const person = { organisationId: `org-${place}`, sector: place < 2 ? ('public' as const) : ('private' as const), level };
        return Array.from({ length: invited ? size : 0 }, (__, index) => ({ person: { ...person, id: `${crowd}-${index}` }, answer }));
      }),
    ),
  );

/** Runs a history in which everyone always says 3 through the plan. */
async function publish(history: readonly (readonly { person: Person; answer: boolean }[])[]) {
  const published: { readonly remembered: PublishedWave; readonly judged: Judged }[] = [];
  for (const invited of history) {
    const blocks = answerBlocks(invited.map(({ person }) => person), 5);
    const answering = new Set(invited.filter(({ answer }) => answer).map(({ person }) => person));
    const answered = blocks.flatMap(({ code, people }) => people.filter((person) => answering.has(person)).map(({ id }) => ({ id, code })));
    const { remembered } = await planPublication({
      instrument: trustAndCourse,
      closedOn: '2026-11-24',
      minimumGroupSize: 5,
      blocks: blocks.map((block) => ({ ...block, invited: block.people.length })),
      contributors: answered.map(({ id, code }) => ({ pseudonym: id, block: code })),
      sheets: answered.map(({ code }) => ({ block: code, answers: Object.fromEntries(trustAndCourse.items.map((item) => [item.code, 3])) })),
      earlierPublished: published.map((wave) => wave.remembered),
    });
    const people = blocks.map(({ code }) => answered.filter((person) => person.code === code).length);
    const rowOf = (inside: readonly string[]) => blocks.map(({ code }, place) => Number(inside.includes(code) && people[place]! > 0));
    const cells = Object.fromEntries(reportableGroups(blocks).map(({ group, blocks: inside }) => [group, rowOf(inside)]));
    if (remembered) published.push({ remembered, judged: { minimum: 5, people, cells } });
  }
  return published;
}

/** Whether sums and differences of up to three figures of several waves leave fewer than five people too little cover. */
function isTracked(waves: readonly PublishedWave[]): boolean {
  const totals = waves.flatMap(({ groups }, wave) => groups.map(({ contributors }) => ({ wave, people: contributors })));
  const everyone = [...new Set(totals.flatMap(({ people }) => people))];
  const rows = totals.map(({ people }) => everyone.map((person) => Number(people.includes(person))));
  const grow = (used: readonly number[], effects: readonly number[], from: number): boolean => {
    const told = effects.reduce((sum, effect) => sum + Math.abs(effect), 0);
    const count = effects.filter((effect) => effect !== 0).length;
    const rounding = used.reduce((sum, place) => sum + 0.1 * totals[place]!.people.length, 0);
    const overWaves = new Set(used.map((place) => totals[place]!.wave)).size > 1;
    if (overWaves && count > 0 && count < 5 && rounding / told < 2 - 1e-9) return true;
    if (used.length === 3) return false;
    return totals.slice(from).some((_, index) =>
      [1, -1].some((sign) => grow([...used, from + index], effects.map((effect, place) => effect + sign * rows[from + index]![place]!), from + index + 1)),
    );
  };
  return grow([], everyone.map(() => 0), 0);
}

describe('a random history of a partnership', () => {
  it('gives nobody away, within a wave or over waves, and shows most of what one wave could', async () => {
    let [shown, best] = [0, 0];
    await fc.assert(
      fc.asyncProperty(histories, async (history) => {
        const published = await publish(history);
        for (const { remembered, judged } of published) {
          const ids = remembered.groups.map(({ group }) => group);
          expect([ids, reveals(judged, ids)]).toEqual([ids, false]);
          expect(ids.every((id) => peopleBehind(judged, id) >= 5)).toBe(true);
        }
        expect(isTracked(published.map(({ remembered }) => remembered))).toBe(false);
        const [first] = published;
        if (!first) return;
        shown += first.remembered.groups.reduce((sum, { group }) => sum + peopleBehind(first.judged, group), 0);
        best += bestWeight(first.judged);
      }),
      { numRuns: 120 },
    );
    expect(shown / best).toBeGreaterThanOrEqual(0.9);
  }, 30_000);
});
