import { dimensionMean, dimensionTotal, personScore } from './dimension-mean.js';
import type { Instrument, Item } from './instrument.js';
import { trustAndCourse } from './instruments/trust-and-course.js';
import { workingTogether } from './instruments/working-together.js';

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

describe('the mean of a dimension', () => {
  it('leaves out who does not know, and counts nobody as 0', () => {
    const total = dimensionTotal(trustAndCourse, [{ trust: 5 }, { trust: null }, { trust: 2 }], 'trust');
    expect(total).toEqual({ sum: 7, people: 2 });
    expect(dimensionMean(total)).toBe(3.5);
  });

  it('is absent, not 0, when nobody has a score', () => {
    expect(dimensionMean(dimensionTotal(trustAndCourse, [{ trust: null }], 'trust'))).toBeNull();
  });
});
