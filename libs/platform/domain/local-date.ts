import { Temporal } from 'temporal-polyfill';

/** A calendar date, `YYYY-MM-DD`, without time or zone: it is never turned into a moment. */
export type LocalDate = string;

/** Whether the text is a date that exists on the calendar. */
export function isLocalDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  try {
    Temporal.PlainDate.from(text, { overflow: 'reject' });
    return true;
  } catch {
    return false;
  }
}

/** The date that many days later; earlier for a negative number. */
export function addDays(date: LocalDate, days: number): LocalDate {
  return Temporal.PlainDate.from(date).add({ days }).toString();
}

/** The date that many months later, held to the last day of a shorter month. */
export function addMonths(date: LocalDate, months: number): LocalDate {
  return Temporal.PlainDate.from(date).add({ months }).toString();
}

/** Whole days from one date to the other; negative when the second is earlier. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return Temporal.PlainDate.from(from).until(to, { largestUnit: 'days' }).days;
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
