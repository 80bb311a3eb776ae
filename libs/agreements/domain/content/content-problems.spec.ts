import type { FieldError } from '@samenspel/platform/domain';
import {
  emptyContent,
  type AgreementContent,
  type IndicatorTerm,
  type MilestoneTerm,
  type ObligationTerm,
  type PledgeTerm,
  type SharedResourceTerm,
} from './agreement-content.js';
import { contentProblems, type ContentSurroundings } from './content-problems.js';

const surroundings: ContentSurroundings = {
  organisationIds: new Set(['municipality', 'employer', 'welfare', 'stranger']),
  partnerIds: new Set(['municipality', 'employer', 'welfare']),
  organisationOfPerson: new Map([
    ['noor', 'employer'],
    ['sam', 'municipality'],
    ['absent', 'employer'],
  ]),
  participantIds: new Set(['noor', 'sam']),
};

const indicator = (changes: Partial<IndicatorTerm> = {}): IndicatorTerm => ({
  id: 'jobs-count',
  title: 'Banen',
  unit: 'banen',
  baseline: 0,
  target: 5,
  direction: 'up',
  dueOn: '2027-06-30',
  ...changes,
});

const milestone = (changes: Partial<MilestoneTerm> = {}): MilestoneTerm => ({
  id: 'opened',
  title: 'Wasserij open',
  baselineOn: '2027-03-01',
  phase: null,
  goalId: 'jobs',
  responsibleOrganisationId: 'employer',
  responsiblePersonId: 'noor',
  acceptingOrganisationId: 'municipality',
  dependsOn: [],
  size: 1,
  evidence: 'Foto van de opening',
  ...changes,
});

const obligation = (changes: Partial<ObligationTerm> = {}): ObligationTerm => ({
  id: 'guidance',
  title: 'Begeleiding geleverd',
  organisationId: 'municipality',
  towardsOrganisationId: 'employer',
  dueOn: '2027-02-01',
  recurrence: 'FREQ=MONTHLY',
  noticeDays: 7,
  waitsFor: ['opened'],
  ...changes,
});

const pledge = (changes: Partial<PledgeTerm> = {}): PledgeTerm => ({
  id: 'money',
  organisationId: 'municipality',
  kind: 'money',
  amount: 2_500_000,
  description: 'Loonkosten',
  dueOn: '2027-01-31',
  ...changes,
});

const resource = (changes: Partial<SharedResourceTerm> = {}): SharedResourceTerm => ({
  id: 'coach',
  title: 'Jobcoach',
  kind: 'hours',
  organisationId: 'welfare',
  capacity: 600,
  allocations: [
    { organisationId: 'employer', amount: 400 },
    { organisationId: 'municipality', amount: 200 },
  ],
  ...changes,
});

const agreement: AgreementContent = {
  ...emptyContent('Wasserij De Brug'),
  duration: { startsOn: '2027-01-01', endsOn: '2027-12-31', renewal: 'automatic', renewalMonths: 12, noticeMonths: 3 },
  parties: [
    { organisationId: 'municipality', role: 'public-authority', signatoryPersonId: 'sam' },
    { organisationId: 'employer', role: 'private-party', signatoryPersonId: null },
    { organisationId: 'welfare', role: 'interested-party', signatoryPersonId: null },
  ],
  goals: [{ id: 'jobs', title: 'Vijf banen', description: null, indicators: [indicator()] }],
  milestones: [milestone()],
  obligations: [obligation()],
  pledges: [pledge()],
  sharedResources: [resource()],
  incentives: [{ id: 'bonus', title: 'Bonus', trigger: 'met', tiedToId: 'jobs', consequence: 'Een jaar erbij' }],
  risks: [{ id: 'demand', title: 'Te weinig vraag', category: 'revenue', allocation: 'shared', measure: null }],
  safeguards: [{ value: 'quality', text: 'Ieder kwartaal een gesprek' }],
  clauses: [{ id: 'exit', kind: 'exit', title: 'Stoppen', text: 'Met drie maanden opzegging.' }],
};

const problems = (changes: Partial<AgreementContent>): readonly FieldError[] =>
  contentProblems({ ...agreement, ...changes }, surroundings);
