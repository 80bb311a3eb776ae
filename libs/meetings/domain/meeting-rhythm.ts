import { addDays, daysBetween, type LocalDate } from '@samenspel/platform/domain';

/** Days within which partners are expected to meet: eight weeks, unless the programme says otherwise. */
export const defaultExpectedDays = 56;

/** How far back the rhythm looks: about a year at eight weeks. */
const longestLook = 6;

export interface MeetingRhythmFacts {
  /** The days on which meetings were held, in any order. */
  readonly heldOn: readonly LocalDate[];
  /** The first day of the partnership. */
  readonly startedOn: LocalDate;
  readonly asOf: LocalDate;
  readonly expectedDays?: number;
}

export interface MeetingRhythm {
  /** Periods with at least one meeting, as a share of the periods looked at: 0 to 1. */
  readonly share: number;
  readonly periodsKept: number;
  readonly periods: number;
  /** Null when no meeting is known. */
  readonly daysSinceLast: number | null;
}

/**
 * How well the regular consultation of a partnership was kept. Time is cut into periods of `expectedDays`, counted back
 * from `asOf`, as many as fit since the start and six at most; a period is kept when a meeting was held in it. Partners
 * who meet at least every `expectedDays` therefore reach 1, whatever the weekday of their meetings.
 *
 * Null when too little is known: no meeting, in a partnership younger than one period.
 */
export function meetingRhythm({ heldOn, startedOn, asOf, expectedDays = defaultExpectedDays }: MeetingRhythmFacts): MeetingRhythm | null {
  const held = heldOn.filter((date) => date <= asOf).sort();
  const whole = Math.floor(daysBetween(startedOn, asOf) / expectedDays);
  const last = held.at(-1);
  if (last === undefined && whole < 1) return null;

  const periods = Math.min(Math.max(whole, 1), longestLook);
  const first = addDays(asOf, -periods * expectedDays);
  const kept = new Set(held.filter((date) => date > first).map((date) => Math.floor(daysBetween(date, asOf) / expectedDays)));
  return {
    share: kept.size / periods,
    periodsKept: kept.size,
    periods,
    daysSinceLast: last === undefined ? null : daysBetween(last, asOf),
  };
}
