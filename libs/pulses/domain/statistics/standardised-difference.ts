import logGamma from '@stdlib/math-base-special-gammaln';
import type { SampleMoments } from './sample-moments.js';
import type { Interval } from './welch-test.js';

/** The difference of two means in standard deviations, with its large-sample variance and 95 % interval. */
export interface StandardisedDifference {
  readonly g: number;
  readonly variance: number;
  readonly interval: Interval;
}

/** The value of the normal distribution that encloses 95 % between itself and its opposite. */
const normalQuantile = 1.959963984540054;

/**
 * Hedges' g of a minus b: `J · (m_a − m_b) / s_pooled` with the exact correction `J = Γ(f/2) / (√(f/2) · Γ((f − 1)/2))`,
 * `f = n_a + n_b − 2`. Variance `1/n_a + 1/n_b + g²/(2(n_a + n_b))`, interval after Wald. The interval from the noncentral
 * t distribution is left out: at these numbers the two differ less than the figure is worth. `null` when a side has fewer
 * than two values, or when neither varies.
 *
 * Source: Hedges 1981, Journal of Educational Statistics 6:107.
 */
export function standardisedDifference(a: SampleMoments, b: SampleMoments): StandardisedDifference | null {
  if (a.mean === null || b.mean === null || a.variance === null || b.variance === null) return null;
  const freedom = a.people + b.people - 2;
  const pooled = Math.sqrt(((a.people - 1) * a.variance + (b.people - 1) * b.variance) / freedom);
  if (pooled === 0) return null;
  const g = (correction(freedom) * (a.mean - b.mean)) / pooled;
  const variance = 1 / a.people + 1 / b.people + g ** 2 / (2 * (a.people + b.people));
  const margin = normalQuantile * Math.sqrt(variance);
  return { g, variance, interval: [g - margin, g + margin] };
}

function correction(freedom: number): number {
  return Math.exp(logGamma(freedom / 2) - logGamma((freedom - 1) / 2)) / Math.sqrt(freedom / 2);
}
