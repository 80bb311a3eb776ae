import fc from 'fast-check';
import { addDays } from '@samenspel/platform/domain';
import { meetingRhythm } from './meeting-rhythm.js';

const startedOn = '2026-01-01';

describe('meetingRhythm', () => {
  it('is unknown without a meeting in a partnership younger than one period', () => {
    expect(meetingRhythm({ heldOn: [], startedOn, asOf: addDays(startedOn, 55) })).toBeNull();
  });

  it('is nothing kept once the first period passed without a meeting', () => {
    expect(meetingRhythm({ heldOn: [], startedOn, asOf: addDays(startedOn, 56) })).toEqual({
      share: 0,
      periodsKept: 0,
      periods: 1,
      daysSinceLast: null,
    });
  });

  it('is known from the first meeting on', () => {
    expect(meetingRhythm({ heldOn: ['2026-01-03'], startedOn, asOf: '2026-01-10' })).toEqual({
      share: 1,
      periodsKept: 1,
      periods: 1,
      daysSinceLast: 7,
    });
  });

  it('counts periods back from the day itself, six at most', () => {
    const asOf = addDays(startedOn, 10 * 56);
    const heldOn = [addDays(asOf, -1), addDays(asOf, -2), addDays(asOf, -60), addDays(asOf, -7 * 56)];
    expect(meetingRhythm({ heldOn, startedOn, asOf })).toEqual({ share: 2 / 6, periodsKept: 2, periods: 6, daysSinceLast: 1 });
  });

  it('follows the rhythm that the partnership expects', () => {
    const facts = { heldOn: [addDays(startedOn, 20)], startedOn, asOf: addDays(startedOn, 56) };
    expect(meetingRhythm({ ...facts, expectedDays: 28 })?.share).toBe(0.5);
    expect(meetingRhythm(facts)?.share).toBe(1);
  });

  const age = fc.integer({ min: 0, max: 2000 });
  const expectedDays = fc.integer({ min: 7, max: 120 });

  it('is full for partners who never wait longer than the expected days', () => {
    fc.assert(
      fc.property(age, expectedDays, fc.array(fc.double({ min: 0.01, max: 1, noNaN: true }), { minLength: 1 }), (days, expected, gaps) => {
        const asOf = addDays(startedOn, days);
        const heldOn: string[] = [];
        for (let past = 0, turn = 0; past < days; turn += 1) {
          heldOn.push(addDays(asOf, -past));
          past += Math.max(1, Math.floor(expected * gaps[turn % gaps.length]!));
        }
        fc.pre(heldOn.length > 0);
        expect(meetingRhythm({ heldOn, startedOn, asOf, expectedDays: expected })?.share).toBe(1);
      }),
    );
  });

  it('stays between nothing and all, ignores what is still to come, and never falls by one more meeting', () => {
    const meetings = fc.array(fc.integer({ min: 0, max: 2100 }));
    fc.assert(
      fc.property(age, expectedDays, meetings, fc.integer({ min: 0, max: 2000 }), (days, expected, held, extra) => {
        const facts = { startedOn, asOf: addDays(startedOn, days), expectedDays: expected };
        const heldOn = held.map((day) => addDays(startedOn, day));
        const rhythm = meetingRhythm({ ...facts, heldOn });
        const known = heldOn.filter((date) => date <= facts.asOf);
        expect(rhythm).toEqual(meetingRhythm({ ...facts, heldOn: known }));
        expect(rhythm === null).toBe(known.length === 0 && days < expected);
        expect(rhythm?.share ?? 0).toBeGreaterThanOrEqual(0);
        expect(rhythm?.share ?? 0).toBeLessThanOrEqual(1);
        const more = meetingRhythm({ ...facts, heldOn: [...heldOn, addDays(startedOn, extra)] });
        expect(more?.share ?? 0).toBeGreaterThanOrEqual(rhythm?.share ?? 0);
      }),
    );
  });
});
