import fc from 'fast-check';
import { addDays, addMonths, dateAt } from '@samenspel/platform/domain';
import { openingAfter, openingFrom, openingToPlan, waveIntervals, type WaveScheduleStanding } from './wave-schedule.js';

const standing = (changes: Partial<WaveScheduleStanding> = {}): WaveScheduleStanding => ({
  firstOpensOn: '2026-01-31',
  repeats: 'monthly',
  state: 'running',
  nextOpensOn: '2026-02-28',
  ...changes,
});

describe('the rhythm of waves', () => {
  it('holds to the last day of a shorter month, and comes back to its own day after it', () => {
    const days = ['2026-01-31'];
    while (days.length < 5) days.push(openingAfter({ firstOpensOn: '2026-01-31', repeats: 'monthly' }, days.at(-1)!));
    expect(days).toEqual(['2026-01-31', '2026-02-28', '2026-03-31', '2026-04-30', '2026-05-31']);
    expect(openingAfter({ firstOpensOn: '2027-02-28', repeats: 'yearly' }, '2027-02-28')).toBe('2028-02-28');
    expect(openingAfter({ firstOpensOn: '2024-02-29', repeats: 'yearly' }, '2027-02-28')).toBe('2028-02-29');
  });

  it('counts a day of the rhythm itself when asked from it', () => {
    const rhythm = { firstOpensOn: '2026-03-15', repeats: 'quarterly' } as const;
    expect(openingFrom(rhythm, '2026-06-15')).toBe('2026-06-15');
    expect(openingFrom(rhythm, '2026-06-16')).toBe('2026-09-15');
    expect(openingFrom(rhythm, '2026-01-01')).toBe('2026-03-15');
  });

  it('moves on from any day, and never past more than a year', () => {
    const date = fc.integer({ min: 0, max: 3000 }).map((days) => addDays('2024-01-01', days));
    fc.assert(
      fc.property(date, date, fc.constantFrom(...waveIntervals), (firstOpensOn, day, repeats) => {
        const next = openingAfter({ firstOpensOn, repeats }, day);
        expect(next > day).toBe(true);
        expect(next === firstOpensOn || next <= addDays(addMonths(day, 12), 3)).toBe(true);
      }),
    );
  });
});

describe('the wave that a schedule plans', () => {
  it('comes two weeks ahead, with the next one noted', () => {
    expect(openingToPlan(standing(), '2026-02-13')).toBeUndefined();
    expect(openingToPlan(standing(), '2026-02-14')).toEqual({ opensOn: '2026-02-28', nextOpensOn: '2026-03-31' });
  });

  it('is planned once, however often the day is looked at', () => {
    const planned = openingToPlan(standing(), '2026-02-14')!;
    expect(openingToPlan(standing(planned), '2026-02-14')).toBeUndefined();
  });

  it('skips what passed while nothing ran', () => {
    expect(openingToPlan(standing(), '2026-06-20')).toEqual({ opensOn: '2026-06-30', nextOpensOn: '2026-07-31' });
    expect(openingToPlan(standing(), '2026-05-02')).toBeUndefined();
  });

  it('is none while the schedule is paused or once it has ended', () => {
    expect(openingToPlan(standing({ state: 'paused' }), '2026-02-20')).toBeUndefined();
    expect(openingToPlan(standing({ state: 'ended' }), '2026-02-20')).toBeUndefined();
  });

  it('goes by the wall calendar of the programme, also on the nights when the clock changes', () => {
    const today = dateAt(new Date('2026-03-28T23:30:00Z'), 'Europe/Amsterdam');
    const schedule = standing({ firstOpensOn: '2026-04-12', nextOpensOn: '2026-04-12' });
    expect(today).toBe('2026-03-29');
    expect(openingToPlan(schedule, today)).toEqual({ opensOn: '2026-04-12', nextOpensOn: '2026-05-12' });
    expect(openingToPlan(schedule, dateAt(new Date('2026-03-28T22:30:00Z'), 'Europe/Amsterdam'))).toBeUndefined();
  });
});
