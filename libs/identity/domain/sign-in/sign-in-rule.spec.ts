import { asksSecondFactor, signInRuleErrors } from './sign-in-rule.js';

const proposal = { secondFactorFrom: '2026-07-01', before: null, today: '2026-06-15', hasSecondFactor: true };
const codes = (change: object) => signInRuleErrors({ ...proposal, ...change }).map(({ code }) => code);

describe('the rule on signing in', () => {
  it('asks a second factor from its day on', () => {
    expect([null, '2026-06-14', '2026-06-15', '2026-06-16'].map((day) => asksSecondFactor(day, '2026-06-15'))).toEqual([false, true, true, false]);
  });

  it('is made for today or later, by somebody who uses a second factor', () => {
    expect(codes({})).toEqual([]);
    expect(codes({ secondFactorFrom: '2026-06-15' })).toEqual([]);
    expect(codes({ secondFactorFrom: '2026-06-14' })).toEqual(['sign-in-rule.past']);
    expect(codes({ hasSecondFactor: false })).toEqual(['sign-in-rule.own-first']);
  });

  it('can always be lifted, and kept as it is after its day', () => {
    expect(codes({ secondFactorFrom: null, hasSecondFactor: false })).toEqual([]);
    expect(codes({ secondFactorFrom: '2026-01-01', before: '2026-01-01' })).toEqual([]);
  });
});
