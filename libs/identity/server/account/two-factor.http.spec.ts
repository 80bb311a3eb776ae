import { createHmac } from 'node:crypto';
import { TestApplication, type TestPerson } from '@samenspel/testing';

const password = 'a password of the tests';
const stepMilliseconds = 30_000;

/** The code of an authenticator app (RFC 6238) whose clock is some steps ahead or behind. */
function codeOf(uri: string, steps = 0): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / stepMilliseconds) + steps));
  const digest = createHmac('sha1', bytesOf(new URL(uri).searchParams.get('secret')!)).update(counter).digest();
  const offset = digest.at(-1)! & 15;
  return String((digest.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}

function bytesOf(base32: string): Buffer {
  const bits = [...base32].map((sign) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(sign).toString(2).padStart(5, '0')).join('');
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => parseInt(byte, 2)));
}

describe('signing in with two steps', () => {
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

  type Client = Awaited<ReturnType<TestApplication['as']>>;
  const address = () => `192.0.2.${(addresses += 1)}`;
  const post = (client: Client, path: string, body: object) =>
    client.post(`/api/v1/${path}`).set('X-Forwarded-For', address()).send(body);

  /** So that no step ends between the making of a code and its check. */
  const earlyInStep = async () => {
    const left = stepMilliseconds - (Date.now() % stepMilliseconds);
    if (left < 5_000) await new Promise((resolve) => setTimeout(resolve, left));
  };

  /** The code that ends it is used: by default that of a clock one step behind, so that the present one is still free. */
  const enrolled = async (steps = -1) => {
    await earlyInStep();
    const client = await application.as(person);
    const { body } = await post(client, 'account/two-factor-enrolments', { password }).expect(200);
    await post(client, 'account/two-factor-confirmations', { code: codeOf(body.uri, steps) }).expect(204);
    const codes = (body.recoveryCodes as { code: string }[]).map(({ code }) => code);
    return { client, uri: body.uri as string, key: body.key as string, codes };
  };

  const halfway = async () => {
    const client = application.anonymous();
    const asked = await post(client, 'session', { email: person.email, password }).expect(401);
    expect(asked.body.code).toBe('second-factor-required');
    return client;
  };

  it('is off until the app has shown a code', async () => {
    const client = await application.as(person);
    await post(client, 'account/two-factor-enrolments', { password }).expect(200);
    const wrong = await post(client, 'account/two-factor-confirmations', { code: '000000' }).expect(400);
    expect(wrong.body.errors).toEqual([expect.objectContaining({ pointer: '/code', code: 'two-factor.code-wrong' })]);
    expect((await client.get('/api/v1/account').expect(200)).body.twoFactor).toBe(false);
    await post(application.anonymous(), 'session', { email: person.email, password }).expect(200);
  });

  it('needs the password to begin, and a password to begin with', async () => {
    const client = await application.as(person);
    const wrong = await post(client, 'account/two-factor-enrolments', { password: 'something else' }).expect(400);
    expect(wrong.body.errors).toEqual([expect.objectContaining({ pointer: '/password', code: 'password.wrong' })]);
    await application.database.query(
      'delete from auth.account where "userId" = (select account_id from person where id = $1)',
      [person.id],
    );
    const without = await post(client, 'account/two-factor-enrolments', { password }).expect(409);
    expect(without.body.code).toBe('two-factor.password-first');
    const early = await post(client, 'account/two-factor-confirmations', { code: '123456' }).expect(409);
    expect(early.body.code).toBe('two-factor.not-begun');
  });

  it('asks a code after the password, and lets nobody in before', async () => {
    const { client, uri } = await enrolled();
    expect((await client.get('/api/v1/account').expect(200)).body.twoFactor).toBe(true);
    const newcomer = await halfway();
    await newcomer.get('/api/v1/session').expect(401);
    const session = await post(newcomer, 'session-second-factors', { code: codeOf(uri) }).expect(200);
    expect(session.body.programmes[0].personId).toBe(person.id);
    await newcomer.get('/api/v1/session').expect(200);
  });

  it('asks a code after a mailed link too', async () => {
    const { uri } = await enrolled();
    await post(application.anonymous(), 'sign-in-links', { email: person.email }).expect(202);
    for (let wait = 0; wait < 100 && application.mail.to(person.email).length === 0; wait += 1) {
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    const token = new URLSearchParams(/#(\S+)/.exec(application.mail.to(person.email).at(-1)!.text)![1]).get('token')!;
    const client = application.anonymous();
    const asked = await post(client, 'sign-in-link-redemptions', { token }).expect(401);
    expect(asked.body.code).toBe('second-factor-required');
    await client.get('/api/v1/session').expect(401);
    await post(client, 'session-second-factors', { code: codeOf(uri) }).expect(200);
    await client.get('/api/v1/session').expect(200);
  });

  it.each([-1, 0, 1])('takes the code of a clock that is %i steps of 30 seconds off', async (steps) => {
    const { uri } = await enrolled(steps === -1 ? 1 : -1);
    const client = await halfway();
    await earlyInStep();
    await post(client, 'session-second-factors', { code: codeOf(uri, steps) }).expect(200);
  });

  it('takes a code once, and lets another sign-in go on with the next code', async () => {
    const { uri } = await enrolled();
    await earlyInStep();
    await post(await halfway(), 'session-second-factors', { code: codeOf(uri) }).expect(200);
    const second = await halfway();
    const refused = await post(second, 'session-second-factors', { code: codeOf(uri) }).expect(400);
    expect(refused.body.errors).toEqual([expect.objectContaining({ pointer: '/code', code: 'two-factor.code-wrong' })]);
    await second.get('/api/v1/session').expect(401);
    await post(second, 'session-second-factors', { code: codeOf(uri, 1) }).expect(200);
  });

  it('lets one in of many that use one code at the same moment', async () => {
    const { uri } = await enrolled();
    const clients = await Promise.all([1, 2, 3, 4].map(halfway));
    await earlyInStep();
    const code = codeOf(uri);
    const answers = await Promise.all(clients.map((client) => post(client, 'session-second-factors', { code })));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 400, 400, 400]);
    const inside = await Promise.all(clients.map(async (client) => (await client.get('/api/v1/session')).status));
    expect(inside.filter((status) => status === 200)).toHaveLength(1);
  });

  it.each([-3, 3])('refuses the code of a clock that is %i steps off, at the field', async (steps) => {
    const { uri } = await enrolled();
    const refused = await post(await halfway(), 'session-second-factors', { code: codeOf(uri, steps) }).expect(400);
    expect(refused.body.errors).toEqual([expect.objectContaining({ pointer: '/code', code: 'two-factor.code-wrong' })]);
  });

  it('takes a recovery code once', async () => {
    const { codes } = await enrolled();
    expect(new Set(codes).size).toBe(10);
    await post(await halfway(), 'session-second-factors', { code: codes[0]! }).expect(200);
    const again = await post(await halfway(), 'session-second-factors', { code: codes[0]! }).expect(400);
    expect(again.body.errors[0].code).toBe('two-factor.code-wrong');
    await post(await halfway(), 'session-second-factors', { code: codes[1]! }).expect(200);
  });

  it('is worth nothing without the password before it, or once it is used', async () => {
    const { uri } = await enrolled();
    const refused = await post(application.anonymous(), 'session-second-factors', { code: codeOf(uri) }).expect(401);
    expect(refused.body.code).toBe('second-factor-expired');
    const client = await halfway();
    await post(client, 'session-second-factors', { code: codeOf(uri) }).expect(200);
    await client.delete('/api/v1/session').expect(204);
    await post(client, 'session-second-factors', { code: codeOf(uri) }).expect(401);
  });

  it('starts again after five wrong codes, from however many addresses', async () => {
    const { uri } = await enrolled();
    const client = await halfway();
    for (let attempt = 0; attempt < 5; attempt += 1) {
      await post(client, 'session-second-factors', { code: codeOf(uri, 10 + attempt) }).expect(400);
    }
    const refused = await post(client, 'session-second-factors', { code: codeOf(uri) }).expect(401);
    expect(refused.body.code).toBe('second-factor-expired');
    await post(await halfway(), 'session-second-factors', { code: codeOf(uri) }).expect(200);
  });

  it('rests after ten wrong codes in a row, even when the password is known', async () => {
    const { uri } = await enrolled();
    for (let attempt = 0; attempt < 10; attempt += 1) {
      await post(await halfway(), 'session-second-factors', { code: codeOf(uri, 10 + attempt) }).expect(400);
    }
    await post(await halfway(), 'session-second-factors', { code: codeOf(uri) }).expect(429);
  });

  it('keeps keys and recovery codes out of the database as they are', async () => {
    const { key, codes } = await enrolled();
    const stored = JSON.stringify(await application.database.query('select * from auth."twoFactor"'));
    for (const secret of [key, bytesOf(key).toString(), ...codes]) expect(stored).not.toContain(secret);
  });

  it('goes off with the password only', async () => {
    const { client } = await enrolled();
    const wrong = await post(client, 'account/two-factor-removals', { password: 'something else' }).expect(400);
    expect(wrong.body.errors).toEqual([expect.objectContaining({ pointer: '/password', code: 'password.wrong' })]);
    await post(client, 'account/two-factor-removals', { password }).expect(204);
    expect((await client.get('/api/v1/account').expect(200)).body.twoFactor).toBe(false);
    await post(application.anonymous(), 'session', { email: person.email, password }).expect(200);
    expect((await post(client, 'account/two-factor-removals', { password }).expect(409)).body.code).toBe('two-factor.not-on');
  });

  it('cannot be begun anew by who finds a session open', async () => {
    const { client } = await enrolled();
    const refused = await post(client, 'account/two-factor-enrolments', { password }).expect(409);
    expect(refused.body.code).toBe('two-factor.already-on');
  });
});
