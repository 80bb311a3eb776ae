import fc from 'fast-check';
import { addDays } from '@samenspel/platform/domain';
import { trustAndCourse } from '@samenspel/pulses/domain';
import { contractHealth, type MilestoneForHealth, type ObligationForHealth, type PledgeForHealth } from './contract-health.js';
import { type MeetingForHealth, relationshipHealth, type RelationshipFacts, type WaveForHealth } from './relationship-health.js';

const asOf = '2026-11-24';
const day = (days: number) => addDays(asOf, days);
const { scale } = trustAndCourse;

const wave = (changes: Partial<WaveForHealth> = {}): WaveForHealth => ({
  id: 'w',
  kind: 'measured',
  asked: ['trust', 'goal-alignment'],
  releasedOn: day(-30),
  scale,
  dimensions: [
    { dimension: 'trust', displayed: { kind: 'mean', mean: 3.2 } },
    { dimension: 'goal-alignment', displayed: { kind: 'mean', mean: 4 } },
  ],
  path: 'partnerships/p/waves/w',
  ...changes,
});

const meeting = (changes: Partial<MeetingForHealth> = {}): MeetingForHealth => ({
  id: 'o',
  subject: 'Voortgang',
  heldOn: day(-20),
  decisions: 0,
  jointDecisions: 0,
  path: 'partnerships/p/meetings/o',
  ...changes,
});

const facts = (changes: Partial<RelationshipFacts> = {}): RelationshipFacts => ({
  releasedWaves: [],
  meetings: [],
  startedOn: day(-20),
  asOf,
  ...changes,
});

const part = (code: string, changes: Partial<RelationshipFacts>) =>
  relationshipHealth(facts(changes)).parts.find((candidate) => candidate.code === code)!;

describe('measured trust and alignment', () => {
  it('puts the displayed mean on 0 to 100', () => {
    expect(part('trust', { releasedWaves: [wave()] })).toMatchObject({
      score: 55,
      evidence: [{ kind: 'wave', id: 'w', date: day(-30), outcome: 'measured', mean: 3.2, points: 55, path: 'partnerships/p/waves/w' }],
    });
    expect(part('goal-alignment', { releasedWaves: [wave()] }).score).toBe(75);
    const dimensions = [{ dimension: 'trust', displayed: { kind: 'mean', mean: 4.1 } as const }];
    expect(part('trust', { releasedWaves: [wave({ dimensions })] }).score).toBe(78);
  });

  it.each([
    ['high', 88],
    ['low', 13],
  ] as const)('takes the bound of the band %s, since more may not be known', (band, score) => {
    const dimensions = [{ dimension: 'trust', displayed: { kind: 'band', band } as const }];
    const trust = part('trust', { releasedWaves: [wave({ dimensions })] });
    expect(trust).toMatchObject({ score, evidence: [{ band }] });
    expect(trust.evidence[0]).not.toHaveProperty('mean');
  });

  it('looks at the latest released wave only, also when its figures are withheld', () => {
    const older = wave({ id: 'older', releasedOn: day(-200) });
    expect(part('trust', { releasedWaves: [wave(), older] }).evidence[0]!.id).toBe('w');
    expect(part('trust', { releasedWaves: [older, wave({ dimensions: [] })] })).toMatchObject({
      score: null,
      reason: 'wave-withheld',
      evidence: [{ id: 'w', outcome: 'withheld', points: null }],
    });
  });

  it('knows nothing of a wave that is released later', () => {
    expect(part('trust', { releasedWaves: [wave({ releasedOn: day(1) })] })).toMatchObject({ score: null, reason: 'no-released-wave', evidence: [] });
  });

  it('says so when the wave did not ask about a dimension', () => {
    const dimensions = [{ dimension: 'climate', displayed: { kind: 'mean', mean: 3 } as const }];
    expect(part('trust', { releasedWaves: [wave({ asked: ['climate'], dimensions })] })).toMatchObject({ score: null, reason: 'not-asked', evidence: [] });
  });

  it('looks past a later wave that did not ask about the dimension', () => {
    const brief = wave({ id: 'brief', releasedOn: day(-1), asked: ['trust'], dimensions: [{ dimension: 'trust', displayed: { kind: 'mean', mean: 2 } }] });
    const waves = { releasedWaves: [wave(), brief] };
    expect(part('trust', waves)).toMatchObject({ score: 25, evidence: [{ id: 'brief' }] });
    expect(part('goal-alignment', waves)).toMatchObject({ score: 75, evidence: [{ id: 'w' }] });
  });

  it('says of a joint statement that it was stated, and takes it in the place of what was measured before', () => {
    const stated = wave({ id: 's', kind: 'stated', releasedOn: day(-1) });
    expect(part('trust', { releasedWaves: [wave(), stated] })).toMatchObject({ score: 55, evidence: [{ kind: 'joint-statement', id: 's', outcome: 'stated', mean: 3.2 }] });
    expect(part('trust', { releasedWaves: [wave(), { ...stated, dimensions: [] }] })).toMatchObject({ score: null, reason: 'nothing-stated', evidence: [] });
  });
});

describe('meeting rhythm', () => {
  it('is the share of periods that were kept, with the meetings under it', () => {
    const meetings = [meeting({ id: 'first', heldOn: day(-100) }), meeting()];
    expect(part('meeting-rhythm', { meetings, startedOn: day(-4 * 56) })).toMatchObject({
      score: 50,
      figures: { kept: 2, periods: 4 },
      evidence: [{ id: 'o' }, { id: 'first' }],
    });
  });

  it('is not known of a young partnership that did not meet yet', () => {
    expect(part('meeting-rhythm', {})).toMatchObject({ score: null, reason: 'no-meetings-yet' });
  });

  it('ignores a meeting that was held later', () => {
    expect(part('meeting-rhythm', { meetings: [meeting({ heldOn: day(1) })] }).evidence).toEqual([]);
  });
});

