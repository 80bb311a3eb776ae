import { TestApplication, type TestOrganisation } from '@samenspel/testing';
import { AccountService } from '../auth/account.service.js';

const token = 'token-of-the-collector-of-metrics-only';
const operator = 'operator@dienst.example';
const password = 'a password of the tests';

describe('operators', () => {
  let application: TestApplication;
  let organisation: TestOrganisation;
  const markers: string[] = [];

  beforeAll(async () => {
    application = await TestApplication.start({ environment: { OPERATORS: ` ${operator.toUpperCase()} , other@dienst.example`, METRICS_TOKEN: token } });
    const { make } = application;
    organisation = await make.organisation(await make.programme());
    const person = await make.person(organisation, { role: 'administrator' });
    const partnership = await make.partnership(person, [person, await make.person(await make.organisation({ id: organisation.programmeId }))]);
    markers.push(organisation.name, person.name, person.email, partnership.name, partnership.id, organisation.programmeId);
    await (await application.as(person)).post(`/api/v1/programmes/${organisation.programmeId}/invitations`).send({ name: 'Marker', email: 'marker@post.example', organisationId: organisation.id }).expect(201);
    markers.push('Marker', 'marker@post.example');
  });

  afterAll(() => application.stop());

  async function signedIn(email = operator) {
    await application.app.get(AccountService).createWithPassword(email, 'Operator', password);
    const agent = application.anonymous();
    await agent.post('/api/v1/session').set('X-Forwarded-For', '192.0.2.77').send({ email, password }).expect(200);
    return agent;
  }

  it('see how much waits and for how long, and nothing of what it is', async () => {
    const client = await signedIn();
    const { body, text } = await client.get('/api/v1/operation').expect(200);
    expect(body).toEqual({
      queue: { waiting: expect.any(Number), active: 0, delayed: 0, failed: 0, oldestWaitSeconds: expect.any(Number) },
      events: { waiting: expect.any(Number), oldestWaitSeconds: expect.any(Number) },
      mail: { waiting: 1, oldestWaitSeconds: 0, dropped: 0 },
      databaseBytes: expect.any(Number),
    });
    expect(body.databaseBytes).toBeGreaterThan(1_000_000);
    const session = await client.get('/api/v1/session').expect(200);
    expect(session.body).toMatchObject({ account: { operator: true }, programmes: [] });
    for (const marker of markers) expect(text + session.text).not.toContain(marker);
  });

  it('stand outside every programme', async () => {
    const client = await signedIn();
    for (const path of ['', '/people', '/partnerships', '/audit-records', '/access-review', '/organisations']) {
      await client.get(`/api/v1/programmes/${organisation.programmeId}${path}`).expect(404);
    }
  });

  it('are asked to show that they read the mail of their address', async () => {
    const client = await signedIn();
    await application.database.query('update auth."user" set "emailVerified" = false where email = $1', [operator]);
    await client.get('/api/v1/operation').expect(404);
    await application.database.query('update auth."user" set "emailVerified" = true where email = $1', [operator]);
    await client.get('/api/v1/operation').expect(200);
  });

  it('can ask for a link without being a member anywhere', async () => {
    await application.anonymous().post('/api/v1/sign-in-links').send({ email: 'Other@dienst.example' }).expect(202);
    for (let wait = 0; wait < 100 && application.mail.to('other@dienst.example').length === 0; wait += 1) await new Promise((resolve) => setTimeout(resolve, 20));
    expect(application.mail.to('other@dienst.example')).toHaveLength(1);
  });

  it('are the only ones for whom this exists', async () => {
    const administrator = await application.as(await application.make.person(organisation, { role: 'administrator' }));
    await administrator.get('/api/v1/operation').expect(404);
    await administrator.get('/metrics').expect(404);
    await application.anonymous().get('/metrics').expect(404);
    await application.anonymous().get('/metrics').set('Authorization', 'Bearer another').expect(404);
    await application.anonymous().get('/api/v1/operation').set('Authorization', `Bearer ${token}`).expect(401);
  });

  it('and their collector read metrics in the format of Prometheus', async () => {
    const { text, headers } = await application.anonymous().get('/metrics').set('Authorization', `Bearer ${token}`).expect(200);
    expect(headers['content-type']).toContain('text/plain');
    expect(text).toMatch(/^samenspel_jobs\{state="waiting"\} \d+$/m);
    expect(text).toMatch(/^samenspel_mails_waiting 1$/m);
    for (const marker of [...markers, token, 'postgres']) expect(text).not.toContain(marker);
    await (await signedIn()).get('/metrics').expect(200);
  });
});
