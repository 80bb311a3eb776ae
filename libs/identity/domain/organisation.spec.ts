import { likelyDuplicates, normalisedName, organisationErrors } from './organisation.js';

describe('the registrations of an organisation', () => {
  it('take an existing municipality, 8 digits and 20 digits', () => {
    expect(
      organisationErrors({ sector: 'public', municipalityCode: 'GM0344', kvkNumber: '12345678', oin: '00000001001234567000' }),
    ).toEqual([]);
    expect(organisationErrors({ sector: 'civic', municipalityCode: null, kvkNumber: null, oin: null })).toEqual([]);
  });

  it.each([
    ['public', 'Utrecht', 'organisation.municipality-code'],
    ['public', 'GM9999', 'organisation.municipality-unknown'],
    ['private', 'GM0344', 'organisation.municipality-not-public'],
  ] as const)('tell what is wrong with municipality %s %s', (sector, municipalityCode, code) => {
    expect(organisationErrors({ sector, municipalityCode })).toEqual([{ pointer: '/municipalityCode', code }]);
  });

  it('keep a municipality that left the list of the CBS', () => {
    expect(organisationErrors({ sector: 'public', municipalityCode: 'GM9999' }, 'GM9999')).toEqual([]);
    expect(organisationErrors({ sector: 'public', municipalityCode: 'GM9999' }, 'GM0344')).toHaveLength(1);
  });

  it('tell every wrong number at its own field', () => {
    expect(organisationErrors({ sector: 'private', kvkNumber: '1234567', oin: '0000000100123456700a' })).toEqual([
      { pointer: '/kvkNumber', code: 'organisation.kvk-number' },
      { pointer: '/oin', code: 'organisation.oin' },
    ]);
  });
});

describe('likely duplicates', () => {
  const bridge = { id: 'a', name: 'Stichting De Brug', kvkNumber: '12345678', oin: null };
  const garden = { id: 'b', name: 'Groene Gaarde B.V.', kvkNumber: null, oin: '00000001001234567000' };
  const known = [bridge, garden];

  it.each([
    ['de brug', bridge],
    ['DE  BRÚG', bridge],
    ['Groene Gaarde', garden],
    ['Groene-Gaarde N.V.', garden],
  ])('see that %s is there already', (name, expected) => {
    expect(likelyDuplicates({ name }, known)).toEqual([expected]);
  });

  it('see the same KvK number and the same OIN under another name', () => {
    expect(likelyDuplicates({ name: 'Wasserij', kvkNumber: '12345678' }, known)).toEqual([bridge]);
    expect(likelyDuplicates({ name: 'Hovenier', oin: '00000001001234567000' }, known)).toEqual([garden]);
  });

  it('never propose the organisation itself, nor one without anything in common', () => {
    expect(likelyDuplicates(bridge, known)).toEqual([]);
    expect(likelyDuplicates({ name: '', kvkNumber: '', oin: null }, known)).toEqual([]);
    expect(likelyDuplicates({ name: 'De Brugwachter' }, known)).toEqual([]);
  });

  it('keep a name that is nothing but a legal form', () => {
    expect(normalisedName('Stichting')).toBe('stichting');
  });
});
