import { TestApplication, type TestOrganisation, type TestPartnership, type TestPerson } from '@samenspel/testing';

type Client = Awaited<ReturnType<TestApplication['as']>>;

describe('leaving the programme', () => {
  let application: TestApplication;
  let municipality: TestOrganisation;
  let employer: TestOrganisation;
  let ada: TestPerson;
  let colleague: TestPerson;
  let coordinator: TestPerson;
  let partnership: TestPartnership;
  let client: Client;

  beforeAll(async () => {
    application = await TestApplication.start({ now: '2026-06-15T10:00:00Z' });
  });

  beforeEach(async () => {
    const { make } = application;
    application.mail.mails.length = 0;
    const programme = await make.programme();
    municipality = await make.organisation(programme, { sector: 'public' });
    employer = await make.organisation(programme);
    ada = await make.person(municipality);
    colleague = await make.person(municipality);
    coordinator = await make.person(employer, { role: 'coordinator' });
    partnership = await make.partnership(ada, [ada, coordinator]);
    client = await application.as(coordinator);
  });

  afterAll(() => application.stop());

  const ofProgramme = (path: string) => `/api/v1/programmes/${ada.programmeId}/${path}`;
  const address = (path: string, person = ada) => ofProgramme(`people/${person.id}/${path}`);
  const preview = async (person = ada) => (await client.get(address('departure', person)).expect(200)).body;
  const leave = (body: object, person = ada, version = 1) =>
    client.post(address('departure', person)).set('If-Match', `"${version}"`).send(body);

  const milestone = async (adaClient: Client) => {
    await adaClient
      .post(ofProgramme(`partnerships/${partnership.id}/agreements`))
      .send({
        title: 'Werkplekken in de buurt',
        signedOn: '2026-06-01',
        startsOn: '2026-06-01',
        partyIds: [municipality.id, employer.id],
        goals: [{ title: 'Mensen aan het werk' }],
        milestones: [
          { title: 'Plekken open', baselineOn: '2026-07-01', responsibleOrganisationId: municipality.id, responsiblePersonId: ada.id },
        ],
      })
      .expect(201);
    const [row] = await application.database.query<{ id: string }>('select id from milestone where partnership_id = $1', [partnership.id]);
    return row!.id;
  };

  it('hands the work over, ends every way in, and keeps the name under what was done', async () => {
    const adaClient = await application.as(ada);
    const id = await milestone(adaClient);
    const { fingerprint, ...shown } = await preview();
    expect(shown).toMatchObject({
      name: ada.name,
      work: [{ kind: 'milestone', id, title: 'Plekken open' }],
      ends: [{ partnershipId: partnership.id, partnershipName: partnership.name }],
      colleagues: [{ id: colleague.id, name: colleague.name }],
      nobodyAllowed: false,
    });
    const nobody = await leave({ fingerprint, handOvers: [{ kind: 'milestone', id }] }).expect(400);
    expect(nobody.body.errors).toMatchObject([{ pointer: '/handOvers/0/successorId', code: 'hand-over.nobody' }]);
    await leave({ fingerprint, handOvers: [{ kind: 'milestone', id, successorId: colleague.id }] }).expect(204);

    await adaClient.get(ofProgramme('people')).expect(401);
    const sessions = await application.database.query('select from auth."session" join person on account_id = "userId" where person.id = $1', [ada.id]);
    expect(sessions).toEqual([]);
    const { body } = await client.get(ofProgramme(`partnerships/${partnership.id}/milestones/${id}`)).expect(200);
    expect(body).toMatchObject({ responsiblePersonName: colleague.name, responsibleOrganisationId: municipality.id });
    const people = (await client.get(ofProgramme('people')).expect(200)).body.items.map((person: { id: string }) => person.id);
    expect(people).not.toContain(ada.id);
    expect((await client.get(ofProgramme('departures')).expect(200)).body.items).toEqual([
      { personId: ada.id, name: ada.name, organisationName: municipality.name, leftAt: '2026-06-15T10:00:00.000Z' },
    ]);
    const participants = (await client.get(ofProgramme(`partnerships/${partnership.id}`)).expect(200)).body.participants;
    expect(participants.map(({ personId }: { personId: string }) => personId).sort()).toEqual([colleague.id, coordinator.id].sort());
    await client.post(ofProgramme(`partnerships/${partnership.id}/participants`)).send({ personId: ada.id, role: 'reader', level: 'tactical' }).expect(400);
  });

  it('keeps the sessions of an account that belongs to another programme', async () => {
    const adaClient = await application.as(ada);
    const elsewhere = await application.make.person(await application.make.organisation(await application.make.programme()));
    await application.database.query('update person set account_id = (select account_id from person where id = $1) where id = $2', [
      ada.id,
      elsewhere.id,
    ]);
    await leave({ fingerprint: (await preview()).fingerprint, handOvers: [] }).expect(204);
    await adaClient.get(ofProgramme('people')).expect(404);
    await adaClient.get(`/api/v1/programmes/${elsewhere.programmeId}/people`).expect(200);
  });

  it('sends no mail any more to whoever left, until the person is brought back', async () => {
    await client.post(ofProgramme('invitations')).send({ name: 'Bo', email: 'bo@example.org', organisationId: municipality.id }).expect(201);
    const [bo] = await application.database.query<TestPerson>('select id from person where email = $1 and programme_id = $2', [
      'bo@example.org',
      ada.programmeId,
    ]);
    await leave({ fingerprint: (await preview(bo)).fingerprint, handOvers: [] }, bo).expect(204);
    await application.settle();
    expect(application.mail.mails.filter(({ to }) => to === 'bo@example.org')).toEqual([]);

    const again = await client.post(ofProgramme('invitations')).send({ name: 'Bo', email: 'BO@example.org', organisationId: employer.id }).expect(400);
    expect(again.body.errors).toMatchObject([{ pointer: '/email', code: 'person.left' }]);
    const { body } = await client.post(address('return', bo)).expect(200);
    expect(body).toMatchObject({ id: bo!.id, role: 'member' });
    await client.post(address('return', bo)).expect(404);
    await application.settle();
    expect(application.mail.mails.filter(({ to }) => to === 'bo@example.org')).toHaveLength(1);
  });

  it('keeps the last administrator, and lets coordinators send no administrator away', async () => {
    const administrator = await application.make.person(employer, { role: 'administrator' });
    const { fingerprint } = await preview(administrator);
    await leave({ fingerprint, handOvers: [] }, administrator).expect(403);
    const own = await application.as(administrator);
    const refused = await own.post(address('departure', administrator)).set('If-Match', '"1"').send({ fingerprint, handOvers: [] }).expect(409);
    expect(refused.body.code).toBe('person.last-administrator');
    await application.make.person(employer, { role: 'administrator' });
    await own.post(address('departure', administrator)).set('If-Match', '"1"').send({ fingerprint: (await preview(administrator)).fingerprint, handOvers: [] }).expect(204);
  });

  it('refuses when work came in meanwhile', async () => {
    const { fingerprint } = await preview();
    await milestone(await application.as(ada));
    expect((await leave({ fingerprint, handOvers: [] }).expect(409)).body.code).toBe('hand-over.changed-meanwhile');
    await leave({ fingerprint, handOvers: [] }, ada, 4).expect(412);
  });

  it('is asked for by oneself, and the organisers get one mail a day about it', async () => {
    const own = await application.as(ada);
    await own.get(address('departure')).expect(403);
    await own.post(ofProgramme('departure-requests')).expect(204);
    await own.post(ofProgramme('departure-requests')).expect(204);
    await application.settle();
    const mails = application.mail.mails.filter(({ to }) => to === coordinator.email);
    expect(mails.map(({ subject }) => subject)).toEqual([expect.stringContaining(`${ada.name} wil stoppen`)]);
    expect(mails[0]!.text).toContain(`/administration/people/${ada.id}/departure`);
  });

  it('knows nobody of another programme', async () => {
    const stranger = await application.make.person(await application.make.organisation(await application.make.programme()));
    await client.get(address('departure', stranger)).expect(404);
    await client.post(address('return', stranger)).expect(404);
  });
});
