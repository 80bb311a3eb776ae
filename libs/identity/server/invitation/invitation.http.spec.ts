import { TestApplication, type TestOrganisation, type TestPerson } from '@samenspel/testing';

type Client = Awaited<ReturnType<TestApplication['as']>>;

describe('inviting people', () => {
  let application: TestApplication;
  let organisation: TestOrganisation;
  let coordinator: TestPerson;
  let client: Client;

  beforeAll(async () => {
    application = await TestApplication.start();
    organisation = await application.make.organisation(await application.make.programme());
    coordinator = await application.make.person(organisation, { role: 'coordinator' });
    client = await application.as(coordinator);
  });

  afterAll(() => application.stop());

  const address = (path: string) => `/api/v1/programmes/${organisation.programmeId}/${path}`;
  const people = async () =>
    (await application.database.query<{ count: number }>('select count(*)::int as count from person where programme_id = $1', [organisation.programmeId]))[0]!
      .count;
  const lines = (count: number, prefix: string) =>
    Array.from({ length: count }, (_, index) => `Persoon ${index}; ${prefix}-${index}@lijst.example; ${organisation.name}`);

  it('adds one person, mails once what article 14 asks, and opens the page of the invitation with a token that is stored as a hash only', async () => {
    const body = { name: 'Bo Vos', email: 'bo+1@nieuw.example', organisationId: organisation.id, language: 'en' };
    const invited = await client.post(address('invitations')).send(body).expect(201);
    expect(invited.body).toMatchObject({ name: 'Bo Vos', role: 'member', language: 'en', version: 1 });
    await application.settle();
    await application.settle();
    const mails = application.mail.to('bo+1@nieuw.example');
    expect(mails).toHaveLength(1);
    expect(mails[0]!.text).toContain(`From whom: we got your details from ${coordinator.name} of ${organisation.name}`);
    const link = new URL(/http\S+/.exec(mails[0]!.text)![0]);
    expect([link.pathname, link.search]).toEqual(['/invitation', '']);
    const token = new URLSearchParams(link.hash.slice(1)).get('token')!;
    expect(token).toHaveLength(43);
    const kept = await application.database.query('select membership_invitation::text as row from membership_invitation');
    expect(kept).toHaveLength(1);
    expect(JSON.stringify([kept, await application.database.query('select parameters from mail')])).not.toContain(token);
    const actions = await application.database.query('select action, person_id from audit_record where subject_id = $1 order by action', [invited.body.id]);
    expect(actions).toEqual(['person.created', 'person.invited'].map((action) => ({ action, person_id: coordinator.id })));
  });

  it('tells what is wrong at its field, in the language of the reader', async () => {
    const taken = { name: 'Bo', email: coordinator.email.toUpperCase(), organisationId: organisation.id };
    const dutch = await client.post(address('invitations')).send(taken).expect(400);
    expect(dutch.body.errors).toEqual([{ pointer: '/email', code: 'person.email-taken', detail: 'Er is al iemand met dit e-mailadres.' }]);
    const english = await client.post(address('invitations')).set('Accept-Language', 'en').send(taken).expect(400);
    expect(english.body.errors[0].detail).toBe('Someone with this email address is already there.');
    const elsewhere = await application.make.organisation(await application.make.programme());
    const unknown = await client.post(address('invitations')).send({ ...taken, email: 'new@x.example', organisationId: elsewhere.id }).expect(400);
    expect(unknown.body.errors).toEqual([expect.objectContaining({ pointer: '/organisationId', code: 'unknown-reference' })]);
  });

  it('checks a list without changing anything', async () => {
    const before = await people();
    const text = [`Bo; bo@controle.example; ${organisation.name}`, 'Bo; bo@controle.example; Nergens', `Bo; bo+x@controle.example; ${organisation.name}`].join('\n');
    const { body } = await client.post(address('invitation-list-checks')).send({ text }).expect(200);
    expect(body).toMatchObject({ people: 3, mistakes: 1 });
    expect(body.lines.map((line: { number: number; findings: { code: string }[] }) => [line.number, line.findings.map(({ code }) => code)])).toEqual([
      [2, ['organisation', 'double']],
      [3, ['plus-address']],
    ]);
    await application.settle();
    expect(await people()).toBe(before);
    expect(application.mail.to('bo@controle.example')).toEqual([]);
  });

  it('invites nobody when one of 1,000 lines is mistaken, and everybody once when all are right', async () => {
    const before = await people();
    const text = lines(1000, 'duizend');
    const refused = await client.post(address('invitation-lists')).send({ text: [...text.slice(0, 999), 'Bo; nergens; Niemand'].join('\n') }).expect(400);
    expect(refused.body.errors).toEqual([expect.objectContaining({ pointer: '/text', code: 'invitation-list.mistakes' })]);
    expect(await people()).toBe(before);
    expect(await application.database.query(`select 1 from mail where status = 'waiting'`)).toEqual([]);

    const { body } = await client.post(address('invitation-lists')).send({ text: text.join('\n') }).expect(201);
    expect(body).toEqual({ people: 1000 });
    expect(await people()).toBe(before + 1000);
    await client.post(address('invitation-lists')).send({ text: text.join('\n') }).expect(400);
    expect(await people()).toBe(before + 1000);
    await application.settle();
    const sent = application.mail.mails.filter(({ to }) => to.startsWith('duizend-'));
    expect(sent).toHaveLength(1000);
    expect(new Set(sent.map(({ to }) => to)).size).toBe(1000);
  });

  it('refuses an empty list and one of more than 1,000 people', async () => {
    const empty = await client.post(address('invitation-lists')).send({ text: ';;\n;' }).expect(400);
    expect(empty.body.errors).toEqual([expect.objectContaining({ pointer: '/text', code: 'invitation-list.empty' })]);
    const long = await client.post(address('invitation-list-checks')).send({ text: lines(1001, 'lang').join('\n') }).expect(400);
    expect(long.body.errors).toEqual([expect.objectContaining({ pointer: '/text', code: 'invitation-list.too-long' })]);
  });

  it('does not know the people and organisations of another programme', async () => {
    const stranger = await application.make.person(await application.make.organisation(await application.make.programme()));
    const text = `Bo; ${stranger.email}; ${organisation.name}`;
    const { body } = await client.post(address('invitation-list-checks')).send({ text }).expect(200);
    expect(body).toEqual({ people: 1, mistakes: 0, lines: [] });
  });

  it('is for coordinators and administrators', async () => {
    const member = await application.as(await application.make.person(organisation));
    for (const path of ['invitations', 'invitation-list-checks', 'invitation-lists']) await member.post(address(path)).send({}).expect(403);
    const outsider = await application.make.person(await application.make.organisation(await application.make.programme()), { role: 'administrator' });
    await (await application.as(outsider)).post(address('invitation-lists')).send({ text: 'x' }).expect(404);
  });
});
