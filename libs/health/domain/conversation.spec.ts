import { addDays } from '@samenspel/platform/domain';
import { trustAndCourse } from '@samenspel/pulses/domain';
import { standingBefore } from './comparison.js';
import { contractHealth } from './contract-health.js';
import { conversationOf, type Healths } from './conversation.js';
import { relationshipHealth } from './relationship-health.js';

const asOf = '2026-11-24';
const day = (days: number) => addDays(asOf, days);

interface Story {
  /** Days past the agreed day of an open milestone. */
  readonly late?: number;
  /** Days past the day of an open obligation. */
  readonly undone?: number;
  readonly contributed?: number;
  readonly trust?: number | 'low' | 'high';
  readonly kind?: 'measured' | 'stated';
  readonly joint?: number;
  readonly meetings?: readonly number[];
}

const health = ({ late = 0, undone = 0, contributed = 10, trust, kind = 'measured', joint = 2, meetings = [-10] }: Story): Healths => ({
  contract: contractHealth({
    asOf,
    milestones: [{ id: 'm', title: 'm', baselineOn: day(-late), forecastOn: day(-late), completedOn: late > 0 ? null : asOf, waited: 0, path: '' }],
    obligations: undone > 0 ? [{ id: 'v', title: 'v', occurrences: [{ dueOn: day(-undone), fulfilledOn: null, late: undone, waited: 0 }], path: '' }] : [],
    pledges: [{ id: 'l', title: 'l', kind: 'places', pledged: 10, contributed, dueOn: day(-1), path: '' }],
  }),
  relationship: relationshipHealth({
    asOf,
    startedOn: day(-2 * 56),
    releasedWaves:
      trust === undefined
        ? []
        : [
            {
              id: 'w',
              kind,
              asked: ['trust', 'goal-alignment'],
              releasedOn: day(-5),
              scale: trustAndCourse.scale,
              dimensions: [
                { dimension: 'trust', displayed: typeof trust === 'number' ? { kind: 'mean', mean: trust } : { kind: 'band', band: trust } },
              ],
              path: '',
            },
          ],
    meetings: meetings.map((days) => ({ id: 'o', subject: 'o', heldOn: day(days), decisions: 2, jointDecisions: joint, path: '' })),
  }),
});

const regular = [-10, -70];

describe('conversationOf', () => {
  it('is not asked for where both sides are strong', () => {
    const fine = health({ trust: 4, meetings: regular });
    expect(conversationOf(fine, fine)).toBeNull();
  });

  it('sets nothing that was stated against what was measured', () => {
    const measured = health({ trust: 5, meetings: regular });
    const stated = health({ trust: 2, kind: 'stated', meetings: regular });
    expect(conversationOf(measured, stated)).toBeNull();
    expect(conversationOf(health({ trust: 5, kind: 'stated', meetings: regular }), stated)).toMatchObject({ code: 'drift', facts: [{ code: 'trust-fell' }, {}] });
    expect(standingBefore(measured, stated)).toEqual({ contract: measured.contract.score, relationship: null });
  });

  it('is not asked for where too little is known', () => {
    const unknown = health({});
    expect(unknown.relationship.score).toBeNull();
    expect(conversationOf(unknown, unknown)).toBeNull();
  });

  it('names drift with the figures as they were displayed, and says that the contract holds', () => {
    const then = health({ trust: 'high', meetings: regular });
    const now = health({ trust: 2.4, joint: 0, meetings: [-70] });
    expect(conversationOf(then, now)).toEqual({
      code: 'drift',
      side: 'relation',
      facts: [
        { code: 'trust-fell', values: { from: 'high', to: 2.4 } },
        { code: 'rhythm-missed', values: { kept: 1, periods: 2 } },
        { code: 'decisions-alone', values: { joint: 0, decisions: 2 } },
        { code: 'contract-holds', values: { score: 100 } },
      ],
    });
  });

  it('names a weak relationship that was weak before', () => {
    const low = health({ trust: 1.8, joint: 0, meetings: regular });
    expect(conversationOf(low, low)).toEqual({
      code: 'relationship-low',
      side: 'relation',
      facts: [
        { code: 'trust-low', values: { to: 1.8 } },
        { code: 'decisions-alone', values: { joint: 0, decisions: 4 } },
      ],
    });
  });

  it('names a weak contract with how far milestones moved and what is still to be put in', () => {
    const low = health({ late: 60, contributed: 4, trust: 4, meetings: regular });
    expect(conversationOf(low, low)).toEqual({
      code: 'contract-low',
      side: 'contract',
      facts: [
        { code: 'milestones-later', values: { count: 1, days: 60 } },
        { code: 'pledges-open', values: { count: 1 } },
      ],
    });
  });

  it('names obligations that are still to be met after their day', () => {
    const low = health({ late: 90, undone: 30, contributed: 10, trust: 4, meetings: regular });
    expect(conversationOf(low, low)!.facts).toEqual([
      { code: 'milestones-later', values: { count: 1, days: 90 } },
      { code: 'obligations-open', values: { count: 1 } },
    ]);
  });

  it('names both sides when both are weak', () => {
    const low = health({ late: 80, contributed: 0, trust: 'low', joint: 0, meetings: [-70] });
    expect(conversationOf(low, low)).toMatchObject({ code: 'both-low', side: 'contract' });
    expect(conversationOf(low, low)!.facts.map(({ code }) => code)).toEqual([
      'milestones-later',
      'pledges-open',
      'trust-low',
      'rhythm-missed',
      'decisions-alone',
    ]);
  });
});
