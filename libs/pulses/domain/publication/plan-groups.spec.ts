import { answerBlocks } from '../answer-block.js';
import type { Invited } from '../answer-block.js';
import { answerKey } from '../answer-key.js';
import type { AnswerSheet } from '../instrument.js';
import { trustAndCourse } from '../instruments/trust-and-course.js';
import { workingTogether } from '../instruments/working-together.js';
import { planPublication } from './plan-publication.js';
import type { PlannedPublication, PublicationPlan, PublishedWave } from './publication-plan.js';

interface Person extends Invited {
  readonly pseudonym: string;
  /** Absent: invited, but did not answer. */
  readonly answers?: AnswerSheet;
}

type Crowd = Partial<Invited> & { readonly name: string; readonly answers: readonly (AnswerSheet | number | undefined)[] };

/** A crowd of an organisation of its own name; a number is the answer to everything. */
function crowd({ name, answers, ...differently }: Crowd): Person[] {
  return answers.map((given, place) => {
    const sheet = typeof given === 'number' ? everything(given) : given;
    return {
      pseudonym: `${name}-${place}`,
      sector: 'public',
      organisationId: name,
      level: 'operational',
      ...differently,
      ...(sheet ? { answers: sheet } : {}),
    };
  });
}

function everything(answer: number | null): AnswerSheet {
  return Object.fromEntries(trustAndCourse.items.map(({ code }) => [code, answer]));
}

function times<T>(count: number, value: T): T[] {
  return Array.from({ length: count }, () => value);
}

function plan(
  people: readonly Person[],
  differently: { readonly earlierPublished?: readonly PublishedWave[]; readonly closedOn?: string; readonly instrument?: typeof trustAndCourse } = {},
): Promise<PlannedPublication> {
  const blocks = answerBlocks(people, 5);
  const answered = blocks.flatMap(({ code, people: inside }) =>
    inside.flatMap(({ pseudonym, answers }) => (answers ? [{ pseudonym, block: code, answers }] : [])),
  );
  return planPublication({
    instrument: trustAndCourse,
    closedOn: '2026-11-24',
    minimumGroupSize: 5,
    blocks: blocks.map((block) => ({ ...block, invited: block.people.length })),
    contributors: answered.map(({ pseudonym, block }) => ({ pseudonym, block })),
    sheets: answered.map(({ block, answers }) => ({ block, answers })),
    earlierPublished: [],
    ...differently,
  });
}

/** The groups shown, without the one level that everyone here is of. */
function groupsIn(made: PublicationPlan): readonly string[] {
  const groups = made.outcome === 'published' ? made.groups.map(({ group }) => group) : [];
  return groups.filter((group) => group !== 'level:operational');
}

async function shown(...people: readonly Person[][]): Promise<readonly string[]> {
  return groupsIn((await plan(people.flat())).plan);
}

