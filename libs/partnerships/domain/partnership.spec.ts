import { type NewPartnershipFacts, partnershipErrors } from './partnership.js';

const facts = (changes: Partial<NewPartnershipFacts> = {}): NewPartnershipFacts => ({
  startedOn: '2026-01-01',
  today: '2026-11-24',
  ownOrganisationId: 'municipality',
  organisationIds: ['employer'],
  participants: [{ personId: 'noor', organisationId: 'employer' }],
  ...changes,
});

describe('partnershipErrors', () => {
  it('accepts two organisations with people of their own', () => {
    expect(partnershipErrors(facts())).toEqual([]);
  });

  it('refuses an organisation that works with itself alone', () => {
    expect(partnershipErrors(facts({ organisationIds: ['municipality'], participants: [] }))).toEqual([
      { pointer: '/organisationIds', code: 'partnership.alone' },
    ]);
  });

  it('refuses a start that is still to come', () => {
    expect(partnershipErrors(facts({ startedOn: '2026-11-25' }))).toEqual([
      { pointer: '/startedOn', code: 'partnership.starts-later' },
    ]);
  });

  it('names every person who belongs to none of the organisations, and the one named twice', () => {
    const participants = [
      { personId: 'noor', organisationId: 'employer' },
      { personId: 'sam', organisationId: 'other' },
      { personId: 'noor', organisationId: 'employer' },
      { personId: 'unknown', organisationId: undefined },
    ];
    expect(partnershipErrors(facts({ participants }))).toEqual([
      { pointer: '/participants/1/personId', code: 'participant.from-elsewhere' },
      { pointer: '/participants/3/personId', code: 'participant.from-elsewhere' },
      { pointer: '/participants/2/personId', code: 'participant.twice' },
    ]);
  });
});
