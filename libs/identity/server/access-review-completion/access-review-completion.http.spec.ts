import { TestApplication, type TestOrganisation, type TestPerson } from '@samenspel/testing';

describe('the yearly access review', () => {
  let application: TestApplication;
  let organisation: TestOrganisation;
  let administrator: TestPerson;

  beforeAll(async () => {
    application = await TestApplication.start();
  });

  beforeEach(async () => {
    application.clock.moveTo(new Date('2025-06-15T10:00:00Z'));
    organisation = await application.make.organisation(await application.make.programme());
    administrator = await application.make.person(organisation, { role: 'administrator' });
  });

  afterAll(() => application.stop());

  const address = (path = '') => `/api/v1/programmes/${organisation.programmeId}/access-review-completions${path}`;
  const mails = (person = administrator) => application.mail.to(person.email).length;
  const day = async (date: string) => {
    application.clock.moveTo(new Date(`${date}T10:00:00Z`));
    await application.settle();
  };

  it('is brought to mind once a year, of each administrator, until it is done', async () => {
    const other = await application.make.person(organisation, { role: 'administrator', language: 'en' });
    const coordinator = await application.make.person(organisation, { role: 'coordinator' });
    await day('2026-06-14');
    expect([mails(), mails(other)]).toEqual([0, 0]);
    await day('2026-06-15');
    await day('2026-07-01');
    expect([mails(), mails(other), mails(coordinator)]).toEqual([1, 1, 0]);
    expect(application.mail.to(other.email)[0]!.subject).toBe('Go through who can see what');
    expect(application.mail.to(administrator.email)[0]!.text).toContain(`/programmes/${organisation.programmeId}/access-review`);

    const client = await application.as(administrator);
    const { body } = await client.post(address()).expect(200);
    expect(body).toEqual({ reviewedOn: '2026-07-01', dueOn: '2027-07-01' });
    expect((await client.get(address('/latest')).expect(200)).body).toEqual(body);
    await day('2027-06-30');
    expect(mails()).toBe(1);
    await day('2027-07-01');
    expect(mails()).toBe(2);
    const trail = await application.database.query(`select person_id from audit_record where programme_id = $1 and action = 'access-review.completed'`, [organisation.programmeId]);
    expect(trail).toEqual([{ person_id: administrator.id }]);
  });

  it('is for administrators', async () => {
    const coordinator = await application.as(await application.make.person(organisation, { role: 'coordinator' }));
    await coordinator.post(address()).expect(403);
    await coordinator.get(address('/latest')).expect(403);
    const stranger = await application.as(await application.make.person(await application.make.organisation(await application.make.programme()), { role: 'administrator' }));
    await stranger.post(address()).expect(404);
  });
});
