import { AccountGateway } from '../auth/account-gateway.js';
import { TestApplication, type TestOrganisation, type TestPerson } from '@samenspel/testing';

type Client = Awaited<ReturnType<TestApplication['as']>>;

describe('a mailed invitation', () => {
  let application: TestApplication;
  let organisation: TestOrganisation;
  let coordinator: TestPerson;
  let client: Client;
  let invited = 0;

  beforeAll(async () => {
    application = await TestApplication.start();
    organisation = await application.make.organisation(await application.make.programme());
    coordinator = await application.make.person(organisation, { role: 'coordinator' });
    client = await application.as(coordinator);
  });

  afterAll(() => application.stop());

  const address = (path: string) => `/api/v1/programmes/${organisation.programmeId}/${path}`;
  const tokensTo = async (email: string): Promise<string[]> => {
    await application.settle();
    return application.mail.to(email).map(({ text }) => /invitation#token=([\w-]+)/.exec(text)?.[1] ?? '');
  };
  const invite = async () => {
    invited += 1;
    const email = `genodigd-${invited}@nieuw.example`;
    const { body } = await client.post(address('invitations')).send({ name: 'Bo Vos', email, organisationId: organisation.id }).expect(201);
    return { id: body.id as string, email, token: (await tokensTo(email))[0]! };
  };
  const check = (token: string) => application.anonymous().post('/api/v1/membership-invitation-checks').send({ token });
  const redeem = (token: string, agent = application.anonymous(), { name = 'Bo Vos', language = 'nl' } = {}) =>
    agent.post('/api/v1/membership-invitation-redemptions').send({ token, name, language });

  it('tells what it is for and changes nothing, however often a scanner asks', async () => {
    const { token } = await invite();
    for (let time = 0; time < 3; time += 1) {
      const { body } = await check(token).expect(200);
      expect(body).toMatchObject({ state: 'open', programmeId: organisation.programmeId, partnershipId: null, personName: 'Bo Vos', language: 'nl' });
    }
    await check('none').expect(401);
  });

  it('signs the person in by one request, ties the account, and keeps name and language as set right', async () => {
    const { id, token } = await invite();
    const agent = application.anonymous();
    const { body } = await redeem(token, agent, { name: 'Bo de Vos', language: 'en' }).expect(200);
    expect(body.programmes).toEqual([expect.objectContaining({ id: organisation.programmeId, personId: id, personName: 'Bo de Vos', role: 'member' })]);
    await agent.get(address('people')).expect(200);
    const [person] = await application.database.query('select name, language, account_id is not null as tied from person where id = $1', [id]);
    expect(person).toEqual({ name: 'Bo de Vos', language: 'en', tied: true });
    const [changed] = await application.database.query(`select person_id from audit_record where action = 'person.changed' and subject_id = $1`, [id]);
    expect(changed).toEqual({ person_id: id });
  });

  it('works once, also when it is used twice at the same moment', async () => {
    const { token } = await invite();
    const answers = await Promise.all([redeem(token), redeem(token)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 401]);
    expect((await redeem(token).expect(401)).body.code).toBe('membership-invitation-spent');
    expect((await check(token).expect(200)).body.state).toBe('used');
  });

  it('ends after fourteen days, and then says so', async () => {
    const { token } = await invite();
    const now = application.clock.now();
    application.clock.moveTo(new Date(now.getTime() + 14 * 24 * 3_600_000));
    expect((await check(token).expect(200)).body.state).toBe('expired');
    await redeem(token).expect(401);
    application.clock.moveTo(now);
    await redeem(token).expect(200);
  });

  it('stays usable when signing in fails on the way', async () => {
    const { token } = await invite();
    const gateway = application.app.get(AccountGateway);
    const open = gateway.openByMail;
    gateway.openByMail = () => Promise.reject(new Error('out of order'));
    await redeem(token).expect(500);
    gateway.openByMail = open;
    await redeem(token).expect(200);
  });

  it('asks the code of an app of an account that has one, and changes nothing before', async () => {
    const { id, email, token } = await invite();
    await redeem(token).expect(200);
    await application.database.query(`update auth."user" set "twoFactorEnabled" = true where email = $1`, [email]);
    const other = await application.make.partnership(coordinator, [coordinator]);
    await client.post(address(`partnerships/${other.id}/participants`)).send({ personId: id, level: 'tactical', role: 'reader' }).expect(204);
    const second = (await tokensTo(email)).at(-1)!;
    const agent = application.anonymous();
    const refused = await redeem(second, agent, { name: 'Een ander' }).expect(401);
    expect(refused.body.code).toBe('second-factor-required');
    await agent.get(address('people')).expect(401);
    const [person] = await application.database.query('select name from person where id = $1', [id]);
    expect(person).toEqual({ name: 'Bo Vos' });
  });

  it('leads who was added to a partnership to that partnership, once for each', async () => {
    const { id, email } = await invite();
    const opened = await client
      .post(address('partnerships'))
      .send({
        name: `Samen ${invited}`,
        purpose: 'Werk',
        phase: 'design',
        startedOn: '2026-01-01',
        organisationIds: [(await application.make.organisation({ id: organisation.programmeId })).id],
        participants: [{ personId: id, level: 'operational', role: 'contributor' }],
      })
      .expect(201);
    const tokens = await tokensTo(email);
    expect(tokens).toHaveLength(2);
    expect((await check(tokens[1]!).expect(200)).body).toMatchObject({ partnershipId: opened.body.id, partnershipName: `Samen ${invited}` });
    const texts = application.mail.to(email).map(({ text }) => text.includes('Wat we van je bewaren'));
    expect(texts).toEqual([true, false]);
    expect(application.mail.to(coordinator.email)).toEqual([]);
  });

  it('tells who was added from the form of a partnership what is kept, with the button to that partnership', async () => {
    const partnership = await application.make.partnership(coordinator, [coordinator]);
    const person = await application.make.person(organisation);
    const body = { personId: person.id, level: 'tactical', role: 'contributor' };
    await client.post(address(`partnerships/${partnership.id}/participants`)).send(body).expect(204);
    const tokens = await tokensTo(person.email);
    expect(tokens).toHaveLength(1);
    expect(application.mail.to(person.email)[0]!.text).toContain('Wat we van je bewaren');
    const agent = application.anonymous();
    await redeem(tokens[0]!, agent, { name: person.name }).expect(200);
    await agent.get(address(`partnerships/${partnership.id}`)).expect(200);
  });
});
