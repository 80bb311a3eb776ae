import { agreementBand, maySpreadBeShown } from './agreement-band.js';
import { coordinationBand } from './coordination-band.js';
import { goalAlignment } from './goal-alignment.js';
import { oneDecimal } from './one-decimal.js';

describe('agreement in words', () => {
  it.each([
    [0, 'lack'],
    [0.309, 'lack'],
    [0.31, 'weak'],
    [0.51, 'moderate'],
    [0.709, 'moderate'],
    [0.71, 'strong'],
    [0.91, 'very-strong'],
    [1, 'very-strong'],
    [null, null],
  ])('for %p is %p', (agreement, band) => {
    expect(agreementBand(agreement)).toBe(band);
  });

  it('is for ten people or more, of whom at most nine in ten say the same', () => {
    const said = (fours: number, fives: number) => [...Array<number>(fours).fill(4), ...Array<number>(fives).fill(5)];
    expect(maySpreadBeShown(said(5, 4))).toBe(false);
    expect(maySpreadBeShown(said(10, 0))).toBe(false);
    expect(maySpreadBeShown(said(9, 1))).toBe(true);
    expect(maySpreadBeShown(said(10, 1))).toBe(false);
    expect(maySpreadBeShown([])).toBe(false);
  });
});

describe('coordination in words', () => {
  it('is measured more strictly within a group than between groups', () => {
    expect([3.49, 3.5, 4, 4.01, null].map((score) => coordinationBand(score, 'between'))).toEqual(['weak', 'moderate', 'moderate', 'strong', null]);
    expect([4.09, 4.1, 4.6, 4.61].map((score) => coordinationBand(score, 'within'))).toEqual(['weak', 'moderate', 'moderate', 'strong']);
  });

  it('follows other limits where those are chosen', () => {
    const limits = { between: { moderate: 2, strong: 3 }, within: { moderate: 2, strong: 3 } };
    expect(coordinationBand(3.4, 'between', limits)).toBe('strong');
  });
});

describe('goals', () => {
  it('are aligned only where people also agree', () => {
    expect(goalAlignment(3.5, 0.7)).toBe('aligned');
    expect(goalAlignment(4.6, 0.69)).toBe('divided');
    expect(goalAlignment(3.49, 1)).toBe('not-aligned');
    expect(goalAlignment(null, 0.9)).toBeNull();
    expect(goalAlignment(4, null)).toBeNull();
  });
});

describe('one decimal', () => {
  it('rounds halves away from 0 and knows no negative 0', () => {
    expect([0.25, -0.25, 0.15, 1.005, -0.04, 0].map(oneDecimal)).toEqual([0.3, -0.3, 0.2, 1, 0, 0]);
  });
});
