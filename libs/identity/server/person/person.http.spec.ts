import { TestApplication, type TestOrganisation, type TestPerson } from '@samenspel/testing';

type Client = Awaited<ReturnType<TestApplication['as']>>;

describe('changing people', () => {
  let application: TestApplication;
  let organisation: TestOrganisation;
  let administrator: TestPerson;
  let client: Client;

  beforeAll(async () => {
    application = await TestApplication.start();
  });

  beforeEach(async () => {
    organisation = await application.make.organisation(await application.make.programme());
    administrator = await application.make.person(organisation, { role: 'administrator' });
    client = await application.as(administrator);
  });

  afterAll(() => application.stop());

  const address = (person: TestPerson, path = '') => `/api/v1/programmes/${organisation.programmeId}/people/${person.id}${path}`;
  const trailOf = (person: TestPerson) =>
    application.database.query('select action, details from audit_record where subject_id = $1 order by recorded_at, id', [person.id]);

  it('changes name and language on the version that was read', async () => {
    const person = await application.make.person(organisation);
    const change = { name: 'Ada de Boer', language: 'en' };
    await client.patch(address(person)).send(change).expect(428);
    const { body, headers } = await client.patch(address(person)).set('If-Match', '"1"').send(change).expect(200);
    expect(body).toMatchObject({ ...change, version: 2 });
    expect(headers['etag']).toBe('"2"');
    const stale = await client.patch(address(person)).set('If-Match', '"1"').send(change).expect(412);
    expect(stale.body.current).toMatchObject({ name: 'Ada de Boer', version: 2 });
    expect(await trailOf(person)).toEqual([{ action: 'person.changed', details: {} }]);
  });

  it('changes a role, and records from which to which', async () => {
    const person = await application.make.person(organisation);
    const { body } = await client.put(address(person, '/role')).set('If-Match', '"1"').send({ role: 'coordinator' }).expect(200);
    expect(body).toMatchObject({ role: 'coordinator', version: 2 });
    await client.put(address(person, '/role')).set('If-Match', '"1"').send({ role: 'member' }).expect(412);
    expect(await trailOf(person)).toEqual([{ action: 'person.role-changed', details: { from: 'member', to: 'coordinator' } }]);
  });

  it('keeps the last administrator, also when two administrators demote each other at once', async () => {
    const refused = await client.put(address(administrator, '/role')).set('If-Match', '"1"').send({ role: 'member' }).expect(400);
    expect(refused.body.errors).toEqual([
      { pointer: '/role', code: 'person.last-administrator', detail: 'Dit is de laatste beheerder. Maak eerst iemand anders beheerder.' },
    ]);
    const other = await application.make.person(organisation, { role: 'administrator' });
    const otherClient = await application.as(other);
    const answers = await Promise.all([
      client.put(address(other, '/role')).set('If-Match', '"1"').send({ role: 'member' }),
      otherClient.put(address(administrator, '/role')).set('If-Match', '"1"').send({ role: 'member' }),
    ]);
    const statuses = answers.map(({ status }) => status);
    expect(statuses.filter((status) => status === 200)).toHaveLength(1);
    const [left] = await application.database.query<{ count: number }>(
      `select count(*)::int as count from membership where programme_id = $1 and role = 'administrator'`,
      [organisation.programmeId],
    );
    expect(left!.count).toBe(1);
  });

  it('tells what is wrong at its field', async () => {
    const { body } = await client.patch(address(administrator)).set('If-Match', '"1"').send({ name: ' ', language: 'fr' }).expect(400);
    expect(body.errors.map(({ pointer, code }: { pointer: string; code: string }) => [pointer, code])).toEqual([
      ['/name', 'required'],
      ['/language', 'choice'],
    ]);
  });

  it('leaves roles to administrators, and people of elsewhere unknown', async () => {
    const person = await application.make.person(organisation);
    const coordinator = await application.as(await application.make.person(organisation, { role: 'coordinator' }));
    await coordinator.patch(address(person)).set('If-Match', '"1"').send({ name: 'Ada', language: 'nl' }).expect(200);
    await coordinator.put(address(person, '/role')).set('If-Match', '"2"').send({ role: 'administrator' }).expect(403);
    const member = await application.as(person);
    await member.patch(address(person)).set('If-Match', '"2"').send({ name: 'Ada', language: 'nl' }).expect(403);
    const stranger = await application.make.person(await application.make.organisation(await application.make.programme()));
    await client.patch(address(stranger)).set('If-Match', '"1"').send({ name: 'Ada', language: 'nl' }).expect(404);
    await client.put(address(stranger, '/role')).set('If-Match', '"1"').send({ role: 'member' }).expect(404);
  });
});
