import type { Language } from './language.js';
import type { LocalDate } from './local-date.js';

/** Made once: a formatter takes far longer to make than to use. */
const formatters = (options: Intl.DateTimeFormatOptions): Readonly<Record<Language, Intl.DateTimeFormat>> => ({
  nl: new Intl.DateTimeFormat('nl-NL', { ...options, timeZone: 'UTC' }),
  en: new Intl.DateTimeFormat('en-GB', { ...options, timeZone: 'UTC' }),
});
const withWeekday = formatters({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
const withoutWeekday = formatters({ day: 'numeric', month: 'long', year: 'numeric' });

/** A date as a mail says it: 'woensdag 1 juli 2026'. */
export function dateInWords(date: LocalDate, language: Language): string {
  return withWeekday[language].format(Date.parse(date));
}

/** A date inside a sentence: '1 juli 2026'. */
export function dayInWords(date: LocalDate, language: Language): string {
  return withoutWeekday[language].format(Date.parse(date));
}
