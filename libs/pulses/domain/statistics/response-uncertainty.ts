import type { Scale } from '../instrument.js';
import type { SampleMoments } from './sample-moments.js';
import { twoSidedQuantile } from './student-t.js';
import type { Interval } from './welch-test.js';

/** How far the mean of everyone invited can lie from the mean of those who answered, in points of the scale. */
export interface ResponseUncertainty {
  /** Share of the invited who answered, 0 to 1. */
  readonly responseRate: number;
  /** The bounds if all others had answered lowest, or highest: true whatever the reason for not answering. */
  readonly worstCase: Interval;
  /** The 95 % interval, true only if not answering is chance; `null` for fewer than two people. */
  readonly sampling: Interval | null;
}

/**
 * Worst case `[(n·m + (N − n)·lowest)/N, (n·m + (N − n)·highest)/N]`; sampling `m ± t · s/√n · √(1 − n/N)`, with the
 * correction for a finite population. Throws a RangeError when more people answered than were invited, or none were.
 *
 * Source of the worst case: Manski 1990, American Economic Review 80(2):319.
 */
export function responseUncertainty(
  sample: SampleMoments,
  invited: number,
  { lowest, highest }: Pick<Scale, 'lowest' | 'highest'>,
): ResponseUncertainty {
  const { people, mean } = sample;
  if (invited <= 0 || people > invited) throw new RangeError(`No response of ${people} people from ${invited} invited`);
  const withOthersAt = (points: number) => (people * (mean ?? 0) + (invited - people) * points) / invited;
  return {
    responseRate: people / invited,
    worstCase: [withOthersAt(lowest), withOthersAt(highest)],
    sampling: samplingInterval(sample, invited),
  };
}

function samplingInterval({ people, mean, variance }: SampleMoments, invited: number): Interval | null {
  if (mean === null || variance === null) return null;
  const margin = twoSidedQuantile(0.95, people - 1) * Math.sqrt((variance / people) * (1 - people / invited));
  return [mean - margin, mean + margin];
}
