import { Temporal } from 'temporal-polyfill';
import { getISO } from 'temporal-polyfill/fns/Calendar';
import * as PlainDate from 'temporal-polyfill/fns/PlainDate';

// Dates are reckoned by functions: a browser fetches those that a page uses, and the classes of Temporal only for zones.

/** A calendar date, `YYYY-MM-DD`, without time or zone: it is never turned into a moment. */
export type LocalDate = string;

/** Whether the text is a date that exists on the calendar. */
export function isLocalDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  try {
    calendarDate(text);
    return true;
  } catch {
    return false;
  }
}

/** The date that many days later; earlier for a negative number. */
export function addDays(date: LocalDate, days: number): LocalDate {
  return PlainDate.toString(PlainDate.addDays(calendarDate(date), days));
}

/** The date that many months later, held to the last day of a shorter month. */
export function addMonths(date: LocalDate, months: number): LocalDate {
  return PlainDate.toString(PlainDate.addMonths(calendarDate(date), months));
}

/** Whole days from one date to the other; negative when the second is earlier. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return PlainDate.diffDays(calendarDate(from), calendarDate(to));
}

/** Day of the week, from 1 for Monday to 7 for Sunday. */
export function dayOfWeek(date: LocalDate): number {
  return PlainDate.dayOfWeek(calendarDate(date));
}

/** The date on the wall calendar of an IANA zone at a moment. */
export function dateAt(moment: Date, zone: string): LocalDate {
  return Temporal.Instant.fromEpochMilliseconds(moment.getTime()).toZonedDateTimeISO(zone).toPlainDate().toString();
}

/** The moment at which a wall clock time on a date arrives in an IANA zone. */
export function momentAt(date: LocalDate, time: string, zone: string): Date {
  const zoned = Temporal.PlainDate.from(date).toZonedDateTime({ timeZone: zone, plainTime: Temporal.PlainTime.from(time) });
  return new Date(zoned.epochMilliseconds);
}

function calendarDate(date: LocalDate): PlainDate.Record {
  return PlainDate.fromString(date, getISO);
}
