import { formatDate, formatHours, formatMoment, formatMoney } from './format';

const plain = (text: string) => text.replaceAll('\u00a0', ' ');

describe('formatDate', () => {
  it('writes a date as people say it, in both languages', () => {
    expect(formatDate('2026-12-03', 'nl')).toBe('3 dec 2026');
    expect(formatDate('2026-12-03', 'en')).toBe('3 Dec 2026');
    expect(formatDate('2026-12-03', 'nl', 'day')).toBe('3 dec');
    expect(formatDate('2026-12-03', 'nl', 'long')).toBe('donderdag 3 december 2026');
    expect([formatDate('2026-12-03', 'nl', 'month'), formatDate('2026-12-03', 'nl', 'year')]).toEqual(['dec', '2026']);
  });

  it('keeps the day, whatever the time zone of the reader and around the clock change', () => {
    expect(formatDate('2026-01-01', 'nl')).toBe('1 jan 2026');
    expect(formatDate('2026-03-29', 'nl')).toBe('29 mrt 2026');
    expect(formatDate('2026-10-25', 'nl')).toBe('25 okt 2026');
  });
});

describe('formatMoment', () => {
  it('shows an instant in the zone of the programme, in summer and in winter', () => {
    expect(formatMoment('2026-07-01T22:30:00Z', 'nl')).toBe('2 jul 2026, 00:30');
    expect(formatMoment('2026-12-03T13:05:00Z', 'nl')).toBe('3 dec 2026, 14:05');
  });
});

describe('formatMoney', () => {
  it('writes whole cents as euros', () => {
    expect(plain(formatMoney(125000, 'nl'))).toBe('€ 1.250,00');
    expect(plain(formatMoney(125000, 'en'))).toBe('€1,250.00');
    expect(plain(formatMoney(-5, 'nl'))).toBe('€ -0,05');
  });
});

describe('formatHours', () => {
  it('writes minutes as hours', () => {
    expect(formatHours(750, 'nl')).toBe('12,5');
    expect(formatHours(15, 'en')).toBe('0.25');
  });
});
