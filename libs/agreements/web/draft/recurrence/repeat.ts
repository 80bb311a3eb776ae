import { parseRecurrence, type RecurrenceRule, weekdays } from '@samenspel/agreements/domain';

export const paces = ['once', 'week', 'month', 'quarter', 'year', 'other'] as const;
/** How often, in words that people plan with; `other`: a rule that this form cannot show, which it leaves as it is. */
export type Pace = (typeof paces)[number];

/** Which day of the month: the one of the first time, the last one, or the first or last working day. */
export const monthDays = ['same', 'last', 'first-working', 'last-working'] as const;
export type MonthDay = (typeof monthDays)[number];

export interface Repeat {
  readonly pace: Pace;
  /** Every so many weeks, months, quarters or years. */
  readonly interval: number;
  /** Codes of RFC 5545; none: the weekday of the first time. */
  readonly days: readonly string[];
  readonly monthDay: MonthDay;
  readonly end: 'never' | 'until' | 'count';
  /** The last day it can fall on, 'YYYY-MM-DD'. */
  readonly until: string;
  readonly count: number | null;
}

export const once: Repeat = { pace: 'once', interval: 1, days: [], monthDay: 'same', end: 'never', until: '', count: null };

const workingDays = 'BYDAY=MO,TU,WE,TH,FR';
const monthDayParts: Readonly<Record<MonthDay, readonly string[]>> = {
  same: [],
  last: ['BYMONTHDAY=-1'],
  'first-working': [workingDays, 'BYSETPOS=1'],
  'last-working': [workingDays, 'BYSETPOS=-1'],
};

/** The rule of RFC 5545 that says this; null for what happens once. */
export function writeRepeat({ pace, interval, days, monthDay, end, until, count }: Repeat): string | null {
  if (pace === 'once' || pace === 'other') return null;
  const frequency = { week: 'WEEKLY', month: 'MONTHLY', quarter: 'MONTHLY', year: 'YEARLY' }[pace];
  const step = pace === 'quarter' ? interval * 3 : interval;
  const parts = [
    `FREQ=${frequency}`,
    ...(step > 1 ? [`INTERVAL=${step}`] : []),
    ...(pace === 'week' && days.length > 0 ? [`BYDAY=${weekdays.filter((day) => days.includes(day)).join(',')}`] : []),
    ...(pace === 'month' || pace === 'quarter' ? monthDayParts[monthDay] : []),
    ...(end === 'until' && until ? [`UNTIL=${until.replaceAll('-', '')}`] : []),
    ...(end === 'count' && count ? [`COUNT=${count}`] : []),
  ];
  return parts.join(';');
}

/** The form that writes the same rule. */
export function readRepeat(recurrence: string | null): Repeat {
  if (recurrence === null) return once;
  const parsed = parseRecurrence(recurrence);
  if ('problem' in parsed) return { ...once, pace: 'other' };
  return candidates(parsed.rule).find((repeat) => isSame(writeRepeat(repeat), parsed.rule)) ?? { ...once, pace: 'other' };
}

function candidates(rule: RecurrenceRule): readonly Repeat[] {
  const shared: Repeat = {
    ...once,
    interval: rule.interval,
    days: rule.byDay.map(({ weekday }) => weekdays[weekday]!),
    end: rule.until !== null ? 'until' : rule.count !== null ? 'count' : 'never',
    until: rule.until ?? '',
    count: rule.count,
  };
  if (rule.frequency === 'WEEKLY') return [{ ...shared, pace: 'week' }];
  if (rule.frequency === 'YEARLY') return [{ ...shared, pace: 'year', days: [] }];
  const quarters = rule.interval % 3 === 0 ? { pace: 'quarter', interval: rule.interval / 3 } as const : { pace: 'month' } as const;
  return monthDays.map((monthDay) => ({ ...shared, ...quarters, monthDay, days: [] }));
}

function isSame(written: string | null, rule: RecurrenceRule): boolean {
  const parsed = parseRecurrence(written ?? '');
  return 'rule' in parsed && JSON.stringify(parsed.rule) === JSON.stringify(rule);
}
