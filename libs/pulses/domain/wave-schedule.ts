import { addDays, addMonths, type LocalDate } from '@samenspel/platform/domain';

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