describe('the groups of a wave', () => {
  it('are all shown when enough of everyone answered', async () => {
    const city = crowd({ name: 'city', answers: [1, 2, 3, 4, 4, 3, 2] });
    const firm = crowd({ name: 'firm', sector: 'private', answers: [2, 3, 4, 4, 5, 3] });
    expect(await shown(city, firm)).toEqual([
      'partnership',
      'sector:public',
      'sector:private',
      'organisation:city',
      'organisation:firm',
    ]);
  });

  it('hold one more when few of one answered, so that nobody subtracts', async () => {
    const city = crowd({ name: 'city', answers: [1, 2, 3, 4, 4, 3, 2] });
    const firm = crowd({ name: 'firm', sector: 'private', answers: [3, 3, undefined, undefined, undefined] });
    const club = crowd({ name: 'club', sector: 'civic', answers: [1, 2, 3, 4, 4, 2] });
    expect(await shown(city, firm, club)).toEqual(['partnership', 'sector:public', 'organisation:city']);
  });

  it('are only the partnership when people of one organisation lie among others', async () => {
    const city = crowd({ name: 'city', answers: [1, 2, 3, 4, 4, 3] });
    expect(await shown(city, crowd({ name: 'firm', sector: 'private', answers: [2, 3, 3] }))).toEqual(['partnership']);
  });

  it('leave out one beside which the rest would all have said the same, as if it were not there', async () => {
    const city = crowd({ name: 'city', answers: times(10, 4) });
    const firm = (answer: number) => crowd({ name: 'firm', sector: 'private', answers: [answer, answer, answer] });
    const club = (answer: number) => crowd({ name: 'club', sector: 'private', answers: [answer, answer] });
    const mild = await plan([...city, ...firm(3), ...club(3)]);
    const alike = await plan([...city, ...firm(5), ...club(5)]);
    expect(groupsIn(mild.plan)).toEqual(['partnership', 'sector:public', 'sector:private', 'organisation:city']);
    expect(groupsIn(alike.plan)).toEqual(['partnership', 'sector:private']);
    expect(Object.keys(alike.plan)).toEqual(Object.keys(mild.plan));
  });

  it('say agreement in words of ten people or more only, unless nearly all say the same', async () => {
    const made = await plan([
      ...crowd({ name: 'city', answers: [3, 3, 3, 3, 3, 4, 4, 4, 4, 4] }),
      ...crowd({ name: 'firm', sector: 'private', answers: [2, 3, 3, 3, 4, 4] }),
      ...crowd({ name: 'club', sector: 'civic', answers: times(12, 4) }),
    ]);
    const agreements = made.plan.outcome === 'published' ? made.plan.groups.map(({ group, cells }) => [group, cells[0]!.agreement]) : [];
    expect(Object.fromEntries(agreements)).toMatchObject({ 'organisation:city': 'strong', 'organisation:club': undefined });
    expect(Object.fromEntries(agreements)['organisation:firm']).toBeUndefined();
  });
});

describe('the gap between public and private', () => {
  const gapsOf = async (...people: readonly Person[][]) => {
    const made = (await plan(people.flat())).plan;
    return made.outcome === 'published' ? made.gaps : [];
  };

  it('is a number without an interval while a side has fewer than ten people', async () => {
    const [gap] = await gapsOf(
      crowd({ name: 'city', answers: [4, 4, 3, 4, 4, 4] }),
      crowd({ name: 'firm', sector: 'private', answers: [2, 3, 2, 2, 3, 3] }),
    );
    expect(gap).toEqual({ dimension: 'trust', difference: 1.3, verdict: 'uncertain', indicative: true });
  });

  it('has an interval between sectors of several organisations', async () => {
    const [gap] = await gapsOf(
      crowd({ name: 'city', answers: [4, 4, 3, 4, 4, 4] }),
      crowd({ name: 'school', answers: [4, 4, 3, 4, 4, 4] }),
      crowd({ name: 'firm', sector: 'private', answers: [2, 3, 2, 2, 3, 3] }),
      crowd({ name: 'shop', sector: 'private', answers: [2, 3, 2, 2, 3, 3] }),
    );
    expect(gap).toMatchObject({ verdict: 'differs', indicative: false, interval: [expect.any(Number), expect.any(Number)] });
  });

  it('is not told beside a band, which it would undo', async () => {
    const gaps = await gapsOf(
      crowd({ name: 'city', answers: times(6, 5) }),
      crowd({ name: 'firm', sector: 'private', answers: [2, 3, 2, 2, 3, 3] }),
    );
    expect(gaps).toEqual([]);
  });
});

describe('change since an earlier wave', () => {
  const twelve = (answers: readonly number[]) => crowd({ name: 'city', answers });
  const firstCell = ({ plan: made }: PlannedPublication) => (made.outcome === 'published' ? made.groups[0]!.cells[0]! : undefined);

  it('is not there in a first wave', async () => {
    expect(firstCell(await plan(twelve(times(12, 3).map((answer, place) => answer + (place % 2)))))).not.toHaveProperty('change');
  });

  it('is demonstrable or not', async () => {
    const first = await plan(twelve([2, 2, 3, 2, 2, 3, 2, 2, 3, 2, 2, 3]), { closedOn: '2026-02-01' });
    const earlierPublished = [first.remembered!];
    const better = await plan(twelve([4, 4, 3, 4, 4, 3, 4, 4, 3, 4, 4, 4]), { earlierPublished });
    const same = await plan(twelve([2, 2, 3, 2, 2, 3, 2, 2, 3, 2, 3, 3]), { earlierPublished });
    expect(firstCell(better)).toMatchObject({ change: 'improved' });
    expect(firstCell(same)).toMatchObject({ change: 'no-demonstrable-change' });
  });

  it('is not demonstrable of fewer than ten people, of whom no moments are kept either', async () => {
    const few = (answer: number) => crowd({ name: 'city', answers: [answer, answer, answer + 1, answer, answer, answer] });
    const first = await plan(few(2), { closedOn: '2026-02-01' });
    expect(first.remembered!.groups[0]!.moments).toEqual([]);
    expect(firstCell(await plan(few(3), { earlierPublished: [first.remembered!] }))).toMatchObject({ change: 'no-demonstrable-change' });
  });
});

