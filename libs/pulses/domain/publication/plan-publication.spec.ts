import type { AnswerSheet } from '../instrument.js';
import { trustAndCourse } from '../instruments/trust-and-course.js';
import { planPublication } from './plan-publication.js';
import type { PlannedPublication, PublicationPlan, PublishedCell, PublishedWave, WaveToPublish } from './publication-plan.js';

function people(count: number, name = 'person'): string[] {
  return Array.from({ length: count }, (_, place) => `${name}-${place + 1}`);
}

function sheet(answer: number | null, others: Partial<AnswerSheet> = {}): AnswerSheet {
  return { ...Object.fromEntries(trustAndCourse.items.map((item) => [item.code, answer])), ...others } as AnswerSheet;
}

type Differently = Partial<Pick<WaveToPublish, 'minimumGroupSize' | 'earlierPublished'>> & {
  readonly sheets?: readonly AnswerSheet[];
  readonly invited?: number;
};

/** A wave of one block in which everyone answers 3, unless said otherwise. */
function wave(contributors: readonly string[], differently: Differently = {}): WaveToPublish {
  const { sheets = contributors.map(() => sheet(3)), invited = Math.max(9, contributors.length), ...rest } = differently;
  return {
    instrument: trustAndCourse,
    closedOn: '2026-11-24',
    minimumGroupSize: 5,
    blocks: [{ code: 'all', sector: null, organisationId: null, level: null, invited }],
    contributors: contributors.map((pseudonym) => ({ pseudonym, block: 'all' })),
    sheets: sheets.map((answers) => ({ block: 'all', answers })),
    earlierPublished: [],
    ...rest,
  };
}

function plan(contributors: readonly string[], differently: Differently = {}): Promise<PlannedPublication> {
  return planPublication(wave(contributors, differently));
}

async function outcome(contributors: readonly string[], differently: Differently = {}): Promise<PublicationPlan['outcome']> {
  return (await plan(contributors, differently)).plan.outcome;
}

/** The cells of the partnership, none when the wave is withheld. */
async function shown(contributors: readonly string[], differently: Differently = {}): Promise<readonly PublishedCell[]> {
  const made = (await plan(contributors, differently)).plan;
  return made.outcome === 'published' ? made.groups.find(({ group }) => group === 'partnership')!.cells : [];
}

async function published(contributors: readonly string[], differently: Differently = {}): Promise<PublishedWave> {
  const { remembered } = await plan(contributors, differently);
  if (!remembered) throw new Error('Expected a wave that can be published');
  return remembered;
}

