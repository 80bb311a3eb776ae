import { atCells, attending, draftFor, meetingIn, withDecision, withPeopleAt } from './meeting-draft';

const organisations = [
  { id: 'municipality', name: 'Gemeente Zaandrecht' },
  { id: 'employer', name: 'Bakkerij De Halm' },
];

const participants = [
  { personId: '1', name: 'Noor', organisationId: 'employer', organisationName: '', level: 'operational', role: 'contributor' },
  { personId: '2', name: 'Sam', organisationId: 'employer', organisationName: '', level: 'operational', role: 'contributor' },
  { personId: '3', name: 'Iris', organisationId: 'municipality', organisationName: '', level: 'tactical', role: 'contributor' },
] as const;

const draft = () => draftFor({ participants: [...participants] }, '2026-11-24');

describe('the draft of a meeting', () => {
  it('starts with everyone who takes part', () => {
    expect(meetingIn(draft(), organisations).attendance).toEqual([
      { organisationId: 'municipality', level: 'tactical', people: 1 },
      { organisationId: 'employer', level: 'operational', people: 2 },
    ]);
  });

  it('takes an organisation without people as absent, from the table and from every decision', () => {
    const decided = { ...draft(), decisions: [{ text: 'Verder', without: [] }] };
    expect(meetingIn(decided, organisations).decisions[0]!.organisationIds).toEqual(['municipality', 'employer']);
    const alone = withPeopleAt(decided, 'employer', 'operational', 0);
    expect(attending(alone, organisations).map(({ id }) => id)).toEqual(['municipality']);
    expect(meetingIn(alone, organisations).decisions[0]!.organisationIds).toEqual(['municipality']);
  });

  it('leaves out of a decision who took no part in it', () => {
    const decided = { ...draft(), decisions: [{ text: 'Verder', without: [] }] };
    expect(meetingIn(withDecision(decided, 0, { without: ['employer'] }), organisations).decisions).toEqual([
      { text: 'Verder', organisationIds: ['municipality'] },
    ]);
  });

  it('sends no next meeting when none is planned', () => {
    expect(meetingIn(draft(), organisations).nextMeetingOn).toBeNull();
  });

  it('brings an error about attendance to its cell and leaves others where they are', () => {
    const meeting = meetingIn(draft(), organisations);
    const errors = [
      { pointer: '/attendance/1/people', code: 'whole-number', detail: 'Te veel' },
      { pointer: '/attendance', code: 'meeting.nobody-attended', detail: 'Niemand' },
      { pointer: '/decisions/0/text', code: 'required', detail: 'Vul in' },
    ];
    expect(atCells(errors, meeting).map(({ pointer }) => pointer)).toEqual([
      '/attendance/employer/operational',
      '/attendance',
      '/decisions/0/text',
    ]);
  });
});
