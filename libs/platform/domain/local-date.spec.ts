import { addDays, addMonths, dateAt, dayOfWeek, daysBetween, isLocalDate, momentAt } from './local-date.js';

describe('a date on the calendar', () => {
  it.each(['2024-02-29', '2026-12-31'])('is one that exists: %s', (text) => expect(isLocalDate(text)).toBe(true));

  it.each(['2026-02-29', '2026-13-01', '2026-1-1', '2026-01-01T10:00', ''])('is nothing else: %s', (text) => expect(isLocalDate(text)).toBe(false));

  it('moves over the end of a month and of a leap February', () => {
    expect(addDays('2024-02-28', 2)).toBe('2024-03-01');
    expect(addDays('2026-01-01', -1)).toBe('2025-12-31');
  });

  it('stays on the last day of a shorter month', () => {
    expect(addMonths('2026-01-31', 1)).toBe('2026-02-28');
    expect(addMonths('2024-03-31', -1)).toBe('2024-02-29');
  });

  it('counts whole days, also over the change of the clock', () => {
    expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2);
    expect(daysBetween('2026-03-01', '2026-02-01')).toBe(-28);
  });

  it('has a day of the week that starts at Monday', () => {
    expect(dayOfWeek('2026-11-23')).toBe(1);
    expect(dayOfWeek('2026-11-29')).toBe(7);
  });

  it('is the one of its zone, and its time arrives there', () => {
    expect(dateAt(new Date('2026-06-30T22:30:00Z'), 'Europe/Amsterdam')).toBe('2026-07-01');
    expect(momentAt('2026-07-01', '09:00', 'Europe/Amsterdam').toISOString()).toBe('2026-07-01T07:00:00.000Z');
  });
});
