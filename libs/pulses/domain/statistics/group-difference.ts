import { standardisedDifference } from './standardised-difference.js';
import type { StandardisedDifference } from './standardised-difference.js';
import type { SampleMoments } from './sample-moments.js';
import { welchTest } from './welch-test.js';
import type { WelchTest } from './welch-test.js';

/** How two groups differ, such as public and private organisations. */
export interface GroupDifference {
  /** Mean of a minus mean of b, in points; `null` when a side has nobody. */
  readonly difference: number | null;
  readonly standardised: StandardisedDifference | null;
  readonly welch: WelchTest | null;
}

/**
 * Compares two groups from their moments alone. People of one organisation answer more alike than people of different
 * ones; the interval takes no account of that and is then too narrow (design effect `1 + (m − 1) · ICC`).
 */
export function groupDifference(a: SampleMoments, b: SampleMoments): GroupDifference {
  return {
    difference: a.mean === null || b.mean === null ? null : a.mean - b.mean,
    standardised: standardisedDifference(a, b),
    welch: welchTest(a, b),
  };
}
