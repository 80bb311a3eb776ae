import { daysBefore, toPeriod } from './period';

describe('the period', () => {
  it('is ninety days unless the address names another that exists', () => {
    expect(toPeriod('365')).toBe(365);
    expect(toPeriod(undefined)).toBe(90);
    expect(toPeriod('7')).toBe(90);
  });

  it('counts back over months and leap days', () => {
    expect(daysBefore('2026-11-24', 90)).toBe('2026-08-26');
    expect(daysBefore('2028-03-01', 1)).toBe('2028-02-29');
    expect(daysBefore('2027-01-01', 1)).toBe('2026-12-31');
  });
});
