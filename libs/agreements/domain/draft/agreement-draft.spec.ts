import fc from 'fast-check';
import { confirmationState, type ConfirmationWord, confirmerProblem, draftStartErrors, isAgreed, stepProblem } from './agreement-draft.js';

const confirmed = (hash: string): ConfirmationWord => ({ kind: 'confirmed', hash });
const parties = ['one', 'other'].map((organisationId) => ({ organisationId, signatoryPersonId: null }));

describe('a draft of an agreement', () => {
  it('begins with a title or from an agreement, never with both or neither', () => {
    expect(draftStartErrors({ title: 'Werk' })).toEqual([]);
    expect(draftStartErrors({ agreementId: 'id' })).toEqual([]);
    expect(draftStartErrors({})).toEqual([{ pointer: '/title', code: 'required' }]);
    expect(draftStartErrors({ title: 'Werk', agreementId: 'id' })).toEqual([{ pointer: '/title', code: 'agreement-draft.title-of-amendment' }]);
  });

  it('holds a word for exactly the text that it was given for', () => {
    expect(confirmationState(confirmed('a'), 'a')).toBe('confirmed');
    expect(confirmationState(confirmed('a'), 'b')).toBe('outdated');
    expect(confirmationState({ kind: 'withdrawn', hash: 'a' }, 'a')).toBe('open');
    expect(confirmationState(undefined, 'a')).toBe('open');
  });

  it('is not agreed by one party, nor before there is a text', () => {
    const words = new Map([['one', confirmed('a')]]);
    expect(isAgreed([{ organisationId: 'one' }], words, 'a')).toBe(false);
    expect(isAgreed([{ organisationId: 'one' }, { organisationId: 'one' }], words, 'a')).toBe(false);
    expect(isAgreed(parties, new Map([...words, ['other', confirmed('a')]]), null)).toBe(false);
  });

  it('is signed by the named signatory or who stands in, and by anyone of a party that names nobody', () => {
    const actor = { personId: 'sam', organisationId: 'one', absentIds: new Set<string>() };
    const named = [{ organisationId: 'one', signatoryPersonId: 'noor' }];
    expect(confirmerProblem(parties, actor)).toBeUndefined();
    expect(confirmerProblem(named, actor)).toBe('agreement-draft.other-signatory');
    expect(confirmerProblem(named, { ...actor, personId: 'noor' })).toBeUndefined();
    expect(confirmerProblem(named, { ...actor, absentIds: new Set(['noor']) })).toBeUndefined();
    expect(confirmerProblem(parties, { ...actor, organisationId: 'elsewhere' })).toBe('agreement-draft.no-party');
  });

  it('takes each step from its own status only', () => {
    expect(stepProblem('propose', 'draft')).toBeUndefined();
    expect(stepProblem('propose', 'in-consultation')).toBe('agreement-draft.in-consultation');
    expect(stepProblem('confirm', 'draft')).toBe('agreement-draft.not-in-consultation');
    expect(stepProblem('withdraw', 'agreed')).toBe('agreement-draft.agreed');
    expect(stepProblem('return', 'withdrawn')).toBe('agreement-draft.withdrawn');
  });

  it('is agreed exactly when the latest word of every party is for the text as it stands, in whatever order they come', () => {
    const party = fc.constantFrom('one', 'other', 'third');
    const text = fc.constantFrom('a', 'b');
    const step = fc.oneof(
      fc.record({ does: fc.constant('save' as const), text }),
      fc.record({ does: fc.constant('confirm' as const), party, text }),
      fc.record({ does: fc.constant('withdraw' as const), party }),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const three = ['one', 'other', 'third'].map((organisationId) => ({ organisationId }));
        const words = new Map<string, ConfirmationWord>();
        const last = new Map<string, string | null>();
        let present = 'a';
        for (const taken of steps) {
          if (taken.does === 'save') present = taken.text;
          if (taken.does === 'confirm') {
            words.set(taken.party, confirmed(taken.text));
            last.set(taken.party, taken.text);
          }
          if (taken.does === 'withdraw') {
            words.set(taken.party, { kind: 'withdrawn', hash: present });
            last.set(taken.party, null);
          }
          expect(isAgreed(three, words, present)).toBe(three.every(({ organisationId }) => last.get(organisationId) === present));
        }
      }),
    );
  });
});
