import fc from 'fast-check';
import { addDays, addMonths, dateAt } from '@samenspel/platform/domain';
import { changedRhythm, openingAfter, openingFrom, openingToPlan, type RhythmChange, rhythmErrors, waveIntervals, type WaveScheduleStanding } from './wave-schedule.js';

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

describe('a change of the rhythm', () => {
  const change = (changes: Partial<RhythmChange> = {}): RhythmChange => ({
    standing: { firstOpensOn: '2026-01-31', repeats: 'monthly', nextOpensOn: '2026-06-30' },
    repeats: 'monthly',
    nextOpensOn: undefined,
    lastOpensOn: '2026-05-31',
    today: '2026-06-10',
    ...changes,
  });

  it('keeps the next opening as long as neither interval nor day changes, also where it passed during a pause', () => {
    expect(changedRhythm(change({ today: '2026-08-20' }))).toEqual({ firstOpensOn: '2026-01-31', repeats: 'monthly', nextOpensOn: '2026-06-30' });
  });

  it('goes on from the first opening of another interval that no planned wave has passed', () => {
    expect(changedRhythm(change({ repeats: 'quarterly' }))).toEqual({ firstOpensOn: '2026-01-31', repeats: 'quarterly', nextOpensOn: '2026-07-31' });
    expect(changedRhythm(change({ repeats: 'quarterly', lastOpensOn: '2026-07-31' })).nextOpensOn).toBe('2026-10-31');
    expect(changedRhythm(change({ repeats: 'yearly' })).nextOpensOn).toBe('2027-01-31');
  });

  it('counts from the first opening for a day of the rhythm, so that the 31st comes back, and else from the day that was chosen', () => {
    const onTheRhythm = changedRhythm(change({ repeats: 'quarterly', nextOpensOn: '2027-04-30' }));
    expect(openingAfter(onTheRhythm, onTheRhythm.nextOpensOn)).toBe('2027-07-31');
    const elsewhere = changedRhythm(change({ nextOpensOn: '2026-08-15' }));
    expect(elsewhere).toEqual({ firstOpensOn: '2026-08-15', repeats: 'monthly', nextOpensOn: '2026-08-15' });
    expect(openingAfter(elsewhere, '2026-08-15')).toBe('2026-09-15');
    expect(changedRhythm(change({ repeats: 'quarterly', nextOpensOn: '2026-06-30' })).firstOpensOn).toBe('2026-06-30');
  });

  it('names a day that passed, that a planned wave is past, or that is too far ahead', () => {
    const code = (nextOpensOn: string) => rhythmErrors(change({ nextOpensOn, lastOpensOn: '2026-06-20' })).map((error) => [error.pointer, error.code]);
    expect(code('2026-06-09')).toEqual([['/nextOpensOn', 'wave-opens-too-early']]);
    expect(code('2026-06-20')).toEqual([['/nextOpensOn', 'wave-schedule-opens-before-last']]);
    expect(code('2026-06-21')).toEqual([]);
    expect(code('2027-06-11')).toEqual([]);
    expect(code('2027-06-12')).toEqual([['/nextOpensOn', 'wave-opens-too-late']]);
    expect(rhythmErrors(change({ nextOpensOn: '2026-06-30', today: '2026-08-20' }))).toEqual([]);
  });

  it('always leads on: past every planned wave, and to a day of its own rhythm', () => {
    const date = fc.integer({ min: 0, max: 3000 }).map((days) => addDays('2024-01-01', days));
    fc.assert(
      fc.property(date, date, date, fc.constantFrom(...waveIntervals), (firstOpensOn, lastOpensOn, today, repeats) => {
        const changed = changedRhythm(change({ standing: { firstOpensOn, repeats: 'monthly', nextOpensOn: '2024-01-01' }, repeats, lastOpensOn, today }));
        if (repeats === 'monthly') return;
        expect(changed.nextOpensOn > lastOpensOn && changed.nextOpensOn > today).toBe(true);
        expect(openingFrom(changed, changed.nextOpensOn)).toBe(changed.nextOpensOn);
      }),
    );
  });
});