const milestoneProblems = (changes: Partial<MilestoneTerm>) => problems({ milestones: [milestone(changes)] });
const obligationProblems = (changes: Partial<ObligationTerm>) => problems({ obligations: [obligation(changes)] });
const goalProblems = (changes: Partial<IndicatorTerm>) =>
  problems({ goals: [{ id: 'jobs', title: 'Vijf banen', description: null, indicators: [indicator(changes)] }] });

describe('contentProblems', () => {
  it('finds none in an agreement that can be proposed', () => {
    expect(problems({})).toEqual([]);
  });

  it('asks parties and a start of an agreement that was only just begun', () => {
    expect(contentProblems(emptyContent('Nieuw'), surroundings)).toEqual([
      { pointer: '/duration/startsOn', code: 'agreement.start-missing' },
      { pointer: '/parties', code: 'agreement.too-few-parties' },
    ]);
  });

  it('asks for words wherever they are left out', () => {
    const blank = { title: ' ', description: '', consequence: '', text: '', unit: '' };
    const pointers = problems({
      title: '',
      goals: [{ ...agreement.goals[0]!, title: '', indicators: [indicator({ title: '', unit: ' ' })] }],
      milestones: [milestone({ title: '' })],
      obligations: [obligation({ title: '' })],
      pledges: [pledge({ description: '' })],
      sharedResources: [resource({ title: '' })],
      incentives: [{ ...agreement.incentives[0]!, ...blank }],
      risks: [{ ...agreement.risks[0]!, title: '' }],
      safeguards: [{ value: 'quality', text: '' }],
      clauses: [{ ...agreement.clauses[0]!, title: '', text: '' }],
    });
    expect(new Set(pointers.map(({ code }) => code))).toEqual(new Set(['required']));
    expect(pointers.map(({ pointer }) => pointer)).toEqual([
      '/title',
      '/goals/0/title',
      '/goals/0/indicators/0/title',
      '/goals/0/indicators/0/unit',
      '/milestones/0/title',
      '/obligations/0/title',
      '/pledges/0/description',
      '/sharedResources/0/title',
      '/incentives/0/title',
      '/incentives/0/consequence',
      '/risks/0/title',
      '/safeguards/0/text',
      '/clauses/0/title',
      '/clauses/0/text',
    ]);
  });
});

describe('the term of an agreement', () => {
  const duration = (changes: Partial<AgreementContent['duration']>) =>
    problems({ ...bare, duration: { ...agreement.duration, ...changes } });
  const bare = { goals: [], milestones: [], obligations: [], pledges: [], incentives: [] };

  it('may be one day, and may have no end', () => {
    expect(duration({ endsOn: '2027-01-01', noticeMonths: null })).toEqual([]);
    expect(duration({ endsOn: null, renewal: 'none' })).toEqual([]);
  });

  it('cannot end before it starts', () => {
    expect(duration({ endsOn: '2026-12-31' })).toEqual([{ pointer: '/duration/endsOn', code: 'agreement.ends-before-start' }]);
  });

  it('is renewed only when it ends, and automatically only by a number of months', () => {
    const withoutEnd = [{ pointer: '/duration/renewal', code: 'agreement.renewal-without-end' }];
    expect(duration({ endsOn: null, renewal: 'by-agreement' })).toEqual(withoutEnd);
    const withoutMonths = [{ pointer: '/duration/renewalMonths', code: 'agreement.renewal-months-missing' }];
    expect(duration({ renewalMonths: null })).toEqual(withoutMonths);
    expect(duration({ renewal: 'by-agreement', renewalMonths: null })).toEqual([]);
  });

  it('is as long as its notice period, or longer', () => {
    expect(duration({ noticeMonths: 11 })).toEqual([]);
    expect(duration({ noticeMonths: 12 })).toEqual([{ pointer: '/duration/noticeMonths', code: 'agreement.notice-longer-than-term' }]);
  });
});

