import { TestApplication, type TestOrganisation, type TestPerson } from '@samenspel/testing';

type Client = Awaited<ReturnType<TestApplication['as']>>;

describe('restoring access', () => {
  let application: TestApplication;
  let organisation: TestOrganisation;
  let administrator: TestPerson;
  let other: TestPerson;
  let ada: TestPerson;
  let client: Client;

  beforeAll(async () => {
    application = await TestApplication.start();
  });

  beforeEach(async () => {
    const { make } = application;
    application.mail.mails.length = 0;
    organisation = await make.organisation(await make.programme());
    administrator = await make.person(organisation, { role: 'administrator' });
    other = await make.person(organisation, { role: 'administrator' });
    ada = await make.person(organisation);
    client = await application.as(administrator);
  });

  afterAll(() => application.stop());

  const recover = (person: TestPerson, from = client) =>
    from.post(`/api/v1/programmes/${ada.programmeId}/people/${person.id}/access-recoveries`).send({ reason: 'phone-lost' });
  const accountOf = async (person: TestPerson) => {
    const [row] = await application.database.query<{ id: string; twoFactor: boolean; passwords: number; sessions: number; keys: number }>(
      `select owner.id, "twoFactorEnabled" as "twoFactor",
              (select count(*)::int from auth."account" where "userId" = owner.id) as passwords,
              (select count(*)::int from auth."session" where "userId" = owner.id) as sessions,
              (select count(*)::int from auth."twoFactor" where "userId" = owner.id) as keys
         from auth."user" owner join person on person.account_id = owner.id where person.id = $1`,
      [person.id],
    );
    return row!;
  };
  const secure = async (person: TestPerson) => {
    const { id } = await accountOf(person);
    await application.database.query('update auth."user" set "twoFactorEnabled" = true where id = $1', [id]);
    await application.database.query(`insert into auth."twoFactor" ("secret", "backupCodes", "userId") values ('key', 'codes', $1)`, [id]);
  };
  const linkArrived = async () => {
    for (let attempt = 0; attempt < 50 && !application.mail.to(ada.email).some(({ text }) => text.includes('/sign-in/link#')); attempt += 1) {
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    return application.mail.to(ada.email).some(({ text }) => text.includes('/sign-in/link#'));
  };

  it('lets the account begin anew with a mailed link, and tells everyone who should know', async () => {
    const adaClient = await application.as(ada);
    await secure(ada);
    const { text } = await recover(ada).expect(204);
    expect(text).toBe('');
    expect(await accountOf(ada)).toMatchObject({ twoFactor: false, passwords: 0, sessions: 0, keys: 0 });
    await adaClient.get('/api/v1/account').expect(401);
    expect(await linkArrived()).toBe(true);
    await application.settle();
    expect(application.mail.to(ada.email).map(({ subject }) => subject)).toContain('Je toegang tot Samenspel is hersteld');
    expect(application.mail.to(other.email).map(({ subject }) => subject)).toEqual([`De toegang van ${ada.name} is hersteld`]);
    expect(application.mail.to(administrator.email)).toEqual([]);
    const trail = await application.database.query('select person_id, details from audit_record where subject_id = $1', [ada.id]);
    expect(trail).toEqual([{ person_id: administrator.id, details: { reason: 'phone-lost' } }]);
  });

  it('is not done for oneself, nor for whoever has no account', async () => {
    expect((await recover(administrator).expect(409)).body.code).toBe('access-recovery.own');
    expect((await recover(ada).expect(409)).body.code).toBe('access-recovery.no-account');
  });

  it('leaves an account alone that belongs to another programme too', async () => {
    await application.as(ada);
    await secure(ada);
    const elsewhere = await application.make.person(await application.make.organisation(await application.make.programme()));
    const { id } = await accountOf(ada);
    await application.database.query('update person set account_id = $1 where id = $2', [id, elsewhere.id]);
    expect((await recover(ada).expect(409)).body.code).toBe('access-recovery.other-programme');
    expect(await accountOf(ada)).toMatchObject({ twoFactor: true, passwords: 1, keys: 1 });
  });

  it('is done three times a day at most', async () => {
    await application.as(ada);
    for (let time = 0; time < 3; time += 1) await recover(ada).expect(204);
    await recover(ada).expect(429);
  });

  it('is for administrators, with a reason, and within the programme', async () => {
    const coordinator = await application.as(await application.make.person(organisation, { role: 'coordinator' }));
    await recover(ada, coordinator).expect(403);
    const address = `/api/v1/programmes/${ada.programmeId}/people/${ada.id}/access-recoveries`;
    expect((await client.post(address).send({}).expect(400)).body.errors).toMatchObject([{ pointer: '/reason' }]);
    const stranger = await application.make.person(await application.make.organisation(await application.make.programme()));
    await recover(stranger).expect(404);
  });
});
