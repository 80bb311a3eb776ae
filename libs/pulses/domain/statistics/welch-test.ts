import type { SampleMoments } from './sample-moments.js';
import { twoSidedProbability, twoSidedQuantile } from './student-t.js';

/** Lowest and highest value of an interval. */
export type Interval = readonly [lowest: number, highest: number];

/** Welch's comparison of two means; every figure in points of the scale, except t, the degrees of freedom and p. */
export interface WelchTest {
  readonly difference: number;
  readonly standardError: number;
  readonly t: number;
  readonly degreesOfFreedom: number;
  /** Two-sided. */
  readonly p: number;
  /** The confidence interval of the difference, for a confidence such as 0.95. */
  readonly interval: (confidence: number) => Interval;
}

/**
 * Welch's t-test of a minus b, for samples of unequal size and variance: `t = (m_a − m_b) / √(s²_a/n_a + s²_b/n_b)`,
 * degrees of freedom after Welch and Satterthwaite. `null` when a side has fewer than two values, or when neither varies.
 *
 * Source: Welch 1947, Biometrika 34:28; Satterthwaite 1946, Biometrics Bulletin 2:110.
 */
export function welchTest(a: SampleMoments, b: SampleMoments): WelchTest | null {
  if (a.mean === null || b.mean === null || a.variance === null || b.variance === null) return null;
  const [ofA, ofB] = [a.variance / a.people, b.variance / b.people];
  if (ofA + ofB === 0) return null;
  const difference = a.mean - b.mean;
  const standardError = Math.sqrt(ofA + ofB);
  const t = difference / standardError;
  const degreesOfFreedom = (ofA + ofB) ** 2 / (ofA ** 2 / (a.people - 1) + ofB ** 2 / (b.people - 1));
  const interval = (confidence: number): Interval => {
    const margin = twoSidedQuantile(confidence, degreesOfFreedom) * standardError;
    return [difference - margin, difference + margin];
  };
  return { difference, standardError, t, degreesOfFreedom, p: twoSidedProbability(t, degreesOfFreedom), interval };
}
