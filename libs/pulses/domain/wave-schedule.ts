import { addDays, addMonths, type FieldError, type LocalDate } from '@samenspel/platform/domain';
import { farthestPlanDays } from './wave-plan.js';

/** How often a wave is planned again by itself. */
export const waveIntervals = ['monthly', 'quarterly', 'half-yearly', 'yearly'] as const;
export type WaveInterval = (typeof waveIntervals)[number];

const monthsOf: Readonly<Record<WaveInterval, number>> = { 'monthly': 1, 'quarterly': 3, 'half-yearly': 6, 'yearly': 12 };

/** `paused` plans nothing until it is resumed; `ended` never again. */
export const scheduleStates = ['running', 'paused', 'ended'] as const;
export type ScheduleState = (typeof scheduleStates)[number];

/** Days before its opening that the next wave is planned, so that a coordinator can still change it or call it off. */
export const plannedAheadDays = 14;

export interface WaveRhythm {
  /** The day of the first opening; every other is counted from it, so that the 31st comes back after a shorter month. */
  readonly firstOpensOn: LocalDate;
  readonly repeats: WaveInterval;
}

/** The first day of the rhythm on or after that day. A day that a month does not have is its last day. */
export function openingFrom({ firstOpensOn, repeats }: WaveRhythm, day: LocalDate): LocalDate {
  const opening = (times: number) => addMonths(firstOpensOn, times * monthsOf[repeats]);
  let times = 0;
  while (opening(times) < day) times += 1;
  return opening(times);
}

/** The first day of the rhythm later than that day. */
export function openingAfter(rhythm: WaveRhythm, day: LocalDate): LocalDate {
  return openingFrom(rhythm, addDays(day, 1));
}

export interface WaveScheduleStanding extends WaveRhythm {
  readonly state: ScheduleState;
  /** The opening for which no wave was planned yet. */
  readonly nextOpensOn: LocalDate;
}

/**
 * The opening that a wave is planned for today, and the one after it; undefined when it is not time. Openings that
 * passed while nothing ran are skipped: one late wave tells more than three on a heap.
 */
export function openingToPlan(
  { state, nextOpensOn, ...rhythm }: WaveScheduleStanding,
  today: LocalDate,
): { readonly opensOn: LocalDate; readonly nextOpensOn: LocalDate } | undefined {
  if (state !== 'running') return undefined;
  const opensOn = nextOpensOn < today ? openingFrom(rhythm, today) : nextOpensOn;
  if (opensOn > addDays(today, plannedAheadDays)) return undefined;
  return { opensOn, nextOpensOn: openingAfter(rhythm, opensOn) };
}

/** A change of when waves come back, beside what it changes. */
export interface RhythmChange {
  readonly standing: WaveRhythm & Pick<WaveScheduleStanding, 'nextOpensOn'>;
  readonly repeats: WaveInterval;
  /** The opening that was chosen for the next wave; undefined leaves it to the rhythm. */
  readonly nextOpensOn: LocalDate | undefined;
  /** The latest opening of the waves that the schedule planned already. */
  readonly lastOpensOn: LocalDate;
  readonly today: LocalDate;
}

/** Everything that keeps the next opening from being moved there. One that stays where it was is never wrong. */
export function rhythmErrors({ standing, nextOpensOn, lastOpensOn, today }: RhythmChange): FieldError[] {
  const pointer = '/nextOpensOn';
  if (nextOpensOn === undefined || nextOpensOn === standing.nextOpensOn) return [];
  if (nextOpensOn < today) return [{ pointer, code: 'wave-opens-too-early' }];
  if (nextOpensOn <= lastOpensOn) return [{ pointer, code: 'wave-schedule-opens-before-last' }];
  if (nextOpensOn > addDays(today, farthestPlanDays)) return [{ pointer, code: 'wave-opens-too-late', values: { days: farthestPlanDays } }];
  return [];
}

/**
 * The rhythm from a change on, and its next opening. Days are still counted from the first opening, so that the 31st comes
 * back; only a day that is none of the rhythm begins a new one. Another interval without a chosen day goes on with its first
 * opening that is still to come and later than every wave that is planned.
 */
export function changedRhythm({ standing, repeats, nextOpensOn, lastOpensOn, today }: RhythmChange): WaveRhythm & { readonly nextOpensOn: LocalDate } {
  const rhythm = { firstOpensOn: standing.firstOpensOn, repeats };
  if (nextOpensOn !== undefined) {
    const fits = openingFrom(rhythm, nextOpensOn) === nextOpensOn;
    return { ...rhythm, ...(!fits && { firstOpensOn: nextOpensOn }), nextOpensOn };
  }
  if (repeats === standing.repeats) return { ...rhythm, nextOpensOn: standing.nextOpensOn };
  return { ...rhythm, nextOpensOn: openingAfter(rhythm, lastOpensOn > today ? lastOpensOn : today) };
}
