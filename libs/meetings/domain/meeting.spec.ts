import { meetingErrors, type NewMeetingFacts } from './meeting.js';

const facts = (changes: Partial<NewMeetingFacts> = {}): NewMeetingFacts => ({
  heldOn: '2026-11-20',
  today: '2026-11-24',
  startedOn: '2026-01-01',
  nextMeetingOn: '2027-01-15',
  organisationIds: ['municipality', 'employer', 'welfare'],
  attendance: [
    { organisationId: 'municipality', level: 'tactical', people: 2 },
    { organisationId: 'employer', level: 'tactical', people: 1 },
    { organisationId: 'employer', level: 'operational', people: 3 },
  ],
  decisions: [{ organisationIds: ['municipality', 'employer'] }],
  ...changes,
});

describe('meetingErrors', () => {
  it('accepts a meeting that was held today, on the first day of the partnership, without a next one', () => {
    expect(meetingErrors(facts({ heldOn: '2026-11-24', startedOn: '2026-11-24', nextMeetingOn: undefined }))).toEqual([]);
  });

  it('refuses a date that is still to come', () => {
    expect(meetingErrors(facts({ heldOn: '2026-11-25' }))).toEqual([{ pointer: '/heldOn', code: 'meeting.still-to-come' }]);
  });

  it('refuses a date before the partnership started, and says when that was', () => {
    expect(meetingErrors(facts({ heldOn: '2025-12-31' }))).toEqual([
      { pointer: '/heldOn', code: 'meeting.before-start', values: { startedOn: '2026-01-01' } },
    ]);
  });

  it('refuses a next meeting on the same day', () => {
    expect(meetingErrors(facts({ nextMeetingOn: '2026-11-20' }))).toEqual([
      { pointer: '/nextMeetingOn', code: 'meeting.next-not-after' },
    ]);
  });

  it('refuses a meeting that nobody attended, and a decision that nobody took', () => {
    expect(meetingErrors(facts({ attendance: [], decisions: [{ organisationIds: [] }] }))).toEqual([
      { pointer: '/attendance', code: 'meeting.nobody-attended' },
      { pointer: '/decisions/0/organisationIds', code: 'decision.by-nobody' },
    ]);
  });

  it('names every organisation from elsewhere and every level that is counted twice', () => {
    const attendance: NewMeetingFacts['attendance'] = [
      { organisationId: 'stranger', level: 'tactical', people: 1 },
      { organisationId: 'employer', level: 'tactical', people: 1 },
      { organisationId: 'employer', level: 'tactical', people: 2 },
    ];
    expect(meetingErrors(facts({ attendance, decisions: [] }))).toEqual([
      { pointer: '/attendance/0/organisationId', code: 'unknown-reference' },
      { pointer: '/attendance/2/level', code: 'meeting.level-twice' },
    ]);
  });

  it('names an organisation that decided without attending, and one that is named twice', () => {
    const decisions = [{ organisationIds: ['employer', 'welfare', 'employer'] }];
    expect(meetingErrors(facts({ decisions }))).toEqual([
      { pointer: '/decisions/0/organisationIds/1', code: 'decision.by-absent' },
      { pointer: '/decisions/0/organisationIds/2', code: 'decision.organisation-twice' },
    ]);
  });

  it('tells everything that is wrong at once', () => {
    const wrong = facts({ heldOn: '2026-11-25', nextMeetingOn: '2026-11-25', attendance: [], decisions: [{ organisationIds: ['employer'] }] });
    expect(meetingErrors(wrong).map(({ pointer }) => pointer)).toEqual([
      '/heldOn',
      '/nextMeetingOn',
      '/attendance',
      '/decisions/0/organisationIds/0',
    ]);
  });
});
