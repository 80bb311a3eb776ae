import { DueRegistry, ProgrammeCalendar, UnitOfWork } from '@samenspel/platform/server';
import { TestApplication, type TestOrganisation, type TestPartnership, type TestPerson } from '@samenspel/testing';
import { AgreementFacts } from '../agreement/agreement-facts.js';

type Client = Awaited<ReturnType<TestApplication['as']>>;
const start = '2026-06-15T10:00:00Z';

describe('milestones', () => {
  let application: TestApplication;
  let programmeId: string;
  let municipality: TestOrganisation;
  let employer: TestOrganisation;
  let noor: TestPerson;
  let sam: TestPerson;
  let partnership: TestPartnership;
  let client: Client;

  beforeAll(async () => {
    application = await TestApplication.start({ now: start });
    const { make } = application;
    const programme = await make.programme();
    programmeId = programme.id;
    municipality = await make.organisation(programme, { sector: 'public' });
    employer = await make.organisation(programme);
    noor = await make.person(municipality);
    sam = await make.person(employer);
    partnership = await make.partnership(noor, [noor, sam]);
    client = await application.as(sam);
  });

  beforeEach(() => application.clock.moveTo(new Date(start)));
  afterAll(() => application.stop());

  const base = () => `/api/v1/programmes/${programmeId}/partnerships/${partnership.id}`;

  const milestone = async (changes: object = {}): Promise<string> => {
    const { body } = await client
      .post(`${base()}/agreements`)
      .send({
        title: 'Werkplekken in de buurt',
        signedOn: '2026-06-01',
        startsOn: '2026-06-01',
        partyIds: [municipality.id, employer.id],
        goals: [{ title: 'Twintig mensen aan het werk' }],
        milestones: [
          {
            title: 'Eerste vijf plekken open',
            baselineOn: '2026-06-29',
            responsibleOrganisationId: employer.id,
            responsiblePersonId: sam.id,
            goalIndex: 0,
            ...changes,
          },
        ],
      })
      .expect(201);
    return `${base()}/milestones/${body.milestones[0].id}`;
  };

  const forecast = (address: string, version: number, body: object) =>
    client.post(`${address}/forecasts`).set('If-Match', `"${version}"`).send(body);
  const complete = (address: string, version: number, body: object) =>
    client.post(`${address}/completion`).set('If-Match', `"${version}"`).send(body);

  const asSystem = <T>(work: () => Promise<T>) => application.app.get(UnitOfWork).run({ programmeId, actor: 'system' }, work);

  it('shows what is expected, of whom and when', async () => {
    const { body, headers } = await client.get(await milestone()).expect(200);
    expect(headers['etag']).toBe('"1"');
    expect(body).toMatchObject({
      title: 'Eerste vijf plekken open',
      asOf: '2026-06-15',
      baselineOn: '2026-06-29',
      dueOn: '2026-06-29',
      status: 'planned',
      responsibleOrganisationName: employer.name,
      responsiblePersonName: sam.name,
      agreementTitle: 'Werkplekken in de buurt',
      partnershipName: partnership.name,
      goalTitle: 'Twintig mensen aan het werk',
      forecasts: [],
      completion: null,
      version: 1,
    });
    expect(body).not.toHaveProperty('actingOrganisationId');
  });

  it('is no longer asked once the agreement was terminated', async () => {
    const address = await milestone();
    const { agreementId, id } = (await client.get(address).expect(200)).body;
    await client.post(`${base()}/agreements/${agreementId}/termination`).send({ terminatedOn: '2026-06-15', reason: 'Samen gestopt' }).expect(201);
    const pause = { milestoneId: id, waitsOnOrganisationId: municipality.id, fromOn: '2026-06-10', reason: 'De sleutels' };
    const asked = [
      await forecast(address, 1, { forecastOn: '2026-07-06', reason: 'De sleutels komen later' }),
      await complete(address, 1, { completedOn: '2026-06-15' }),
      await (await application.as(sam)).post(`${base()}/wait-pauses`).send(pause),
    ];
    expect(asked.map(({ status, body }) => [status, body.code])).toEqual(asked.map(() => [409, 'agreement.terminated']));
    const { body } = await (await application.as(sam)).get(address).expect(200);
    expect(body).toMatchObject({ agreementTerminatedOn: '2026-06-15', mayRecordPause: false, version: 1 });
  });

  it('keeps every forecast as it was known, the latest first', async () => {
    const address = await milestone();
    await forecast(address, 1, { forecastOn: '2026-07-06', reason: 'De sleutels komen later' }).expect(201);
    application.clock.moveTo(new Date('2026-06-20T08:00:00Z'));
    const { body, headers } = await forecast(address, 2, { forecastOn: '2026-07-13', reason: 'De verbouwing duurt langer' }).expect(201);
    expect(headers['etag']).toBe('"3"');
    expect(body).toMatchObject({
      baselineOn: '2026-06-29',
      forecastOn: '2026-07-13',
      dueOn: '2026-07-13',
      status: 'moved',
      forecasts: [
        { forecastOn: '2026-07-13', reason: 'De verbouwing duurt langer', recordedByName: sam.name, recordedAt: '2026-06-20T08:00:00.000Z' },
        { forecastOn: '2026-07-06', reason: 'De sleutels komen later', recordedByName: sam.name, recordedAt: '2026-06-15T10:00:00.000Z' },
      ],
    });
  });

  it('is completed once, with a note', async () => {
    const address = await milestone();
    const { body } = await complete(address, 1, { completedOn: '2026-06-14', note: 'Zes plekken zelfs' }).expect(201);
    expect(body).toMatchObject({
      status: 'completed',
      completedOn: '2026-06-14',
      version: 2,
      completion: { completedOn: '2026-06-14', note: 'Zes plekken zelfs', recordedByName: sam.name, recordedAt: '2026-06-15T10:00:00.000Z' },
    });
    const again = await complete(address, 2, { completedOn: '2026-06-15' }).set('Accept-Language', 'nl').expect(409);
    expect(again.body).toMatchObject({ code: 'milestone.already-completed', detail: 'Deze mijlpaal is al als gedaan gemarkeerd.' });
    await forecast(address, 2, { forecastOn: '2026-07-01', reason: 'Toch niet' }).expect(409);
    expect((await client.get(address)).body).toEqual(body);
  });

  it('lets only one of two who read the same version pass, and shows the other what is there now', async () => {
    const address = await milestone();
    const answers = await Promise.all([
      complete(address, 1, { completedOn: '2026-06-14' }),
      forecast(address, 1, { forecastOn: '2026-07-06', reason: 'Later' }),
      complete(address, 1, { completedOn: '2026-06-15' }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 412, 412]);
    const { body: current } = await client.get(address).expect(200);
    for (const { status, body } of answers) expect(status === 412 ? body.current : body).toEqual(current);
  });

  it('asks for the version that was read', async () => {
    const address = await milestone();
    await client.post(`${address}/completion`).send({ completedOn: '2026-06-15' }).expect(428);
    await client.post(`${address}/forecasts`).send({ forecastOn: '2026-07-01', reason: 'Later' }).expect(428);
  });

  it.each([
    ['completion', { completedOn: '2026-06-16' }, '/completedOn', 'milestone.completed-later'],
    ['completion', { completedOn: '2026-05-31' }, '/completedOn', 'milestone.completed-before-start'],
    ['forecasts', { forecastOn: '2026-06-14', reason: 'Vroeger' }, '/forecastOn', 'milestone.forecast-passed'],
    ['forecasts', { forecastOn: '2026-07-01' }, '/reason', 'required'],
  ])('refuses a %s of %j, and stays at its version', async (route, input, pointer, code) => {
    const address = await milestone();
    const { body } = await client.post(`${address}/${route}`).set('If-Match', '"1"').send(input).expect(400);
    expect(body.errors).toMatchObject([{ pointer, code }]);
    expect((await client.get(address)).body.version).toBe(1);
  });

  it('publishes ids and dates, and no words of people', async () => {
    const address = await milestone();
    const milestoneId = address.split('/').at(-1);
    await forecast(address, 1, { forecastOn: '2026-07-06', reason: 'De sleutels komen later' }).expect(201);
    await complete(address, 2, { completedOn: '2026-06-15', note: 'Toch gelukt' }).expect(201);
    const events = await application.database.query<{ type: string; payload: Record<string, string> }>(
      `select type, payload from outbox_event where payload ->> 'milestoneId' = $1 order by id`,
      [milestoneId],
    );
    const ids = { partnershipId: partnership.id, agreementId: expect.any(String), milestoneId };
    expect(events).toEqual([
      { type: 'milestone.forecast-changed', payload: { ...ids, forecastOn: '2026-07-06' } },
      { type: 'milestone.completed', payload: { ...ids, completedOn: '2026-06-15' } },
    ]);
  });

  it('answers 404 in another partnership of the same programme', async () => {
    const address = await milestone();
    const other = await application.make.partnership(sam, [noor, sam]);
    const elsewhere = address.replace(partnership.id, other.id);
    await client.get(elsewhere).expect(404);
    await complete(elsewhere, 1, { completedOn: '2026-06-15' }).expect(404);
    expect((await client.get(address)).body.version).toBe(1);
  });

  it('is due on its forecast, else on its baseline, until it is completed', async () => {
    const address = await milestone({ title: 'Wie is er aan zet' });
    const [partnershipId, milestoneId] = [partnership.id, address.split('/').at(-1)];
    const due = async (date: string) => {
      const items = await asSystem(() => application.app.get(DueRegistry).openUntil(date));
      return items.filter(({ id }) => id === milestoneId);
    };
    expect(await due('2026-06-28')).toEqual([]);
    expect(await due('2026-06-29')).toEqual([
      {
        kind: 'milestone',
        id: milestoneId,
        partnershipId,
        partnershipName: partnership.name,
        title: 'Wie is er aan zet',
        dueOn: '2026-06-29',
        organisationId: employer.id,
        organisationName: employer.name,
        personId: sam.id,
        recordHead: expect.stringMatching(/^[0-9a-f]{64}$/),
        path: `partnerships/${partnershipId}/milestones/${milestoneId}`,
      },
    ]);
    await forecast(address, 1, { forecastOn: '2026-07-06', reason: 'Later' }).expect(201);
    expect(await due('2026-06-29')).toEqual([]);
    expect(await due('2026-07-06')).toHaveLength(1);
    await complete(address, 2, { completedOn: '2026-06-15' }).expect(201);
    expect(await due('2099-01-01')).toEqual([]);
  });

  it('can be replayed as it was known at the end of any day', async () => {
    const address = await milestone();
    const milestoneId = address.split('/').at(-1);
    application.clock.moveTo(new Date('2026-06-18T21:59:00Z'));
    await forecast(address, 1, { forecastOn: '2026-07-06', reason: 'Later' }).expect(201);
    application.clock.moveTo(new Date('2026-06-20T22:01:00Z'));
    await complete(address, 2, { completedOn: '2026-06-19' }).expect(201);
    const known = async (asOf: string) => {
      const facts = await asSystem(() => application.app.get(AgreementFacts).milestones(asOf));
      return facts.find(({ id }) => id === milestoneId);
    };
    expect(await known('2026-06-14')).toBeUndefined();
    expect(await known('2026-06-15')).toMatchObject({ baselineOn: '2026-06-29', forecastOn: null, completedOn: null });
    expect(await known('2026-06-18')).toMatchObject({ forecastOn: '2026-07-06', completedOn: null });
    expect(await known('2026-06-20')).toMatchObject({ completedOn: null });
    expect(await known('2026-06-21')).toMatchObject({ forecastOn: '2026-07-06', completedOn: '2026-06-19' });
    const agreements = (asOf: string) => asSystem(() => application.app.get(AgreementFacts).agreements(asOf));
    expect(await agreements('2026-06-14')).toEqual([]);
    expect((await agreements('2026-06-15')).length).toBeGreaterThan(0);
    expect(await asSystem(() => application.app.get(ProgrammeCalendar).timeZone())).toBe('Europe/Amsterdam');
  });
});