describe('parties', () => {
  const party = (organisationId: string, signatoryPersonId: string | null = null) =>
    ({ organisationId, role: 'private-party', signatoryPersonId }) as const;
  const bare = { milestones: [], obligations: [], pledges: [], sharedResources: [] };

  it('are at least two', () => {
    const alone = [{ pointer: '/parties', code: 'agreement.too-few-parties' }];
    expect(problems({ ...bare, parties: [party('employer')] })).toEqual(alone);
  });

  it('are organisations of the partnership, each once', () => {
    expect(problems({ ...bare, parties: ['employer', 'nobody', 'stranger', 'municipality', 'employer'].map((id) => party(id)) })).toEqual([
      { pointer: '/parties/1/organisationId', code: 'unknown-reference' },
      { pointer: '/parties/2/organisationId', code: 'agreement.party-from-elsewhere' },
      { pointer: '/parties/4/organisationId', code: 'agreement.party-twice' },
    ]);
  });

  it('let a participant of their own sign', () => {
    const parties = [party('employer', 'sam'), party('municipality', 'ghost'), party('welfare', 'absent')];
    expect(problems({ ...bare, parties })).toEqual([
      { pointer: '/parties/0/signatoryPersonId', code: 'agreement.signatory-from-elsewhere' },
      { pointer: '/parties/1/signatoryPersonId', code: 'unknown-reference' },
      { pointer: '/parties/2/signatoryPersonId', code: 'agreement.signatory-from-elsewhere' },
    ]);
  });
});

describe('indicators', () => {
  it('are due within the term', () => {
    expect(goalProblems({ dueOn: '2028-01-01' })).toEqual([{ pointer: '/goals/0/indicators/0/dueOn', code: 'term.after-end' }]);
    expect(goalProblems({ dueOn: '2026-12-31' })).toEqual([{ pointer: '/goals/0/indicators/0/dueOn', code: 'term.before-start' }]);
  });

  it('aim the way they should go', () => {
    const against = [{ pointer: '/goals/0/indicators/0/target', code: 'indicator.target-against-direction' }];
    expect(goalProblems({ baseline: 6 })).toEqual(against);
    expect(goalProblems({ direction: 'down' })).toEqual(against);
    expect(goalProblems({ direction: 'hold' })).toEqual([]);
    expect(goalProblems({ baseline: 5 })).toEqual([]);
  });
});

