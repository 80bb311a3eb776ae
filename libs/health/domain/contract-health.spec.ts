import fc from 'fast-check';
import { addDays } from '@samenspel/platform/domain';
import { contractHealth, type MilestoneForHealth, type ObligationForHealth, type OccurrenceForHealth, type PledgeForHealth } from './contract-health.js';

const asOf = '2026-11-24';
const day = (days: number) => addDays(asOf, days);

const milestone = (changes: Partial<MilestoneForHealth> = {}): MilestoneForHealth => ({
  id: 'm',
  title: 'Eerste tien werkplekken',
  baselineOn: day(-10),
  forecastOn: null,
  completedOn: null,
  waited: 0,
  path: 'partnerships/p/milestones/m',
  ...changes,
});

const pledge = (changes: Partial<PledgeForHealth> = {}): PledgeForHealth => ({
  id: 'l',
  title: 'Begeleiding',
  kind: 'hours',
  pledged: 600,
  contributed: 600,
  dueOn: day(-1),
  path: 'partnerships/p/agreements/a',
  ...changes,
});

const occurrence = (changes: Partial<OccurrenceForHealth> = {}): OccurrenceForHealth => ({ dueOn: day(-20), fulfilledOn: day(-20), late: 0, waited: 0, ...changes });

const obligation = (...occurrences: OccurrenceForHealth[]): ObligationForHealth => ({
  id: 'v',
  title: 'Kwartaalverslag',
  occurrences,
  path: 'partnerships/p/obligations/v',
});

type Facts = Partial<Parameters<typeof contractHealth>[0]>;
const healthOf = (facts: Facts) => contractHealth({ milestones: [], obligations: [], pledges: [], asOf, ...facts });
const partOf = (code: string, facts: Facts) => healthOf(facts).parts.find((part) => part.code === code)!;
const milestonePart = (...milestones: MilestoneForHealth[]) => partOf('milestones-on-time', { milestones });
const obligationPart = (...obligations: ObligationForHealth[]) => partOf('obligations-met', { obligations });
const pledgePart = (...pledges: PledgeForHealth[]) => partOf('pledges-honoured', { pledges });

describe('milestones on time', () => {
  it('counts a milestone that was completed on its day or earlier in full', () => {
    expect(milestonePart(milestone({ completedOn: day(-10) })).score).toBe(100);
    expect(milestonePart(milestone({ baselineOn: day(20), completedOn: day(-3) })).score).toBe(100);
  });

  it.each([
    [9, 90],
    [45, 50],
    [90, 0],
    [400, 0],
  ])('lets a completion %i days later count for %i', (late, points) => {
    const part = milestonePart(milestone({ baselineOn: day(-400), completedOn: day(late - 400) }));
    expect(part.score).toBe(points);
    expect(part.evidence[0]).toMatchObject({ outcome: 'completed-later', days: late, points });
  });

  it('lets an open milestone lose as much with every day past the day that was agreed', () => {
    expect(milestonePart(milestone({ baselineOn: day(-45) }))).toMatchObject({
      score: 50,
      evidence: [{ outcome: 'open-past-date', days: 45 }],
      figures: { counted: 1, later: 1, days: 45 },
    });
  });

  it('counts the days of a forecast when it lies further away than today', () => {
    const expected = milestonePart(milestone({ baselineOn: day(-9), forecastOn: day(36) }));
    expect(expected).toMatchObject({ score: 50, evidence: [{ outcome: 'expected-later', days: 45 }] });
    expect(milestonePart(milestone({ baselineOn: day(-45), forecastOn: day(-20) })).score).toBe(50);
  });

  it('counts a milestone that is still to come by what is expected of it', () => {
    expect(milestonePart(milestone({ baselineOn: day(10), forecastOn: day(55) }))).toMatchObject({
      score: 50,
      evidence: [{ outcome: 'expected-later', days: 45 }],
    });
    expect(milestonePart(milestone({ baselineOn: day(10), forecastOn: day(5) }))).toMatchObject({
      score: 100,
      evidence: [{ outcome: 'expected-on-time', days: 0 }],
    });
  });

  it('knows nothing of a milestone that is due today or later and of which nobody said anything', () => {
    expect(milestonePart(milestone({ baselineOn: asOf }), milestone({ baselineOn: day(1) }))).toMatchObject({
      score: null,
      reason: 'no-milestone-due',
      evidence: [],
    });
  });

  it('counts days that waited for a partner for nobody here, and says how many there were', () => {
    expect(milestonePart(milestone({ baselineOn: day(-45), waited: 36 }))).toMatchObject({
      score: 90,
      evidence: [{ outcome: 'open-past-date', days: 45, waited: 36, points: 90 }],
      figures: { later: 1, days: 9 },
    });
    expect(milestonePart(milestone({ baselineOn: day(-45), waited: 45 }))).toMatchObject({ score: 100, figures: { later: 0, days: 0 } });
  });

  it('says so when there are no milestones', () => {
    expect(milestonePart()).toMatchObject({ score: null, reason: 'no-milestones' });
  });

  it('takes the mean over milestones and leads to each', () => {
    const part = milestonePart(milestone({ completedOn: day(-10) }), milestone({ id: 'n', baselineOn: day(-45) }));
    expect(part.score).toBe(75);
    expect(part.evidence.map(({ id, path, label, date }) => [id, path, label, date])).toEqual([
      ['m', 'partnerships/p/milestones/m', 'Eerste tien werkplekken', day(-10)],
      ['n', 'partnerships/p/milestones/m', 'Eerste tien werkplekken', day(-45)],
    ]);
  });
});

