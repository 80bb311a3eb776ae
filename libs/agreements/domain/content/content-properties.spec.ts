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
import { compareContents, type ContentSection, type SectionComparison } from './content-comparison.js';

const words = fc
  .array(fc.constantFrom('de', 'wasserij', 'opent', 'één', 'keer', 'per', 'kwartaal,', '€', '5', '\n', '<b>', '👩‍🔧'), { maxLength: 8 })
  .map((list) => list.join(' '));
const id = fc.uuid();
const date = fc.constantFrom('2027-01-01', '2027-02-28', '2027-12-31');
const amount = fc.nat();
const open = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null });
const some = <Term>(term: fc.Arbitrary<Term>) => fc.array(term, { maxLength: 2 });
const identified = <Term extends { readonly id: string }>(term: fc.Arbitrary<Term>) =>
  fc.uniqueArray(term, { maxLength: 2, selector: (found) => found.id });
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

type Terms = Map<string, Record<string, unknown>>;

/** The terms of one section of content, by id, as a comparison names them. */
function termsOf(content: AgreementContent, section: ContentSection): Terms {
  const { title, purpose, goals, parties, safeguards } = content;
  const listed: Record<string, readonly object[]> = {
    ...content,
    agreement: [{ id: 'agreement', title, purpose }],
    duration: [{ id: 'duration', ...content.duration }],
    parties: parties.map((party) => ({ id: party.organisationId, ...party })),
    goals: goals.map((goal) => ({ id: goal.id, title: goal.title, description: goal.description })),
    indicators: goals.flatMap((goal) => goal.indicators.map((term) => ({ ...term, goalId: goal.id }))),
    safeguards: safeguards.map((term) => ({ id: term.value, ...term })),
  } as never;
  return new Map((listed[section] as { id: string }[]).map(({ id: key, ...term }) => [key, term]));
}

/** The section as it is after what a comparison says. */
function applied(before: Terms, { terms, orderAfter }: SectionComparison): [string, unknown][] {
  return orderAfter.map((key) => {
    const change = terms.find((term) => term.id === key);
    const changed = Object.fromEntries(change?.fields.map(({ field, after }) => [field, after]) ?? []);
    const blank = Object.fromEntries(Object.keys(before.get(key) ?? {}).map((field) => [field, null]));
    return [key, { ...blank, ...before.get(key), ...changed }];
  });
}

const withoutOpen = (entries: Iterable<[string, unknown]>) =>
  JSON.parse(JSON.stringify([...entries]), (_, value) =>
    value && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).filter(([, member]) => member !== null).sort())
      : value,
  );

const turned = (comparison: readonly SectionComparison[]) =>
  comparison.map(({ section, orderBefore, orderAfter, terms }) => ({
    section,
    orderBefore: orderAfter,
    orderAfter: orderBefore,
    terms: new Map(
      terms.map((term) => [
        term.id,
        {
          change: { added: 'removed', removed: 'added', changed: 'changed' }[term.change],
          fields: term.fields.map(({ field, before, after, words: runs }) => ({
            field,
            before: after,
            after: before,
            same: runs?.filter(({ change }) => change === 'same'),
            added: runs?.filter(({ change }) => change === 'removed').map(({ text }) => text),
            removed: runs?.filter(({ change }) => change === 'added').map(({ text }) => text),
          })),
        },
      ]),
    ),
  }));

/** A draft that was worked on: some sections of another content, and some terms changed in place. */
const changedContent = fc.tuple(anyContent, anyContent, fc.func(fc.boolean())).map(([before, other, takes]) => {
  const sections = Object.keys(before) as (keyof AgreementContent)[];
  const mixed = Object.fromEntries(sections.map((section) => [section, takes(section) ? other[section] : before[section]]));
  const after = mixed as unknown as AgreementContent;
  const clauses = after.clauses.map((clause) => ({ ...clause, text: `${clause.text} erbij` })).reverse();
  return { before, after: { ...after, clauses } };
});

describe('compareContents', () => {
  it('finds nothing between content and itself', () => {
    fc.assert(fc.property(anyContent, (content) => expect(compareContents(content, content)).toEqual([])));
  });

  it('finds a difference exactly when the canonical text differs', () => {
    fc.assert(
      fc.property(changedContent, ({ before, after }) => {
        const same = canonicalContent(before) === canonicalContent(after);
        expect(compareContents(before, after).length === 0).toBe(same);
      }),
    );
  });

  it('gives the new version when it is applied to the old', () => {
    fc.assert(
      fc.property(changedContent, ({ before, after }) => {
        for (const comparison of compareContents(before, after)) {
          const result = applied(termsOf(before, comparison.section), comparison);
          expect(withoutOpen(result)).toEqual(withoutOpen(termsOf(after, comparison.section)));
        }
      }),
    );
  });

  it('marks the same words the other way round', () => {
    fc.assert(
      fc.property(changedContent, ({ before, after }) => {
        expect(turned(turnedBack(compareContents(after, before)))).toEqual(turned(compareContents(before, after)));
      }),
    );
  });

  it('keeps every word of both versions', () => {
    fc.assert(
      fc.property(words, words, (before, after) => {
        const fields = compareContents(emptyContent(before), emptyContent(after)).flatMap(({ terms }) => terms.flatMap((term) => term.fields));
        for (const { words: runs } of fields) {
          const said = (leftOut: string) => runs?.filter(({ change }) => change !== leftOut).map(({ text }) => text).join('');
          expect(said('added')).toBe(before);
          expect(said('removed')).toBe(after);
        }
      }),
    );
  });

  it('marks the words that changed, and no others', () => {
    const [section] = compareContents(emptyContent('Vijf banen per jaar'), emptyContent('Acht banen per jaar'));
    expect(section).toEqual({
      section: 'agreement',
      orderBefore: ['agreement'],
      orderAfter: ['agreement'],
      terms: [
        {
          id: 'agreement',
          change: 'changed',
          title: 'Acht banen per jaar',
          fields: [
            {
              field: 'title',
              before: 'Vijf banen per jaar',
              after: 'Acht banen per jaar',
              words: [
                { change: 'removed', text: 'Vijf' },
                { change: 'added', text: 'Acht' },
                { change: 'same', text: ' banen per jaar' },
              ],
            },
          ],
        },
      ],
    });
  });

  it('follows a term by its id, also when it moves', () => {
    const clause = (key: string) => ({ id: key, kind: 'other' as const, title: key, text: key });
    const before = { ...emptyContent('Wasserij'), clauses: [clause('a'), clause('b')] };
    const after = { ...before, clauses: [clause('b'), clause('a')] };
    expect(compareContents(before, after)).toEqual([{ section: 'clauses', terms: [], orderBefore: ['a', 'b'], orderAfter: ['b', 'a'] }]);
  });
});

/** The comparison as it would read the other way round. */
function turnedBack(comparison: readonly SectionComparison[]): SectionComparison[] {
  const mirror = { added: 'removed', removed: 'added', changed: 'changed', same: 'same' } as const;
  return comparison.map(({ section, orderBefore, orderAfter, terms }) => ({
    section,
    orderBefore: orderAfter,
    orderAfter: orderBefore,
    terms: terms.map((term) => ({
      ...term,
      change: mirror[term.change],
      fields: term.fields.map(({ field, before, after, words: runs }) => ({
        field,
        before: after,
        after: before,
        words: runs?.map(({ change, text }) => ({ change: mirror[change], text })) ?? null,
      })),
    })),
  }));
}
