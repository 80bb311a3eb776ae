import distribution from '@stdlib/stats-base-dists-t-cdf';
import quantile from '@stdlib/stats-base-dists-t-quantile';

/** How far from 0 a t value lies that encloses `confidence` (0.95) of the distribution between itself and its opposite. */
export function twoSidedQuantile(confidence: number, degreesOfFreedom: number): number {
  return quantile((1 + confidence) / 2, degreesOfFreedom);
}

/** The probability of a t value at least this far from 0, on either side. */
export function twoSidedProbability(t: number, degreesOfFreedom: number): number {
  return 2 * distribution(-Math.abs(t), degreesOfFreedom);
}
