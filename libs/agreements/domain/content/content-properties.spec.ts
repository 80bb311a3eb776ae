import fc from 'fast-check';
import {
  clauseKinds,
  emptyContent,
  incentiveTriggers,
  indicatorDirections,
  partyRoles,
  publicValues,
  renewals,
  riskAllocations,
  riskCategories,
  termKinds,
  type AgreementContent,
} from './agreement-content.js';
import { canonicalContent, contentOfCanonical } from './canonical-content.js';

const words = fc
  .array(fc.constantFrom('de', 'wasserij', 'opent', 'één', 'keer', 'per', 'kwartaal,', '€', '5', '\n', '<b>', '👩‍🔧'), { maxLength: 8 })
  .map((list) => list.join(' '));
const id = fc.uuid();
const date = fc.constantFrom('2027-01-01', '2027-02-28', '2027-12-31');
const amount = fc.nat();
const open = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null });
const some = <Term>(term: fc.Arbitrary<Term>) => fc.array(term, { maxLength: 3 });
const identified = <Term extends { readonly id: string }>(term: fc.Arbitrary<Term>) =>
  fc.uniqueArray(term, { maxLength: 3, selector: (found) => found.id });
const one = <Value>(...values: readonly Value[]) => fc.constantFrom(...values);

const indicator = fc.record({
  id,
  title: words,
  unit: words,
  baseline: open(amount),
  target: open(amount),
  direction: one(...indicatorDirections),
  dueOn: open(date),
});
const milestone = fc.record({
  id,
  title: words,
  baselineOn: open(date),
  phase: open(words),
  goalId: open(id),
  responsibleOrganisationId: open(id),
  responsiblePersonId: open(id),
  acceptingOrganisationId: open(id),
  dependsOn: some(id),
  size: fc.integer({ min: 1, max: 5 }),
  evidence: open(words),
});
const obligation = fc.record({
  id,
  title: words,
  organisationId: open(id),
  towardsOrganisationId: open(id),
  dueOn: open(date),
  recurrence: open(one('FREQ=MONTHLY', 'FREQ=WEEKLY;BYDAY=MO')),
  noticeDays: fc.integer({ min: 0, max: 365 }),
  waitsFor: some(id),
});
const kind = one(...termKinds);

const anyContent: fc.Arbitrary<AgreementContent> = fc.record({
  title: words,
  purpose: open(words),
  duration: fc.record({
    startsOn: open(date),
    endsOn: open(date),
    renewal: one(...renewals),
    renewalMonths: open(amount),
    noticeMonths: open(amount),
  }),
  parties: fc.uniqueArray(fc.record({ organisationId: id, role: one(...partyRoles), signatoryPersonId: open(id) }), {
    maxLength: 3,
    selector: (party) => party.organisationId,
  }),
  goals: identified(fc.record({ id, title: words, description: open(words), indicators: identified(indicator) })),
  milestones: identified(milestone),
  obligations: identified(obligation),
  pledges: identified(fc.record({ id, organisationId: open(id), kind, amount: open(amount), description: words, dueOn: open(date) })),
  sharedResources: identified(
    fc.record({
      id,
      title: words,
      kind,
      organisationId: open(id),
      capacity: open(amount),
      allocations: some(fc.record({ organisationId: id, amount })),
    }),
  ),
  incentives: identified(fc.record({ id, title: words, trigger: one(...incentiveTriggers), tiedToId: open(id), consequence: words })),
  risks: identified(
    fc.record({ id, title: words, category: one(...riskCategories), allocation: open(one(...riskAllocations)), measure: open(words) }),
  ),
  safeguards: fc.uniqueArray(fc.record({ value: one(...publicValues), text: words }), { maxLength: 3, selector: ({ value }) => value }),
  clauses: identified(fc.record({ id, kind: one(...clauseKinds), title: words, text: words })),
});

/** The same content with the keys of every object in another order, and what is null left out. */
function rearranged(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(rearranged);
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value).filter(([, member]) => member !== null);
  return Object.fromEntries(members.reverse().map(([key, member]) => [key, rearranged(member)]));
}

describe('canonicalContent', () => {
  it('does not depend on the order of keys, nor on whether what is open is null or absent', () => {
    fc.assert(
      fc.property(anyContent, (content) => {
        expect(canonicalContent(rearranged(content) as AgreementContent)).toBe(canonicalContent(content));
      }),
    );
  });

  it('reads back as content that is written the same', () => {
    fc.assert(
      fc.property(anyContent, (content) => {
        const canonical = canonicalContent(content);
        expect(contentOfCanonical(canonical)).toEqual(content);
        expect(canonicalContent(contentOfCanonical(canonical))).toBe(canonical);
      }),
    );
  });

  it('differs when anything that was agreed differs, the order of terms included', () => {
    fc.assert(
      fc.property(anyContent, anyContent, (one, other) => {
        const same = JSON.stringify(one) === JSON.stringify(other);
        expect(canonicalContent(one) === canonicalContent(other)).toBe(same);
      }),
    );
    const content = { ...emptyContent('Wasserij'), safeguards: [safeguard('quality'), safeguard('transparency')] };
    const turned = { ...content, safeguards: [...content.safeguards].reverse() };
    expect(canonicalContent(turned)).not.toBe(canonicalContent(content));
  });

  it('takes letters composed or combined, and line breaks of any system, for the same words', () => {
    const composed = emptyContent('Caf\u00e9 in co\u00f6peratie\nWijk');
    expect(canonicalContent(emptyContent('Cafe\u0301 in coo\u0308peratie\r\nWijk'))).toBe(canonicalContent(composed));
    expect(canonicalContent(emptyContent('Cafe\u0301 in co\u00f6peratie\rWijk'))).toBe(canonicalContent(composed));
    expect(canonicalContent(emptyContent('Cafe in cooperatie\nWijk'))).not.toBe(canonicalContent(composed));
  });

  it('leaves letters that only look alike apart', () => {
    expect(canonicalContent(emptyContent('\ufb01nancier'))).not.toBe(canonicalContent(emptyContent('financier')));
  });

  it('refuses half of a surrogate pair', () => {
    expect(() => canonicalContent(emptyContent('\ud800'))).toThrow(TypeError);
  });
});

const safeguard = (value: 'quality' | 'transparency') => ({ value, text: 'Ieder kwartaal' });
