import fc from 'fast-check';
import { addDays } from '@samenspel/platform/domain';
import { sinceErrors, trailDays } from './period.js';

const today = '2026-11-24';

describe('sinceErrors', () => {
  it('accepts any day before today within five years', () => {
    expect(sinceErrors('2026-11-23', today)).toEqual([]);
    expect(sinceErrors('2021-11-24', today)).toEqual([]);
  });

  it('refuses today, the future and long ago', () => {
    const notPast = [{ pointer: '/since', code: 'portfolio.since-not-past' }];
    expect(sinceErrors(today, today)).toEqual(notPast);
    expect(sinceErrors('2027-01-01', today)).toEqual(notPast);
    expect(sinceErrors('2021-11-23', today)).toEqual([{ pointer: '/since', code: 'portfolio.since-too-long-ago', values: { years: 5 } }]);
  });
});

describe('trailDays', () => {
  it('goes from the first day to today by equal steps', () => {
    expect(trailDays('2026-08-26', today)).toEqual(['2026-08-26', '2026-09-25', '2026-10-25', '2026-11-24']);
  });

  it('names no day twice, in order, whatever the period', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2000 }), (days) => {
        const since = addDays(today, -days);
        const trail = trailDays(since, today);
        expect(trail).toEqual([...new Set(trail)].sort());
        expect([trail[0], trail.at(-1)]).toEqual([since, today]);
        expect(trail.length).toBeLessThanOrEqual(4);
      }),
    );
  });
});
