import type { SampleMoments } from './sample-moments.js';
import { welchTest } from './welch-test.js';
import type { Interval, WelchTest } from './welch-test.js';

/** How the mean of a group changed between two waves, in points of the scale. */
export interface WaveChange {
  /** Current minus previous; `null` when a wave has nobody. */
  readonly change: number | null;
  readonly welch: WelchTest | null;
  readonly interval95: Interval | null;
  readonly interval98: Interval | null;
}

/** Compares two waves whose answers are not linked, from their moments alone. */
export function waveChange(current: SampleMoments, previous: SampleMoments): WaveChange {
  const welch = welchTest(current, previous);
  return {
    change: current.mean === null || previous.mean === null ? null : current.mean - previous.mean,
    welch,
    interval95: welch && welch.interval(0.95),
    interval98: welch && welch.interval(0.98),
  };
}
