import type { DimensionCode } from '../instrument.js';
import { allowsVerdict } from '../response-band.js';
import type { ResponseBand } from '../response-band.js';
import { holdsAfterHolm } from './holm.js';
import type { SampleMoments } from './sample-moments.js';
import { welchTest } from './welch-test.js';

export type ChangeVerdict = 'improved' | 'declined' | 'no-demonstrable-change';

/** A wave of a group as far as a later wave needs it to judge change. */
export interface MeasuredWave {
  /** `null` when it may not be told: then nothing is said about change either. */
  readonly response: ResponseBand | null;
  readonly moments: readonly (SampleMoments & { readonly dimension: DimensionCode })[];
}

const fewestPeople = 10;
/** In points of the scale. */
const smallestDifference = 0.3;
const level = 0.05;
const rounding = 1e-9;

/**
 * A verdict for every dimension that both waves show. 'Improved' or 'declined' asks for all of these: ten people or more
 * in both waves, a response of 40 % or more in both, a difference of at least 0.30, and a Welch test that holds after Holm
 * over the dimensions shown in both. Answers are not linked between waves; for people who answer twice the test is
 * therefore cautious.
 */
export function changeVerdicts(current: MeasuredWave, previous: MeasuredWave): ReadonlyMap<DimensionCode, ChangeVerdict> {
  const pairs = current.moments.flatMap((now) => {
    const before = previous.moments.find(({ dimension }) => dimension === now.dimension);
    return before ? [{ now, before, welch: welchTest(now, before) }] : [];
  });
  const holding = holdsAfterHolm(pairs.map(({ welch }) => welch?.p ?? null), level);
  const hasResponse = [current, previous].every(({ response }) => allowsVerdict(response));
  return new Map(
    pairs.map(({ now, before, welch }, place) => {
      const isLarge = welch !== null && Math.abs(welch.difference) >= smallestDifference - rounding;
      const isShown = hasResponse && Math.min(now.people, before.people) >= fewestPeople && isLarge && holding[place];
      if (!isShown) return [now.dimension, 'no-demonstrable-change'];
      return [now.dimension, welch.difference > 0 ? 'improved' : 'declined'];
    }),
  );
}