describe('milestones', () => {
  it('have a date within the term and an organisation', () => {
    expect(milestoneProblems({ baselineOn: null, responsibleOrganisationId: null, responsiblePersonId: null })).toEqual([
      { pointer: '/milestones/0/baselineOn', code: 'term.date-missing' },
      { pointer: '/milestones/0/responsibleOrganisationId', code: 'term.organisation-missing' },
    ]);
    expect(milestoneProblems({ baselineOn: '2026-12-31' })).toEqual([{ pointer: '/milestones/0/baselineOn', code: 'term.before-start' }]);
    expect(milestoneProblems({ baselineOn: '2028-01-01' })).toEqual([{ pointer: '/milestones/0/baselineOn', code: 'term.after-end' }]);
  });

  it('are taken on by a party', () => {
    const by = (responsibleOrganisationId: string) => milestoneProblems({ responsibleOrganisationId, responsiblePersonId: null });
    const pointer = '/milestones/0/responsibleOrganisationId';
    expect(by('stranger')).toEqual([{ pointer, code: 'term.organisation-no-party' }]);
    expect(by('nobody')).toEqual([{ pointer, code: 'unknown-reference' }]);
  });

  it('are looked after by a participant of the organisation that takes them on', () => {
    const pointer = '/milestones/0/responsiblePersonId';
    for (const responsiblePersonId of ['sam', 'absent']) {
      expect(milestoneProblems({ responsiblePersonId })).toEqual([{ pointer, code: 'milestone.person-from-elsewhere' }]);
    }
    expect(milestoneProblems({ responsiblePersonId: 'ghost' })).toEqual([{ pointer, code: 'unknown-reference' }]);
  });

  it('serve a goal of the agreement, or none', () => {
    expect(milestoneProblems({ goalId: null })).toEqual([]);
    expect(milestoneProblems({ goalId: 'bonus' })).toEqual([{ pointer: '/milestones/0/goalId', code: 'milestone.unknown-goal' }]);
  });

  it('are accepted by another party', () => {
    const pointer = '/milestones/0/acceptingOrganisationId';
    expect(milestoneProblems({ acceptingOrganisationId: null })).toEqual([]);
    expect(milestoneProblems({ acceptingOrganisationId: 'employer' })).toEqual([{ pointer, code: 'milestone.accepts-own' }]);
    expect(milestoneProblems({ acceptingOrganisationId: 'stranger' })).toEqual([{ pointer, code: 'term.organisation-no-party' }]);
  });

  it('depend on other milestones of the agreement, each once', () => {
    const first = milestone({ id: 'first' });
    expect(problems({ milestones: [first, milestone({ dependsOn: ['first', 'gone', 'first'] })] })).toEqual([
      { pointer: '/milestones/1/dependsOn/1', code: 'milestone.unknown-dependency' },
      { pointer: '/milestones/1/dependsOn/2', code: 'milestone.dependency-twice' },
    ]);
  });

  it('are not planned before what they depend on', () => {
    const first = milestone({ id: 'first', title: 'Pand gevonden', baselineOn: '2027-03-02' });
    expect(problems({ milestones: [first, milestone({ dependsOn: ['first'] })] })).toEqual([
      { pointer: '/milestones/1/dependsOn/0', code: 'milestone.before-dependency', values: { title: 'Pand gevonden' } },
    ]);
  });

  it('never wait for each other in a circle, which is told at each step of it and at no other', () => {
    const milestones = [
      milestone({ id: 'opened', title: 'A', dependsOn: ['b'] }),
      milestone({ id: 'b', title: 'B', dependsOn: ['c', 'd'] }),
      milestone({ id: 'c', title: 'C', dependsOn: ['opened'] }),
      milestone({ id: 'd', title: 'D', dependsOn: ['d'] }),
      milestone({ id: 'e', title: 'E', dependsOn: ['opened'] }),
    ];
    const code = 'milestone.circular-dependency';
    expect(problems({ milestones })).toEqual([
      { pointer: '/milestones/0/dependsOn/0', code, values: { cycle: "'A' → 'B' → 'C' → 'A'" } },
      { pointer: '/milestones/1/dependsOn/0', code, values: { cycle: "'B' → 'C' → 'A' → 'B'" } },
      { pointer: '/milestones/2/dependsOn/0', code, values: { cycle: "'C' → 'A' → 'B' → 'C'" } },
      { pointer: '/milestones/3/dependsOn/0', code, values: { cycle: "'D' → 'D'" } },
    ]);
  });
});

describe('obligations', () => {
  it('have a date within the term and an organisation', () => {
    expect(obligationProblems({ dueOn: null, organisationId: null })).toEqual([
      { pointer: '/obligations/0/organisationId', code: 'term.organisation-missing' },
      { pointer: '/obligations/0/dueOn', code: 'term.date-missing' },
    ]);
    expect(obligationProblems({ dueOn: '2028-01-01' })).toEqual([{ pointer: '/obligations/0/dueOn', code: 'term.after-end' }]);
  });

  it('are owed by a party to another', () => {
    const pointer = '/obligations/0/towardsOrganisationId';
    expect(obligationProblems({ organisationId: 'stranger' })).toEqual([
      { pointer: '/obligations/0/organisationId', code: 'term.organisation-no-party' },
    ]);
    expect(obligationProblems({ towardsOrganisationId: null })).toEqual([]);
    expect(obligationProblems({ towardsOrganisationId: 'municipality' })).toEqual([{ pointer, code: 'obligation.towards-own' }]);
    expect(obligationProblems({ towardsOrganisationId: 'nobody' })).toEqual([{ pointer, code: 'unknown-reference' }]);
  });

  it('return by a rule that can be read', () => {
    expect(obligationProblems({ recurrence: null })).toEqual([]);
    const unreadable = expect.objectContaining({ pointer: '/obligations/0/recurrence', code: 'recurrence.unreadable' });
    expect(obligationProblems({ recurrence: 'elke maand' })).toEqual([unreadable]);
  });

  it('wait for what another party does, each once', () => {
    expect(obligationProblems({ organisationId: 'employer', towardsOrganisationId: null, waitsFor: ['opened', 'gone', 'gone'] })).toEqual([
      { pointer: '/obligations/0/waitsFor/0', code: 'obligation.waits-for-own' },
      { pointer: '/obligations/0/waitsFor/1', code: 'obligation.unknown-wait' },
      { pointer: '/obligations/0/waitsFor/2', code: 'obligation.unknown-wait' },
      { pointer: '/obligations/0/waitsFor/2', code: 'obligation.wait-twice' },
    ]);
  });

  it('never wait for each other in a circle', () => {
    const obligations = [
      obligation({ id: 'guidance', waitsFor: ['jobs-opened'] }),
      obligation({ id: 'jobs-opened', title: 'Vijf banen geopend', organisationId: 'employer', towardsOrganisationId: null, waitsFor: ['guidance'] }),
    ];
    const code = 'obligation.circular-wait';
    expect(problems({ obligations })).toEqual([
      { pointer: '/obligations/0/waitsFor/0', code, values: { cycle: "'Begeleiding geleverd' → 'Vijf banen geopend' → 'Begeleiding geleverd'" } },
      { pointer: '/obligations/1/waitsFor/0', code, values: { cycle: "'Vijf banen geopend' → 'Begeleiding geleverd' → 'Vijf banen geopend'" } },
    ]);
  });
});

