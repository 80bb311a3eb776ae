import type { AnswerSheet } from '../instrument.js';
import { trustAndCourse } from '../instruments/trust-and-course.js';
import { planPublication } from './publication-plan.js';
import type { PublishedWave, WaveToPublish } from './publication-plan.js';

function people(count: number, name = 'person'): string[] {
  return Array.from({ length: count }, (_, place) => `${name}-${place + 1}`);
}

function sheet(answer: number | null, others: Partial<AnswerSheet> = {}): AnswerSheet {
  return { ...Object.fromEntries(trustAndCourse.items.map((item) => [item.code, answer])), ...others } as AnswerSheet;
}

/** A wave in which everyone answers 3, unless said otherwise. */
function wave(contributors: readonly string[], overrides: Partial<WaveToPublish> = {}): WaveToPublish {
  return {
    instrument: trustAndCourse,
    minimumGroupSize: 5,
    invited: Math.max(9, contributors.length),
    contributors,
    sheets: contributors.map(() => sheet(3)),
    earlierPublished: [],
    ...overrides,
  };
}

function published(contributors: readonly string[], overrides: Partial<WaveToPublish> = {}): PublishedWave {
  const { remembered } = planPublication(wave(contributors, overrides));
  if (!remembered) throw new Error('Expected a wave that can be published');
  return remembered;
}

