import { TestApplication, type TestOrganisation, type TestPerson } from '@samenspel/testing';

type Client = Awaited<ReturnType<TestApplication['as']>>;

describe('requiring two steps', () => {
  let application: TestApplication;
  let organisation: TestOrganisation;
  let administrator: TestPerson;
  let client: Client;

  beforeAll(async () => {
    application = await TestApplication.start();
  });

  beforeEach(async () => {
    application.clock.moveTo(new Date('2026-06-15T10:00:00Z'));
    organisation = await application.make.organisation(await application.make.programme());
    administrator = await application.make.person(organisation, { role: 'administrator' });
    client = await application.as(administrator);
  });

  afterAll(() => application.stop());

  const address = () => `/api/v1/programmes/${organisation.programmeId}/sign-in-rule`;
  const turnOn = (person: TestPerson) =>
    application.database.query('update auth."user" set "twoFactorEnabled" = true where id = (select account_id from person where id = $1)', [person.id]);

  it('asks the administrator to have them first', async () => {
    const refused = await client.put(address()).send({ secondFactorFrom: '2026-07-01' }).expect(400);
    expect(refused.body.errors).toEqual([expect.objectContaining({ pointer: '/secondFactorFrom', code: 'sign-in-rule.own-first' })]);
    await turnOn(administrator);
    const past = await client.put(address()).send({ secondFactorFrom: '2026-06-14' }).expect(400);
    expect(past.body.errors).toEqual([expect.objectContaining({ code: 'sign-in-rule.past' })]);
    const { body } = await client.put(address()).send({ secondFactorFrom: '2026-07-01' }).expect(200);
    expect(body).toMatchObject({ secondFactorFrom: '2026-07-01' });
  });

  it('tells the administrator who lacks them', async () => {
    await turnOn(administrator);
    const member = await application.make.person(organisation);
    const { body } = await client.get(address()).expect(200);
    expect(body).toEqual({
      secondFactorFrom: null,
      without: 1,
      people: [{ personId: member.id, name: member.name, organisationName: organisation.name }],
    });
  });

  it('keeps everyone without them out of the programme from its day on, and tells why', async () => {
    await turnOn(administrator);
    const member = await application.make.person(organisation);
    const memberClient = await application.as(member);
    await client.put(address()).send({ secondFactorFrom: '2026-06-16' }).expect(200);
    const partnerships = `/api/v1/programmes/${organisation.programmeId}/partnerships`;
    await memberClient.get(partnerships).expect(200);
    application.clock.moveTo(new Date('2026-06-15T22:30:00Z'));
    const refused = await memberClient.get(partnerships).expect(403);
    expect(refused.body.code).toBe('two-factor-required');
    const session = await memberClient.get('/api/v1/session').expect(200);
    expect(session.body.programmes).toEqual([expect.objectContaining({ id: organisation.programmeId, secondFactorMissing: true })]);
    await memberClient.get('/api/v1/account').expect(200);
    await turnOn(member);
    await memberClient.get(partnerships).expect(200);
    await client.put(address()).send({ secondFactorFrom: null }).expect(200);
  });

  it('is for administrators, and touches no other programme', async () => {
    const coordinator = await application.as(await application.make.person(organisation, { role: 'coordinator' }));
    await coordinator.get(address()).expect(403);
    await turnOn(administrator);
    const elsewhere = await application.make.organisation(await application.make.programme());
    await client.put(`/api/v1/programmes/${elsewhere.programmeId}/sign-in-rule`).send({ secondFactorFrom: '2026-07-01' }).expect(404);
    await client.put(address()).send({ secondFactorFrom: '2026-06-15' }).expect(200);
    const stranger = await application.as(await application.make.person(elsewhere));
    await stranger.get(`/api/v1/programmes/${elsewhere.programmeId}/partnerships`).expect(200);
  });
});