describe('the publication plan of a first wave', () => {
  it('shows every dimension of the partnership when five of nine answered', async () => {
    const made = await plan(people(5), { sheets: [4, 4, 4, 3, 3].map((answer) => sheet(answer)) });
    expect(made.plan).toMatchObject({
      outcome: 'published',
      minimumGroupSize: 5,
      groups: [{ group: 'partnership', response: '40-to-59' }],
    });
    const cells = await shown(people(5), { sheets: [4, 4, 4, 3, 3].map((answer) => sheet(answer)) });
    expect(cells).toHaveLength(8);
    expect(cells[0]).toEqual({ dimension: 'trust', displayed: { kind: 'mean', mean: 3.6 } });
  });

  it('shows nothing with four answers, and says why', async () => {
    expect(await plan(people(4))).toEqual({
      plan: { outcome: 'withheld', minimumGroupSize: 5, reason: 'too-few-answers' },
    });
  });

  it('looks the same when nobody answered', async () => {
    expect(await plan([])).toEqual(await plan(people(4)));
  });

  it('shows all dimensions or none: one that four people know withholds the rest', async () => {
    const sheets = [sheet(3), sheet(3), sheet(3), sheet(3), sheet(3, { climate: null })];
    expect(await outcome(people(5), { sheets })).toBe('withheld');
  });

  it('counts a mean over those who know', async () => {
    const sheets = [...Array<AnswerSheet>(5).fill(sheet(2)), sheet(4, { trust: null })];
    const [trust, goals] = await shown(people(6), { sheets });
    expect([trust?.displayed, goals?.displayed]).toEqual([
      { kind: 'mean', mean: 2 },
      { kind: 'mean', mean: 2.3 },
    ]);
  });

  it('shows a band where five people who all agree would be seen through', async () => {
    const [trust, goals] = await shown(people(5), { sheets: people(5).map(() => sheet(5, { trust: 1 })) });
    expect([trust?.displayed, goals?.displayed]).toEqual([
      { kind: 'band', band: 'low' },
      { kind: 'band', band: 'high' },
    ]);
  });

  it('says beside the figures of ten people what they mean, and of fewer nothing', async () => {
    const sheets = [...Array<AnswerSheet>(8).fill(sheet(4)), ...Array<AnswerSheet>(4).fill(sheet(5))];
    const [trust, goals] = await shown(people(12), { sheets, invited: 16 });
    expect(trust).toMatchObject({ agreement: 'strong', uncertainty: { worstCase: [3, 4.6], sampling: [3.9, 4.6] } });
    expect([trust!.alignment, goals!.alignment]).toEqual([undefined, 'aligned']);
    const few = await shown(people(8), { sheets: sheets.slice(4), invited: 16 });
    expect(few.map(({ alignment, uncertainty }) => alignment ?? uncertainty)).toEqual(Array(8).fill(undefined));
  });

  it('says nothing of agreement anywhere when nearly all gave one answer somewhere, so that nobody sees where', async () => {
    const mixed = [3, 3, 3, 4, 4, 4, 4, 4, 5, 5].map((answer) => sheet(answer));
    const agreements = async (sheets: readonly AnswerSheet[]) => new Set((await shown(people(10), { sheets })).map(({ agreement }) => agreement));
    expect(await agreements(mixed)).toEqual(new Set(['strong']));
    expect(await agreements(mixed.map((answers) => ({ ...answers, trust: 3 })))).toEqual(new Set([undefined]));
  });

  it('holds no count and no exact mean', async () => {
    const made = (await plan(people(7), { sheets: [1, 2, 2, 3, 4, 4, 4].map((answer) => sheet(answer)) })).plan;
    expect(Object.keys(made).sort()).toEqual(['gaps', 'groups', 'minimumGroupSize', 'outcome', 'ties']);
    expect(JSON.stringify(made)).not.toMatch(/\d\.\d\d|person|sum|"people|fewest/);
  });

  it('asks for more answers where a programme does, and never for fewer than five', async () => {
    expect(await outcome(people(7), { minimumGroupSize: 8 })).toBe('withheld');
    expect(await outcome(people(8), { minimumGroupSize: 8 })).toBe('published');
    for (const minimumGroupSize of [4, 0, 5.5, Number.NaN]) {
      await expect(plan(people(9), { minimumGroupSize })).rejects.toThrow(RangeError);
    }
  });

  it('publishes nothing from counts that contradict each other', async () => {
    const nine = people(9);
    await expect(plan(nine, { sheets: nine.slice(1).map(() => sheet(3)) })).rejects.toThrow(RangeError);
    await expect(plan(nine, { invited: 8 })).rejects.toThrow(RangeError);
    await expect(plan([...nine.slice(1), 'person-2'])).rejects.toThrow(RangeError);
    const stranger = { ...wave(nine), contributors: nine.map((pseudonym) => ({ pseudonym, block: 'elsewhere' })) };
    await expect(planPublication(stranger)).rejects.toThrow(RangeError);
  });
});

describe('the publication plan of a later wave', () => {
  const hidden = { outcome: 'withheld', minimumGroupSize: 5, reason: 'too-few-answers-or-revealing' };

  it('is shown when the same people answer', async () => {
    const earlierPublished = [await published(people(9))];
    expect(await outcome(people(9), { earlierPublished })).toBe('published');
  });

  it('is shown when the same people score high on a question time after time', async () => {
    const sheets = [5, 5, 5, 5, 5, 4, 4, 4].map((answer) => sheet(4, { climate: answer }));
    const first = await published(people(8), { sheets });
    const second = await published(people(8), { sheets, earlierPublished: [first] });
    expect(await outcome(people(8), { sheets, earlierPublished: [first, second] })).toBe('published');
  });

  it('is shown when the same people lose their trust from wave to wave', async () => {
    const at = (answer: number) => people(8).map((_, place) => sheet(place < 4 ? answer : answer + 1));
    const first = await published(people(8), { sheets: at(4) });
    const second = await published(people(8), { sheets: at(3), earlierPublished: [first] });
    const third = await published(people(8), { sheets: at(2), earlierPublished: [first, second] });
    expect(await outcome(people(8), { sheets: at(1), earlierPublished: [first, second, third] })).toBe('published');
  });

  it('is withheld when one person joins a small group', async () => {
    const earlierPublished = [await published(people(6))];
    expect((await plan(people(7), { earlierPublished })).plan).toEqual(hidden);
  });

  it('is shown when one person joins a group large enough for rounding to hide it', async () => {
    const earlierPublished = [await published(people(20))];
    expect(await outcome(people(21), { earlierPublished })).toBe('published');
  });

  it('is withheld when one joins and another leaves, though the number stays the same', async () => {
    const earlierPublished = [await published(people(13))];
    const contributors = [...people(12), 'newcomer'];
    expect((await plan(contributors, { earlierPublished })).plan).toEqual(hidden);
  });

  it('is shown again when five or more people differ', async () => {
    const earlierPublished = [await published(people(9))];
    const contributors = [...people(9), ...people(5, 'newcomer')];
    expect(await outcome(contributors, { earlierPublished })).toBe('published');
  });

  it('is compared with every earlier published wave, not only the last', async () => {
    const first = await published(people(9));
    const second = await published([...people(9), ...people(6, 'guest')], { earlierPublished: [first] });
    const contributors = people(10);
    expect(await outcome(contributors, { earlierPublished: [second] })).toBe('published');
    expect((await plan(contributors, { earlierPublished: [first, second] })).plan).toEqual(hidden);
  });

  it('is withheld when three waves together isolate people whom no two of them do', async () => {
    const [a, b, c] = [people(6, 'a'), people(4, 'b'), people(6, 'c')] as const;
    const first = await published([...a, ...b]);
    const second = await published([...b, ...c], { earlierPublished: [first] });
    const contributors = [...a, ...c];
    expect(await outcome(contributors, { earlierPublished: [first] })).toBe('published');
    expect(await outcome(contributors, { earlierPublished: [second] })).toBe('published');
    expect((await plan(contributors, { earlierPublished: [first, second] })).plan).toEqual(hidden);
  });

  it('is withheld when the difference would say that five newcomers all answered the same', async () => {
    const ten = people(10);
    const sheets = [...Array<AnswerSheet>(9).fill(sheet(4)), sheet(5)];
    const earlierPublished = [await published(ten, { sheets })];
    const contributors = [...ten, ...people(5, 'newcomer')];
    const fiveSay = (answer: number) => ({ earlierPublished, sheets: [...sheets, ...people(5).map(() => sheet(answer))] });
    expect((await plan(contributors, fiveSay(5))).plan).toEqual(hidden);
    expect(await outcome(contributors, fiveSay(3))).toBe('published');
  });

  it('is withheld when a band and an earlier number together say what newcomers answered', async () => {
    const ten = people(10);
    const sheets = [...Array<AnswerSheet>(6).fill(sheet(4)), ...Array<AnswerSheet>(4).fill(sheet(5))];
    const earlierPublished = [await published(ten, { sheets })];
    const contributors = [...ten, ...people(5, 'newcomer')];
    const later = { earlierPublished, sheets: [...sheets, ...people(5).map(() => sheet(5))] };
    expect((await plan(contributors, later)).plan).toEqual(hidden);
  });

  it('looks the same to readers whatever the reason is', async () => {
    const earlierPublished = [await published(people(9))];
    const tooFew = await plan(people(4), { earlierPublished });
    const newcomer = await plan([...people(8), 'newcomer'], { earlierPublished });
    const extreme = await plan([...people(9), ...people(5, 'newcomer')], {
      earlierPublished,
      sheets: [...people(9).map(() => sheet(3)), ...people(5).map(() => sheet(1))],
    });
    expect(newcomer).toEqual(tooFew);
    expect(extreme).toEqual(tooFew);
    expect(tooFew).toEqual({ plan: hidden });
  });
});