describe('obligations met', () => {
  it('counts what was done by its day or earlier in full', () => {
    expect(obligationPart(obligation(occurrence()))).toMatchObject({
      score: 100,
      evidence: [{ kind: 'obligation', label: 'Kwartaalverslag', date: day(-20), outcome: 'met-on-time', path: 'partnerships/p/obligations/v' }],
      figures: { counted: 1, later: 0, open: 0 },
    });
  });

  it('lets what was done later, or still is to be done, lose an equal share with every day', () => {
    expect(obligationPart(obligation(occurrence({ late: 9 })))).toMatchObject({ score: 90, evidence: [{ outcome: 'met-later', days: 9 }], figures: { later: 1, open: 0 } });
    expect(obligationPart(obligation(occurrence({ fulfilledOn: null, late: 45 })))).toMatchObject({
      score: 50,
      evidence: [{ outcome: 'open-past-date', days: 45, date: day(-20) }],
      figures: { later: 1, open: 1 },
    });
  });

  it('counts the days of the fair clock: of 20 days late, 12 waiting for the partner, 8 count', () => {
    expect(obligationPart(obligation(occurrence({ fulfilledOn: null, late: 20, waited: 12 })))).toMatchObject({
      score: 91,
      evidence: [{ days: 20, waited: 12, points: 91 }],
      figures: { later: 1, open: 1 },
    });
    expect(obligationPart(obligation(occurrence({ fulfilledOn: null, late: 20, waited: 20 })))).toMatchObject({ score: 100, figures: { later: 0, open: 0 } });
  });

  it('takes every time of one that recurs together, and names the first that is open', () => {
    const recurring = obligation(
      occurrence({ dueOn: day(-70) }),
      occurrence({ dueOn: day(-45), fulfilledOn: null, late: 45 }),
      occurrence({ dueOn: day(-20), late: 9 }),
    );
    expect(obligationPart(recurring)).toMatchObject({
      score: 80,
      evidence: [{ outcome: 'open-of-times', date: day(-45), times: 3, met: 1 }],
      figures: { counted: 1, later: 2, open: 1 },
    });
    expect(obligationPart(obligation(occurrence({ dueOn: day(-70) }), occurrence()))).toMatchObject({ evidence: [{ outcome: 'met-of-times', times: 2, met: 2 }] });
  });

  it('lets one that recurs often weigh as much as one that comes once', () => {
    const often = obligation(...Array.from({ length: 9 }, () => occurrence()));
    expect(obligationPart(often, obligation(occurrence({ fulfilledOn: null, late: 90 }))).score).toBe(50);
  });

  it('looks a year back', () => {
    expect(obligationPart(obligation(occurrence({ dueOn: day(-366), fulfilledOn: null, late: 366 })))).toMatchObject({ score: null, reason: 'no-obligation-due' });
    expect(obligationPart(obligation(occurrence({ dueOn: day(-365), fulfilledOn: null, late: 365 }))).score).toBe(0);
  });

  it('knows nothing as long as nothing fell due, and says so', () => {
    expect(obligationPart(obligation())).toMatchObject({ score: null, reason: 'no-obligation-due' });
    expect(obligationPart()).toMatchObject({ score: null, reason: 'no-obligations' });
  });
});

