import fc from 'fast-check';
import ICAL from 'ical.js';
import { addDays, daysBetween, isLocalDate, type LocalDate } from '@samenspel/platform/domain';
import { nextOccurrence, occurrencesBetween, recurrenceProblem } from './occurrences.js';
import { parseRecurrence, type RecurrenceRule, weekdays } from './recurrence-rule.js';

function ruleOf(text: string): RecurrenceRule {
  const parsed = parseRecurrence(text);
  if ('problem' in parsed) throw new Error(`${text}: ${parsed.problem.code}`);
  return parsed.rule;
}

const first = (text: string, firstDueOn: LocalDate, limit: number) =>
  occurrencesBetween(ruleOf(text), firstDueOn, { from: firstDueOn, until: '9999-12-31', limit });

/** The same days from another reader of RFC 5545. */
function byIcal(text: string, firstDueOn: LocalDate, limit: number): LocalDate[] {
  const iterator = ICAL.Recur.fromString(text).iterator(ICAL.Time.fromDateString(firstDueOn));
  const dates: LocalDate[] = [];
  for (let next = iterator.next(); next && dates.length < limit; next = iterator.next()) dates.push(next.toString().slice(0, 10));
  return dates;
}

const dates = fc.integer({ min: 0, max: 36_500 }).map((days) => addDays('2000-01-01', days));
const interval = fc.integer({ min: 1, max: 6 }).map((number) => `;INTERVAL=${number}`);
const some = <T>(values: readonly T[]) => fc.subarray([...values], { minLength: 1, maxLength: 3 });
const weekly = some(weekdays).map((days) => `;BYDAY=${days.join(',')}`);
const monthDays = some(Array.from({ length: 28 }, (_, index) => index + 1)).map((days) => `;BYMONTHDAY=${days.join(',')}`);
const months = some(Array.from({ length: 12 }, (_, index) => index + 1)).map((numbers) => `;BYMONTH=${numbers.join(',')}`);
const position = fc.constantFrom(-2, -1, 1, 2, 3).map((number) => `;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=${number}`);
const counted = fc.tuple(fc.constantFrom(-1, 1, 2, 3, 4), fc.constantFrom(...weekdays)).map(([ordinal, day]) => `;BYDAY=${ordinal}${day}`);

const rule = (frequency: string, ...parts: fc.Arbitrary<string>[]) =>
  fc.tuple(interval, ...parts).map((written) => `FREQ=${frequency}${written.join('')}`);

/** Rules of every kind, without an end. */
const rules = fc.oneof(
  rule('DAILY'),
  rule('WEEKLY', weekly),
  rule('MONTHLY', monthDays),
  rule('MONTHLY', counted),
  rule('MONTHLY', position),
  rule('YEARLY', months, monthDays),
  rule('YEARLY', months, counted),
  rule('YEARLY', counted),
);

