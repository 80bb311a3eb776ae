import type { Instrument, Item } from './instrument.js';
import { trustAndCourse } from './instruments/trust-and-course.js';
import { workingTogether } from './instruments/working-together.js';
import { personScore } from './person-score.js';

function withTrustItems(...items: Partial<Item>[]): Instrument {
  const base = trustAndCourse.items[0]!;
  return { ...trustAndCourse, items: items.map((item, place) => ({ ...base, code: `trust-${place + 1}`, ...item })) };
}

describe('the score of a person', () => {
  const three = withTrustItems({}, { reverseKeyed: true }, {});

  it('is the mean of the answers, reverse-keyed ones turned round', () => {
    expect(personScore(three, { 'trust-1': 5, 'trust-2': 1, 'trust-3': 2 }, 'trust')).toBe(4);
  });

  it('needs at least half of the items', () => {
    expect(personScore(three, { 'trust-1': 5, 'trust-2': null, 'trust-3': 4 }, 'trust')).toBe(4.5);
    expect(personScore(three, { 'trust-1': 5, 'trust-2': null, 'trust-3': null }, 'trust')).toBeNull();
  });

  it('is over organisations the mean of those that were rated', () => {
    const sheet = { 'timeliness--a': 5, 'timeliness--b': null, 'timeliness--c': 2, 'accuracy--a': null };
    expect(personScore(workingTogether, sheet, 'timeliness')).toBe(3.5);
    expect(personScore(workingTogether, { 'mutual-respect--a': 1, ...sheet }, 'accuracy')).toBeNull();
  });

  it('is absent on a dimension that is not asked', () => {
    expect(personScore(three, { 'trust-1': 5, 'trust-2': 5, 'trust-3': 5 }, 'climate')).toBeNull();
  });
});