describe('the publication plan of a first wave', () => {
  it('shows every dimension of the partnership when five of nine answered', () => {
    const { plan } = planPublication(wave(people(5), { sheets: [4, 4, 4, 3, 3].map((answer) => sheet(answer)) }));
    expect(plan).toMatchObject({ outcome: 'published', minimumGroupSize: 5, response: '40-to-59' });
    expect(plan.outcome === 'published' && plan.cells).toHaveLength(8);
    expect(plan.outcome === 'published' && plan.cells[0]).toEqual({
      dimension: 'trust',
      displayed: { kind: 'mean', mean: 3.6 },
    });
  });

  it('shows nothing with four answers, and says why', () => {
    expect(planPublication(wave(people(4)))).toEqual({
      plan: { outcome: 'withheld', minimumGroupSize: 5, reason: 'too-few-answers' },
    });
  });

  it('looks the same when nobody answered', () => {
    expect(planPublication(wave([]))).toEqual(planPublication(wave(people(4))));
  });

  it('shows all dimensions or none: one that four people know withholds the rest', () => {
    const sheets = [sheet(3), sheet(3), sheet(3), sheet(3), sheet(3, { climate: null })];
    expect(planPublication(wave(people(5), { sheets })).plan.outcome).toBe('withheld');
  });

  it('counts a mean over those who know', () => {
    const sheets = [...Array<AnswerSheet>(5).fill(sheet(2)), sheet(4, { trust: null })];
    const { plan } = planPublication(wave(people(6), { sheets }));
    const shown = plan.outcome === 'published' ? plan.cells.map(({ displayed }) => displayed) : [];
    expect(shown[0]).toEqual({ kind: 'mean', mean: 2 });
    expect(shown[1]).toEqual({ kind: 'mean', mean: 2.3 });
  });

  it('shows a band where five people who all agree would be seen through', () => {
    const { plan } = planPublication(wave(people(5), { sheets: people(5).map(() => sheet(5, { trust: 1 })) }));
    const shown = plan.outcome === 'published' ? plan.cells.map(({ displayed }) => displayed) : [];
    expect(shown.slice(0, 2)).toEqual([
      { kind: 'band', band: 'low' },
      { kind: 'band', band: 'high' },
    ]);
  });

  it('holds no count and no exact mean', () => {
    const { plan } = planPublication(wave(people(7), { sheets: [1, 2, 2, 3, 4, 4, 4].map((answer) => sheet(answer)) }));
    expect(Object.keys(plan).sort()).toEqual(['cells', 'minimumGroupSize', 'outcome', 'response']);
    expect(JSON.stringify(plan)).not.toMatch(/\d\.\d\d|person|sum|"people|fewest/);
  });

  it('asks for more answers where a programme does, and never for fewer than five', () => {
    expect(planPublication(wave(people(7), { minimumGroupSize: 8 })).plan.outcome).toBe('withheld');
    expect(planPublication(wave(people(8), { minimumGroupSize: 8 })).plan.outcome).toBe('published');
    for (const minimumGroupSize of [4, 0, 5.5, Number.NaN]) {
      expect(() => planPublication(wave(people(9), { minimumGroupSize }))).toThrow(RangeError);
    }
  });

  it('publishes nothing from counts that contradict each other', () => {
    const nine = people(9);
    expect(() => planPublication(wave(nine, { sheets: nine.slice(1).map(() => sheet(3)) }))).toThrow(RangeError);
    expect(() => planPublication(wave(nine, { invited: 8 }))).toThrow(RangeError);
    expect(() => planPublication(wave([...nine.slice(1), 'person-2']))).toThrow(RangeError);
  });
});

describe('the publication plan of a later wave', () => {
  const hidden = { outcome: 'withheld', minimumGroupSize: 5, reason: 'too-few-answers-or-revealing' };

  it('is shown when the same people answer', () => {
    const earlierPublished = [published(people(9))];
    expect(planPublication(wave(people(9), { earlierPublished })).plan.outcome).toBe('published');
  });

  it('is shown when the same people score high on a question time after time', () => {
    const sheets = [5, 5, 5, 5, 5, 4, 4, 4].map((answer) => sheet(4, { climate: answer }));
    const first = published(people(8), { sheets });
    const second = published(people(8), { sheets, earlierPublished: [first] });
    const { plan } = planPublication(wave(people(8), { sheets, earlierPublished: [first, second] }));
    expect(plan.outcome).toBe('published');
  });

  it('is shown when the same people lose their trust from wave to wave', () => {
    const at = (answer: number) => people(8).map((_, place) => sheet(place < 4 ? answer : answer + 1));
    const first = published(people(8), { sheets: at(4) });
    const second = published(people(8), { sheets: at(3), earlierPublished: [first] });
    const third = published(people(8), { sheets: at(2), earlierPublished: [first, second] });
    const { plan } = planPublication(wave(people(8), { sheets: at(1), earlierPublished: [first, second, third] }));
    expect(plan.outcome).toBe('published');
  });

  it('is withheld when one person joins a small group', () => {
    const earlierPublished = [published(people(6))];
    expect(planPublication(wave(people(7), { earlierPublished })).plan).toEqual(hidden);
  });

  it('is shown when one person joins a group large enough for rounding to hide it', () => {
    const earlierPublished = [published(people(20))];
    expect(planPublication(wave(people(21), { earlierPublished })).plan.outcome).toBe('published');
  });

  it('is withheld when one joins and another leaves, though the number stays the same', () => {
    const earlierPublished = [published(people(13))];
    const contributors = [...people(12), 'newcomer'];
    expect(planPublication(wave(contributors, { earlierPublished })).plan).toEqual(hidden);
  });

  it('is shown again when five or more people differ', () => {
    const earlierPublished = [published(people(9))];
    const contributors = [...people(9), ...people(5, 'newcomer')];
    expect(planPublication(wave(contributors, { earlierPublished })).plan.outcome).toBe('published');
  });

  it('is compared with every earlier published wave, not only the last', () => {
    const first = published(people(9));
    const second = published([...people(9), ...people(6, 'guest')], { earlierPublished: [first] });
    const contributors = people(10);
    expect(planPublication(wave(contributors, { earlierPublished: [second] })).plan.outcome).toBe('published');
    expect(planPublication(wave(contributors, { earlierPublished: [first, second] })).plan).toEqual(hidden);
  });

  it('is withheld when three waves together isolate people whom no two of them do', () => {
    const [a, b, c] = [people(6, 'a'), people(4, 'b'), people(6, 'c')] as const;
    const first = published([...a, ...b]);
    const second = published([...b, ...c], { earlierPublished: [first] });
    const contributors = [...a, ...c];
    expect(planPublication(wave(contributors, { earlierPublished: [first] })).plan.outcome).toBe('published');
    expect(planPublication(wave(contributors, { earlierPublished: [second] })).plan.outcome).toBe('published');
    expect(planPublication(wave(contributors, { earlierPublished: [first, second] })).plan).toEqual(hidden);
  });

  it('is withheld when the difference would say that five newcomers all answered the same', () => {
    const ten = people(10);
    const sheets = [...Array<AnswerSheet>(9).fill(sheet(4)), sheet(5)];
    const earlierPublished = [published(ten, { sheets })];
    const contributors = [...ten, ...people(5, 'newcomer')];
    const fiveSay = (answer: number) => ({ earlierPublished, sheets: [...sheets, ...people(5).map(() => sheet(answer))] });
    expect(planPublication(wave(contributors, fiveSay(5))).plan).toEqual(hidden);
    expect(planPublication(wave(contributors, fiveSay(3))).plan.outcome).toBe('published');
  });

  it('is withheld when a band and an earlier number together say what newcomers answered', () => {
    const ten = people(10);
    const sheets = [...Array<AnswerSheet>(6).fill(sheet(4)), ...Array<AnswerSheet>(4).fill(sheet(5))];
    const earlierPublished = [published(ten, { sheets })];
    const contributors = [...ten, ...people(5, 'newcomer')];
    const later = { earlierPublished, sheets: [...sheets, ...people(5).map(() => sheet(5))] };
    expect(planPublication(wave(contributors, later)).plan).toEqual(hidden);
  });

  it('looks the same to readers whatever the reason is', () => {
    const earlierPublished = [published(people(9))];
    const tooFew = planPublication(wave(people(4), { earlierPublished }));
    const newcomer = planPublication(wave([...people(8), 'newcomer'], { earlierPublished }));
    const extreme = planPublication(
      wave([...people(9), ...people(5, 'newcomer')], {
        earlierPublished,
        sheets: [...people(9).map(() => sheet(3)), ...people(5).map(() => sheet(1))],
      }),
    );
    expect(newcomer).toEqual(tooFew);
    expect(extreme).toEqual(tooFew);
    expect(tooFew).toEqual({ plan: hidden });
  });
});
