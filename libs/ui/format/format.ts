import type { Language } from '../text/language.store';

export type DateStyle = 'short' | 'day' | 'long' | 'month' | 'year';

const locales: Record<Language, string> = { nl: 'nl-NL', en: 'en-GB' };
const dateStyles: Record<DateStyle, Intl.DateTimeFormatOptions> = {
  short: { day: 'numeric', month: 'short', year: 'numeric' },
  day: { day: 'numeric', month: 'short' },
  month: { month: 'short' },
  year: { year: 'numeric' },
  long: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
};

/** '2026-12-03' as '3 dec 2026'. A date has no time zone, so none is applied. */
export function formatDate(date: string, language: Language, style: DateStyle = 'short'): string {
  const [year, month, day] = date.split('-').map(Number);
  const formatter = new Intl.DateTimeFormat(locales[language], { ...dateStyles[style], timeZone: 'UTC' });
  return formatter.format(Date.UTC(year, month - 1, day));
}

/** An ISO instant as '3 dec 2026, 14:05' in the zone of its reader's programme. */
export function formatMoment(instant: string, language: Language, timeZone = 'Europe/Amsterdam'): string {
  const formatter = new Intl.DateTimeFormat(locales[language], {
    ...dateStyles.short,
    hour: '2-digit',
    minute: '2-digit',
    timeZone,
  });
  return formatter.format(Date.parse(instant));
}

/** Whole cents as '€ 1.250,00'. */
export function formatMoney(cents: number, language: Language): string {
  return new Intl.NumberFormat(locales[language], { style: 'currency', currency: 'EUR' }).format(cents / 100);
}

export function formatNumber(value: number, language: Language, maximumFractionDigits = 1): string {
  return new Intl.NumberFormat(locales[language], { maximumFractionDigits }).format(value);
}

/** Whole minutes in hours: 750 as '12,5'. */
export function formatHours(minutes: number, language: Language): string {
  return formatNumber(minutes / 60, language, 2);
}
