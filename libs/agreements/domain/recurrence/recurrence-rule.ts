import { isLocalDate, type LocalDate } from '@samenspel/platform/domain';

export const frequencies = ['DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'] as const;
export type Frequency = (typeof frequencies)[number];

/** Weekdays as RFC 5545 writes them, Monday first. */
export const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;

/** A weekday in a rule: 0 for Monday, and which one of the month or year; null for every one. */
export interface RuleDay {
  readonly weekday: number;
  /** 1 for the first, -1 for the last; null for each. */
  readonly ordinal: number | null;
}

/** A recurrence rule of RFC 5545, section 3.3.10, as far as a duty between partners needs it. */
export interface RecurrenceRule {
  readonly frequency: Frequency;
  readonly interval: number;
  readonly count: number | null;
  /** The last day that may belong to it. */
  readonly until: LocalDate | null;
  readonly byDay: readonly RuleDay[];
  readonly byMonthDay: readonly number[];
  readonly byMonth: readonly number[];
  readonly bySetPosition: readonly number[];
}

export type RecurrenceProblemCode =
  | 'recurrence.unreadable'
  | 'recurrence.part-unknown'
  | 'recurrence.value-unknown'
  | 'recurrence.count-and-until'
  | 'recurrence.parts-clash'
  | 'recurrence.never';

/** Why a rule is not taken, with the part that it is about. */
export interface RecurrenceProblem {
  readonly code: RecurrenceProblemCode;
  readonly values?: Readonly<Record<string, string>>;
}

export type ParsedRecurrence = { readonly rule: RecurrenceRule } | { readonly problem: RecurrenceProblem };

/** Beyond these a rule is a slip of the keyboard. */
export const largestInterval = 400;
export const largestCount = 1000;
const longestText = 300;

const parts = ['FREQ', 'INTERVAL', 'COUNT', 'UNTIL', 'BYDAY', 'BYMONTHDAY', 'BYMONTH', 'BYSETPOS'];

const unknown = (part: string): ParsedRecurrence => ({ problem: { code: 'recurrence.value-unknown', values: { part } } });
const clash = (part: string, other: string): ParsedRecurrence => ({ problem: { code: 'recurrence.parts-clash', values: { part, other } } });

/**
 * Reads a rule without `RRULE:`. What RFC 5545 allows beyond these parts is refused rather than ignored, so that nobody
 * agrees to something that is counted differently. UNTIL is a date, since what recurs is a date.
 */
export function parseRecurrence(text: string): ParsedRecurrence {
  const written = readParts(text);
  if ('problem' in written) return written;
  const { values } = written;
  const frequency = frequencies.find((name) => name === values.get('FREQ'));
  if (!frequency) return unknown('FREQ');
  const rule: RecurrenceRule = {
    frequency,
    interval: number(values.get('INTERVAL') ?? '1'),
    count: values.has('COUNT') ? number(values.get('COUNT')!) : null,
    until: values.has('UNTIL') ? dateOf(values.get('UNTIL')!) : null,
    byDay: listOf(values.get('BYDAY')).map(dayOf),
    byMonthDay: listOf(values.get('BYMONTHDAY')).map(number),
    byMonth: listOf(values.get('BYMONTH')).map(number),
    bySetPosition: listOf(values.get('BYSETPOS')).map(number),
  };
  return valueProblem(rule) ?? clashProblem(rule) ?? { rule };
}

function readParts(text: string): { values: Map<string, string> } | { problem: RecurrenceProblem } {
  const values = new Map<string, string>();
  if (text.length > longestText) return { problem: { code: 'recurrence.unreadable' } };
  for (const part of text.toUpperCase().split(';')) {
    const [, name, value] = /^([A-Z-]+)=([^=]+)$/.exec(part) ?? [];
    if (!name || !value || values.has(name)) return { problem: { code: 'recurrence.unreadable' } };
    if (!parts.includes(name)) return { problem: { code: 'recurrence.part-unknown', values: { part: name } } };
    values.set(name, value);
  }
  return { values };
}

const listOf = (value: string | undefined): string[] => value?.split(',') ?? [];

/** NaN for what is no whole number, which no range holds. */
const number = (text: string): number => (/^[+-]?\d{1,4}$/.test(text) ? Number(text) : NaN);

/** An empty text for what is no date. */
function dateOf(text: string): LocalDate {
  const date = text.replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3');
  return isLocalDate(date) ? date : '';
}

function dayOf(text: string): RuleDay {
  const [, ordinal, name] = /^([+-]?\d{1,2})?([A-Z]{2})$/.exec(text) ?? [];
  return { weekday: weekdays.findIndex((weekday) => weekday === name), ordinal: ordinal === undefined ? null : Number(ordinal) };
}

const within = (value: number, least: number, most: number) => value >= least && value <= most;
const counted = (value: number, most: number) => within(Math.abs(value), 1, most);

function valueProblem(rule: RecurrenceRule): ParsedRecurrence | undefined {
  const ordinals = rule.byDay.flatMap(({ ordinal }) => ordinal ?? []);
  const most = { DAILY: 0, WEEKLY: 0, MONTHLY: 5, YEARLY: rule.byMonth.length > 0 ? 5 : 53 }[rule.frequency];
  const faults: readonly [string, boolean][] = [
    ['INTERVAL', !within(rule.interval, 1, largestInterval)],
    ['COUNT', rule.count !== null && !within(rule.count, 1, largestCount)],
    ['UNTIL', rule.until === ''],
    ['BYDAY', rule.byDay.some(({ weekday }) => weekday < 0) || !ordinals.every((ordinal) => counted(ordinal, most))],
    ['BYMONTHDAY', !rule.byMonthDay.every((day) => counted(day, 31))],
    ['BYMONTH', !rule.byMonth.every((month) => within(month, 1, 12))],
    ['BYSETPOS', !rule.bySetPosition.every((position) => counted(position, 366))],
  ];
  const part = faults.find(([, wrong]) => wrong)?.[0];
  return part ? unknown(part) : undefined;
}

function clashProblem({ frequency, count, until, byDay, byMonthDay, byMonth, bySetPosition }: RecurrenceRule): ParsedRecurrence | undefined {
  if (count !== null && until !== null) return { problem: { code: 'recurrence.count-and-until' } };
  if (frequency === 'WEEKLY' && byMonthDay.length > 0) return clash('BYMONTHDAY', 'FREQ=WEEKLY');
  if (byMonthDay.length > 0 && byDay.some(({ ordinal }) => ordinal !== null)) return clash('BYDAY', 'BYMONTHDAY');
  if (bySetPosition.length === 0) return undefined;
  if (frequency === 'DAILY') return clash('BYSETPOS', 'FREQ=DAILY');
  return byDay.length + byMonthDay.length + byMonth.length === 0 ? unknown('BYSETPOS') : undefined;
}