describe('pledges honoured', () => {
  it('counts the share that was put in, and never more than was promised', () => {
    expect(pledgePart(pledge({ contributed: 150 }))).toMatchObject({ score: 25, evidence: [{ outcome: 'partly-put-in' }], figures: { open: 1 } });
    expect(pledgePart(pledge({ contributed: 6000 }))).toMatchObject({ score: 100, evidence: [{ outcome: 'put-in' }], figures: { open: 0 } });
    expect(pledgePart(pledge({ contributed: 0 }))).toMatchObject({ score: 0, evidence: [{ outcome: 'not-put-in' }] });
  });

  it('waits until its day has come, unless it was put in whole before', () => {
    expect(pledgePart(pledge({ dueOn: day(1), contributed: 150 }))).toMatchObject({ score: null, reason: 'no-pledge-due' });
    expect(pledgePart(pledge({ dueOn: null, contributed: 0 })).reason).toBe('no-pledge-due');
    expect(pledgePart(pledge({ dueOn: day(1) })).score).toBe(100);
    expect(pledgePart(pledge({ dueOn: asOf, contributed: 300 })).score).toBe(50);
  });

  it('says so when nothing was promised', () => {
    expect(pledgePart()).toMatchObject({ score: null, reason: 'no-pledges' });
  });
});

describe('contractHealth', () => {
  it('weighs what is known', () => {
    const milestones = [milestone({ completedOn: day(-10) })];
    const health = healthOf({ milestones, obligations: [obligation(occurrence({ late: 45 }))], pledges: [pledge({ contributed: 150 })] });
    expect(health).toMatchObject({ score: 69, reason: null, knownWeight: 100, modelVersion: '3' });
  });

  it('follows milestones alone, or obligations with pledges, but never one of those two alone', () => {
    const tooLittle = { score: null, reason: 'too-little-known', knownWeight: 25 };
    expect(healthOf({ milestones: [milestone({ completedOn: day(-10) })] })).toMatchObject({ score: 100, knownWeight: 50 });
    expect(healthOf({ pledges: [pledge()], obligations: [obligation(occurrence())] })).toMatchObject({ score: 100, knownWeight: 50 });
    expect(healthOf({ pledges: [pledge()] })).toMatchObject(tooLittle);
    expect(healthOf({ obligations: [obligation(occurrence())] })).toMatchObject(tooLittle);
  });

  const days = fc.integer({ min: -500, max: 500 });
  const maybeDay = fc.option(days.map(day), { nil: null });
  const someMilestone = fc
    .record({ baselineOn: days.map(day), forecastOn: maybeDay, completedOn: fc.option(fc.integer({ min: -500, max: 0 }).map(day), { nil: null }) })
    .map(milestone);
  const somePledge = fc
    .record({ pledged: fc.integer({ min: 1, max: 1e9 }), contributed: fc.integer({ min: 0, max: 1e10 }), dueOn: maybeDay })
    .map(pledge);

  it('stays within 0 and 100 and is null exactly when too little is known', () => {
    fc.assert(
      fc.property(fc.array(someMilestone), fc.array(somePledge), (milestones, pledges) => {
        const health = healthOf({ milestones, pledges });
        for (const score of [health.score, ...health.parts.map((part) => part.score)].filter((value) => value !== null)) {
          expect(score).toBeGreaterThanOrEqual(0);
          expect(score).toBeLessThanOrEqual(100);
        }
        expect(health.score === null).toBe(health.knownWeight < 50);
        for (const part of health.parts) expect([part.score === null, part.evidence.length === 0]).toEqual([part.reason !== null, part.reason !== null]);
      }),
    );
  });

  it('never rises when a milestone is completed later, and never falls when more is put in', () => {
    fc.assert(
      fc.property(someMilestone, fc.integer({ min: -500, max: 0 }), fc.nat(500), somePledge, fc.nat(1e9), (known, completed, later, promised, more) => {
        const earlier = { ...known, completedOn: day(completed - later) };
        expect(milestonePart({ ...known, completedOn: day(completed) }).score!).toBeLessThanOrEqual(milestonePart(earlier).score!);
        const before = pledgePart(promised).score;
        const after = pledgePart({ ...promised, contributed: promised.contributed + more }).score;
        if (before !== null) expect(after!).toBeGreaterThanOrEqual(before);
      }),
    );
  });

  it('never rises by time alone while a milestone stays open', () => {
    fc.assert(
      fc.property(days, fc.nat(200), (baseline, later) => {
        const open = milestone({ baselineOn: day(baseline), forecastOn: day(baseline) });
        const now = healthOf({ milestones: [open] }).score!;
        expect(healthOf({ milestones: [open], asOf: day(later) }).score!).toBeLessThanOrEqual(now);
      }),
    );
  });
});