describe('pledges', () => {
  it('say who and how much, above zero and within the term', () => {
    expect(problems({ pledges: [pledge({ organisationId: null, amount: null, dueOn: null })] })).toEqual([
      { pointer: '/pledges/0/organisationId', code: 'term.organisation-missing' },
      { pointer: '/pledges/0/amount', code: 'term.amount-missing' },
    ]);
    expect(problems({ pledges: [pledge({ organisationId: 'stranger', amount: 0, dueOn: '2028-01-01' })] })).toEqual([
      { pointer: '/pledges/0/organisationId', code: 'term.organisation-no-party' },
      { pointer: '/pledges/0/amount', code: 'term.amount-not-positive' },
      { pointer: '/pledges/0/dueOn', code: 'term.after-end' },
    ]);
  });
});

describe('shared resources', () => {
  it('say how much there is', () => {
    const open = [{ pointer: '/sharedResources/0/capacity', code: 'term.amount-missing' }];
    expect(problems({ sharedResources: [resource({ capacity: null })] })).toEqual(open);
  });

  it('are allocated to parties, each once', () => {
    const allocations = ['employer', 'stranger', 'employer'].map((organisationId) => ({ organisationId, amount: 1 }));
    expect(problems({ sharedResources: [resource({ allocations })] })).toEqual([
      { pointer: '/sharedResources/0/allocations/1/organisationId', code: 'term.organisation-no-party' },
      { pointer: '/sharedResources/0/allocations/2/organisationId', code: 'shared-resource.party-twice' },
    ]);
  });

  it('are not allocated beyond what there is', () => {
    const beyond = [{ pointer: '/sharedResources/0/allocations/1/amount', code: 'shared-resource.beyond-capacity' }];
    expect(problems({ sharedResources: [resource({ capacity: 599 })] })).toEqual(beyond);
  });
});

describe('the other terms', () => {
  it('tie an incentive to a goal or milestone', () => {
    const tied = (tiedToId: string | null) => problems({ incentives: [{ ...agreement.incentives[0]!, tiedToId }] });
    const code = 'incentive.tied-to-nothing';
    expect(tied('opened')).toEqual([]);
    expect(tied(null)).toEqual([{ pointer: '/incentives/0/tiedToId', code }]);
    expect(tied('guidance')).toEqual([{ pointer: '/incentives/0/tiedToId', code }]);
  });

  it('safeguard each value once', () => {
    const again = [{ pointer: '/safeguards/1/value', code: 'safeguard.value-twice' }];
    expect(problems({ safeguards: [...agreement.safeguards, { value: 'quality', text: 'Nog eens' }] })).toEqual(again);
  });

  it('have each an id of their own, indicators included', () => {
    expect(problems({ clauses: [{ ...agreement.clauses[0]!, id: 'jobs-count' }], risks: [{ ...agreement.risks[0]!, id: 'coach' }] })).toEqual([
      { pointer: '/risks/0/id', code: 'term.id-twice' },
      { pointer: '/clauses/0/id', code: 'term.id-twice' },
    ]);
  });
});
