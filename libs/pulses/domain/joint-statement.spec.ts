import { checkStatement, longestReason, type Statement, statedDimensions } from './joint-statement.js';
import { trustAndCourse } from './instruments/trust-and-course.js';

const instrument = { ...trustAndCourse, items: trustAndCourse.items.slice(0, 2) };
const answers = [
  { key: 'trust', value: '4' },
  { key: 'goal-alignment', value: 'do-not-know' },
];
const check = (reasons: Readonly<Record<string, string>>, given = answers) =>
  checkStatement(instrument, given, Object.entries(reasons).map(([key, text]) => ({ key, text })));

describe('a joint statement', () => {
  it('is a point of the scale with a reason for every item; not knowing needs none', () => {
    expect(check({ trust: '  Afspraken worden nagekomen.\r\nBijna altijd.  ' })).toEqual({
      statement: {
        'trust': { value: 4, reason: 'Afspraken worden nagekomen.\nBijna altijd.' },
        'goal-alignment': { value: null, reason: null },
      },
    });
    expect(check({ 'trust': 'Ja', 'goal-alignment': 'We zijn net begonnen.' })).toMatchObject({
      statement: { 'goal-alignment': { value: null, reason: 'We zijn net begonnen.' } },
    });
  });

  it('names a reason that is missing or too long, beside faulty answers', () => {
    expect(check({ trust: ' ' })).toMatchObject({ errors: [{ pointer: '/reasons/trust', code: 'pulse-reason-missing' }] });
    expect(check({ trust: 'x'.repeat(longestReason) })).toHaveProperty('statement');
    expect(check({ trust: 'x'.repeat(longestReason + 1) })).toMatchObject({ errors: [{ pointer: '/reasons/trust', code: 'pulse-reason-too-long' }] });
    expect(check({}, [{ key: 'trust', value: '6' }])).toMatchObject({
      errors: [
        { pointer: '/answers/trust', code: 'pulse-answer-off-scale' },
        { pointer: '/answers/goal-alignment', code: 'pulse-answer-missing' },
        { pointer: '/reasons/trust', code: 'pulse-reason-missing' },
      ],
    });
  });
});

describe('what organisations stated together', () => {
  const stated = (trust: number | null, goals: number | null): Statement => ({
    'trust': { value: trust, reason: null },
    'goal-alignment': { value: goals, reason: null },
  });

  it('is the mean, the lowest and the highest of those that chose a point of the scale', () => {
    expect(statedDimensions(instrument, [stated(4, 2), stated(3, null), stated(4, null)])).toEqual([
      { dimension: 'trust', mean: 3.7, lowest: 3, highest: 4 },
      { dimension: 'goal-alignment', mean: 2, lowest: 2, highest: 2 },
    ]);
  });

  it('leaves out a dimension that nobody could place, and turns a reverse-keyed item round', () => {
    const reversed = { ...instrument, items: [{ ...instrument.items[0]!, reverseKeyed: true as const }, instrument.items[1]!] };
    expect(statedDimensions(reversed, [stated(5, null), stated(4, null)])).toEqual([{ dimension: 'trust', mean: 1.5, lowest: 1, highest: 2 }]);
    expect(statedDimensions(instrument, [])).toEqual([]);
  });
});
