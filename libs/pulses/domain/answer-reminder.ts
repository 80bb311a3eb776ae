import { addDays, daysBetween } from '@samenspel/platform/domain';
import type { LocalDate } from '@samenspel/platform/domain';

/** Days after the opening on which everyone who was invited is reminded. */
const daysAfterOpening = [3, 5] as const;

/** Two reminders are at least so many days apart; of two that are nearer the later stays. */
const daysBetweenReminders = 2;

export interface AnswerPeriod {
  readonly openedOn: LocalDate;
  /** The last day on which an answer is taken in. */
  readonly closesOn: LocalDate;
}

/**
 * The days on which everyone who was invited is reminded to answer, whether they did or not: the third and the fifth day
 * after the opening, and the day before the last. A short wave has fewer; one of two days has none.
 */
export function answerReminderDates({ openedOn, closesOn }: AnswerPeriod): readonly LocalDate[] {
  const last = addDays(closesOn, -1);
  if (last <= openedOn) return [];
  const early = daysAfterOpening.map((days) => addDays(openedOn, days));
  return [...early.filter((date) => daysBetween(date, last) >= daysBetweenReminders), last];
}

/**
 * The reminder that should have gone out by today, by its date; undefined when there is none yet, and when no answer is
 * taken in any more. One that was missed is made up for until the next takes its place.
 */
export function dueAnswerReminder(period: AnswerPeriod, today: LocalDate): LocalDate | undefined {
  if (today > period.closesOn) return undefined;
  return answerReminderDates(period).findLast((date) => date <= today);
}
