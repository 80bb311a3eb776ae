import type { LocalDate } from '@samenspel/platform/domain';

export const evidenceKinds = ['milestone', 'obligation', 'pledge', 'wave', 'joint-statement', 'meeting'] as const;
export type EvidenceKind = (typeof evidenceKinds)[number];

/** What a record says for a part. The screen has a sentence for each. */
export const evidenceOutcomes = [
  'completed-on-time',
  'completed-later',
  'open-past-date',
  'expected-on-time',
  'expected-later',
  'met-on-time',
  'met-later',
  'met-of-times',
  'open-of-times',
  'put-in',
  'partly-put-in',
  'not-put-in',
  'measured',
  'stated',
  'withheld',
  'held',
  'decided',
] as const;
export type EvidenceOutcome = (typeof evidenceOutcomes)[number];

/** One record under a part, with what it counted for. */
export interface Evidence {
  readonly kind: EvidenceKind;
  readonly id: string;
  /** The name of the record; null where it has none. */
  readonly label: string | null;
  /** The day it is about: agreed, due, released or held. */
  readonly date: LocalDate | null;
  readonly outcome: EvidenceOutcome;
  /** What it counts for, 0 to 100; null where it counts together with others, or not at all. */
  readonly points: number | null;
  /** Where the web application shows it, below the programme. */
  readonly path: string;
  /** Days after the day that was agreed. */
  readonly days?: number;
  /** Of the days of delay, those that count for nobody here: they waited for a partner, or partners do not agree about them yet. */
  readonly waited?: number;
  /** How often it fell due, and how often it was done without delay of its own. */
  readonly times?: number;
  readonly met?: number;
  /** Promised and put in, in the unit of the pledge. */
  readonly pledged?: number;
  readonly contributed?: number;
  readonly unit?: string;
  /** A mean exactly as displayed: one decimal, or the band at an end of the scale. */
  readonly mean?: number;
  readonly band?: 'low' | 'high';
  readonly decisions?: number;
  readonly jointDecisions?: number;
}
