import { UnitOfWork } from '@samenspel/platform/server';
import { TestApplication, type TestPartnership, type TestPerson } from '@samenspel/testing';
import { MeetingFacts } from './meeting.facts.js';
import { MeetingService } from './meeting.service.js';

describe('recorded meetings', () => {
  let application: TestApplication;
  let manager: TestPerson;
  let partner: TestPerson;
  let partnership: TestPartnership;

  beforeAll(async () => {
    application = await TestApplication.start({ now: '2026-06-01T10:00:00Z' });
    const { make } = application;
    const programme = await make.programme();
    manager = await make.person(await make.organisation(programme, { sector: 'public' }));
    partner = await make.person(await make.organisation(programme));
    partnership = await make.partnership(manager, [manager, partner]);
  });

  afterAll(() => application.stop());

  const asSystem = <T>(work: () => Promise<T>) =>
    application.app.get(UnitOfWork).run({ programmeId: partnership.programmeId, actor: 'system' }, work);

  const record = (heldOn: string) =>
    application.app.get(UnitOfWork).run({ programmeId: partnership.programmeId, actor: 'person', personId: manager.id }, () =>
      application.app.get(MeetingService).record(
        partnership.id,
        {
          heldOn,
          subject: 'Voortgang',
          attendance: [manager, partner].map(({ organisationId }) => ({ organisationId, level: 'tactical', people: 1 })),
          decisions: [{ text: 'Samen verder', organisationIds: [manager.organisationId, partner.organisationId] }],
        },
        { ...manager, personId: manager.id, timeZone: 'Europe/Amsterdam' } as never,
      ),
    );

  it('are told as they were known on an earlier day', async () => {
    await record('2026-05-20');
    application.clock.moveTo(new Date('2026-06-10T10:00:00Z'));
    await record('2026-05-04');

    const facts = application.app.get(MeetingFacts);
    const then = await asSystem(() => facts.knownAt(new Date('2026-06-05T00:00:00Z')));
    expect(then.get(partnership.id)).toMatchObject([{ heldOn: '2026-05-20', decisions: 1, jointDecisions: 1, levels: ['tactical'] }]);
    const now = await asSystem(() => facts.knownAt(new Date('2026-06-10T10:00:00Z'), partnership.id));
    expect(now.get(partnership.id)?.map(({ heldOn }) => heldOn)).toEqual(['2026-05-04', '2026-05-20']);
  });

  it.each(['meeting', 'meeting_attendance', 'decision', 'decision_organisation'])('are never changed: %s takes no update or delete', async (table) => {
    const attempt = (sql: string) => asSystem(() => application.app.get(UnitOfWork).manager.query(sql));
    await expect(attempt(`update ${table} set programme_id = programme_id`)).rejects.toThrow('permission denied');
    await expect(attempt(`delete from ${table}`)).rejects.toThrow('permission denied');
  });
});
