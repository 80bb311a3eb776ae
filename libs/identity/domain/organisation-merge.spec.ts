import { duplicateGroups, organisationMergeErrors } from './organisation-merge.js';

const here = (id: string) => ({ id, mergedInto: null });
const gone = (id: string) => ({ id, mergedInto: 'z' });

describe('merging organisations', () => {
  it('takes two that take part themselves', () => {
    expect(organisationMergeErrors(here('a'), here('b'))).toEqual([]);
  });

  it.each([
    ['an unknown one', here('a'), undefined, [['/intoId', 'unknown-reference']]],
    ['itself', here('a'), here('a'), [['/intoId', 'organisation.merged-into-itself']]],
    ['one that went into another', here('a'), gone('b'), [['/intoId', 'organisation.merged-already']]],
    ['another, a second time', gone('a'), here('b'), [['/organisationId', 'organisation.merged-already']]],
  ])('refuses to go into %s, at its field', (_, absorbed, into, expected) => {
    expect(organisationMergeErrors(absorbed, into).map(({ pointer, code }) => [pointer, code])).toEqual(expected);
  });
});

describe('groups of likely duplicates', () => {
  it('hold every organisation once, also when a name leads to a number', () => {
    const organisations = [
      { id: 'a', name: 'Stichting De Brug', kvkNumber: '12345678' },
      { id: 'b', name: 'De brug' },
      { id: 'c', name: 'Wasserij', kvkNumber: '12345678' },
      { id: 'd', name: 'Gaarde' },
    ];
    expect(duplicateGroups(organisations).map((group) => group.map(({ id }) => id))).toEqual([['a', 'b', 'c']]);
    expect(duplicateGroups(organisations.slice(3))).toEqual([]);
  });
});
