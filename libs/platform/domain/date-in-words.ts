import type { Language } from './language.js';
import type { LocalDate } from './local-date.js';

const locales: Readonly<Record<Language, string>> = { nl: 'nl-NL', en: 'en-GB' };

/** A date as a mail says it: 'woensdag 1 juli 2026'. */
export function dateInWords(date: LocalDate, language: Language): string {
  const words = new Intl.DateTimeFormat(locales[language], { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
  return words.format(Date.parse(date));
}

/** A date inside a sentence: '1 juli 2026'. */
export function dayInWords(date: LocalDate, language: Language): string {
  return new Intl.DateTimeFormat(locales[language], { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }).format(Date.parse(date));
}
