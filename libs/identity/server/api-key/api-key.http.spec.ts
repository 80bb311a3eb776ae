import { TestApplication, type TestOrganisation, type TestPartnership, type TestPerson } from '@samenspel/testing';

type Client = Awaited<ReturnType<TestApplication['as']>>;

describe('API keys', () => {
  let application: TestApplication;
  let municipality: TestOrganisation;
  let coordinator: TestPerson;
  let client: Client;
  let employer: TestOrganisation;
  let partnership: TestPartnership;

  beforeAll(async () => {
    application = await TestApplication.start();
  });

  beforeEach(async () => {
    application.clock.moveTo(new Date('2026-06-15T10:00:00Z'));
    const { make } = application;
    const programme = await make.programme();
    municipality = await make.organisation(programme, { sector: 'public' });
    coordinator = await make.person(municipality, { role: 'coordinator' });
    client = await application.as(coordinator);
    employer = await make.organisation(programme);
    partnership = await make.partnership(coordinator, [coordinator, await make.person(employer)]);
  });

  afterAll(() => application.stop());

  const programmeAddress = () => `/api/v1/programmes/${municipality.programmeId}`;
  const address = (organisation = municipality) => `${programmeAddress()}/organisations/${organisation.id}/api-keys`;
  const wanted = { name: 'Zaaksysteem', scopes: ['partnership.list', 'partnership.read', 'agreement.browse'], expiresOn: '2026-09-13' };
  const made = async (change: object = {}) => (await client.post(address()).send({ ...wanted, ...change }).expect(201)).body as { id: string; secret: string };
  const system = (secret: string, path: string) => application.anonymous().get(path).set('Authorization', `Bearer ${secret}`);

  it('are shown once, and kept as a hash', async () => {
    const { id, secret, ...shown } = (await client.post(address()).send(wanted).expect(201)).body;
    expect(shown).toMatchObject({ name: 'Zaaksysteem', shownPart: secret.slice(0, 8), personId: coordinator.id, lastUsedAt: null, revoked: false });
    const { body } = await client.get(address()).expect(200);
    expect(body.items).toEqual([expect.objectContaining({ id })]);
    expect(JSON.stringify(body)).not.toContain(secret);
    const stored = await application.database.query('select * from api_key where id = $1', [id]);
    expect(JSON.stringify(stored)).not.toContain(secret.slice(8));
  });

  it('work for 90 days unless another day is chosen', async () => {
    const { body } = await client.post(address()).send({ ...wanted, expiresOn: null }).expect(201);
    expect(body.expiresOn).toBe('2026-09-13');
  });

  it('open what they are for, as the organisation may see it, and nothing else', async () => {
    const { secret } = await made();
    const { body } = await system(secret, `${programmeAddress()}/partnerships`).expect(200);
    expect(body.items.map(({ id }: { id: string }) => id)).toEqual([partnership.id]);
    await system(secret, `${programmeAddress()}/partnerships/${partnership.id}`).expect(200);
    const refused = await system(secret, `${programmeAddress()}/organisations`).expect(403);
    expect(refused.body.code).toBe('api-key.scope');
    for (const path of ['people', 'audit-records', 'waves', 'inbox-items', `organisations/${municipality.id}/api-keys`]) {
      expect([path, (await system(secret, `${programmeAddress()}/${path}`)).body.code]).toEqual([path, 'api-key.scope']);
    }
    for (const path of ['session', 'account', 'account/sessions']) await system(secret, `/api/v1/${path}`).expect(404);
  });

  it('see no partnership in which the organisation takes no part, whatever the person may see', async () => {
    const { make } = application;
    const outsider = await make.person(await make.organisation({ id: municipality.programmeId }));
    const other = await make.partnership(outsider, [outsider, await make.person(await make.organisation({ id: municipality.programmeId }))]);
    await client.get(`${programmeAddress()}/partnerships/${other.id}`).expect(200);
    const { secret } = await made();
    await system(secret, `${programmeAddress()}/partnerships/${other.id}`).expect(404);
    const { body } = await system(secret, `${programmeAddress()}/partnerships`).expect(200);
    expect(body.items.map(({ id }: { id: string }) => id)).toEqual([partnership.id]);
  });

  it('are worth nothing in another programme', async () => {
    const { secret } = await made();
    const elsewhere = await application.make.programme();
    await system(secret, `/api/v1/programmes/${elsewhere.id}/partnerships`).expect(404);
  });

  it('count instead of the session that comes along with them', async () => {
    const { secret } = await made();
    await client.get(`${programmeAddress()}/people`).expect(200);
    await client.get(`${programmeAddress()}/people`).set('Authorization', `Bearer ${secret}`).expect(403);
    await client.get(`${programmeAddress()}/people`).set('Authorization', 'Bearer nonsense').expect(401);
    await client.get(`${programmeAddress()}/people`).set('Authorization', 'Basic dTpw').expect(401);
  });

  it('stop after their last day, and at once when they are revoked', async () => {
    const { id, secret } = await made({ expiresOn: '2026-06-16' });
    application.clock.moveTo(new Date('2026-06-16T21:59:00Z'));
    await system(secret, `${programmeAddress()}/partnerships`).expect(200);
    application.clock.moveTo(new Date('2026-06-16T22:01:00Z'));
    expect((await system(secret, `${programmeAddress()}/partnerships`).expect(401)).body.code).toBe('api-key.invalid');

    const other = await made({ expiresOn: '2026-12-31' });
    await system(other.secret, `${programmeAddress()}/partnerships`).expect(200);
    await client.delete(`${address()}/${other.id}`).expect(204);
    await client.delete(`${address()}/${other.id}`).expect(204);
    await system(other.secret, `${programmeAddress()}/partnerships`).expect(401);
    const trail = await application.database.query<{ action: string }>('select action from audit_record where subject_id = any($1) order by recorded_at, id', [[id, other.id]]);
    expect(trail.map(({ action }) => action)).toEqual(['api-key.made', 'api-key.made', 'api-key.revoked']);
  });

  it('stop with the membership of the person who answers for them', async () => {
    const { secret } = await made();
    await application.database.query('delete from membership where person_id = $1', [coordinator.id]);
    await system(secret, `${programmeAddress()}/partnerships`).expect(404);
  });

  it('tell how much is left of the limit of each, and when to come back', async () => {
    const { id, secret } = await made();
    const { headers } = await system(secret, `${programmeAddress()}/partnerships`).expect(200);
    expect(headers).toMatchObject({ 'ratelimit-limit': '120', 'ratelimit-remaining': '119', 'ratelimit-reset': '60' });
    await application.database.query('update auth."apiKeyUse" set count = 119 where key = $1', [id]);
    await system(secret, `${programmeAddress()}/partnerships`).expect(200);
    const refused = await system(secret, `${programmeAddress()}/partnerships`).expect(429);
    expect(refused.headers).toMatchObject({ 'retry-after': '60', 'ratelimit-remaining': '0' });
    const other = await made();
    await system(other.secret, `${programmeAddress()}/partnerships`).expect(200);
    application.clock.moveTo(new Date('2026-06-15T10:01:00Z'));
    await system(secret, `${programmeAddress()}/partnerships`).expect(200);
  });

  it('tell when they were last used, to the hour', async () => {
    const { secret } = await made();
    const lastUse = async () => (await client.get(address()).expect(200)).body.items[0].lastUsedAt;
    await system(secret, `${programmeAddress()}/partnerships`).expect(200);
    application.clock.moveTo(new Date('2026-06-15T10:50:00Z'));
    await system(secret, `${programmeAddress()}/partnerships`).expect(200);
    expect(await lastUse()).toBe('2026-06-15T10:00:00.000Z');
    application.clock.moveTo(new Date('2026-06-15T11:10:00Z'));
    await system(secret, `${programmeAddress()}/partnerships`).expect(200);
    expect(await lastUse()).toBe('2026-06-15T11:10:00.000Z');
  });

  it('stand in the trail beside the person in whose name they wrote', async () => {
    const { id, secret } = await made({ scopes: ['contribution.log'] });
    const agreement = await client
      .post(`${programmeAddress()}/partnerships/${partnership.id}/agreements`)
      .send({ title: 'Werk', signedOn: '2026-06-01', startsOn: '2026-06-01', partyIds: [municipality.id, employer.id], goals: [{ title: 'Banen' }], milestones: [] })
      .expect(201);
    const pledge = await client
      .post(`${programmeAddress()}/partnerships/${partnership.id}/pledges`)
      .send({ agreementId: agreement.body.id, kind: 'hours', organisationId: municipality.id, description: 'Jobcoach', amount: 6000 })
      .expect(201);
    await application
      .anonymous()
      .post(`${programmeAddress()}/partnerships/${partnership.id}/pledges/${pledge.body.id}/contributions`)
      .set('Authorization', `Bearer ${secret}`)
      .send({ amount: 60, contributedOn: '2026-06-14' })
      .expect(201);
    const [record] = await application.database.query(`select person_id, api_key_id from audit_record where action = 'contribution.logged' and programme_id = $1`, [municipality.programmeId]);
    expect(record).toEqual({ person_id: coordinator.id, api_key_id: id });
  });

  it('are announced once, two weeks before their end', async () => {
    await made({ expiresOn: '2026-06-30' });
    await application.settle();
    expect(application.mail.to(coordinator.email)).toEqual([]);
    application.clock.moveTo(new Date('2026-06-16T10:00:00Z'));
    await application.settle();
    await application.settle();
    expect(application.mail.to(coordinator.email).map(({ subject }) => subject)).toEqual(['De API-sleutel ‘Zaaksysteem’ loopt af']);
  });

  it('tell what is wrong at its field', async () => {
    const { body } = await client.post(address()).send({ name: ' ', scopes: ['person.list'], expiresOn: 'soon' }).expect(400);
    expect(body.errors.map(({ pointer }: { pointer: string }) => pointer)).toEqual(['/name', '/scopes', '/expiresOn']);
    const long = await client.post(address()).send({ ...wanted, expiresOn: '2027-06-16' }).expect(400);
    expect(long.body.errors).toEqual([expect.objectContaining({ pointer: '/expiresOn', code: 'api-key.too-long' })]);
  });

  it('are an organisation’s own: also an administrator of elsewhere sees none of them', async () => {
    const { id } = await made();
    const { make } = application;
    const other = await make.organisation({ id: municipality.programmeId });
    const administrator = await application.as(await make.person(other, { role: 'administrator' }));
    await administrator.get(address()).expect(404);
    await administrator.delete(`${address(other)}/${id}`).expect(404);
    await client.post(address(other)).send(wanted).expect(404);
    const member = await application.as(await make.person(municipality));
    await member.get(address()).expect(403);
    const stranger = await application.as(await make.person(await make.organisation(await make.programme()), { role: 'administrator' }));
    await stranger.get(address()).expect(404);
  });
});
