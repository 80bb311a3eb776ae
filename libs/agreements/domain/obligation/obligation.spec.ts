import fc from 'fast-check';
import { addDays } from '@samenspel/platform/domain';
import {
  fulfilmentErrors,
  isDueDate,
  obligationStanding,
  type ObligationTerms,
  occurrencesOf,
  occurrenceStatus,
  openDueDates,
} from './obligation.js';

const quarterly: ObligationTerms = {
  firstDueOn: '2026-01-31',
  recurrence: 'FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=-1',
  noticeDays: 14,
  startsOn: '2026-01-01',
  endsOn: '2026-12-31',
};
const done = new Map([
  ['2026-01-31', '2026-01-30'],
  ['2026-04-30', '2026-05-04'],
]);

describe('occurrenceStatus', () => {
  it.each([
    ['2026-06-01', null, 'upcoming'],
    ['2026-06-16', null, 'due'],
    ['2026-06-30', null, 'due'],
    ['2026-07-01', null, 'late'],
    ['2026-07-01', '2026-06-30', 'fulfilled-on-time'],
    ['2026-07-01', '2026-07-01', 'fulfilled-late'],
  ] as const)('on %s with %s is %s', (today, fulfilledOn, status) => {
    expect(occurrenceStatus({ dueOn: '2026-06-30', fulfilledOn }, 14, today)).toBe(status);
  });
});

describe('occurrencesOf', () => {
  it('shows what was due and the first day to come, latest first', () => {
    expect(occurrencesOf(quarterly, done, '2026-08-15').map(({ dueOn, status }) => [dueOn, status])).toEqual([
      ['2026-10-31', 'upcoming'],
      ['2026-07-31', 'late'],
      ['2026-04-30', 'fulfilled-late'],
      ['2026-01-31', 'fulfilled-on-time'],
    ]);
  });

  it('stays within the term, and keeps what was fulfilled before the rule moved', () => {
    const moved = { ...quarterly, recurrence: 'FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=15', firstDueOn: '2026-05-15', endsOn: '2026-08-31' };
    expect(occurrencesOf(moved, done, '2026-12-01').map(({ dueOn }) => dueOn)).toEqual(['2026-08-15', '2026-05-15', '2026-04-30', '2026-01-31']);
    expect(isDueDate(moved, '2026-11-15')).toBe(false);
  });

  it('of something that is due once is that one day', () => {
    const once = { ...quarterly, recurrence: null };
    expect(occurrencesOf(once, new Map(), '2026-06-01').map(({ dueOn, status }) => [dueOn, status])).toEqual([['2026-01-31', 'late']]);
    expect(occurrencesOf({ ...once, firstDueOn: '2025-12-31' }, new Map(), '2026-06-01')).toEqual([]);
  });

  it('has each day once, and tells of exactly those that are not fulfilled as open', () => {
    const days = fc.integer({ min: 0, max: 800 }).map((number) => addDays('2026-01-01', number));
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 40 }), fc.integer({ min: 0, max: 60 }), (today, interval, noticeDays) => {
        const terms = { ...quarterly, firstDueOn: '2026-01-05', recurrence: `FREQ=DAILY;INTERVAL=${interval}`, noticeDays, endsOn: '2027-06-30' };
        const all = occurrencesOf(terms, new Map(), today);
        expect(new Set(all.map(({ dueOn }) => dueOn)).size).toBe(all.length);
        const fulfilled = new Map(all.filter((_, index) => index % 2 === 0).map(({ dueOn }) => [dueOn, dueOn]));
        const open = openDueDates(terms, fulfilled, { until: addDays(today, 30), today });
        expect(open.some((dueOn) => fulfilled.has(dueOn))).toBe(false);
        expect(open.every((dueOn) => isDueDate(terms, dueOn))).toBe(true);
        expect(open).toEqual([...open].sort());
      }),
    );
  });
});

describe('obligationStanding', () => {
  it('counts, and names the first that is open', () => {
    expect(obligationStanding(quarterly, done, '2026-08-15')).toEqual({
      next: { dueOn: '2026-07-31', fulfilledOn: null, status: 'late' },
      late: 1,
      fulfilledOnTime: 1,
      fulfilledLate: 1,
    });
  });

  it('looks past what was fulfilled early, until the term is over', () => {
    const early = new Map([...done, ['2026-07-31', '2026-07-30'], ['2026-10-31', '2026-08-01']]);
    expect(obligationStanding(quarterly, early, '2026-08-15').next).toBeNull();
    expect(obligationStanding({ ...quarterly, endsOn: null }, early, '2026-08-15').next).toMatchObject({ dueOn: '2027-01-31', status: 'upcoming' });
  });
});

describe('openDueDates', () => {
  it('tells of what is due until a day, and of what has its notice begun beyond it', () => {
    expect(openDueDates(quarterly, done, { until: '2026-07-20', today: '2026-07-16' })).toEqual([]);
    expect(openDueDates(quarterly, done, { until: '2026-07-20', today: '2026-07-17' })).toEqual(['2026-07-31']);
    expect(openDueDates(quarterly, done, { until: '2026-12-31', today: '2026-07-17' })).toEqual(['2026-07-31', '2026-10-31']);
  });

  it('does not flood a reader with what is late', () => {
    const daily = { ...quarterly, recurrence: 'FREQ=DAILY', firstDueOn: '2026-01-01', noticeDays: 0 };
    const open = openDueDates(daily, new Map(), { until: '2026-06-01', today: '2026-06-01' });
    expect(open).toEqual(['2026-05-27', '2026-05-28', '2026-05-29', '2026-05-30', '2026-05-31', '2026-06-01']);
  });
});

describe('fulfilmentErrors', () => {
  const codes = (dueOn: string, fulfilledOn: string) => fulfilmentErrors({ dueOn, fulfilledOn }, quarterly, '2026-08-15').map(({ code }) => code);

  it('takes a day that is due, early too', () => {
    expect(codes('2026-07-31', '2026-08-15')).toEqual([]);
    expect(codes('2026-10-31', '2026-08-15')).toEqual([]);
  });

  it('refuses another day, a day to come, and one before the agreement', () => {
    expect(codes('2026-07-30', '2026-08-16')).toEqual(['obligation.not-due', 'obligation.fulfilled-later']);
    expect(codes('2027-01-31', '2025-12-31')).toEqual(['obligation.not-due', 'obligation.fulfilled-before-start']);
  });
});
