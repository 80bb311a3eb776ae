import fc from 'fast-check';
import { addDays } from '@samenspel/platform/domain';
import { type TimelineMilestone, timelineOf, timelineStep, timelineTicks } from './timeline.js';

const milestone = (changes: Partial<TimelineMilestone> & { id: string }): TimelineMilestone => ({
  title: changes.id,
  baselineOn: '2026-06-10',
  dependsOn: [],
  ...changes,
});

const term = { today: '2026-06-15' };

describe('a timeline of milestones', () => {
  it('counts days from two weeks before the earliest to two weeks after the latest', () => {
    const timeline = timelineOf([milestone({ id: 'a', baselineOn: '2026-06-01', forecastOn: '2026-06-30' })], term);
    expect(timeline).toMatchObject({ startsOn: '2026-05-18', days: 58, today: 28 });
    expect(timeline.rows).toEqual([{ id: 'a', row: 0, baseline: 14, forecast: 43, actual: null, place: 43, shift: 29 }]);
  });

  it('takes the term of the agreement and today along', () => {
    const timeline = timelineOf([], { today: '2026-06-15', startsOn: '2026-01-01', endsOn: '2026-12-31' });
    expect(timeline).toMatchObject({ startsOn: '2025-12-18', days: 393, today: 179, rows: [], phases: [], dependencies: [] });
  });

  it('stands where it was completed, whatever was expected before', () => {
    const [row] = timelineOf([milestone({ id: 'a', forecastOn: '2026-07-10', completedOn: '2026-06-05' })], term).rows;
    expect(row).toMatchObject({ place: row!.actual, shift: -5 });
  });

  it('puts milestones in the order that was agreed, by phase, in the order in which phases begin', () => {
    const timeline = timelineOf(
      [
        milestone({ id: 'late', baselineOn: '2026-09-01', phase: 'bouw' }),
        milestone({ id: 'loose', baselineOn: '2026-08-01' }),
        milestone({ id: 'first', baselineOn: '2026-01-01', phase: 'bouw' }),
        milestone({ id: 'start', baselineOn: '2025-12-01', phase: 'plan' }),
      ],
      term,
    );
    expect(timeline.rows.map(({ id, row }) => [id, row])).toEqual([['start', 0], ['first', 1], ['late', 2], ['loose', 3]]);
    expect(timeline.phases).toEqual([
      { phase: 'plan', firstRow: 0, rows: 1 },
      { phase: 'bouw', firstRow: 1, rows: 2 },
      { phase: null, firstRow: 3, rows: 1 },
    ]);
  });

  it('draws what waits for what, and says where the one stands before the other', () => {
    const timeline = timelineOf(
      [
        milestone({ id: 'a', baselineOn: '2026-06-01', forecastOn: '2026-08-01' }),
        milestone({ id: 'b', baselineOn: '2026-07-01', dependsOn: ['a', 'gone'] }),
        milestone({ id: 'c', baselineOn: '2026-09-01', dependsOn: ['b'] }),
      ],
      term,
    );
    expect(timeline.dependencies.map(({ fromId, toId, strained }) => [fromId, toId, strained])).toEqual([['a', 'b', true], ['b', 'c', false]]);
    expect(timeline.dependencies[0]!.from).toEqual({ day: timeline.rows[0]!.forecast, row: 0 });
  });

  it('does not call what was completed strained', () => {
    const [dependency] = timelineOf(
      [milestone({ id: 'a', baselineOn: '2026-08-01' }), milestone({ id: 'b', baselineOn: '2026-09-01', completedOn: '2026-06-01', dependsOn: ['a'] })],
      term,
    ).dependencies;
    expect(dependency!.strained).toBe(false);
  });

  it.each([
    ['2026-06-01', '2026-09-30', ['2026-06-01', '2026-07-01', '2026-08-01', '2026-09-01', '2026-10-01']],
    ['2026-02-01', '2027-12-31', ['2026-03-01', '2026-05-01', '2026-07-01', '2026-09-01', '2026-11-01', '2027-01-01', '2027-03-01', '2027-05-01', '2027-07-01', '2027-09-01', '2027-11-01', '2028-01-01']],
  ])('marks first days of months, never more than a reader can take in: %s to %s', (from, to, expected) => {
    const ticks = timelineOf([milestone({ id: 'a', baselineOn: from, forecastOn: to })], { today: from }).ticks.map(({ on }) => on);
    expect(ticks.filter((on) => on >= from)).toEqual(expected);
    expect(ticks.length).toBeLessThanOrEqual(14);
  });

  it('marks every month where a reader zooms in far enough', () => {
    expect(timelineTicks('2026-01-10', 1_100).map(({ on }) => on).slice(0, 2)).toEqual(['2026-07-01', '2027-01-01']);
    expect(timelineTicks('2026-01-10', 1_100, 200).map(({ on }) => on).slice(0, 2)).toEqual(['2026-02-01', '2026-03-01']);
  });

  it('places everything inside itself, each milestone once', () => {
    const day = fc.integer({ min: -2_000, max: 2_000 }).map((days) => addDays('2026-06-15', days));
    const milestones = fc.array(
      fc.record({ title: fc.string(), baselineOn: day, forecastOn: fc.option(day), completedOn: fc.option(day), phase: fc.option(fc.constantFrom('een', 'twee')) }),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(milestones, day, (facts, today) => {
        const all = facts.map((fact, index) => ({ ...fact, id: String(index), dependsOn: index > 0 ? [String(index - 1)] : [] }));
        const timeline = timelineOf(all, { today });
        const places = [timeline.today, ...timeline.rows.flatMap(({ baseline, forecast, actual }) => [baseline, forecast ?? 0, actual ?? 0]), ...timeline.ticks.map((tick) => tick.day)];
        expect(places.every((place) => place >= 0 && place < timeline.days)).toBe(true);
        expect(timeline.rows.map(({ row }) => row)).toEqual(all.map((_, index) => index));
        expect(new Set(timeline.rows.map(({ id }) => id)).size).toBe(all.length);
        expect(timeline.phases.reduce((sum, { rows }) => sum + rows, 0)).toBe(all.length);
      }),
    );
  });
});

describe('keys on a timeline', () => {
  it.each([
    ['ArrowDown', 1, 2],
    ['ArrowRight', 4, 4],
    ['ArrowUp', 1, 0],
    ['ArrowLeft', 0, 0],
    ['Home', 3, 0],
    ['End', 1, 4],
    ['Enter', 1, undefined],
  ])('%s leads from %i to %s', (key, index, expected) => expect(timelineStep(key, index, 5)).toBe(expected));

  it('lead nowhere without milestones', () => expect(timelineStep('End', 0, 0)).toBeUndefined());
});
