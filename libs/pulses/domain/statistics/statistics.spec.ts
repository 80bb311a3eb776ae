import fc from 'fast-check';
import { coordination } from './coordination.js';
import { groupDifference } from './group-difference.js';
import { internalConsistency, internalConsistencyOfSums } from './internal-consistency.js';
import { responseUncertainty } from './response-uncertainty.js';
import { itemMoments, sampleMoments } from './sample-moments.js';
import { withinGroupAgreement, withinGroupAgreementOverItems } from './within-group-agreement.js';

const answer = fc.integer({ min: 1, max: 5 });
const answers = fc.array(answer, { minLength: 2, maxLength: 30 });
const rows = (items: number) => fc.array(fc.array(answer, { minLength: items, maxLength: items }), { minLength: 2, maxLength: 30 });
const sumsOf = (values: readonly number[]) => ({
  sum: values.reduce((total, value) => total + value, 0),
  squares: values.reduce((total, value) => total + value ** 2, 0),
});

describe('agreement', () => {
  it('lies between 0 and 1 and does not depend on the order or the direction of the scale', () => {
    fc.assert(
      fc.property(answers, (values) => {
        const agreement = withinGroupAgreement(sampleMoments(values), 5)!;
        expect(agreement).toBeGreaterThanOrEqual(0);
        expect(agreement).toBeLessThanOrEqual(1);
        expect(withinGroupAgreement(sampleMoments([...values].reverse().map((value) => 6 - value)), 5)).toBeCloseTo(agreement, 12);
      }),
    );
  });

  it('over items rises with their number, and over one item is that of the item', () => {
    fc.assert(
      fc.property(answers, (values) => {
        const of = (items: number) => withinGroupAgreementOverItems(itemMoments(values.map((value) => Array(items).fill(value))), 5)!;
        expect(of(1)).toBeCloseTo(withinGroupAgreement(sampleMoments(values), 5)!, 12);
        expect(of(4)).toBeGreaterThanOrEqual(of(3) - 1e-12);
        expect(of(7)).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe('internal consistency', () => {
  it('is at most 1, whatever the answers, and 1 where items say the same', () => {
    fc.assert(
      fc.property(rows(4), (given) => {
        const alpha = internalConsistency(given);
        if (alpha !== null) expect(alpha).toBeLessThanOrEqual(1 + 1e-12);
      }),
    );
    expect(internalConsistency([[1, 1], [3, 3], [5, 5]])).toBeCloseTo(1, 12);
  });

  it('is the same from sums as from the answers', () => {
    fc.assert(
      fc.property(rows(3), (given) => {
        const items = [0, 1, 2].map((item) => sumsOf(given.map((row) => row[item]!)));
        const total = sumsOf(given.map((row) => row.reduce((sum, value) => sum + value, 0)));
        const [fromSums, fromRows] = [internalConsistencyOfSums(given.length, items, total), internalConsistency(given)];
        if (fromRows === null) expect(fromSums).toBeNull();
        else expect(fromSums).toBeCloseTo(fromRows, 9);
      }),
    );
  });
});

describe('the difference of two groups', () => {
  it('turns round with its sides and is unmoved by points that all get', () => {
    fc.assert(
      fc.property(answers, answers, (a, b) => {
        const there = groupDifference(sampleMoments(a), sampleMoments(b));
        const back = groupDifference(sampleMoments(b.map((value) => value + 2)), sampleMoments(a.map((value) => value + 2)));
        expect(there.difference!).toBeCloseTo(-back.difference!, 9);
        expect(there.welch === null).toBe(back.welch === null);
        if (!there.welch || !back.welch || !there.standardised || !back.standardised) return;
        expect(there.standardised.g).toBeCloseTo(-back.standardised.g, 9);
        expect(there.welch.p).toBeCloseTo(back.welch.p, 9);
        expect(there.welch.interval(0.95)[0]).toBeCloseTo(-back.welch.interval(0.95)[1], 9);
      }),
    );
  });

  it('lies within its interval, which widens with the confidence and leaves out 0 as p says', () => {
    fc.assert(
      fc.property(answers, answers, (a, b) => {
        const { difference, welch } = groupDifference(sampleMoments(a), sampleMoments(b));
        if (!welch) return;
        const [[low95, high95], [low98, high98]] = [welch.interval(0.95), welch.interval(0.98)];
        expect([low98, low95, difference, high95, high98]).toEqual([low98, low95, difference, high95, high98].sort((x, y) => x! - y!));
        if (Math.abs(welch.p - 0.05) > 1e-9) expect(low95 > 0 || high95 < 0).toBe(welch.p < 0.05);
      }),
    );
  });
});

describe('the uncertainty of a response', () => {
  it('encloses whatever the others might have said', () => {
    fc.assert(
      fc.property(answers, fc.array(answer, { maxLength: 20 }), (given, silent) => {
        const invited = given.length + silent.length;
        const { worstCase } = responseUncertainty(sampleMoments(given), invited, { lowest: 1, highest: 5 });
        const truth = sampleMoments([...given, ...silent]).mean!;
        expect(truth).toBeGreaterThanOrEqual(worstCase[0] - 1e-9);
        expect(truth).toBeLessThanOrEqual(worstCase[1] + 1e-9);
      }),
    );
  });

  it('is the whole scale when nobody answered, and impossible with more answers than invitations', () => {
    const scale = { lowest: 1, highest: 5 };
    expect(responseUncertainty(sampleMoments([]), 8, scale)).toEqual({ responseRate: 0, worstCase: [1, 5], sampling: null });
    expect(() => responseUncertainty(sampleMoments([4, 4]), 1, scale)).toThrow(RangeError);
  });
});

describe('coordination between groups', () => {
  const ratings = fc.array(
    fc.record({
      respondent: fc.constantFrom('p', 'q', 'r', 's'),
      from: fc.constantFrom('A', 'B', 'C'),
      to: fc.constantFrom('A', 'B', 'C'),
      items: fc.array(fc.oneof(answer, fc.constant(null)), { minLength: 7, maxLength: 7 }),
    }),
    { maxLength: 25 },
  );

  it('stays on the scale, is symmetric where it says so, and does not depend on the order of groups or ratings', () => {
    fc.assert(
      fc.property(ratings, (given) => {
        const { ties, symmetric, asymmetry, betweenTie, betweenRespondent } = coordination(['A', 'B', 'C'], given);
        for (const tie of ties.flat()) if (tie !== null) expect(Math.abs(tie - 3)).toBeLessThanOrEqual(2 + 1e-12);
        symmetric.forEach((row, i) => row.forEach((value, j) => expect(value).toBe(symmetric[j]![i])));
        asymmetry.forEach((row, i) => row.forEach((value, j) => expect(value === null ? null : 0 - value).toBe(asymmetry[j]![i])));
        const turned = coordination(['C', 'B', 'A'], [...given].reverse());
        expect(turned.betweenTie ?? 0).toBeCloseTo(betweenTie ?? 0, 9);
        expect(turned.betweenRespondent ?? 0).toBeCloseTo(betweenRespondent ?? 0, 9);
        expect(turned.ties[2]![1] ?? 0).toBeCloseTo(ties[0]![1] ?? 0, 9);
      }),
    );
  });

  it('leaves out groups that are not asked for', () => {
    const items = [4, 4, 4, 4, 4, 4, 4];
    const outside = { respondent: 'x', from: 'D', to: 'A', items: [1, 1, 1, 1, 1, 1, 1] };
    const inside = { respondent: 'p', from: 'A', to: 'B', items };
    expect(coordination(['A', 'B'], [inside, outside])).toMatchObject({ betweenTie: 4, betweenRespondent: 4 });
  });
});
