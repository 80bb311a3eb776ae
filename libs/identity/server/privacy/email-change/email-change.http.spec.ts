import { TestApplication, type TestPerson } from '@samenspel/testing';

describe('changing the own email address', () => {
  let application: TestApplication;
  let person: TestPerson;
  let count = 0;

  beforeAll(async () => {
    application = await TestApplication.start({ now: '2026-06-15T10:00:00Z' });
  });

  beforeEach(async () => {
    application.clock.moveTo(new Date('2026-06-15T10:00:00Z'));
    person = await application.make.person(await application.make.organisation(await application.make.programme()));
  });

  afterAll(() => application.stop());

  const fresh = () => `nieuw-${(count += 1)}@example.org`;

  const ask = async (email: string) => {
    const client = await application.as(person);
    await client.post(`/api/v1/programmes/${person.programmeId}/email-changes`).send({ email }).expect(202);
    return tokenTo(email);
  };

  const tokenTo = (email: string) => /#token=(\S+)/.exec(application.mail.to(email).at(-1)!.text)![1]!;
  const confirm = (token: string) => application.anonymous().post('/api/v1/email-change-confirmations').send({ token });
  const emailOf = async ({ id }: TestPerson) => (await application.database.query<{ email: string }>('select email from person where id = $1', [id]))[0]!.email;

  it('happens when the new address confirms, tells both addresses, and signing in follows', async () => {
    const email = fresh();
    const token = await ask(email);
    expect(await emailOf(person)).toBe(person.email);
    await application.settle();
    expect(application.mail.to(person.email).map(({ subject }) => subject)).toEqual(['Er is gevraagd om je e-mailadres te veranderen']);

    await confirm(token).expect(200, { email });
    await application.settle();
    expect(await emailOf(person)).toBe(email);
    for (const address of [person.email, email]) {
      expect(application.mail.to(address).map(({ subject }) => subject)).toContain('Je e-mailadres in Samenspel is veranderd');
    }
    const signIn = (with_: string, from: string) =>
      application.anonymous().post('/api/v1/session').set('X-Forwarded-For', from).send({ email: with_, password: 'a password of the tests' });
    await signIn(email, '192.0.2.1').expect(200);
    await signIn(person.email, '192.0.2.2').expect(401);
    const trail = await application.database.query<{ action: string }>('select action from audit_record where subject_id = $1 order by id', [person.id]);
    expect(trail.map(({ action }) => action)).toEqual(['person.email-change-asked', 'person.email-changed']);
  });

  it('works once, for 24 hours, and only by the latest link', async () => {
    const [first, second] = [fresh(), fresh()];
    const early = await ask(first);
    const late = await ask(second);
    expect((await confirm(early).expect(409)).body.code).toBe('email-change.spent');
    await confirm(late).expect(200);
    await confirm(late).expect(409);

    const token = await ask(fresh());
    application.clock.moveTo(new Date('2026-06-16T10:00:01Z'));
    await confirm(token).expect(409);
    await confirm('nonsense').expect(409);
    await confirm(`${person.programmeId}.nonsense`).expect(409);
  });

  it('keeps the token nowhere but in the mail', async () => {
    const token = await ask(fresh());
    const secret = token.split('.')[1]!;
    const stored = await application.database.query<{ row: string }>('select to_jsonb(email_change)::text as row from email_change');
    expect(stored.some(({ row }) => row.includes(secret))).toBe(false);
  });

  it('takes over no address of another person or account, and tells so only to who reads it', async () => {
    const other = await application.make.person(await application.make.organisation(await application.make.programme()));
    const token = await ask(other.email);
    expect((await confirm(token).expect(409)).body.code).toBe('email-change.taken');
    expect(await emailOf(person)).toBe(person.email);

    const owner = await application.make.person(await application.make.organisation(await application.make.programme()));
    await application.as(owner);
    const email = fresh();
    await application.database.query('update auth."user" set email = $2 where email = $1', [owner.email, email]);
    expect((await confirm(await ask(email)).expect(409)).body.code).toBe('email-change.taken');
  });

  it('refuses the present address', async () => {
    const client = await application.as(person);
    const { body } = await client.post(`/api/v1/programmes/${person.programmeId}/email-changes`).send({ email: person.email.toUpperCase() }).expect(400);
    expect(body.errors).toMatchObject([{ pointer: '/email', code: 'email-change.same' }]);
  });

  it('follows the account into its other programmes', async () => {
    const elsewhere = await application.make.person(await application.make.organisation(await application.make.programme()));
    const token = await ask(fresh());
    await application.database.query('update person set email = $2, account_id = (select account_id from person where id = $3) where id = $1', [
      elsewhere.id,
      person.email,
      person.id,
    ]);
    const { body } = await confirm(token).expect(200);
    expect(await emailOf(elsewhere)).toBe(body.email);
  });
});