describe('occurrences', () => {
  it('are one day when there is no rule', () => {
    const stretch = { from: '2026-01-01', until: '2026-12-31', limit: 10 };
    expect(occurrencesBetween(null, '2026-06-15', stretch)).toEqual(['2026-06-15']);
    expect(occurrencesBetween(null, '2027-06-15', stretch)).toEqual([]);
  });

  it.each([
    ['FREQ=MONTHLY;INTERVAL=3', '2026-01-15', ['2026-01-15', '2026-04-15', '2026-07-15']],
    ['FREQ=MONTHLY;INTERVAL=3;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1', '2026-03-01', ['2026-03-31', '2026-06-30', '2026-09-30']],
    ['FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=1', '2026-08-01', ['2026-08-03', '2026-09-01', '2026-10-01']],
    ['FREQ=WEEKLY;INTERVAL=2;BYDAY=TH,MO', '2026-06-17', ['2026-06-18', '2026-06-29', '2026-07-02']],
    ['FREQ=YEARLY;BYMONTH=3,9;BYMONTHDAY=1', '2026-06-01', ['2026-09-01', '2027-03-01', '2027-09-01']],
    ['FREQ=YEARLY;BYDAY=-1FR', '2026-01-01', ['2026-12-25', '2027-12-31', '2028-12-29']],
    ['FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13', '2026-01-01', ['2026-02-13', '2026-03-13', '2026-11-13']],
    ['FREQ=DAILY;BYMONTH=2;BYMONTHDAY=-1', '2026-01-01', ['2026-02-28', '2027-02-28', '2028-02-29']],
  ])('of %s are the days that it says', (text, from, expected) => {
    expect(first(text, from, 3)).toEqual(expected);
  });

  it('pass over what a month does not have, and know the last day of each', () => {
    expect(first('FREQ=MONTHLY', '2026-01-31', 4)).toEqual(['2026-01-31', '2026-03-31', '2026-05-31', '2026-07-31']);
    expect(first('FREQ=MONTHLY;BYMONTHDAY=-1', '2027-12-15', 4)).toEqual(['2027-12-31', '2028-01-31', '2028-02-29', '2028-03-31']);
  });

  it('of a leap day come back in leap years alone, also around 2100', () => {
    expect(first('FREQ=YEARLY', '2024-02-29', 3)).toEqual(['2024-02-29', '2028-02-29', '2032-02-29']);
    expect(first('FREQ=YEARLY', '2096-02-29', 2)).toEqual(['2096-02-29', '2104-02-29']);
  });

  it('are told of days that never come, without searching for ever', () => {
    expect(recurrenceProblem('FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30', '2026-01-01')).toEqual({ code: 'recurrence.never' });
    expect(recurrenceProblem('FREQ=DAILY;BYMONTH=4;BYMONTHDAY=31', '2026-01-01')).toEqual({ code: 'recurrence.never' });
    expect(recurrenceProblem('FREQ=YEARLY;INTERVAL=2;BYMONTH=2;BYMONTHDAY=29', '2027-01-01')).toEqual({ code: 'recurrence.never' });
    expect(recurrenceProblem('FREQ=DAILY;UNTIL=20251231', '2026-01-01')).toEqual({ code: 'recurrence.never' });
    expect(recurrenceProblem('FREQ=DAILY', '2026-01-01')).toBeUndefined();
  });

  it('rise, exist, and do not come before the first day', () => {
    fc.assert(
      fc.property(rules, dates, (text, firstDueOn) => {
        const found = first(text, firstDueOn, 12);
        expect(found.every(isLocalDate)).toBe(true);
        expect(found.every((date, index) => date > (found[index - 1] ?? addDays(firstDueOn, -1)))).toBe(true);
        expect(found).toHaveLength(12);
      }),
    );
  });

  it('stop at COUNT and at UNTIL, and are else those of the rule without an end', () => {
    fc.assert(
      fc.property(rules, dates, fc.integer({ min: 1, max: 12 }), fc.integer({ min: 0, max: 2000 }), (text, firstDueOn, count, days) => {
        const endless = first(text, firstDueOn, 60);
        expect(first(`${text};COUNT=${count}`, firstDueOn, 60)).toEqual(endless.slice(0, count));
        const until = addDays(firstDueOn, days);
        const expected = endless.filter((date) => date <= until);
        expect(first(`${text};UNTIL=${until.replaceAll('-', '')}`, firstDueOn, 60)).toEqual(expected);
      }),
    );
  });

  it('between two days are a part of all, and the next one is the first of them', () => {
    fc.assert(
      fc.property(rules, dates, fc.integer({ min: 0, max: 900 }), fc.integer({ min: 0, max: 900 }), (text, firstDueOn, skip, length) => {
        const [from, until] = [addDays(firstDueOn, skip), addDays(firstDueOn, skip + length)];
        const part = occurrencesBetween(ruleOf(text), firstDueOn, { from, until, limit: 2000 });
        const all = occurrencesBetween(ruleOf(text), firstDueOn, { from: firstDueOn, until, limit: 2000 });
        expect(part).toEqual(all.filter((date) => date >= from));
        const next = nextOccurrence(ruleOf(text), firstDueOn, from)!;
        expect(part[0] ?? next).toBe(next);
        expect(next >= from).toBe(true);
      }),
    );
  });

  it('of simple rules are those that counting on the calendar gives', () => {
    fc.assert(
      fc.property(dates, fc.integer({ min: 1, max: 40 }), fc.subarray([0, 1, 2, 3, 4, 5, 6], { minLength: 1 }), (firstDueOn, step, chosen) => {
        const days = Array.from({ length: 10 }, (_, index) => addDays(firstDueOn, index * step));
        expect(first(`FREQ=DAILY;INTERVAL=${step}`, firstDueOn, 10)).toEqual(days);
        const monday = addDays(firstDueOn, -(((daysBetween('2024-01-01', firstDueOn) % 7) + 7) % 7));
        const inWeeks = Array.from({ length: 12 }, (_, week) => chosen.map((weekday) => addDays(monday, 7 * step * week + weekday))).flat();
        const named = chosen.map((weekday) => weekdays[weekday]).join(',');
        expect(first(`FREQ=WEEKLY;INTERVAL=${step};BYDAY=${named}`, firstDueOn, 10)).toEqual(
          inWeeks.filter((date) => date >= firstDueOn).slice(0, 10),
        );
      }),
    );
  });

  it('agree with another reader of RFC 5545', () => {
    const common = fc.oneof(
      rule('DAILY'),
      rule('WEEKLY', weekly),
      rule('MONTHLY', monthDays),
      rule('MONTHLY', counted),
      rule('YEARLY', months, monthDays),
      rule('YEARLY', months, counted),
    );
    fc.assert(
      fc.property(common, dates, (text, firstDueOn) => {
        expect(first(text, firstDueOn, 12)).toEqual(byIcal(text, firstDueOn, 12));
      }),
      { numRuns: 500 },
    );
  });

  it('stay on their day in every time zone', () => {
    const text = 'FREQ=MONTHLY;BYMONTHDAY=1';
    const expected = ['2026-03-01', '2026-04-01'];
    const zone = process.env['TZ'];
    for (const name of ['Pacific/Kiritimati', 'Europe/Amsterdam', 'Pacific/Pago_Pago']) {
      process.env['TZ'] = name;
      expect(first(text, '2026-03-01', 2)).toEqual(expected);
    }
    process.env['TZ'] = zone;
  });
});
