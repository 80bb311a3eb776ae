import fc from 'fast-check';
import { trustAndCourse } from '../instruments/trust-and-course.js';
import { responseBand } from '../response-band.js';
import { agreementBand, maySpreadBeShown } from '../statistics/agreement-band.js';
import { responseUncertainty } from '../statistics/response-uncertainty.js';
import { sampleMoments } from '../statistics/sample-moments.js';
import { withinGroupAgreement } from '../statistics/within-group-agreement.js';
import { displayScores } from './displayed-mean.js';
import type { DisplayedMean } from './displayed-mean.js';
import { alignmentOf, strengthOf, uncertaintyOf } from './displayed-verdicts.js';
import type { DisplayedCell } from './displayed-verdicts.js';

const { scale } = trustAndCourse;
const mean = (points: number): DisplayedMean => ({ kind: 'mean', mean: points });
const high: DisplayedMean = { kind: 'band', band: 'high' };
const goals = (displayed: DisplayedMean, agreement: DisplayedCell['agreement'] = 'strong'): DisplayedCell => ({ dimension: 'goal-alignment', displayed, agreement });

describe('whether goals are aligned', () => {
  it('follows the mean on display and a band that leaves no agreement under .70', () => {
    expect(alignmentOf(goals(mean(3.5)), '60-to-79', scale)).toBe('aligned');
    expect(alignmentOf(goals(mean(3.4)), '60-to-79', scale)).toBe('not-aligned');
    expect(alignmentOf(goals(mean(4.4), 'moderate'), '60-to-79', scale)).toBe('divided');
    expect(alignmentOf(goals(high, 'very-strong'), '60-to-79', scale)).toBe('aligned');
  });

  it('is said of goals alone', () => {
    expect(alignmentOf({ ...goals(mean(4)), dimension: 'trust' }, '60-to-79', scale)).toBeUndefined();
  });

  it('is left unsaid without agreement on display, and when fewer than forty percent answered', () => {
    expect(alignmentOf({ dimension: 'goal-alignment', displayed: mean(4) }, '60-to-79', scale)).toBeUndefined();
    expect(alignmentOf(goals(mean(4)), 'below-40', scale)).toBeUndefined();
    expect(alignmentOf(goals(mean(4)), null, scale)).toBeUndefined();
  });
});

describe('how strong a tie is', () => {
  it('follows the mean on display', () => {
    expect([3.4, 3.5, 4, 4.1].map((points) => strengthOf(mean(points), scale))).toEqual(['weak', 'moderate', 'moderate', 'strong']);
    expect(strengthOf(high, scale)).toBe('strong');
    expect(strengthOf({ kind: 'band', band: 'low' }, scale)).toBe('weak');
  });
});

describe('how far those who did not answer can move a figure', () => {
  const group = { response: '60-to-79', invited: 20, fewestAnswers: 15 } as const;

  it('is told for the fewest people that the response on display leaves possible', () => {
    expect(uncertaintyOf(goals(mean(3.9)), group, trustAndCourse)).toEqual({ worstCase: [2.7, 4.4], sampling: [3.5, 4.3] });
    expect(uncertaintyOf(goals(mean(3.9)), { ...group, fewestAnswers: 12 }, trustAndCourse)).toEqual({ worstCase: [2.7, 4.4], sampling: [3.5, 4.3] });
  });

  it('stays on the scale beside a mean that is shown as a band', () => {
    expect(uncertaintyOf(goals(high, 'lack'), group, trustAndCourse)).toMatchObject({ worstCase: [3, 5], sampling: [expect.any(Number), 5] });
  });

  it('has no interval for chance where agreement is not on display', () => {
    expect(uncertaintyOf({ dimension: 'goal-alignment', displayed: mean(3.9) }, group, trustAndCourse)).toEqual({ worstCase: [2.7, 4.4] });
  });

  it('is left unsaid under ten people, as far as anyone can tell, and under forty percent', () => {
    expect(uncertaintyOf(goals(mean(3.9)), { ...group, invited: 16, fewestAnswers: 10 }, trustAndCourse)).toMatchObject({ worstCase: expect.any(Array) });
    expect(uncertaintyOf(goals(mean(3.9)), { ...group, invited: 15, fewestAnswers: 11 }, trustAndCourse)).toBeUndefined();
    expect(uncertaintyOf(goals(mean(3.9)), { ...group, fewestAnswers: 11 }, trustAndCourse)).toBeUndefined();
    expect(uncertaintyOf(goals(mean(3.9)), { response: 'below-40', invited: 100, fewestAnswers: 30 }, trustAndCourse)).toBeUndefined();
    expect(uncertaintyOf(goals(mean(3.9)), { ...group, response: null }, trustAndCourse)).toBeUndefined();
  });

  it('holds what the exact answers would give, whatever they are', () => {
    const answers = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 10, maxLength: 40 });
    fc.assert(
      fc.property(answers, fc.integer({ min: 0, max: 40 }), (given, others) => {
        const invited = given.length + others;
        const moments = sampleMoments(given);
        const agreement = maySpreadBeShown(given) ? agreementBand(withinGroupAgreement(moments, 5))! : undefined;
        const cell: DisplayedCell = { dimension: 'trust', displayed: displayScores(given, scale), agreement };
        const told = uncertaintyOf(cell, { response: responseBand(given.length, invited), invited, fewestAnswers: given.length }, trustAndCourse);
        if (!told) return;
        const exact = responseUncertainty(moments, invited, scale);
        for (const [outer, inner] of [[told.worstCase, exact.worstCase], [told.sampling, exact.sampling]] as const) {
          if (!outer || !inner) continue;
          expect(outer[0]).toBeLessThanOrEqual(Math.max(exact.worstCase[0], inner[0]) + 1e-9);
          expect(outer[1]).toBeGreaterThanOrEqual(Math.min(exact.worstCase[1], inner[1]) - 1e-9);
        }
        expect(told.sampling?.[0] ?? told.worstCase[0]).toBeGreaterThanOrEqual(told.worstCase[0]);
        expect(told.sampling?.[1] ?? told.worstCase[1]).toBeLessThanOrEqual(told.worstCase[1]);
      }),
    );
  });
});
