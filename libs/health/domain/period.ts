import { addDays, addMonths, daysBetween, type FieldError, type LocalDate } from '@samenspel/platform/domain';

/** How far back a comparison looks when the reader names no day. */
export const defaultPeriodDays = 90;
const longestYears = 5;

/** Moments in between, so that a trail shows the way and not only its ends. */
const steps = 3;

/** A comparison looks back from today, five years at most. */
export function sinceErrors(since: LocalDate, today: LocalDate): FieldError[] {
  const pointer = '/since';
  if (since >= today) return [{ pointer, code: 'portfolio.since-not-past' }];
  if (since < addMonths(today, -12 * longestYears)) return [{ pointer, code: 'portfolio.since-too-long-ago', values: { years: longestYears } }];
  return [];
}

/** The days of a trail: the first, the last and at most two evenly between. */
export function trailDays(since: LocalDate, today: LocalDate): LocalDate[] {
  const days = daysBetween(since, today);
  const all = Array.from({ length: steps + 1 }, (_, step) => addDays(since, Math.round((days * step) / steps)));
  return [...new Set(all)];
}
