import fc from 'fast-check';
import { holdsAfterHolm } from './holm.js';

const chances = fc.array(fc.oneof(fc.constant(null), fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 0.05, noNaN: true })));

describe('several tests judged together', () => {
  it('are compared from the smallest chance up, with ever less to share', () => {
    expect(holdsAfterHolm([0.01, 0.04, 0.03, 0.005], 0.05)).toEqual([true, false, false, true]);
    expect(holdsAfterHolm([0.04, 0.001], 0.05)).toEqual([true, true]);
    expect(holdsAfterHolm([0.02, 0.03, 0.04], 0.05)).toEqual([false, false, false]);
    expect(holdsAfterHolm([0.02, null], 0.05)).toEqual([true, false]);
    expect(holdsAfterHolm([], 0.05)).toEqual([]);
  });

  it('hold at least where a plain division of the level lets them, and never where one alone would not', () => {
    fc.assert(
      fc.property(chances, (ps) => {
        const holding = holdsAfterHolm(ps, 0.05);
        ps.forEach((p, place) => {
          if (p !== null && p <= 0.05 / ps.length) expect(holding[place]).toBe(true);
          if (p === null || p > 0.05) expect(holding[place]).toBe(false);
        });
      }),
    );
  });
});
