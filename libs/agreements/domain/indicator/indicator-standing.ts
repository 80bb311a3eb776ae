import { daysBetween, type FieldError, type LocalDate } from '@samenspel/platform/domain';
import type { IndicatorDirection } from '../content/agreement-content.js';

export const indicatorStatuses = ['reached', 'on-track', 'behind', 'unknown'] as const;
export type IndicatorStatus = (typeof indicatorStatuses)[number];

/** Why an indicator stands as it does; the screen has a sentence for each. */
export const indicatorReasons = [
  'no-reading',
  'no-target',
  'no-baseline',
  'no-due-day',
  'target-reached',
  'target-missed',
  'on-line',
  'below-line',
  'above-line',
  'held',
  'drifted',
] as const;
export type IndicatorReason = (typeof indicatorReasons)[number];

export interface IndicatorTerms {
  readonly baseline: number | null;
  readonly target: number | null;
  readonly direction: IndicatorDirection;
  /** The first day of the agreement: there the baseline stands. */
  readonly startsOn: LocalDate;
  /** The day by which the target is to be reached: its own, else the end of the agreement. */
  readonly dueOn: LocalDate | null;
}

export interface Reading {
  readonly value: number;
  readonly measuredOn: LocalDate;
}

export interface IndicatorStanding {
  readonly status: IndicatorStatus;
  readonly reason: IndicatorReason;
  /** Where the straight line stood on the day of the reading, in the unit, with at most three decimals. */
  readonly expected: number | null;
}

/** How far a value that is to be held may lie from its target and still be held: a share of it. */
const heldWithin = 0.05;

/**
 * How the latest reading stands against a straight line from the baseline at the start to the target on the due day. A
 * target that is reached counts at once. What is to be held stays within five per cent of its target, or of its baseline
 * when no target was agreed. When too little is known it says what is missing, which is never the same as behind.
 */
export function indicatorStanding(terms: IndicatorTerms, latest: Reading | null): IndicatorStanding {
  const { target, direction } = terms;
  if (latest === null) return unknown('no-reading');
  if (direction === 'hold') return heldStanding(terms, latest);
  if (target === null) return unknown('no-target');
  if (isReached(latest.value, target, direction)) return { status: 'reached', reason: 'target-reached', expected: target };
  return risingStanding(terms, target, latest);
}

const unknown = (reason: IndicatorReason): IndicatorStanding => ({ status: 'unknown', reason, expected: null });

const isReached = (value: number, target: number, direction: IndicatorDirection) => (direction === 'down' ? value <= target : value >= target);

function heldStanding({ target, baseline }: IndicatorTerms, { value }: Reading): IndicatorStanding {
  const expected = target ?? baseline;
  if (expected === null) return unknown('no-target');
  const held = Math.abs(value - expected) <= Math.abs(expected) * heldWithin;
  return held ? { status: 'on-track', reason: 'held', expected } : { status: 'behind', reason: 'drifted', expected };
}

function risingStanding(terms: IndicatorTerms, target: number, { value, measuredOn }: Reading): IndicatorStanding {
  const { baseline, direction, startsOn, dueOn } = terms;
  if (dueOn === null) return unknown('no-due-day');
  if (measuredOn >= dueOn) return { status: 'behind', reason: 'target-missed', expected: target };
  if (baseline === null) return unknown('no-baseline');
  const expected = lineAt(measuredOn, { baseline, target, startsOn, dueOn });
  if (isReached(value, expected, direction)) return { status: 'on-track', reason: 'on-line', expected };
  return { status: 'behind', reason: direction === 'down' ? 'above-line' : 'below-line', expected };
}

/** Where the straight line from baseline to target stands on a day. */
export function lineAt(
  date: LocalDate,
  { baseline, target, startsOn, dueOn }: { readonly baseline: number; readonly target: number; readonly startsOn: LocalDate; readonly dueOn: LocalDate },
): number {
  const days = daysBetween(startsOn, dueOn);
  const share = days <= 0 ? 1 : Math.min(1, Math.max(0, daysBetween(startsOn, date) / days));
  return Math.round((baseline + (target - baseline) * share) * 1000) / 1000;
}

/** A reading is of today or earlier; from before the agreement it can show where things began. */
export function readingErrors({ measuredOn }: Pick<Reading, 'measuredOn'>, today: LocalDate): FieldError[] {
  return measuredOn > today ? [{ pointer: '/measuredOn', code: 'indicator.measured-later' }] : [];
}
