import { TestApplication, type TestPartnership, type TestPerson, type TestProgramme } from '@samenspel/testing';

describe('the access review', () => {
  let application: TestApplication;
  let programme: TestProgramme;
  let administrator: TestPerson;
  let member: TestPerson;
  let partnership: TestPartnership;

  beforeAll(async () => {
    application = await TestApplication.start({ now: '2026-06-15T10:00:00Z' });
    const { make } = application;
    programme = await make.programme();
    const organisation = await make.organisation(programme);
    administrator = await make.person(organisation, { role: 'administrator' });
    member = await make.person(organisation);
    partnership = await make.partnership(member, [member]);
  });

  afterAll(() => application.stop());

  const address = (path: string) => `/api/v1/programmes/${programme.id}/${path}`;

  it('tells of every person which role, which partnerships since when, and when they last signed in', async () => {
    const client = await application.as(administrator);
    const { body } = await client.get(address('access-review')).expect(200);
    expect(body.items).toEqual([
      expect.objectContaining({ personId: administrator.id, role: 'administrator', accountLinked: true, partnerships: [] }),
      expect.objectContaining({
        personId: member.id,
        role: 'member',
        accountLinked: false,
        lastSignInAt: null,
        partnerships: [{ partnershipId: partnership.id, name: partnership.name, role: 'contributor', since: '2026-06-15T10:00:00.000Z' }],
      }),
    ]);
    expect(body.items[0].lastSignInAt).toMatch(/^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/);

    const first = await client.get(address('access-review')).query({ limit: 1 }).expect(200);
    const second = await client.get(address('access-review')).query({ limit: 1, cursor: first.body.nextCursor }).expect(200);
    expect(second.body.items).toMatchObject([{ personId: member.id }]);
  });

  it('is downloaded as one line for each partnership of each person, and the trail remembers it', async () => {
    const client = await application.as(await application.make.person(await application.make.organisation(programme), { role: 'administrator' }));
    const { text } = await client.get(address('access-review-exports')).set('Accept-Language', 'en').expect(200);
    const line = text.split('\r\n').find((candidate: string) => candidate.startsWith(member.name));
    expect(line).toContain(`;Member;no;;${partnership.name};Contributor;"15 Jun 2026, 12:00 (Europe/Amsterdam)"`);
    const [recorded] = await application.database.query<{ details: object }>(`select details from audit_record where action = 'access-review.exported'`);
    expect(recorded!.details).toEqual({ people: 3 });
  });

  it('is for administrators alone', async () => {
    const coordinator = await application.make.person(await application.make.organisation(programme), { role: 'coordinator' });
    for (const person of [coordinator, member]) {
      const client = await application.as(person);
      await client.get(address('access-review')).expect(403);
      await client.get(address('access-review-exports')).expect(403);
    }
  });
});
