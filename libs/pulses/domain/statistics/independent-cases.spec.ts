import { readFileSync } from 'node:fs';
import { coordination } from './coordination.js';
import type { CoordinationRating } from './coordination.js';
import { groupDifference } from './group-difference.js';
import { internalConsistency } from './internal-consistency.js';
import { responseUncertainty } from './response-uncertainty.js';
import { completeRows, itemMoments, sampleMoments } from './sample-moments.js';
import type { ItemRow } from './sample-moments.js';
import { waveChange } from './wave-change.js';
import { meanItemVariance, withinGroupAgreement, withinGroupAgreementOverItems } from './within-group-agreement.js';

type Values = readonly (number | null)[];

/** The input of every family together; a case has those of its own. */
interface Input {
  readonly values: Values;
  readonly options: number;
  readonly rows: readonly ItemRow[];
  readonly a: Values;
  readonly b: Values;
  readonly current: Values;
  readonly previous: Values;
  readonly invited: number;
  readonly scale: readonly [number, number];
  readonly groups: readonly string[];
  readonly ratings: readonly CoordinationRating[];
}

interface Case {
  readonly id: string;
  readonly family: string;
  readonly title: string;
  readonly input: Input;
  readonly expected: Record<string, unknown>;
}

const { cases }: { cases: readonly Case[] } = JSON.parse(readFileSync(new URL('independent-cases.json', import.meta.url), 'utf8'));

/** Fields that are optional by the conventions of the cases and not computed here. */
const leftOut = ['gCiNoncentralT'];

const computed: Readonly<Record<string, (input: Input) => Record<string, unknown>>> = {
  rwg: ({ values, options }) => {
    const moments = sampleMoments(values);
    return { n: moments.people, mean: moments.mean, variance: moments.variance, rwg: withinGroupAgreement(moments, options) };
  },
  rwgj: ({ rows, options }) => {
    const items = itemMoments(rows);
    return {
      n: completeRows(rows).length,
      meanItemVariance: meanItemVariance(items),
      rwgj: withinGroupAgreementOverItems(items, options),
    };
  },
  alpha: ({ rows }) => ({ n: completeRows(rows).length, k: rows[0]!.length, alpha: internalConsistency(rows) }),
  gap: ({ a, b }) => {
    const [ofA, ofB] = [sampleMoments(a), sampleMoments(b)];
    const { difference, standardised, welch } = groupDifference(ofA, ofB);
    return {
      nA: ofA.people,
      nB: ofB.people,
      meanDifference: difference,
      hedgesG: standardised && standardised.g,
      gVariance: standardised && standardised.variance,
      gCiWald: standardised && standardised.interval,
      welch: welch && { t: welch.t, df: welch.degreesOfFreedom, p: welch.p, ci: welch.interval(0.95), se: welch.standardError },
    };
  },
  wave: ({ current, previous }) => {
    const [now, before] = [sampleMoments(current), sampleMoments(previous)];
    const { change, welch, interval95, interval98 } = waveChange(now, before);
    return {
      nCurrent: now.people,
      nPrevious: before.people,
      change,
      df: welch?.degreesOfFreedom,
      p: welch?.p,
      ci: interval95,
      se: welch?.standardError,
      ci98: interval98,
    };
  },
  band: ({ values, invited, scale: [lowest, highest] }) => {
    const moments = sampleMoments(values);
    const { responseRate, worstCase, sampling } = responseUncertainty(moments, invited, { lowest, highest });
    return { n: moments.people, mean: moments.mean, responseRate, worstCase, ci: sampling };
  },
  rc: ({ groups, ratings }) => {
    const { ties, ...rest } = coordination(groups, ratings);
    return { matrix: ties, ...rest };
  },
};

function expectSame(actual: unknown, expected: unknown, path: string): void {
  if (typeof expected === 'number') {
    const isClose = typeof actual === 'number' && Math.abs(actual - expected) <= 1e-9 * Math.max(1, Math.abs(expected));
    if (!isClose) throw new Error(`${path} is ${String(actual)}, to be ${expected}`);
  } else if (expected === null || actual === null || typeof expected !== 'object' || typeof actual !== 'object') {
    expect({ [path]: actual }).toEqual({ [path]: expected });
  } else {
    expect({ [path]: Object.keys(actual!).sort() }).toEqual({ [path]: Object.keys(expected).sort() });
    for (const [field, value] of Object.entries(expected)) {
      expectSame((actual as Record<string, unknown>)[field], value, `${path}.${field}`);
    }
  }
}

describe('the statistics agree with independent software', () => {
  it.each(cases)('on $family: $title ($id)', ({ id, family, input, expected }) => {
    const asked = Object.fromEntries(Object.entries(expected).filter(([field]) => !leftOut.includes(field)));
    expectSame(computed[family]!(input), asked, id);
  });

  it('on every family', () => {
    expect(cases).toHaveLength(41);
    expect(new Set(cases.map(({ family }) => family))).toEqual(new Set(Object.keys(computed)));
  });
});