describe('joint decisions', () => {
  it('is the share of the last year, with the meetings in which they were taken', () => {
    const meetings = [
      meeting({ decisions: 3, jointDecisions: 2 }),
      meeting({ id: 'quiet' }),
      meeting({ id: 'old', heldOn: day(-365), decisions: 9, jointDecisions: 0 }),
    ];
    expect(part('joint-decisions', { meetings })).toMatchObject({
      score: 67,
      figures: { joint: 2, decisions: 3 },
      evidence: [{ id: 'o', decisions: 3, jointDecisions: 2 }],
    });
  });

  it('is not known without a decision', () => {
    expect(part('joint-decisions', { meetings: [meeting()] })).toMatchObject({ score: null, reason: 'no-decisions' });
  });
});

describe('relationshipHealth', () => {
  it('weighs what is known', () => {
    const health = relationshipHealth(facts({ releasedWaves: [wave()], meetings: [meeting({ decisions: 2, jointDecisions: 1 })] }));
    expect(health).toMatchObject({ score: Math.round((55 * 30 + 75 * 25 + 100 * 25 + 50 * 20) / 100), knownWeight: 100 });
  });

  it('does not follow from practice alone, however good', () => {
    const meetings = [meeting({ decisions: 2, jointDecisions: 2 })];
    expect(relationshipHealth(facts({ meetings }))).toMatchObject({ score: null, reason: 'too-little-known', knownWeight: 45 });
  });

  const displayed = fc.oneof(
    fc.integer({ min: 16, max: 44 }).map((tenths) => ({ kind: 'mean', mean: tenths / 10 }) as const),
    fc.constantFrom('low', 'high').map((band) => ({ kind: 'band', band }) as const),
  );
  const someWave = fc.record({ releasedOn: fc.integer({ min: -400, max: 50 }).map(day), trust: displayed, course: displayed }).map(({ releasedOn, trust, course }) =>
    wave({ releasedOn, dimensions: [{ dimension: 'trust', displayed: trust }, { dimension: 'goal-alignment', displayed: course }] }),
  );
  const someMeeting = fc
    .record({ heldOn: fc.integer({ min: -500, max: 30 }).map(day), decisions: fc.nat(9), share: fc.double({ min: 0, max: 1, noNaN: true }) })
    .map(({ heldOn, decisions, share }) => meeting({ heldOn, decisions, jointDecisions: Math.floor(decisions * share) }));

  it('stays within 0 and 100 and is null exactly when too little is known', () => {
    fc.assert(
      fc.property(fc.array(someWave), fc.array(someMeeting), fc.nat(600), (releasedWaves, meetings, age) => {
        const health = relationshipHealth(facts({ releasedWaves, meetings, startedOn: day(-age) }));
        for (const score of [health.score, ...health.parts.map(({ score: points }) => points)].filter((value) => value !== null)) {
          expect(score).toBeGreaterThanOrEqual(0);
          expect(score).toBeLessThanOrEqual(100);
        }
        expect(health.score === null).toBe(health.knownWeight < 50);
      }),
    );
  });

  it('never falls when the displayed trust is higher', () => {
    const means = fc.integer({ min: 16, max: 44 });
    const health = (tenths: number) =>
      relationshipHealth(facts({ releasedWaves: [wave({ dimensions: [{ dimension: 'trust', displayed: { kind: 'mean', mean: tenths / 10 } }] })], meetings: [meeting()] })).score!;
    fc.assert(fc.property(means, means, (a, b) => expect(health(Math.max(a, b))).toBeGreaterThanOrEqual(health(Math.min(a, b)))));
  });

  it('shares no input with contract health: only the day that is looked at', () => {
    const everything = { ...facts({ releasedWaves: [wave()], meetings: [meeting()] }), milestones: [], obligations: [], pledges: [] };
    const readBy = (compute: (input: typeof everything) => unknown) => {
      const names = new Set<string>();
      const get = (target: object, name: string) => {
        names.add(name);
        return Reflect.get(target, name) as unknown;
      };
      compute(new Proxy(everything, { get } as ProxyHandler<typeof everything>));
      return names;
    };
    const ofRelationship = readBy(relationshipHealth);
    expect([...readBy(contractHealth)].filter((name) => ofRelationship.has(name))).toEqual(['asOf']);
  });

  it('does not move by anything that contract health uses, nor the reverse', () => {
    fc.assert(
      fc.property(fc.array(someWave), fc.array(someMeeting), fc.nat(500), fc.nat(500), (releasedWaves, meetings, contributed, late) => {
        const milestones: MilestoneForHealth[] = [
          { id: 'm', title: 'm', baselineOn: day(-late), forecastOn: null, completedOn: null, waited: 0, path: '' },
        ];
        const pledges: PledgeForHealth[] = [
          { id: 'l', title: 'l', kind: 'hours', pledged: 500, contributed, dueOn: day(-1), path: '' },
        ];
        const obligations: ObligationForHealth[] = [
          { id: 'v', title: 'v', occurrences: [{ dueOn: day(-late), fulfilledOn: null, late, waited: 0 }], path: '' },
        ];
        const own = facts({ releasedWaves, meetings });
        expect(relationshipHealth({ ...own, milestones, obligations, pledges } as RelationshipFacts)).toEqual(relationshipHealth(own));
        const contract = { milestones, obligations, pledges, asOf };
        expect(contractHealth({ ...own, ...contract } as typeof contract)).toEqual(contractHealth(contract));
      }),
    );
  });
});
