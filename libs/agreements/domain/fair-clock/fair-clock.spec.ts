import fc from 'fast-check';
import { addDays } from '@samenspel/platform/domain';
import { fairClock, type Wait } from './fair-clock.js';

const wait = (fromOn: string, untilOn: string | null, changes: Partial<Wait> = {}): Wait => ({
  organisationId: 'partner',
  organisationName: 'Partner',
  fromOn,
  untilOn,
  settled: true,
  ...changes,
});
const dueOn = '2026-06-01';
const doneOn = '2026-06-21';

describe('the fair clock', () => {
  it('of twenty days late that waited twelve days for a partner counts eight', () => {
    expect(fairClock({ dueOn, doneOn, waits: [wait('2026-06-03', '2026-06-15')] }, '2026-07-01')).toEqual({
      late: 20,
      expected: false,
      waited: [{ organisationId: 'partner', organisationName: 'Partner', days: 12 }],
      unsettled: 0,
      own: 8,
    });
  });

  it('lets waiting before the due day move that day on', () => {
    expect(fairClock({ dueOn, doneOn, waits: [wait('2026-05-01', '2026-05-16')] }, '2026-07-01')).toMatchObject({ late: 20, own: 5 });
  });

  it('counts overlapping waits once, for whoever was waited for first', () => {
    const waits = [wait('2026-06-05', '2026-06-11', { organisationId: 'other' }), wait('2026-06-03', '2026-06-09')];
    expect(fairClock({ dueOn, doneOn, waits }, '2026-07-01')).toMatchObject({
      waited: [
        { organisationId: 'partner', days: 6 },
        { organisationId: 'other', days: 2 },
      ],
      own: 12,
    });
  });

  it('counts what is not settled for nobody', () => {
    const waits = [wait('2026-06-03', '2026-06-09'), wait('2026-06-06', '2026-06-13', { settled: false })];
    expect(fairClock({ dueOn, doneOn, waits }, '2026-07-01')).toMatchObject({ late: 20, waited: [{ days: 6 }], unsettled: 4, own: 10 });
  });

  it('goes on waiting until today, and tells how late the expected day is', () => {
    const facts = { dueOn, forecastOn: '2026-06-21', waits: [wait('2026-06-05', null)] };
    expect(fairClock(facts, '2026-06-10')).toMatchObject({ late: 20, expected: true, waited: [{ days: 5 }], own: 15 });
  });

  it('is not late on the due day, nor before it', () => {
    expect(fairClock({ dueOn, doneOn: dueOn, waits: [wait('2026-05-01', null)] }, '2026-07-01')).toMatchObject({ late: 0, waited: [], own: 0 });
  });

  const day = fc.integer({ min: 0, max: 90 }).map((days) => addDays('2026-04-15', days));
  const waits = fc.record({
    organisationId: fc.constantFrom('a', 'b', 'c'),
    organisationName: fc.constant('Partner'),
    fromOn: day,
    untilOn: fc.option(day, { nil: null }),
    settled: fc.boolean(),
  });
  const facts = fc.record({ dueOn: day, doneOn: fc.option(day), forecastOn: fc.option(day), waits: fc.array(waits, { maxLength: 6 }) });

  it('adds up: the parts are the whole, and none is below nothing', () => {
    fc.assert(
      fc.property(facts, day, (given, today) => {
        const { late, waited, unsettled, own } = fairClock(given, today);
        expect(waited.reduce((sum, { days }) => sum + days, 0) + unsettled + own).toBe(late);
        expect(Math.min(late, unsettled, own, ...waited.map(({ days }) => days))).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it('does not depend on the order in which waits are given', () => {
    fc.assert(
      fc.property(facts, day, (given, today) => {
        expect(fairClock({ ...given, waits: [...given.waits].reverse() }, today)).toEqual(fairClock(given, today));
      }),
    );
  });

  it('never makes the own delay larger by more waiting', () => {
    fc.assert(
      fc.property(facts, waits, day, (given, more, today) => {
        expect(fairClock({ ...given, waits: [...given.waits, more] }, today).own).toBeLessThanOrEqual(fairClock(given, today).own);
      }),
    );
  });
});
