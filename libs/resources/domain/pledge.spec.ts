import { contributionErrors, isOver, pledgeErrors } from './pledge.js';

const surroundings = {
  organisationIds: new Set(['municipality', 'employer', 'welfare']),
  partyIds: new Set(['municipality', 'employer']),
};

describe('pledgeErrors', () => {
  it('accepts what a party promises', () => {
    expect(pledgeErrors({ organisationId: 'employer', amount: 1 }, surroundings)).toEqual([]);
  });

  it.each([0, -1, -250_000])('refuses %d as an amount', (amount) => {
    expect(pledgeErrors({ organisationId: 'employer', amount }, surroundings)).toEqual([
      { pointer: '/amount', code: 'pledge.not-positive' },
    ]);
  });

  it('refuses an organisation that is no party, and one that does not exist', () => {
    expect(pledgeErrors({ organisationId: 'welfare', amount: 1 }, surroundings)).toEqual([
      { pointer: '/organisationId', code: 'pledge.organisation-no-party' },
    ]);
    expect(pledgeErrors({ organisationId: 'nobody', amount: 1 }, surroundings)).toEqual([
      { pointer: '/organisationId', code: 'unknown-reference' },
    ]);
  });

  it('refuses an agreement that the partnership does not have, together with a wrong amount', () => {
    expect(pledgeErrors({ organisationId: 'employer', amount: -1 }, { ...surroundings, partyIds: undefined })).toEqual([
      { pointer: '/agreementId', code: 'unknown-reference' },
      { pointer: '/amount', code: 'pledge.not-positive' },
    ]);
  });
});

describe('contributionErrors', () => {
  const today = '2026-11-24';
  const pledge = { kind: 'hours', left: 600 } as const;

  it('accepts what was put in until today', () => {
    expect(contributionErrors({ amount: 600, contributedOn: today }, pledge, today)).toEqual([]);
  });

  it('says what is left of the pledge when more is put in, and takes more with a note', () => {
    expect(contributionErrors({ amount: 601, contributedOn: today }, pledge, today)).toEqual([
      { pointer: '/amount', code: 'contribution.beyond-pledge', values: { left: { nl: '10 uur', en: '10 hours' } } },
    ]);
    expect(contributionErrors({ amount: 601, contributedOn: today, surplusNote: 'Een dag extra' }, pledge, today)).toEqual([]);
  });

  it('refuses nothing, less than nothing, and a day to come', () => {
    expect(contributionErrors({ amount: 0, contributedOn: today }, pledge, today)).toEqual([
      { pointer: '/amount', code: 'contribution.not-positive' },
    ]);
    expect(contributionErrors({ amount: -5, contributedOn: '2026-11-25' }, pledge, today)).toEqual([
      { pointer: '/amount', code: 'contribution.not-positive' },
      { pointer: '/contributedOn', code: 'contribution.later' },
    ]);
  });
});

it.each([
  [{ endsOn: null, terminated: false }, false],
  [{ endsOn: '2026-11-24', terminated: false }, false],
  [{ endsOn: '2026-11-23', terminated: false }, true],
  [{ endsOn: null, terminated: true }, true],
])('nothing is promised under an agreement after its last day: %j is over: %s', (agreement, over) => {
  expect(isOver(agreement, '2026-11-24')).toBe(over);
});
