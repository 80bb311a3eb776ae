import { dimensionTotal } from '../dimension-mean.js';
import { dimensionsOf } from '../instrument.js';
import type { AnswerSheet, DimensionCode, Instrument } from '../instrument.js';
import { responseBand } from '../response-band.js';
import type { ResponseBand } from '../response-band.js';
import { displayMean } from './displayed-mean.js';
import type { DisplayedMean } from './displayed-mean.js';
import { leavesExtremeRemainder } from './extreme-remainder.js';
import type { DisplayedTotal } from './extreme-remainder.js';
import { exposesFewPeople } from './joint-exposure.js';
import type { PublishedTotal } from './published-total.js';
import { revealsFewPeople } from './wave-difference.js';

/** Rule R1: a statement is about at least this many people. A programme may ask for more, never for fewer. */
export const smallestMinimumGroupSize = 5;

export interface PublishedCell {
  readonly dimension: DimensionCode;
  readonly displayed: DisplayedMean;
}

/**
 * Why a wave shows no figure. The first published wave of a group can only be withheld for want of answers, so that
 * may be said. Later it may also be because of what earlier waves would add, and which of these it was could itself
 * tell something: readers get one reason for all of them.
 */
export type WithheldReason = 'too-few-answers' | 'too-few-answers-or-revealing';

/** The frozen plan of a wave: everything that will ever be shown of it, to anyone, in its final form. */
export type PublicationPlan =
  | {
      readonly outcome: 'published';
      readonly minimumGroupSize: number;
      /** Absent when fewer people than the minimum were invited (rule R7). */
      readonly response?: ResponseBand;
      readonly cells: readonly PublishedCell[];
    }
  | { readonly outcome: 'withheld'; readonly minimumGroupSize: number; readonly reason: WithheldReason };

/** What later plans of the same group must know of a published wave. It stays in the vault and is shown to nobody. */
export interface PublishedWave {
  /** Pseudonyms of those who answered, the same person under the same pseudonym in every wave of the group. */
  readonly contributors: readonly string[];
  readonly fewestAnswers: number;
  readonly cells: readonly PublishedCell[];
}

export interface WaveToPublish {
  readonly instrument: Instrument;
  readonly minimumGroupSize: number;
  /** How many people were invited. */
  readonly invited: number;
  /** Pseudonyms of those who answered, kept apart from the answers. */
  readonly contributors: readonly string[];
  /** The answer sheets in any order, as many as there are contributors; nothing links a sheet to a contributor. */
  readonly sheets: readonly AnswerSheet[];
  /** Every earlier wave of the same group of which figures were published, not only the last. */
  readonly earlierPublished: readonly PublishedWave[];
}

export interface PlannedPublication {
  readonly plan: PublicationPlan;
  /** Present when the wave is published: to be kept for later plans. */
  readonly remembered?: PublishedWave;
}

/**
 * Makes the publication plan of a closed wave, for the partnership's total only. Throws a RangeError on a minimum
 * below five or on counts that contradict each other: then nothing is published at all.
 *
 * Why the plan is safe, against someone who knows who answered, remembers every earlier wave, and assumes that people
 * answer as they did before:
 *
 * - One total a wave, so nothing can be subtracted within a wave. The dimensions are totals over the same people of
 *   different questions: an equation about one question holds no unknown of another, so together they isolate nobody
 *   whom one of them alone does not. No index is made from answers (one made from displayed figures tells nothing
 *   more), and all dimensions are published or none (R1, R2: the fewest answers behind any of them must reach the
 *   minimum).
 * - Over waves, every pair is tested (R5), and all waves jointly by exact rank (R3), since three waves can isolate
 *   people whom no two do.
 * - Attributes (R6): means near an end of the scale are bands, and a wave whose difference with earlier ones would be
 *   such a mean is withheld. This depends on the answers; therefore it looks like every other withholding: one
 *   reason, no cells, and no response band, which would tell apart 'too few answered' from the rest.
 * - What leaves this function is final: values as displayed, without exact means or counts (R7, R8).
 *
 * Limits, stated plainly. Who chose 'do not know' on an item is known to nobody and not part of the test; a person who
 * tells it can be compared with the person's own earlier answer by those who assume that nobody else changed. Rounding
 * (R5) hides a few people only as far as the others do not answer exactly as before. Remainders of five waves or more
 * are tested for isolation of few people, not for attributes of many.
 */
export function planPublication(wave: WaveToPublish): PlannedPublication {
  const { instrument, minimumGroupSize, invited, contributors, sheets } = wave;
  refuseContradictions(wave);
  const totals = dimensionsOf(instrument).map((dimension) => ({
    dimension,
    total: dimensionTotal(instrument, sheets, dimension),
  }));
  const fewestAnswers = Math.min(...totals.map(({ total }) => total.people));
  if (fewestAnswers < minimumGroupSize) return withheld(wave);

  const cells = totals.map(({ dimension, total }) => ({ dimension, displayed: displayMean(total, instrument.scale) }));
  const remembered = { contributors: [...contributors].sort(), fewestAnswers, cells };
  if (isRevealing(wave, remembered)) return withheld(wave);
  return {
    plan: {
      outcome: 'published',
      minimumGroupSize,
      ...(invited >= minimumGroupSize ? { response: responseBand(contributors.length, invited) } : {}),
      cells,
    },
    remembered,
  };
}

function isRevealing({ instrument, minimumGroupSize, earlierPublished }: WaveToPublish, latest: PublishedWave): boolean {
  const earlier = earlierPublished.map(displayedTotal);
  const current = displayedTotal(latest);
  return (
    earlier.some((total: PublishedTotal) => revealsFewPeople(total, current, minimumGroupSize)) ||
    exposesFewPeople([...earlier, current], minimumGroupSize) ||
    leavesExtremeRemainder(earlier, current, instrument.scale, minimumGroupSize)
  );
}

function withheld({ minimumGroupSize, earlierPublished }: WaveToPublish): PlannedPublication {
  const reason = earlierPublished.length === 0 ? 'too-few-answers' : 'too-few-answers-or-revealing';
  return { plan: { outcome: 'withheld', minimumGroupSize, reason } };
}

function displayedTotal({ contributors, fewestAnswers, cells }: PublishedWave): DisplayedTotal {
  return {
    people: new Set(contributors),
    fewestAnswers,
    cells: new Map(cells.map(({ dimension, displayed }) => [dimension, displayed])),
  };
}

function refuseContradictions({ minimumGroupSize, invited, contributors, sheets }: WaveToPublish): void {
  if (!Number.isInteger(minimumGroupSize) || minimumGroupSize < smallestMinimumGroupSize) {
    throw new RangeError(`The minimum group size is a whole number of at least ${smallestMinimumGroupSize}`);
  }
  if (new Set(contributors).size !== contributors.length) throw new RangeError('A contributor is counted twice');
  if (sheets.length !== contributors.length) throw new RangeError('Answer sheets and contributors differ in number');
  if (contributors.length > invited) throw new RangeError('More people answered than were invited');
}
