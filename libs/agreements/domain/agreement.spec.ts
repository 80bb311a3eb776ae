import { agreementErrors, agreementOverProblem, agreementStatus, type AgreementSurroundings, type NewAgreementFacts, type NewMilestoneFacts } from './agreement.js';

const surroundings: AgreementSurroundings = {
  today: '2026-11-24',
  organisationIds: new Set(['municipality', 'employer', 'welfare', 'stranger']),
  partnerIds: new Set(['municipality', 'employer', 'welfare']),
  organisationOfPerson: new Map([
    ['noor', 'employer'],
    ['sam', 'municipality'],
    ['absent', 'employer'],
  ]),
  participantIds: new Set(['noor', 'sam']),
};

const milestone = (changes: Partial<NewMilestoneFacts> = {}): NewMilestoneFacts => ({
  baselineOn: '2026-12-08',
  responsibleOrganisationId: 'employer',
  ...changes,
});

const agreement = (changes: Partial<NewAgreementFacts> = {}): NewAgreementFacts => ({
  signedOn: '2026-10-15',
  startsOn: '2026-11-01',
  endsOn: '2027-10-31',
  partyIds: ['municipality', 'employer'],
  goals: [{}],
  milestones: [milestone()],
  ...changes,
});

const errors = (changes: Partial<NewAgreementFacts>) => agreementErrors(agreement(changes), surroundings);

describe('agreementErrors', () => {
  it('accepts what partners of the partnership signed', () => {
    expect(errors({})).toEqual([]);
  });

  it('accepts an agreement without an end, signed today and with a milestone on its first day', () => {
    expect(errors({ signedOn: '2026-11-24', endsOn: null, milestones: [milestone({ baselineOn: '2026-11-01' })] })).toEqual([]);
  });

  it('refuses a signature that is still to come', () => {
    expect(errors({ signedOn: '2026-11-25' })).toEqual([{ pointer: '/signedOn', code: 'agreement.signed-later' }]);
  });

  it('refuses a term that ends before it starts', () => {
    expect(errors({ endsOn: '2026-10-31', milestones: [] })).toEqual([{ pointer: '/endsOn', code: 'agreement.ends-before-start' }]);
  });

  it('asks for two parties', () => {
    expect(errors({ partyIds: ['employer'] })).toEqual([{ pointer: '/partyIds', code: 'agreement.too-few-parties' }]);
  });

  it('names every party that is unknown, from elsewhere or listed twice', () => {
    expect(errors({ partyIds: ['employer', 'nobody', 'stranger', 'municipality', 'employer'] })).toEqual([
      { pointer: '/partyIds/1', code: 'unknown-reference' },
      { pointer: '/partyIds/2', code: 'agreement.party-from-elsewhere' },
      { pointer: '/partyIds/4', code: 'agreement.party-twice' },
    ]);
  });

  it('refuses a milestone outside the term, at its own row', () => {
    const milestones = [milestone(), milestone({ baselineOn: '2026-10-31' }), milestone({ baselineOn: '2027-11-01' })];
    expect(errors({ milestones })).toEqual([
      { pointer: '/milestones/1/baselineOn', code: 'milestone.before-start' },
      { pointer: '/milestones/2/baselineOn', code: 'milestone.after-end' },
    ]);
  });

  it('refuses a responsible organisation that is no party or does not exist', () => {
    const milestones = [
      milestone({ responsibleOrganisationId: 'welfare' }),
      milestone({ responsibleOrganisationId: 'nobody' }),
    ];
    expect(errors({ milestones })).toEqual([
      { pointer: '/milestones/0/responsibleOrganisationId', code: 'milestone.organisation-no-party' },
      { pointer: '/milestones/1/responsibleOrganisationId', code: 'unknown-reference' },
    ]);
  });

  it('wants the responsible person to take part for the responsible organisation', () => {
    const milestones = ['noor', 'sam', 'absent', 'nobody'].map((responsiblePersonId) => milestone({ responsiblePersonId }));
    expect(errors({ milestones })).toEqual([
      { pointer: '/milestones/1/responsiblePersonId', code: 'milestone.person-from-elsewhere' },
      { pointer: '/milestones/2/responsiblePersonId', code: 'milestone.person-from-elsewhere' },
      { pointer: '/milestones/3/responsiblePersonId', code: 'unknown-reference' },
    ]);
  });

  it('ties a milestone to a goal of the same agreement only', () => {
    const milestones = [milestone({ goalIndex: 0 }), milestone({ goalIndex: 1 })];
    expect(errors({ milestones })).toEqual([{ pointer: '/milestones/1/goalIndex', code: 'milestone.unknown-goal' }]);
  });

  it('tells all mistakes together', () => {
    const found = errors({
      signedOn: '2026-12-01',
      endsOn: '2026-10-01',
      partyIds: ['employer'],
      milestones: [milestone({ baselineOn: '2026-01-01', responsibleOrganisationId: 'welfare' })],
    });
    expect(found.map(({ pointer }) => pointer)).toEqual([
      '/signedOn',
      '/endsOn',
      '/partyIds',
      '/milestones/0/baselineOn',
      '/milestones/0/responsibleOrganisationId',
    ]);
  });
});

describe('agreementStatus', () => {
  it('is active through its last day and ended the day after', () => {
    expect(agreementStatus({ endsOn: '2026-11-24' }, '2026-11-24')).toBe('active');
    expect(agreementStatus({ endsOn: '2026-11-23' }, '2026-11-24')).toBe('ended');
  });

  it('stays active without an end', () => {
    expect(agreementStatus({ endsOn: null }, '2099-01-01')).toBe('active');
  });
});

describe('an agreement that is over', () => {
  it.each([
    [{ endsOn: null, terminatedOn: null }, null],
    [{ endsOn: '2026-11-24', terminatedOn: null }, null],
    [{ endsOn: '2026-11-23', terminatedOn: null }, 'agreement.ended'],
    [{ endsOn: '2027-01-01', terminatedOn: '2026-11-24' }, 'agreement.terminated'],
    [{ endsOn: '2026-11-23', terminatedOn: '2026-11-01' }, 'agreement.terminated'],
  ])('says why nothing is added to it any more: %j is %s', (dates, problem) => {
    expect(agreementOverProblem(dates, '2026-11-24')).toBe(problem);
  });
});
