import type { Language } from '@samenspel/platform/domain';
import type { Frequency, RecurrenceRule, RuleDay } from './recurrence-rule.js';

interface Words {
  readonly every: Readonly<Record<Frequency, string>>;
  readonly everySome: Readonly<Record<Frequency, string>>;
  readonly quarter: string;
  readonly halfYear: string;
  readonly weekdays: readonly string[];
  readonly workdays: string;
  readonly workday: string;
  readonly day: string;
  readonly on: string;
  readonly onThe: string;
  readonly inMonths: string;
  readonly and: string;
  readonly last: string;
  readonly ofYear: string;
  readonly onlyThe: string;
  readonly times: string;
  readonly until: string;
  readonly locale: string;
  ordinal(number: number): string;
  fromEnd(number: number): string;
}

const dutchOrdinals = ['eerste', 'tweede', 'derde', 'vierde', 'vijfde'];
const englishOrdinals = ['first', 'second', 'third', 'fourth', 'fifth'];
const englishEndings: Readonly<Record<string, string>> = { one: 'st', two: 'nd', few: 'rd', other: 'th' };
const englishPlural = new Intl.PluralRules('en-GB', { type: 'ordinal' });

const words: Readonly<Record<Language, Words>> = {
  nl: {
    every: { DAILY: 'elke dag', WEEKLY: 'elke week', MONTHLY: 'elke maand', YEARLY: 'elk jaar' },
    everySome: { DAILY: 'elke {n} dagen', WEEKLY: 'elke {n} weken', MONTHLY: 'elke {n} maanden', YEARLY: 'elke {n} jaar' },
    quarter: 'elk kwartaal',
    halfYear: 'elk half jaar',
    weekdays: ['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag', 'zondag'],
    workdays: 'op werkdagen',
    workday: 'werkdag',
    day: 'dag',
    on: 'op',
    onThe: 'op de',
    inMonths: 'in',
    and: 'en',
    last: 'laatste',
    ofYear: 'van het jaar',
    onlyThe: 'alleen de',
    times: '{n} keer',
    until: 'tot en met {date}',
    locale: 'nl-NL',
    ordinal: (number) => dutchOrdinals[number - 1] ?? `${number}e`,
    fromEnd: (number) => `${number}e van achteren`,
  },
  en: {
    every: { DAILY: 'every day', WEEKLY: 'every week', MONTHLY: 'every month', YEARLY: 'every year' },
    everySome: { DAILY: 'every {n} days', WEEKLY: 'every {n} weeks', MONTHLY: 'every {n} months', YEARLY: 'every {n} years' },
    quarter: 'every quarter',
    halfYear: 'every half year',
    weekdays: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
    workdays: 'on working days',
    workday: 'working day',
    day: 'day',
    on: 'on',
    onThe: 'on the',
    inMonths: 'in',
    and: 'and',
    last: 'last',
    ofYear: 'of the year',
    onlyThe: 'only the',
    times: '{n} times',
    until: 'until {date}',
    locale: 'en-GB',
    ordinal: (number) => englishOrdinals[number - 1] ?? `${number}${englishEndings[englishPlural.select(number)]}`,
    fromEnd: (number) => `${number}${englishEndings[englishPlural.select(number)]} from the end`,
  },
};

/** A rule as people say it: 'elk kwartaal, op de laatste werkdag, tot en met 31 december 2027'. */
export function recurrenceInWords(rule: RecurrenceRule, language: Language): string {
  const say = words[language];
  const phrases = [rhythm(rule, say), ...days(rule, say), ...months(rule, say), ...end(rule, say)];
  return phrases.join(', ');
}

function rhythm({ frequency, interval }: RecurrenceRule, say: Words): string {
  if (frequency === 'MONTHLY' && interval === 3) return say.quarter;
  if (frequency === 'MONTHLY' && interval === 6) return say.halfYear;
  if (frequency === 'MONTHLY' && interval === 12) return say.every.YEARLY;
  return interval === 1 ? say.every[frequency] : say.everySome[frequency].replace('{n}', String(interval));
}

function days(rule: RecurrenceRule, say: Words): string[] {
  const { byDay, byMonthDay, bySetPosition } = rule;
  const position = list(bySetPosition.map((number) => place(number, say)), say);
  if (bySetPosition.length > 0 && byMonthDay.length === 0 && areWorkdays(byDay)) return [`${say.onThe} ${position} ${say.workday}${inYear(rule, say)}`];
  const phrases = [
    ...(byMonthDay.length > 0 ? [monthDays(byMonthDay, say)] : []),
    ...(byDay.length > 0 ? [weekdayPhrase(rule, say)] : []),
  ];
  return bySetPosition.length > 0 ? [...phrases, `${say.onlyThe} ${position}`] : phrases;
}

const areWorkdays = (byDay: readonly RuleDay[]) =>
  byDay.length === 5 && [0, 1, 2, 3, 4].every((wanted) => byDay.some(({ weekday, ordinal }) => weekday === wanted && ordinal === null));

/** A place in a year needs to be said, a place in a month goes without saying. */
const inYear = ({ frequency, byMonth }: RecurrenceRule, say: Words) =>
  frequency === 'YEARLY' && byMonth.length === 0 ? ` ${say.ofYear}` : '';

function weekdayPhrase(rule: RecurrenceRule, say: Words): string {
  if (areWorkdays(rule.byDay)) return say.workdays;
  const named = rule.byDay.map(({ weekday, ordinal }) =>
    ordinal === null ? say.weekdays[weekday]! : `${place(ordinal, say)} ${say.weekdays[weekday]}`,
  );
  const counted = rule.byDay.some(({ ordinal }) => ordinal !== null);
  return `${counted ? say.onThe : say.on} ${list(named, say)}${counted ? inYear(rule, say) : ''}`;
}

function monthDays(byMonthDay: readonly number[], say: Words): string {
  const named = byMonthDay.map((day) => (day > 0 ? place(day, say) : `${place(day, say)} ${say.day}`));
  return `${say.onThe} ${list(named, say)}`;
}

const place = (number: number, say: Words): string =>
  number > 0 ? say.ordinal(number) : number === -1 ? say.last : say.fromEnd(-number);

function months({ byMonth }: RecurrenceRule, say: Words): string[] {
  const name = new Intl.DateTimeFormat(say.locale, { month: 'long', timeZone: 'UTC' });
  const named = byMonth.map((month) => name.format(Date.UTC(2000, month - 1, 1)));
  return named.length > 0 ? [`${say.inMonths} ${list(named, say)}`] : [];
}

function end({ count, until }: RecurrenceRule, say: Words): string[] {
  if (count !== null) return [say.times.replace('{n}', String(count))];
  if (until === null) return [];
  const date = new Intl.DateTimeFormat(say.locale, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
  return [say.until.replace('{date}', date.format(Date.parse(until)))];
}

const list = (items: readonly string[], say: Words): string =>
  items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} ${say.and} ${items.at(-1)}`;
