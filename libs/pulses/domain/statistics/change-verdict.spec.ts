import fc from 'fast-check';
import type { DimensionCode } from '../instrument.js';
import type { ResponseBand } from '../response-band.js';
import { changeVerdicts } from './change-verdict.js';
import type { MeasuredWave } from './change-verdict.js';

const measured = (mean: number, people = 20, variance = 0.25, dimension: DimensionCode = 'trust') => ({ dimension, people, mean, variance });
const wave = (moments: MeasuredWave['moments'], response: ResponseBand | null = '60-to-79'): MeasuredWave => ({ response, moments });
const verdict = (now: MeasuredWave, before: MeasuredWave) => changeVerdicts(now, before).get('trust');

describe('the verdict on change', () => {
  it('is improved or declined when a large difference holds', () => {
    expect(verdict(wave([measured(4)]), wave([measured(3.4)]))).toBe('improved');
    expect(verdict(wave([measured(3.4)]), wave([measured(4)]))).toBe('declined');
  });

  it('asks for ten people in both waves', () => {
    expect(verdict(wave([measured(4, 10)]), wave([measured(3, 10)]))).toBe('improved');
    expect(verdict(wave([measured(4, 9)]), wave([measured(3, 10)]))).toBe('no-demonstrable-change');
    expect(verdict(wave([measured(4, 10)]), wave([measured(3, 9)]))).toBe('no-demonstrable-change');
  });

  it('asks for a response of forty percent in both waves', () => {
    for (const response of ['below-40', null] as const) {
      expect(verdict(wave([measured(4)], response), wave([measured(3)]))).toBe('no-demonstrable-change');
      expect(verdict(wave([measured(4)]), wave([measured(3)], response))).toBe('no-demonstrable-change');
    }
    expect(verdict(wave([measured(4)], '40-to-59'), wave([measured(3)], '40-to-59'))).toBe('improved');
  });

  it('asks for a difference of 0.30, which counts in full', () => {
    const many = 2000;
    expect(verdict(wave([measured(3.3, many)]), wave([measured(3, many)]))).toBe('improved');
    expect(verdict(wave([measured(3.29, many)]), wave([measured(3, many)]))).toBe('no-demonstrable-change');
  });

  it('asks for a test that holds, and more so the more dimensions are shown', () => {
    const [now, before] = [measured(3.75, 12, 0.4), measured(3.15, 12, 0.4)];
    expect(verdict(wave([now]), wave([before]))).toBe('improved');
    const others = (['climate', 'commitment', 'embeddedness'] as const).map((dimension) => measured(3, 12, 0.4, dimension));
    expect(verdict(wave([now, ...others]), wave([before, ...others]))).toBe('no-demonstrable-change');
  });

  it('is given only on what both waves show', () => {
    const verdicts = changeVerdicts(wave([measured(4), measured(4, 20, 0.25, 'climate')]), wave([measured(3)]));
    expect([...verdicts.keys()]).toEqual(['trust']);
  });

  it('is none where nobody differs from anybody', () => {
    expect(verdict(wave([measured(4, 20, 0)]), wave([measured(3, 20, 0)]))).toBe('no-demonstrable-change');
  });

  it('turns round with the waves', () => {
    const moments = fc.record({
      dimension: fc.constantFrom<DimensionCode>('trust'),
      people: fc.integer({ min: 2, max: 60 }),
      mean: fc.double({ min: 1, max: 5, noNaN: true }),
      variance: fc.double({ min: 0.01, max: 4, noNaN: true }),
    });
    const opposite = { 'improved': 'declined', 'declined': 'improved', 'no-demonstrable-change': 'no-demonstrable-change' } as const;
    fc.assert(
      fc.property(moments, moments, (one, other) => {
        expect(verdict(wave([one]), wave([other]))).toBe(opposite[verdict(wave([other]), wave([one]))!]);
      }),
    );
  });
});
