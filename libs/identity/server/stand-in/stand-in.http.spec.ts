import { TestApplication, type TestOrganisation, type TestPartnership, type TestPerson } from '@samenspel/testing';

type Client = Awaited<ReturnType<TestApplication['as']>>;

describe('standing in', () => {
  let application: TestApplication;
  let employer: TestOrganisation;
  let municipality: TestOrganisation;
  let ada: TestPerson;
  let bob: TestPerson;
  let coordinator: TestPerson;
  let partnership: TestPartnership;
  let adaClient: Client;
  let bobClient: Client;

  beforeAll(async () => {
    application = await TestApplication.start();
  });

  beforeEach(async () => {
    application.clock.moveTo(new Date('2026-06-15T10:00:00Z'));
    application.mail.mails.length = 0;
    const { make } = application;
    const programme = await make.programme();
    employer = await make.organisation(programme);
    municipality = await make.organisation(programme, { sector: 'public' });
    ada = await make.person(employer);
    bob = await make.person(employer);
    coordinator = await make.person(municipality, { role: 'coordinator' });
    partnership = await make.partnership(ada, [ada, coordinator]);
    adaClient = await application.as(ada);
    bobClient = await application.as(bob);
  });

  afterAll(() => application.stop());

  const address = (path: string) => `/api/v1/programmes/${ada.programmeId}/${path}`;
  const inPartnership = (path = '') => address(`partnerships/${partnership.id}${path}`);
  const arrange = (changes: object = {}, client = adaClient) =>
    client
      .post(address('stand-ins'))
      .send({ absentId: ada.id, standInId: bob.id, startsOn: '2026-06-15', endsOn: '2026-06-19', ...changes });
  const errorsOf = (body: { errors: { pointer: string; code: string }[] }) => body.errors.map(({ pointer, code }) => [pointer, code]);

  const agreement = {
    title: 'Werkplekken in de buurt',
    signedOn: '2026-06-01',
    startsOn: '2026-06-01',
    goals: [{ title: 'Mensen aan het werk' }],
  };
  const milestone = (responsiblePersonId: string) => ({
    title: 'Plekken open',
    baselineOn: '2026-06-17',
    responsibleOrganisationId: employer.id,
    responsiblePersonId,
  });

  it('lets the colleague see and do what the absent person may, on those days only', async () => {
    await bobClient.get(inPartnership()).expect(404);
    await arrange({ startsOn: '2026-06-16' }).expect(201);
    await bobClient.get(inPartnership()).expect(404);

    application.clock.moveTo(new Date('2026-06-15T22:30:00Z'));
    const { body } = await bobClient.get(inPartnership()).expect(200);
    expect(body.permissions).toContain('agreement.register');
    expect((await bobClient.get(address('partnerships'))).body.items).toMatchObject([{ id: partnership.id }]);
    await bobClient
      .post(inPartnership('/agreements'))
      .send({ ...agreement, partyIds: [employer.id, municipality.id], milestones: [milestone(ada.id)] })
      .expect(201);
    const [recorded] = await application.database.query(
      `select person_id from audit_record where action = 'agreement.registered' and partnership_id = $1`,
      [partnership.id],
    );
    expect(recorded).toEqual({ person_id: bob.id });

    application.clock.moveTo(new Date('2026-06-19T22:30:00Z'));
    await bobClient.get(inPartnership()).expect(404);
    expect((await bobClient.get(address('partnerships'))).body.items).toEqual([]);
  });

  it('brings the work and the reminders of the absent person, marked as such', async () => {
    await adaClient
      .post(inPartnership('/agreements'))
      .send({ ...agreement, partyIds: [employer.id, municipality.id], milestones: [milestone(ada.id)] })
      .expect(201);
    await arrange().expect(201);
    const { body } = await bobClient.get(address('tasks')).expect(200);
    expect(body.items).toMatchObject([{ title: 'Plekken open', holder: 'absent', onBehalfOf: ada.name }]);
    expect(body.waiting).toBe(1);
    await application.settle();
    const [mail] = application.mail.to(bob.email);
    expect(mail!.text).toContain(`namens ${ada.name}`);
    expect(application.mail.to(ada.email)).toHaveLength(1);
  });

  it('is seen by both, and ended early by either', async () => {
    const { body: standIn } = await arrange().expect(201);
    expect(standIn).toMatchObject({ absentName: ada.name, standInName: bob.name, current: true });
    for (const client of [adaClient, bobClient]) {
      expect((await client.get(address('stand-ins')).expect(200)).body.items).toMatchObject([{ id: standIn.id }]);
    }
    const other = await application.as(await application.make.person(employer));
    expect((await other.get(address('stand-ins')).expect(200)).body.items).toEqual([]);
    await other.post(address(`stand-ins/${standIn.id}/ending`)).expect(404);
    await bobClient.post(address(`stand-ins/${standIn.id}/ending`)).expect(204);
    await bobClient.get(inPartnership()).expect(404);
    await adaClient.post(address(`stand-ins/${standIn.id}/ending`)).expect(404);
  });

  it('refuses at the field what overlaps, makes a chain or comes from elsewhere', async () => {
    await arrange().expect(201);
    expect(errorsOf((await arrange({ startsOn: '2026-06-19', endsOn: '2026-06-30' }).expect(400)).body)).toEqual([['/startsOn', 'stand-in.overlaps']]);
    const third = await application.make.person(employer);
    const chain = { absentId: bob.id, standInId: third.id };
    expect(errorsOf((await arrange(chain, bobClient).expect(400)).body)).toEqual([['/absentId', 'stand-in.chain']]);
    const elsewhere = { startsOn: '2026-07-01', endsOn: '2026-07-02', standInId: coordinator.id };
    expect(errorsOf((await arrange(elsewhere).expect(400)).body)).toEqual([['/standInId', 'stand-in.not-a-colleague']]);
  });

  it('lets one of two who arrange at once through', async () => {
    const answers = await Promise.all([arrange(), arrange()]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 400]);
  });

  it('is arranged for another by organisers only', async () => {
    await arrange({}, bobClient).expect(403);
    await arrange({}, await application.as(coordinator)).expect(201);
  });
});
