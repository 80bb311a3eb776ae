import { addWorkingDays, dutchPublicHolidays, isWorkingDay } from './working-days.js';

describe('Dutch public holidays', () => {
  it.each([
    [2024, ['2024-01-01', '2024-03-29', '2024-04-01', '2024-04-27', '2024-05-05', '2024-05-09', '2024-05-20', '2024-12-25', '2024-12-26']],
    [2025, ['2025-01-01', '2025-04-18', '2025-04-21', '2025-04-26', '2025-05-05', '2025-05-29', '2025-06-09', '2025-12-25', '2025-12-26']],
    [2026, ['2026-01-01', '2026-04-03', '2026-04-06', '2026-04-27', '2026-05-05', '2026-05-14', '2026-05-25', '2026-12-25', '2026-12-26']],
    [2038, ['2038-01-01', '2038-04-23', '2038-04-26', '2038-04-27', '2038-05-05', '2038-06-03', '2038-06-14', '2038-12-25', '2038-12-26']],
  ])('of %d are those of the law', (year, days) => {
    expect([...dutchPublicHolidays(year)].sort()).toEqual(days);
  });
});

describe('working days', () => {
  it('leave out weekends and public holidays', () => {
    expect(['2026-05-13', '2026-05-14', '2026-05-15', '2026-05-16', '2026-05-17'].map(isWorkingDay)).toEqual([true, false, true, false, false]);
  });

  it.each([
    ['on a Monday', '2026-06-15', '2026-06-29'],
    ['on a Friday', '2026-06-12', '2026-06-26'],
    ['in a weekend', '2026-06-13', '2026-06-26'],
    ['before Christmas and New Year', '2026-12-18', '2027-01-05'],
    ['before Easter, in a year in which King’s Day and 5 May follow', '2026-04-01', '2026-04-17'],
  ])('count ten from the day after one %s', (_, from, last) => {
    expect(addWorkingDays(from, 10)).toBe(last);
  });

  it('count none to the day itself', () => {
    expect(addWorkingDays('2026-06-13', 0)).toBe('2026-06-13');
  });
});
