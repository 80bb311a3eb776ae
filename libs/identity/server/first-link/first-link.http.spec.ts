import { makeFirstLink } from '@samenspel/identity/server';
import { TestApplication } from '@samenspel/testing';

describe('a first link', () => {
  let application: TestApplication;

  beforeAll(async () => {
    application = await TestApplication.start();
  });

  afterAll(() => application.stop());

  const token = async (another = true) => {
    const link = await makeFirstLink(application.configuration, application.clock.now(), another);
    return link && new URLSearchParams(new URL(link).hash.slice(1)).get('token')!;
  };
  const filledIn = (link: string | undefined, email = 'ada@begin.example') => ({
    token: link,
    programme: { name: 'Werk in de wijk', timeZone: 'Europe/Amsterdam' },
    organisation: { name: 'Gemeente Utrecht', sector: 'public', municipalityCode: 'GM0344' },
    administrator: { name: 'Ada de Boer', language: 'nl', email, password: 'zeven paarse treinen fluiten' },
  });
  const redeem = (body: object, client = application.anonymous()) => client.post('/api/v1/first-link-redemptions').send(body);
  const programmes = async () => (await application.database.query<{ count: number }>('select count(*)::int as count from programme'))[0]!.count;

  it('founds the first programme and signs its administrator in', async () => {
    const client = application.anonymous();
    const link = await token(false);
    await client.post('/api/v1/first-link-checks').send({ token: link }).expect(204);
    const { body } = await redeem(filledIn(link), client).expect(200);
    expect(body.programmes).toEqual([expect.objectContaining({ name: 'Werk in de wijk', role: 'administrator', organisationName: 'Gemeente Utrecht' })]);
    const { id } = body.programmes[0];
    await client.get(`/api/v1/programmes/${id}/people`).expect(200);
    const [founded] = await application.database.query('select action, person_id from audit_record where programme_id = $1', [id]);
    expect(founded).toEqual({ action: 'programme.founded', person_id: body.programmes[0].personId });
    await client.delete('/api/v1/session').expect(204);
    await client.post('/api/v1/session').send({ email: 'ada@begin.example', password: filledIn('').administrator.password }).expect(200);
  });

  it('is made for a further programme only when that is asked for', async () => {
    expect(await token(false)).toBeUndefined();
    expect(await token(true)).toHaveLength(43);
  });

  it('keeps only the hash of its token', async () => {
    const link = await token();
    const rows = await application.database.query('select first_link::text as row from auth.first_link');
    expect(rows.length).toBeGreaterThan(0);
    expect(JSON.stringify(rows)).not.toContain(link);
  });

  it('works once, also when two use it at the same moment', async () => {
    const before = await programmes();
    const link = await token();
    const answers = await Promise.all(['een', 'twee'].map((name) => redeem(filledIn(link, `${name}@samen.example`))));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 401]);
    expect(await programmes()).toBe(before + 1);
    const accounts = await application.database.query(`select 1 from auth."user" where email like '%@samen.example'`);
    expect(accounts).toHaveLength(1);
  });

  it('tells kindly that it is wrong, ended by a newer one, or expired', async () => {
    const before = await programmes();
    const older = await token();
    const newer = await token();
    for (const spent of ['x', older]) {
      const { body } = await redeem(filledIn(spent, 'bo@begin.example')).expect(401);
      expect(body).toMatchObject({ code: 'first-link-spent' });
      await application.anonymous().post('/api/v1/first-link-checks').send({ token: spent }).expect(401);
    }
    const now = application.clock.now();
    application.clock.moveTo(new Date(now.getTime() + 24 * 3_600_000));
    await redeem(filledIn(newer, 'bo@begin.example')).expect(401);
    application.clock.moveTo(now);
    expect(await programmes()).toBe(before);
  });

  it('tells at its field what is wrong, and stays usable', async () => {
    const link = await token();
    const mistaken = filledIn(link, 'cor@begin.example');
    const wrong = {
      ...mistaken,
      programme: { ...mistaken.programme, timeZone: 'Mars' },
      organisation: { ...mistaken.organisation, sector: 'private' },
    };
    const first = await redeem(wrong).expect(400);
    expect(first.body.errors.map(({ pointer, code }: Record<string, string>) => [pointer, code])).toEqual([
      ['/programme/timeZone', 'programme.time-zone'],
      ['/organisation/municipalityCode', 'organisation.municipality-not-public'],
    ]);
    const weak = await redeem({ ...mistaken, administrator: { ...mistaken.administrator, password: 'welkom123456' } }).expect(400);
    expect(weak.body.errors).toEqual([expect.objectContaining({ pointer: '/administrator/password', code: 'password.known' })]);
    const none = await redeem({ ...mistaken, administrator: { name: 'Cor', language: 'nl' } }).expect(400);
    expect(none.body.errors.map(({ pointer }: { pointer: string }) => pointer)).toEqual(['/administrator/email', '/administrator/password']);
    await redeem(mistaken).expect(200);
  });

  it('takes over no account and no address that is known: who has one signs in first and goes on', async () => {
    const person = await application.make.person(await application.make.organisation(await application.make.programme()));
    const link = await token();
    const invited = await redeem(filledIn(link, person.email.toUpperCase())).expect(400);
    expect(invited.body.errors).toEqual([expect.objectContaining({ pointer: '/administrator/email', code: 'first-link.sign-in-first' })]);
    const client = await application.as(person);
    await redeem(filledIn(link, person.email)).expect(400);
    const { administrator, ...rest } = filledIn(link, person.email);
    const { body } = await redeem({ ...rest, administrator: { name: administrator.name, language: 'nl' } }, client).expect(200);
    expect(body.account.email).toBe(person.email);
    expect(body.programmes).toHaveLength(2);
  });

  it('leaves a password behind that ends when the owner of the mailbox signs in by mail', async () => {
    const { administrator } = filledIn('', 'dora@begin.example');
    await redeem(filledIn(await token(), administrator.email)).expect(200);
    await application.anonymous().post('/api/v1/sign-in-links').send({ email: administrator.email }).expect(202);
    let mails = application.mail.to(administrator.email);
    for (let wait = 0; mails.length === 0 && wait < 50; wait += 1) {
      await new Promise((resolve) => setTimeout(resolve, 50));
      mails = application.mail.to(administrator.email);
    }
    const mailed = /token=([^&\s]+)/.exec(mails[0]!.text)![1];
    await application.anonymous().post('/api/v1/sign-in-link-redemptions').send({ token: mailed }).expect(200);
    await application.anonymous().post('/api/v1/session').send({ email: administrator.email, password: administrator.password }).expect(401);
  });
});
