import { fewestForSpread } from './agreement-band.js';
import { oneDecimal } from './one-decimal.js';
import type { SampleMoments } from './sample-moments.js';
import { welchTest } from './welch-test.js';
import type { Interval } from './welch-test.js';

/** Never 'equal': no difference that shows is not the absence of one. */
export type GapVerdict = 'differs' | 'not-demonstrated' | 'uncertain';

/** One side of a gap, such as everyone from public organisations. */
export interface GapSide extends SampleMoments {
  /** How many organisations these people come from. */
  readonly organisations: number;
}

/** A gap between two sides as readers see it, in points to one decimal. */
export interface PublishableGap {
  readonly difference: number;
  /** 95 %, and only where both sides have ten people or more: its width tells how far a few people lie apart. */
  readonly interval?: Interval;
  readonly verdict: GapVerdict;
  /** One organisation stands for a side: then two organisations differ, not two sectors. */
  readonly indicative: boolean;
}

const fewestOrganisations = 2;

/**
 * Judges the gap a minus b. `uncertain` where a side has fewer than ten people or where nothing varies, which look the
 * same; `differs` only when the 95 % interval after Welch leaves 0 out. `null` when a side has nobody.
 */
export function gapVerdict(a: GapSide, b: GapSide): PublishableGap | null {
  if (a.mean === null || b.mean === null) return null;
  const difference = oneDecimal(a.mean - b.mean);
  const indicative = Math.min(a.organisations, b.organisations) < fewestOrganisations;
  const interval = Math.min(a.people, b.people) < fewestForSpread ? undefined : welchTest(a, b)?.interval(0.95);
  if (!interval) return { difference, verdict: 'uncertain', indicative };
  const [lowest, highest] = interval;
  return {
    difference,
    interval: [oneDecimal(lowest), oneDecimal(highest)],
    verdict: lowest > 0 || highest < 0 ? 'differs' : 'not-demonstrated',
    indicative,
  };
}
