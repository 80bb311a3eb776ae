import { jest } from '@jest/globals';
import { TestApplication, type TestOrganisation } from '@samenspel/testing';
import { DomainRecords } from './domain-records.js';

type Client = Awaited<ReturnType<TestApplication['as']>>;

describe('setting up single sign-on', () => {
  let application: TestApplication;
  let organisation: TestOrganisation;
  let administrator: Client;

  beforeAll(async () => {
    application = await TestApplication.start();
  });

  beforeEach(async () => {
    organisation = await application.make.organisation(await application.make.programme());
    administrator = await application.as(await application.make.person(organisation, { role: 'administrator' }));
  });

  afterAll(() => application.stop());

  const address = (of = organisation) => `/api/v1/programmes/${of.programmeId}/organisations/${of.id}`;
  const settings = (domain: string) => ({ issuer: 'https://login.example', clientId: 'samenspel', clientSecret: 'very secret', domains: [domain], claimValues: [], admitsNewPeople: false });
  const save = (body: object, version = 0, client = administrator, of = organisation) => client.put(`${address(of)}/single-sign-on`).set('If-Match', `"${version}"`).send(body);

  it('keeps the secret sealed and never shows it', async () => {
    const { body } = await save(settings('een.example')).expect(200);
    expect(body.settings).toMatchObject({ issuer: 'https://login.example', version: 1, domains: [{ domain: 'een.example', proven: false }] });
    expect(JSON.stringify(body)).not.toContain('very secret');
    const [stored] = await application.database.query<{ client_secret: string }>('select client_secret from single_sign_on where organisation_id = $1', [organisation.id]);
    expect(stored!.client_secret).not.toContain('very secret');
  });

  it('keeps the present secret when none is given, and asks for one at first', async () => {
    const { clientSecret: _, ...without } = settings('twee.example');
    const refused = await save(without).expect(400);
    expect(refused.body.errors).toEqual([expect.objectContaining({ pointer: '/clientSecret', code: 'required' })]);
    await save(settings('twee.example')).expect(200);
    const sealed = () => application.database.query('select client_secret from single_sign_on where organisation_id = $1', [organisation.id]);
    const before = await sealed();
    const { body } = await save({ ...without, clientId: 'anders' }, 1).expect(200);
    expect(body.settings).toMatchObject({ clientId: 'anders', version: 2 });
    expect(await sealed()).toEqual(before);
    await save(without, 1).expect(412);
  });

  it('tells what is wrong at its field, in the language of the reader', async () => {
    const { body } = await save({ ...settings('gmail.com'), issuer: 'login', claim: 'groups' }).set('Accept-Language', 'en').expect(400);
    expect(body.errors.map(({ pointer, code }: { pointer: string; code: string }) => [pointer, code])).toEqual([
      ['/issuer', 'single-sign-on.issuer'],
      ['/domains/0', 'single-sign-on.public-domain'],
      ['/claimValues', 'single-sign-on.claim-values'],
    ]);
    expect(body.errors[1].detail).toContain('Anybody can get an address');
  });

  it('counts a domain only once its record is found, and then for one organisation in all programmes', async () => {
    const texts = jest.spyOn(application.app.get(DomainRecords), 'texts').mockResolvedValue([]);
    const { body } = await save(settings('bewijs.example')).expect(200);
    const [{ recordName, recordText }] = body.settings.domains;
    expect(recordName).toBe('_samenspel.bewijs.example');
    const offered = async () => (await application.anonymous().post('/api/v1/single-sign-on-lookups').send({ email: 'a@bewijs.example' }).expect(200)).body.organisationName;
    const prove = (client = administrator, of = organisation) => client.post(`${address(of)}/domain-proofs`);
    await prove().expect(200);
    expect(await offered()).toBeNull();
    texts.mockResolvedValue(['samenspel-domain=of-somebody-else']);
    await prove().expect(200);
    expect(await offered()).toBeNull();
    texts.mockResolvedValue(['v=spf1 -all', recordText]);
    expect((await prove().expect(200)).body.settings.domains[0].proven).toBe(true);
    expect(await offered()).toBe(organisation.name);

    const other = await application.make.organisation(await application.make.programme());
    const thief = await application.as(await application.make.person(other, { role: 'administrator' }));
    const stolen = await save(settings('bewijs.example'), 0, thief, other).expect(200);
    texts.mockResolvedValue([stolen.body.settings.domains[0].recordText]);
    const refused = await prove(thief, other).expect(400);
    expect(refused.body.errors).toEqual([expect.objectContaining({ pointer: '/domains', code: 'single-sign-on.domain-taken' })]);
    expect(await offered()).toBe(organisation.name);

    await administrator.delete(`${address()}/single-sign-on`).expect(204);
    expect(await offered()).toBeNull();
    await administrator.delete(`${address()}/single-sign-on`).expect(404);
  });

  it('asks a new proof of every domain when another provider takes the place of the one that was proven', async () => {
    const texts = jest.spyOn(application.app.get(DomainRecords), 'texts');
    const { body } = await save(settings('wissel.example')).expect(200);
    const { recordText } = body.settings.domains[0];
    expect(recordText).toContain('issuer=https://login.example');
    texts.mockResolvedValue([recordText]);
    await administrator.post(`${address()}/domain-proofs`).expect(200);
    for (const [version, change] of [{ issuer: 'https://evil.example' }, { clientId: 'another' }].entries()) {
      const changed = await save({ ...settings('wissel.example'), ...change }, version + 1).expect(200);
      expect(changed.body.settings.domains[0].proven).toBe(false);
      const proved = await administrator.post(`${address()}/domain-proofs`).expect(200);
      expect(proved.body.settings.domains[0].proven).toBe(false);
    }
  });

  it('keeps the proof of a domain that stays', async () => {
    const texts = jest.spyOn(application.app.get(DomainRecords), 'texts');
    const { body } = await save(settings('blijft.example')).expect(200);
    texts.mockResolvedValue([body.settings.domains[0].recordText]);
    await administrator.post(`${address()}/domain-proofs`).expect(200);
    const changed = await save({ ...settings('blijft.example'), domains: ['blijft.example', 'nieuw.example'] }, 1).expect(200);
    expect(changed.body.settings.domains.map(({ domain, proven }: { domain: string; proven: boolean }) => [domain, proven])).toEqual([
      ['blijft.example', true],
      ['nieuw.example', false],
    ]);
  });

  it('is for administrators of this programme', async () => {
    const coordinator = await application.as(await application.make.person(organisation, { role: 'coordinator' }));
    await coordinator.get(`${address()}/single-sign-on`).expect(403);
    const elsewhere = await application.make.organisation(await application.make.programme());
    await administrator.get(`${address(elsewhere)}/single-sign-on`).expect(404);
    await save(settings('x.example'), 0, administrator, { ...elsewhere, programmeId: organisation.programmeId }).expect(404);
  });
});
