import fc from 'fast-check';
import { addDays } from '@samenspel/platform/domain';
import { indicatorStanding, type IndicatorTerms, lineAt, readingErrors } from './indicator-standing.js';

const rising: IndicatorTerms = { baseline: 0, target: 20, direction: 'up', startsOn: '2026-01-01', dueOn: '2026-12-31' };
const falling: IndicatorTerms = { ...rising, baseline: 100, target: 40, direction: 'down' };
const held: IndicatorTerms = { ...rising, baseline: 80, target: 100, direction: 'hold' };

describe('indicatorStanding', () => {
  it.each([
    ['nothing was read', rising, null, 'unknown', 'no-reading', null],
    ['no target was agreed', { ...rising, target: null }, 5, 'unknown', 'no-target', null],
    ['no baseline was agreed', { ...rising, baseline: null }, 5, 'unknown', 'no-baseline', null],
    ['no day was agreed', { ...rising, dueOn: null }, 5, 'unknown', 'no-due-day', null],
    ['the target is reached before its day', rising, 20, 'reached', 'target-reached', 20],
    ['the target is reached without a baseline or a day', { ...rising, baseline: null, dueOn: null }, 25, 'reached', 'target-reached', 20],
    ['half is reached half way', rising, 10, 'on-track', 'on-line', 9.945],
    ['less is reached than the line', rising, 9, 'behind', 'below-line', 9.945],
    ['what should fall has fallen', falling, 70, 'on-track', 'on-line', 70.165],
    ['what should fall has not fallen enough', falling, 71, 'behind', 'above-line', 70.165],
    ['what should fall is low enough', falling, 40, 'reached', 'target-reached', 40],
    ['what should stay lies within five per cent', held, 95, 'on-track', 'held', 100],
    ['what should stay lies further off', held, 106, 'behind', 'drifted', 100],
    ['what should stay has a baseline alone', { ...held, target: null }, 80, 'on-track', 'held', 80],
    ['what should stay has neither', { ...held, target: null, baseline: null }, 80, 'unknown', 'no-target', null],
  ] as const)('when %s', (_, terms, value, status, reason, expected) => {
    const latest = value === null ? null : { value, measuredOn: '2026-07-01' };
    expect(indicatorStanding(terms, latest)).toEqual({ status, reason, expected });
  });

  it('is behind on the due day when the target is not reached', () => {
    expect(indicatorStanding(rising, { value: 19.999, measuredOn: '2026-12-31' })).toEqual({ status: 'behind', reason: 'target-missed', expected: 20 });
  });

  it('never gets worse by a better reading', () => {
    const order = { 'behind': 0, 'on-track': 1, 'reached': 2, 'unknown': -1 };
    const day = fc.integer({ min: 0, max: 400 }).map((days) => addDays('2026-01-01', days));
    fc.assert(
      fc.property(day, fc.double({ min: -50, max: 50, noNaN: true }), fc.double({ min: 0, max: 50, noNaN: true }), (measuredOn, value, more) => {
        const standing = (reading: number) => order[indicatorStanding(rising, { value: reading, measuredOn }).status];
        expect(standing(value + more)).toBeGreaterThanOrEqual(standing(value));
      }),
    );
  });
});

describe('lineAt', () => {
  it('runs from the baseline to the target and no further', () => {
    const line = { baseline: 10, target: 20, startsOn: '2026-01-01', dueOn: '2026-01-11' };
    expect(['2025-12-01', '2026-01-01', '2026-01-06', '2026-01-11', '2027-01-01'].map((date) => lineAt(date, line))).toEqual([10, 10, 15, 20, 20]);
    expect(lineAt('2026-01-01', { ...line, dueOn: '2026-01-01' })).toBe(20);
  });
});

describe('readingErrors', () => {
  it('takes no reading of a day to come', () => {
    expect(readingErrors({ measuredOn: '2026-06-15' }, '2026-06-15')).toEqual([]);
    expect(readingErrors({ measuredOn: '2026-06-16' }, '2026-06-15')).toEqual([{ pointer: '/measuredOn', code: 'indicator.measured-later' }]);
  });
});
