import fc from 'fast-check';
import { gapVerdict } from './gap-verdict.js';
import type { GapSide } from './gap-verdict.js';

const side = (mean: number | null, changes: Partial<GapSide> = {}): GapSide => ({ people: 20, mean, variance: 0.25, organisations: 3, ...changes });

describe('the verdict on a gap', () => {
  it('differs when the interval leaves out 0, in points to one decimal', () => {
    expect(gapVerdict(side(4), side(3.34))).toEqual({
      difference: 0.7,
      interval: [0.3, 1],
      verdict: 'differs',
      indicative: false,
    });
    expect(gapVerdict(side(3.34), side(4))).toMatchObject({ difference: -0.7, verdict: 'differs' });
  });

  it('is not demonstrated when it does not', () => {
    expect(gapVerdict(side(3.6), side(3.5))).toMatchObject({ difference: 0.1, verdict: 'not-demonstrated' });
  });

  it('is uncertain and without an interval when a side has fewer than ten people', () => {
    const expected = { difference: 2, verdict: 'uncertain', indicative: false };
    expect(gapVerdict(side(5), side(3, { people: 9 }))).toEqual(expected);
    expect(gapVerdict(side(5, { people: 9 }), side(3))).toEqual(expected);
  });

  it('looks the same when nobody differs from anybody, so that this is not given away', () => {
    expect(gapVerdict(side(4, { variance: 0 }), side(3, { variance: 0 }))).toEqual({ difference: 1, verdict: 'uncertain', indicative: false });
  });

  it('is indicative when one organisation stands for a side', () => {
    expect(gapVerdict(side(4), side(3, { organisations: 1 }))).toMatchObject({ indicative: true, verdict: 'differs' });
  });

  it('does not exist when a side has nobody', () => {
    expect(gapVerdict(side(4), side(null, { people: 0, variance: null }))).toBeNull();
  });

  it('turns round with its sides', () => {
    const sides = fc.record({
      people: fc.integer({ min: 2, max: 60 }),
      mean: fc.double({ min: 1, max: 5, noNaN: true }),
      variance: fc.double({ min: 0, max: 4, noNaN: true }),
      organisations: fc.integer({ min: 1, max: 4 }),
    });
    fc.assert(
      fc.property(sides, sides, (a, b) => {
        const [there, back] = [gapVerdict(a, b)!, gapVerdict(b, a)!];
        expect(there.difference).toBe(0 - back.difference);
        expect([there.verdict, there.indicative]).toEqual([back.verdict, back.indicative]);
      }),
    );
  });
});
