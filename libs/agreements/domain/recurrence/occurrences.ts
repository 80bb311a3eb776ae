import type { LocalDate } from '@samenspel/platform/domain';
import { type CivilDay, civilDay, civilDayOf, dayNumber, daysInMonth, localDateOf, weekdayOf } from './civil-day.js';
import { parseRecurrence, type RecurrenceProblem, type RecurrenceRule, type RuleDay } from './recurrence-rule.js';

/** A rule without an end is followed for so many years: longer than any agreement that is drafted now. */
export const followedYears = 100;

/** A stretch of days, both ends included. */
export interface Stretch {
  readonly from: LocalDate;
  readonly until: LocalDate;
  /** At most so many occurrences, the earliest. */
  readonly limit: number;
}

/** Why a rule, counted from its first day, cannot be kept; undefined when it can. */
export function recurrenceProblem(text: string, firstDueOn: LocalDate): RecurrenceProblem | undefined {
  const parsed = parseRecurrence(text);
  if ('problem' in parsed) return parsed.problem;
  return nextOccurrence(parsed.rule, firstDueOn, firstDueOn) === null ? { code: 'recurrence.never' } : undefined;
}

/**
 * Days on which something is due, in order: once on its first day when there is no rule, else on the days of the rule from
 * its first day on. A day that a month does not have is passed over, as RFC 5545 says; -1 is the last day of every month.
 */
export function occurrencesBetween(rule: RecurrenceRule | null, firstDueOn: LocalDate, { from, until, limit }: Stretch): LocalDate[] {
  const found: LocalDate[] = [];
  for (const date of rule ? datesOf(rule, firstDueOn) : [firstDueOn]) {
    if (date > until || found.length >= limit) break;
    if (date >= from) found.push(date);
  }
  return found;
}

/** The first occurrence on or after a day; null when there is none. */
export function nextOccurrence(rule: RecurrenceRule | null, firstDueOn: LocalDate, from: LocalDate): LocalDate | null {
  return occurrencesBetween(rule, firstDueOn, { from, until: '9999-12-31', limit: 1 })[0] ?? null;
}

function* datesOf(rule: RecurrenceRule, firstDueOn: LocalDate): Generator<LocalDate> {
  const first = civilDayOf(firstDueOn);
  const firstNumber = dayNumber(first);
  const lastNumber = rule.until === null ? dayNumber({ ...first, year: first.year + followedYears }) : dayNumber(civilDayOf(rule.until));
  let count = 0;
  for (let step = 0; ; step += rule.interval) {
    const period = periodAt(rule, first, step);
    if (period.begins > lastNumber) return;
    for (const number of inPosition(rule, period.days())) {
      if (number < firstNumber) continue;
      if (number > lastNumber || (rule.count !== null && count >= rule.count)) return;
      count += 1;
      yield localDateOf(number);
    }
    if (rule.count !== null && count >= rule.count) return;
  }
}

/** The day, week, month or year in which occurrences are sought together; day numbers. */
interface Period {
  readonly begins: number;
  days(): number[];
}

function periodAt(rule: RecurrenceRule, first: CivilDay, step: number): Period {
  const firstNumber = dayNumber(first);
  switch (rule.frequency) {
    case 'DAILY':
      return { begins: firstNumber + step, days: () => [firstNumber + step].filter((day) => isOfDay(rule, day)) };
    case 'WEEKLY': {
      const begins = firstNumber - weekdayOf(firstNumber) + 7 * step;
      const chosen = rule.byDay.length > 0 ? rule.byDay.map(({ weekday }) => weekday) : [weekdayOf(firstNumber)];
      return { begins, days: () => chosen.map((weekday) => begins + weekday).filter((day) => isOfMonth(rule, civilDay(day).month)) };
    }
    case 'MONTHLY': {
      const month = first.month - 1 + step;
      const [year, monthOfYear] = [first.year + Math.floor(month / 12), (month % 12) + 1];
      const days = () => (isOfMonth(rule, monthOfYear) ? daysOfMonth(rule, first, year, monthOfYear) : []);
      return { begins: dayNumber({ year, month: monthOfYear, day: 1 }), days };
    }
    case 'YEARLY': {
      const year = first.year + step;
      return { begins: dayNumber({ year, month: 1, day: 1 }), days: () => daysOfYear(rule, first, year) };
    }
  }
}

const isOfMonth = ({ byMonth }: RecurrenceRule, month: number) => byMonth.length === 0 || byMonth.includes(month);
const isOfWeekday = ({ byDay }: RecurrenceRule, day: number) =>
  byDay.length === 0 || byDay.some(({ weekday }) => weekday === weekdayOf(day));

function isOfDay(rule: RecurrenceRule, number: number): boolean {
  const { year, month, day } = civilDay(number);
  const length = daysInMonth(year, month);
  const ofMonthDay = rule.byMonthDay.length === 0 || rule.byMonthDay.some((wanted) => (wanted > 0 ? wanted : length + 1 + wanted) === day);
  return ofMonthDay && isOfMonth(rule, month) && isOfWeekday(rule, number);
}

function daysOfMonth(rule: RecurrenceRule, first: CivilDay, year: number, month: number): number[] {
  const begins = dayNumber({ year, month, day: 1 });
  const length = daysInMonth(year, month);
  if (rule.byMonthDay.length === 0 && rule.byDay.length > 0) return weekdaysWithin(rule.byDay, begins, length);
  const wanted = rule.byMonthDay.length > 0 ? rule.byMonthDay : [first.day];
  return wanted
    .map((day) => (day > 0 ? day : length + 1 + day))
    .filter((day) => day >= 1 && day <= length)
    .map((day) => begins + day - 1)
    .filter((day) => isOfWeekday(rule, day));
}

/** Without a month a weekday is counted in the whole year, and a day of the month is sought in every month. */
function daysOfYear(rule: RecurrenceRule, first: CivilDay, year: number): number[] {
  const { byDay, byMonth, byMonthDay } = rule;
  if (byDay.length > 0 && byMonth.length === 0 && byMonthDay.length === 0) {
    const begins = dayNumber({ year, month: 1, day: 1 });
    return weekdaysWithin(byDay, begins, dayNumber({ year: year + 1, month: 1, day: 1 }) - begins);
  }
  const everyMonth = Array.from({ length: 12 }, (_, index) => index + 1);
  const months = byMonth.length > 0 ? byMonth : byMonthDay.length > 0 ? everyMonth : [first.month];
  return months.flatMap((month) => daysOfMonth(rule, first, year, month));
}

/** Weekdays of a month or year by their place in it. */
function weekdaysWithin(wanted: readonly RuleDay[], begins: number, length: number): number[] {
  return wanted.flatMap(({ weekday, ordinal }) => {
    const earliest = begins + ((weekday - weekdayOf(begins) + 7) % 7);
    const all = Array.from({ length: Math.ceil((begins + length - earliest) / 7) }, (_, week) => earliest + 7 * week);
    return ordinal === null ? all : (all.at(ordinal > 0 ? ordinal - 1 : ordinal) ?? []);
  });
}

/** The days of a period in order, each once, and of those only the ones in the positions that the rule asks for. */
function inPosition({ bySetPosition }: RecurrenceRule, days: readonly number[]): number[] {
  const ordered = [...new Set(days)].sort((one, other) => one - other);
  if (bySetPosition.length === 0) return ordered;
  return ordered.filter((_, index) => bySetPosition.some((position) => (position > 0 ? position - 1 : ordered.length + position) === index));
}
