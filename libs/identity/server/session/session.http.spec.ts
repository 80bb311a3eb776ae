import { TestApplication, type TestPerson } from '@samenspel/testing';

describe('signing in', () => {
  let application: TestApplication;
  let person: TestPerson;

  beforeAll(async () => {
    application = await TestApplication.start();
    person = await application.make.person(await application.make.organisation(await application.make.programme()));
  });

  afterAll(() => application.stop());

  const mailedToken = async (email: string) => {
    const before = application.mail.to(email).length;
    await application.anonymous().post('/api/v1/sign-in-links').send({ email, returnPath: '/programmes/x' }).expect(202);
    for (let wait = 0; wait < 100 && application.mail.to(email).length === before; wait += 1) {
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    const mail = application.mail.to(email).at(-1);
    return mail && new URLSearchParams(/#(\S+)/.exec(mail.text)![1]).get('token')!;
  };

  it('refuses an address with half a character in it as any other that is none', async () => {
    const { body } = await application.anonymous().post('/api/v1/sign-in-links').send({ email: '\ud800' }).expect(400);
    expect(body.errors).toEqual([expect.objectContaining({ pointer: '/email', code: 'email' })]);
  });

  it('opens a session by password, which tells the programmes of the person', async () => {
    const client = await application.as(person);
    const response = await client.get('/api/v1/session').expect(200);
    expect(response.body.account.email).toBe(person.email);
    expect(response.body.programmes).toEqual([expect.objectContaining({ id: person.programmeId, personId: person.id, role: 'member' })]);
  });

  it('says no more than that a pair is wrong', async () => {
    await application.as(person);
    const wrong = await application.anonymous().post('/api/v1/session').send({ email: person.email, password: 'something else' }).expect(401);
    const unknown = await application.anonymous().post('/api/v1/session').send({ email: 'nobody@example.org', password: 'something else' }).expect(401);
    expect(wrong.body).toEqual(unknown.body);
    expect(wrong.body.code).toBe('sign-in-failed');
  });

  it('keeps tokens as hashes only', async () => {
    const client = await application.as(person);
    const token = await mailedToken(person.email);
    const cookie = decodeURIComponent((await client.get('/api/v1/session')).request.get('Cookie') as unknown as string);
    const rows = await application.database.query<{ token: string }>('select token from auth.session');
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) expect(cookie).not.toContain(row.token);
    const stored = JSON.stringify(await application.database.query('select * from auth.verification'));
    expect(stored).not.toContain(token);
  });

  it('opens a session by a mailed link, once', async () => {
    const newcomer = await application.make.person(await application.make.organisation({ id: person.programmeId }));
    const token = await mailedToken(newcomer.email);
    const client = application.anonymous();
    const response = await client.post('/api/v1/sign-in-link-redemptions').send({ token }).expect(200);
    expect(response.body.programmes[0].personId).toBe(newcomer.id);
    await client.get('/api/v1/session').expect(200);
    const again = await application.anonymous().post('/api/v1/sign-in-link-redemptions').send({ token }).expect(401);
    expect(again.body.code).toBe('sign-in-link-spent');
  });

  it('sends nothing to an unknown address, and answers just the same', async () => {
    await application.anonymous().post('/api/v1/sign-in-links').send({ email: 'stranger@example.org' }).expect(202);
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(application.mail.to('stranger@example.org')).toEqual([]);
  });

  it('ends a session on signing out', async () => {
    const client = await application.as(person);
    await client.delete('/api/v1/session').expect(204);
    await client.get('/api/v1/session').expect(401);
  });

  it('slows down who keeps guessing from one address', async () => {
    const statuses: number[] = [];
    for (let attempt = 0; attempt < 12; attempt += 1) {
      const response = await application
        .anonymous()
        .post('/api/v1/session')
        .set('X-Forwarded-For', '203.0.113.9')
        .send({ email: person.email, password: `guess number ${attempt}` });
      statuses.push(response.status);
    }
    expect(statuses.filter((status) => status === 429).length).toBeGreaterThan(0);
  });

  it('offers demo accounts in demo mode only', async () => {
    await application.anonymous().get('/api/v1/demo').expect(200);
    const real = await TestApplication.start({ environment: { DEMO: 'false' } });
    await real.anonymous().get('/api/v1/demo').expect(404);
    await real.anonymous().get('/api/v1/demo-mails').expect(404);
    await real.anonymous().post('/api/v1/demo-session').send({ accountId: person.id }).expect(404);
    await real.stop();
  });
});
