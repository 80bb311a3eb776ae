import type { Scale } from '../instrument.js';
import { meanOf } from './sample-moments.js';
import type { SampleMoments } from './sample-moments.js';

/** The variance of answers given at random over so many options: `(A² − 1) / 12`, which is 2 for five. */
export function uniformVariance(options: number): number {
  return (options ** 2 - 1) / 12;
}

/**
 * Agreement within a group on one item, r_wg: `max(0, 1 − s² / σ²)` with the variance of answers at random as σ².
 * From 0 (as spread as at random, or more) to 1 (all the same); `null` for fewer than two people.
 *
 * Source: James, Demaree & Wolf 1984, Journal of Applied Psychology 69:85.
 */
export function withinGroupAgreement({ variance }: SampleMoments, options: number): number | null {
  return variance === null ? null : Math.max(0, 1 - variance / uniformVariance(options));
}

/**
 * Agreement within a group over J items that measure one thing, r_wg(j): `J(1 − q) / (J(1 − q) + q)` where q is the mean
 * item variance as a share of the variance at random, at most 1. It rises with J: compare only equal numbers of items.
 * `items` are the moments of each item over the same complete rows; `null` for fewer than two people or no item.
 *
 * Source: James, Demaree & Wolf 1984, Journal of Applied Psychology 69:85.
 */
export function withinGroupAgreementOverItems(items: readonly SampleMoments[], options: number): number | null {
  const variance = meanItemVariance(items);
  if (variance === null) return null;
  const share = Math.min(variance / uniformVariance(options), 1);
  const agreed = items.length * (1 - share);
  return agreed / (agreed + share);
}

/** The mean of the item variances; `null` when there is no item or fewer than two people. */
export function meanItemVariance(items: readonly SampleMoments[]): number | null {
  return meanOf(items.map(({ variance }) => variance));
}

/**
 * The largest variance of people's scores that an agreement (r_wg(j)) over so many items leaves possible among so many
 * people, two or more. A score is the mean of the items, whose variance is no larger than the mean of theirs. Without
 * any agreement it is that of half of the people at each end of the scale, since agreement is 0 from the variance at
 * random on.
 */
export function largestVariance(agreement: number, people: number, { lowest, highest }: Pick<Scale, 'lowest' | 'highest'>, items: number): number {
  const ofHalves = (((highest - lowest) / 2) ** 2 * people) / (people - 1);
  if (agreement <= 0) return ofHalves;
  const apart = items * (1 - agreement);
  return Math.min(ofHalves, (uniformVariance(highest - lowest + 1) * apart) / (apart + agreement));
}
