import type { LocalDate } from '@samenspel/platform/domain';
import type { AnswerBlock } from '../answer-block.js';
import type { AnswerSheet, DimensionCode, Instrument } from '../instrument.js';
import type { ResponseBand } from '../response-band.js';
import type { AgreementBand } from '../statistics/agreement-band.js';
import type { ChangeVerdict } from '../statistics/change-verdict.js';
import type { CoordinationBand } from '../statistics/coordination-band.js';
import type { GapVerdict } from '../statistics/gap-verdict.js';
import type { GoalAlignment } from '../statistics/goal-alignment.js';
import type { DisplayedMean } from './displayed-mean.js';
import type { DisplayedUncertainty } from './displayed-verdicts.js';

/** Rule R1: a statement is about at least this many people. A programme may ask for more, never for fewer. */
export const smallestMinimumGroupSize = 5;

/** A dimension of a group, as displayed. */
export interface PublishedCell {
  readonly dimension: DimensionCode;
  readonly displayed: DisplayedMean;
  /** Only of a group of ten people or more who nowhere nearly all say the same. */
  readonly agreement?: AgreementBand;
  /** Against the latest earlier wave of the same group; absent when there is none. */
  readonly change?: ChangeVerdict;
  /** Of shared goals alone, where agreement is shown and enough people answered. */
  readonly alignment?: GoalAlignment;
  /** Only of ten people or more, where enough people answered. */
  readonly uncertainty?: DisplayedUncertainty;
}

/** A group that is shown. One that is not has no entry, whatever the reason. */
export interface PublishedGroup {
  readonly group: string;
  /** Only of groups of whom the minimum were invited (rule R7). */
  readonly response?: ResponseBand;
  readonly cells: readonly PublishedCell[];
}

/** What the people of one organisation say of the coordination with another. */
export interface PublishedTie {
  readonly from: string;
  readonly about: string;
  readonly displayed: DisplayedMean;
  /** In our own bands. */
  readonly strength: CoordinationBand;
}

/** Public minus private, in points to one decimal. */
export interface PublishedGap {
  readonly dimension: DimensionCode;
  readonly difference: number;
  /** 95 %; only where both sides have ten people or more. */
  readonly interval?: readonly [number, number];
  readonly verdict: GapVerdict;
  /** One organisation stands for a side: then two organisations differ, not two sectors. */
  readonly indicative: boolean;
}

/**
 * Why a wave shows no figure. The first published wave of a partnership can only be withheld for want of answers, so
 * that may be said. Later it may also be because of what earlier waves would add, and which of these it was could itself
 * tell something: readers get one reason for all of them.
 */
export type WithheldReason = 'too-few-answers' | 'too-few-answers-or-revealing';

/** The frozen plan of a wave: everything that will ever be shown of it, to anyone, in its final form. */
export type PublicationPlan =
  | {
      readonly outcome: 'published';
      readonly minimumGroupSize: number;
      readonly groups: readonly PublishedGroup[];
      readonly ties: readonly PublishedTie[];
      readonly gaps: readonly PublishedGap[];
    }
  | { readonly outcome: 'withheld'; readonly minimumGroupSize: number; readonly reason: WithheldReason };

/** What a later wave needs to judge change: of ten people or more, in points. */
export interface Moments {
  readonly dimension: DimensionCode;
  readonly people: number;
  readonly mean: number;
  /** With n − 1. */
  readonly variance: number;
}

/** A shown group as later plans must know it. */
export interface RememberedGroup {
  readonly group: string;
  /** Pseudonyms of those who answered, the same person under the same pseudonym in every wave of the partnership. */
  readonly contributors: readonly string[];
  /** The fewest people behind any of its figures (rule R2). */
  readonly fewestAnswers: number;
  readonly cells: readonly PublishedCell[];
  readonly moments: readonly Moments[];
  readonly response: ResponseBand | null;
}

/** What later plans of the partnership must know of a published wave. It stays in the vault and is shown to nobody. */
export interface PublishedWave {
  readonly instrument: { readonly code: string; readonly version: number };
  readonly closedOn: LocalDate;
  readonly groups: readonly RememberedGroup[];
}

export interface WaveToPublish {
  readonly instrument: Instrument;
  readonly closedOn: LocalDate;
  readonly minimumGroupSize: number;
  /** Everyone who is invited, by block. */
  readonly blocks: readonly (AnswerBlock & { readonly invited: number })[];
  /** Those who answered, kept apart from the answers; `block` is the code of a block. */
  readonly contributors: readonly { readonly pseudonym: string; readonly block: string }[];
  /** The answer sheets in any order, of each block as many as contributors; nothing links a sheet to a contributor. */
  readonly sheets: readonly { readonly block: string; readonly answers: AnswerSheet }[];
  /** Every earlier wave of the partnership of which figures were published, not only the last. */
  readonly earlierPublished: readonly PublishedWave[];
}

export interface PlannedPublication {
  readonly plan: PublicationPlan;
  /** Present when the wave is published: to be kept for later plans. */
  readonly remembered?: PublishedWave;
}
