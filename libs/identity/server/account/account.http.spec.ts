import { TestApplication, type TestPerson } from '@samenspel/testing';

const password = 'a password of the tests';
const better = 'vier grijze ganzen bij de sluis';

describe('the security of an account', () => {
  let application: TestApplication;
  let person: TestPerson;
  let addresses = 0;

  beforeAll(async () => {
    application = await TestApplication.start();
  });

  beforeEach(async () => {
    person = await application.make.person(await application.make.organisation(await application.make.programme()));
  });

  afterAll(() => application.stop());

  const address = () => `192.0.2.${(addresses += 1)}`;

  const signIn = (withPassword: string, email = person.email) =>
    application.anonymous().post('/api/v1/session').set('X-Forwarded-For', address()).send({ email, password: withPassword });

  const byLink = async () => {
    await application.anonymous().post('/api/v1/sign-in-links').set('X-Forwarded-For', address()).send({ email: person.email }).expect(202);
    for (let wait = 0; wait < 100 && application.mail.to(person.email).length === 0; wait += 1) {
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    const token = new URLSearchParams(/#(\S+)/.exec(application.mail.to(person.email).at(-1)!.text)![1]).get('token')!;
    const client = application.anonymous();
    await client.post('/api/v1/sign-in-link-redemptions').set('X-Forwarded-For', address()).send({ token }).expect(200);
    return client;
  };

  describe('its sessions', () => {
    it('are listed by id, this one first, without anything to ride on', async () => {
      await application.as(person);
      const client = await application.as(person);
      const { body } = await client.get('/api/v1/account/sessions').expect(200);
      expect(body.items).toHaveLength(2);
      expect(body.items.map(({ current }: { current: boolean }) => current)).toEqual([true, false]);
      expect(Object.keys(body.items[0]).sort()).toEqual(['createdAt', 'current', 'id', 'lastUsedAt', 'userAgent']);
      const tokens = await application.database.query<{ token: string }>('select token from auth.session');
      for (const { token } of tokens) expect(JSON.stringify(body)).not.toContain(token);
    });

    it('end one by one', async () => {
      const other = await application.as(person);
      const client = await application.as(person);
      const { body } = await client.get('/api/v1/account/sessions').expect(200);
      await client.delete(`/api/v1/account/sessions/${body.items[1].id}`).expect(204);
      await other.get('/api/v1/session').expect(401);
      await client.get('/api/v1/session').expect(200);
      await client.delete(`/api/v1/account/sessions/${body.items[1].id}`).expect(404);
    });

    it('end all at once but for this one', async () => {
      const others = [await application.as(person), await application.as(person)];
      const client = await application.as(person);
      await client.post('/api/v1/account/session-revocations').expect(204);
      for (const other of others) await other.get('/api/v1/session').expect(401);
      const { body } = await client.get('/api/v1/account/sessions').expect(200);
      expect(body.items).toEqual([expect.objectContaining({ current: true })]);
    });

    it('of somebody else do not exist', async () => {
      const stranger = await application.make.person(await application.make.organisation({ id: person.programmeId }));
      const other = await application.as(stranger);
      const { body } = await other.get('/api/v1/account/sessions').expect(200);
      const client = await application.as(person);
      await client.delete(`/api/v1/account/sessions/${body.items[0].id}`).expect(404);
      await client.delete('/api/v1/account/sessions/none').expect(404);
      await client.post('/api/v1/account/session-revocations').expect(204);
      await other.get('/api/v1/session').expect(200);
    });
  });

  describe('its password', () => {
    it('changes with the present one, and ends the other sessions', async () => {
      const other = await application.as(person);
      const client = await application.as(person);
      await client
        .put('/api/v1/account/password')
        .set('X-Forwarded-For', address())
        .send({ currentPassword: password, newPassword: better })
        .expect(204);
      await client.get('/api/v1/session').expect(200);
      await other.get('/api/v1/session').expect(401);
      await signIn(password).expect(401);
      await signIn(better).expect(200);
    });

    it('stays when the present one is wrong or missing', async () => {
      const client = await application.as(person);
      const change = (body: object) => client.put('/api/v1/account/password').set('X-Forwarded-For', address()).send(body).expect(400);
      const wrong = await change({ currentPassword: 'something else', newPassword: better });
      expect(wrong.body.errors).toEqual([expect.objectContaining({ pointer: '/currentPassword', code: 'password.wrong' })]);
      const missing = await change({ newPassword: better });
      expect(missing.body.errors).toEqual([expect.objectContaining({ pointer: '/currentPassword', code: 'required' })]);
      await signIn(password).expect(200);
    });

    it.each([
      ['nl', 'Welkom2026!!', 'password.known', 'Dit wachtwoord is makkelijk te raden.'],
      ['en', 'W3lk0m2026!!', 'password.known', 'This password is easy to guess.'],
      ['nl', 'kort', 'password.too-short', 'Gebruik 12 tekens of meer.'],
      ['en', 'kort', 'password.too-short', 'Use 12 characters or more.'],
    ])('is not taken when it is weak, told in %s at the field: %s', async (language, newPassword, code, detail) => {
      const client = await application.as(person);
      const refused = await client
        .put('/api/v1/account/password')
        .set('Accept-Language', language)
        .send({ currentPassword: password, newPassword })
        .expect(400);
      expect(refused.body.errors).toEqual([
        expect.objectContaining({ pointer: '/newPassword', code, detail: expect.stringContaining(detail) }),
      ]);
    });

    it('holds no address or name of its owner', async () => {
      await application.database.query(`update person set name = 'Florentien Zandbergen' where id = $1`, [person.id]);
      const client = await application.as(person);
      const refused = await client
        .put('/api/v1/account/password')
        .send({ currentPassword: password, newPassword: 'ver-Z4ndb3rgen-weg-kwijt' })
        .expect(400);
      expect(refused.body.errors[0].code).toBe('password.personal');
    });

    it('is set without an old one by who came in by a mailed link', async () => {
      const client = await byLink();
      expect((await client.get('/api/v1/account').expect(200)).body).toEqual({ email: person.email, hasPassword: false, twoFactor: false });
      await client.put('/api/v1/account/password').send({ newPassword: better }).expect(204);
      expect((await client.get('/api/v1/account').expect(200)).body.hasPassword).toBe(true);
      await signIn(better).expect(200);
    });

    it('cannot be guessed at from a session left open', async () => {
      const client = await application.as(person);
      const from = address();
      const statuses: number[] = [];
      for (let attempt = 0; attempt < 12; attempt += 1) {
        const body = { currentPassword: `guess number ${attempt}`, newPassword: better };
        statuses.push((await client.put('/api/v1/account/password').set('X-Forwarded-For', from).send(body)).status);
      }
      expect(statuses.at(0)).toBe(400);
      expect(statuses.at(-1)).toBe(429);
    });
  });
});
