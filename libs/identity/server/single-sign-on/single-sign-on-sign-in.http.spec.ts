import { TestApplication, type TestOrganisation, type TestPerson, type TestProgramme } from '@samenspel/testing';
import { testClient, TestIdentityProvider } from '@samenspel/testing/identity-provider';
import { IdentityProvider } from './identity-provider.js';

const redirectUri = 'http://localhost:3000/sign-in/return';
const domain = 'utrecht.example';

describe('signing in with the account of one’s organisation', () => {
  let provider: TestIdentityProvider;
  let application: TestApplication;
  let programme: TestProgramme;
  let organisation: TestOrganisation;
  let administrator: Awaited<ReturnType<TestApplication['as']>>;
  let people = 0;

  beforeAll(async () => {
    provider = await TestIdentityProvider.start(redirectUri);
    application = await TestApplication.start({
      environment: { OUTGOING_ALLOWED_HOSTS: provider.host, SINGLE_SIGN_ON_DOMAINS: issuers().map((issuer) => `${domain}=${issuer}`).join(',') },
    });
    programme = await application.make.programme();
    organisation = await application.make.organisation(programme, { sector: 'public' });
    administrator = await application.as(await application.make.person(organisation, { role: 'administrator' }));
    await setUp();
  });

  beforeEach(() => {
    provider.publishesForeignKeys = false;
  });

  afterAll(async () => {
    await application.stop();
    await provider.stop();
  });

  /** The operator vouches for each issuer that this suite sets up; all but the first are there to be refused. */
  const elsewhere = ['https://127.0.0.1', 'https://169.254.169.254', 'https://localhost', 'https://[::1]'];
  const renamed = () => [provider.issuer.replace('127.0.0.1', 'localhost'), `${provider.issuer}/elsewhere`];
  const issuers = () => [provider.issuer, ...renamed(), ...elsewhere];
  const settingsAddress = () => `/api/v1/programmes/${programme.id}/organisations/${organisation.id}`;
  async function setUp(change: object = {}) {
    const { body } = await administrator.get(`${settingsAddress()}/single-sign-on`).expect(200);
    await administrator
      .put(`${settingsAddress()}/single-sign-on`)
      .set('If-Match', `"${body.settings?.version ?? 0}"`)
      .send({ issuer: provider.issuer, clientId: testClient.id, clientSecret: testClient.secret, domains: [domain], claimValues: [], admitsNewPeople: false, ...change })
      .expect(200);
    await administrator.post(`${settingsAddress()}/domain-proofs`).expect(200);
  }
  async function colleague(): Promise<TestPerson> {
    const person = await application.make.person(organisation);
    people += 1;
    const email = `collega-${people}@${domain}`;
    await application.database.query('update person set email = $2 where id = $1', [person.id, email]);
    return { ...person, email };
  }
  const vouch = (email: string, claims: object = {}) => {
    provider.subject = { sub: `subject of ${email}`, claims: { email, email_verified: true, name: 'Ada de Boer', ...claims } };
  };
  let addresses = 0;
  const ask = (browser = application.anonymous(), email = `wie@${domain}`) =>
    browser.post('/api/v1/single-sign-on-requests').set('X-Forwarded-For', `192.0.2.${(addresses += 1)}`).send({ email });
  async function leave(browser = application.anonymous()) {
    const { body } = await ask(browser).expect(200);
    return { browser, parameters: await provider.visit(body.url) };
  }
  const comeBack = async (status: number) => {
    const { browser, parameters } = await leave();
    return browser.post('/api/v1/single-sign-on-returns').send({ parameters }).expect(status);
  };

  it('tells of a domain whose account to use, and of no person', async () => {
    const offer = async (email: string) => (await application.anonymous().post('/api/v1/single-sign-on-lookups').send({ email }).expect(200)).body;
    expect(await offer(`nobody@${domain.toUpperCase()}`)).toEqual({ organisationName: organisation.name });
    expect(await offer('nobody@elsewhere.example')).toEqual({ organisationName: null });
    await ask(application.anonymous(), 'nobody@elsewhere.example').expect(404);
  });

  it('brings in who is invited, as the member that person is', async () => {
    const person = await colleague();
    vouch(person.email.toUpperCase());
    const { body } = await comeBack(200);
    expect(body.programmes).toEqual([expect.objectContaining({ id: programme.id, personId: person.id, role: 'member' })]);
    const [linked] = await application.database.query('select account_id from person where id = $1', [person.id]);
    expect(linked!['account_id']).toBe(body.account.id);
  });

  it('knows somebody by the subject of the provider, also after the address changed', async () => {
    const person = await colleague();
    vouch(person.email);
    const first = await comeBack(200);
    provider.subject = { ...provider.subject, claims: { ...provider.subject.claims, email: `getrouwd@${domain}` } };
    const second = await comeBack(200);
    expect(second.body.account.id).toBe(first.body.account.id);
  });

  it('makes a member of a new colleague only where that is allowed', async () => {
    vouch(`nieuw@${domain}`);
    expect((await comeBack(403)).body.code).toBe('single-sign-on.unknown-person');
    await setUp({ admitsNewPeople: true });
    const { body } = await comeBack(200);
    expect(body.programmes).toEqual([expect.objectContaining({ personName: 'Ada de Boer', organisationId: organisation.id, role: 'member' })]);
    await setUp();
    const [audited] = await application.database.query(`select person_id from audit_record where action = 'person.admitted' and subject_id = $1`, [body.programmes[0].personId]);
    expect(audited).toEqual({ person_id: null });
  });

  it('refuses an address of elsewhere, one that is not verified, and one that is missing', async () => {
    const stranger = await application.make.person(await application.make.organisation(await application.make.programme()));
    vouch(stranger.email);
    expect((await comeBack(403)).body.code).toBe('single-sign-on.other-domain');
    vouch((await colleague()).email, { email_verified: false });
    expect((await comeBack(403)).body.code).toBe('single-sign-on.email-unverified');
    vouch(`x@${domain}`, { email: undefined });
    expect((await comeBack(403)).body.code).toBe('single-sign-on.no-email');
  });

  it('lets a claim decide who comes in', async () => {
    await setUp({ claim: 'groups', claimValues: ['samenspel'] });
    vouch((await colleague()).email, { groups: ['ict'] });
    expect((await comeBack(403)).body.code).toBe('single-sign-on.claim');
    vouch((await colleague()).email, { groups: ['ict', 'samenspel'] });
    await comeBack(200);
    await setUp();
  });

  it('lets the browser that left come back, once', async () => {
    vouch((await colleague()).email);
    const { browser, parameters } = await leave();
    expect((await application.anonymous().post('/api/v1/single-sign-on-returns').send({ parameters }).expect(401)).body.code).toBe('single-sign-on.spent');
    const other = await leave();
    const crossed = await other.browser.post('/api/v1/single-sign-on-returns').send({ parameters }).expect(401);
    expect(crossed.body.code).toBe('single-sign-on.failed');
    const [first, second] = await Promise.all([1, 2].map(() => browser.post('/api/v1/single-sign-on-returns').send({ parameters })));
    expect([first!.status, second!.status].sort()).toEqual([200, 401]);
    expect([first!.body.code, second!.body.code]).toContain('single-sign-on.spent');
  });

  it('refuses another state, another nonce and another issuer', async () => {
    vouch((await colleague()).email);
    const { browser, parameters } = await leave();
    const tampered = new URLSearchParams(parameters);
    tampered.set('state', 'another');
    expect((await browser.post('/api/v1/single-sign-on-returns').send({ parameters: tampered.toString() }).expect(401)).body.code).toBe('single-sign-on.failed');

    const identities = application.app.get(IdentityProvider);
    const registration = { issuer: provider.issuer, clientId: testClient.id, clientSecret: testClient.secret };
    const walk = async () => {
      const transaction = identities.newTransaction();
      const url = await identities.authorizationUrl(registration, redirectUri, transaction, 'x@y.example');
      return { transaction, parameters: await provider.visit(url) };
    };
    const nonce = await walk();
    await expect(identities.claims(registration, redirectUri, nonce.parameters, { ...nonce.transaction, nonce: 'another' })).rejects.toMatchObject({ status: 401 });
    const verifier = await walk();
    await expect(identities.claims(registration, redirectUri, verifier.parameters, { ...verifier.transaction, verifier: 'x'.repeat(43) })).rejects.toMatchObject({ status: 401 });
    const issuer = await walk();
    const mixed = new URLSearchParams(issuer.parameters);
    mixed.set('iss', 'https://evil.example');
    await expect(identities.claims(registration, redirectUri, mixed.toString(), issuer.transaction)).rejects.toMatchObject({ status: 401 });
    const right = await walk();
    expect(await identities.claims(registration, redirectUri, right.parameters, right.transaction)).toMatchObject({ sub: provider.subject.sub });
  });

  it('takes a cookie that was tampered with for none', async () => {
    for (const value of ['%', 'x', '%00']) {
      const answer = await application.anonymous().post('/api/v1/single-sign-on-returns').set('Cookie', `samenspel.departure=${value}`).send({ parameters: 'code=x' });
      expect([value, answer.status, answer.body.code]).toEqual([value, 401, 'single-sign-on.spent']);
    }
  });

  it('lets one address begin ten times a minute', async () => {
    const once = () => application.anonymous().post('/api/v1/single-sign-on-requests').set('X-Forwarded-For', '203.0.113.9').send({ email: 'x@elsewhere.example' });
    for (let count = 0; count < 10; count += 1) await once().expect(404);
    await once().expect(429);
  });

  it('follows keys that the provider rotates, and refuses a signature by none of them', async () => {
    vouch((await colleague()).email);
    await comeBack(200);
    provider.rotateKeys();
    await comeBack(200);
    provider.publishesForeignKeys = true;
    expect((await comeBack(401)).body.code).toBe('single-sign-on.failed');
  });

  it('asks the code of an app too, unless the provider asked a second factor', async () => {
    const person = await colleague();
    vouch(person.email);
    const { body } = await comeBack(200);
    await application.database.query('update auth."user" set "twoFactorEnabled" = true where id = $1', [body.account.id]);
    expect((await comeBack(401)).body.code).toBe('second-factor-required');
    vouch(person.email, { amr: ['pwd', 'mfa'] });
    await comeBack(200);
  });

  it('says kindly when the provider does not answer or names itself otherwise', async () => {
    for (const issuer of renamed()) {
      await setUp({ issuer });
      expect((await ask().expect(409)).body.code).toBe('single-sign-on.provider-unavailable');
    }
    await setUp();
  });

  it('never calls a provider inside the own network that no operator named', async () => {
    for (const issuer of elsewhere) {
      await setUp({ issuer });
      await ask().expect(409);
    }
    await setUp();
  });
});