describe('who moves between groups', () => {
  it('is not given away by the group that the person left', async () => {
    const staying = { city: crowd({ name: 'city', answers: [1, 2, 3, 4, 4, 3, 2] }), firm: crowd({ name: 'firm', sector: 'private', answers: [2, 3, 4, 4, 5, 3, 2] }) };
    const [mover] = crowd({ name: 'mover', organisationId: 'city', answers: [5] });
    const first = await plan([...staying.city, mover!, ...staying.firm], { closedOn: '2026-02-01' });
    expect(groupsIn(first.plan)).toContain('organisation:city');
    const moved: Person = { ...mover!, organisationId: 'firm', sector: 'private' };
    const second = await plan([...staying.city, moved, ...staying.firm], { earlierPublished: [first.remembered!] });
    expect(groupsIn(second.plan)).toEqual(['partnership']);
  });
});

describe('a coordination instrument', () => {
  const names = ['city', 'firm', 'club'];
  const rating = (from: string, answers: Readonly<Record<string, number | null>>): AnswerSheet =>
    Object.fromEntries(
      names
        .filter((name) => name !== from)
        .flatMap((name) => workingTogether.items.map(({ code }) => [answerKey(code, name), answers[name] ?? null] as const)),
    );
  const raters = (name: string, count: number, answers: Readonly<Record<string, number | null>>) =>
    crowd({ name, answers: Array.from({ length: count }, () => rating(name, answers)) });
  const ratings = async (...people: readonly Person[][]) => plan(people.flat(), { instrument: workingTogether });

  it('shows its concepts of the partnership, and what each organisation says of each other', async () => {
    const made = await ratings(
      raters('city', 6, { firm: 3, club: 2 }),
      raters('firm', 7, { city: 4, club: 3 }),
      raters('club', 8, { city: 2, firm: 4 }),
    );
    expect(made.plan).toMatchObject({ outcome: 'published', gaps: [], groups: [{ group: 'partnership' }] });
    const ties = made.plan.outcome === 'published' ? made.plan.ties : [];
    expect(ties).toHaveLength(6);
    expect(ties).toContainEqual({ from: 'city', about: 'firm', displayed: { kind: 'mean', mean: 3 }, strength: 'weak' });
    expect(ties).toContainEqual({ from: 'firm', about: 'city', displayed: { kind: 'mean', mean: 4 }, strength: 'moderate' });
  });

  it('leaves out a tie that fewer than five know, and keeps the others', async () => {
    const made = await ratings(
      [...raters('city', 4, { firm: 3, club: 2 }), ...crowd({ name: 'city', answers: times(3, rating('city', { firm: 3 })) }).map((person, place) => ({ ...person, pseudonym: `other-${place}` }))],
      raters('firm', 7, { city: 4, club: 3 }),
      raters('club', 8, { city: 2, firm: 4 }),
    );
    const ties = made.plan.outcome === 'published' ? made.plan.ties.map(({ from, about }) => `${from}>${about}`) : [];
    expect(ties).toContain('city>firm');
    expect(ties).not.toContain('city>club');
  });

  it('holds the ties of one more organisation when few of one answered', async () => {
    const made = await ratings(
      raters('city', 6, { firm: 3, club: 2 }),
      raters('firm', 7, { city: 4, club: 3 }),
      [...raters('club', 3, { city: 2, firm: 4 }), ...crowd({ name: 'club', answers: times(3, undefined) })],
    );
    const raterNames = made.plan.outcome === 'published' ? new Set(made.plan.ties.map(({ from }) => from)) : new Set();
    expect(raterNames).toEqual(new Set(['firm']));
  });
});
