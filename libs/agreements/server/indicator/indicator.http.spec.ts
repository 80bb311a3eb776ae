import { newId } from '@samenspel/platform/server';
import { addRow, TestApplication, type TestOrganisation, type TestPartnership, type TestPerson } from '@samenspel/testing';

type Client = Awaited<ReturnType<TestApplication['as']>>;

describe('indicators', () => {
  let application: TestApplication;
  let programmeId: string;
  let municipality: TestOrganisation;
  let employer: TestOrganisation;
  let noor: TestPerson;
  let partnership: TestPartnership;
  let agreementId: string;
  let goalId: string;
  let client: Client;

  beforeAll(async () => {
    application = await TestApplication.start({ now: '2026-07-01T10:00:00Z' });
    const { make } = application;
    const programme = await make.programme();
    programmeId = programme.id;
    municipality = await make.organisation(programme, { sector: 'public' });
    employer = await make.organisation(programme);
    noor = await make.person(municipality);
    client = await application.as(noor);
  });

  beforeEach(async () => {
    partnership = await application.make.partnership(noor, [noor, await application.make.person(employer)]);
    const { body } = await client
      .post(`${base()}/agreements`)
      .send({
        title: 'Werkplekken in de buurt',
        signedOn: '2026-01-01',
        startsOn: '2026-01-01',
        endsOn: '2026-12-31',
        partyIds: [municipality.id, employer.id],
        goals: [{ title: 'Twintig mensen aan het werk' }],
        milestones: [],
      })
      .expect(201);
    agreementId = body.id;
    goalId = body.goals[0].id;
  });

  afterAll(() => application.stop());

  const base = () => `/api/v1/programmes/${programmeId}/partnerships/${partnership.id}`;

  const indicator = async (changes: object = {}): Promise<string> => {
    const id = newId();
    await addRow(application.database, 'indicator', {
      programme_id: programmeId,
      partnership_id: partnership.id,
      agreement_id: agreementId,
      goal_id: goalId,
      id,
      position: 0,
      title: 'Mensen aan het werk',
      unit: 'mensen',
      baseline: 0,
      target: 20,
      direction: 'up',
      ...changes,
    });
    return id;
  };

  const read = (id: string, body: object) => client.post(`${base()}/indicators/${id}/readings`).send(body);
  const list = async (query = '') => (await client.get(`${base()}/agreements/${agreementId}/indicators${query}`).expect(200)).body;

  it('tell how they stand against the line from baseline to target, and why', async () => {
    const id = await indicator();
    expect((await list()).items).toMatchObject([
      { id, goalTitle: 'Twintig mensen aan het werk', dueOn: '2026-12-31', standing: { status: 'unknown', reason: 'no-reading', expected: null }, readings: [] },
    ]);
    const { body } = await read(id, { value: 9.5, measuredOn: '2026-07-01', source: 'Telling bij de poort' }).expect(201);
    expect(body).toMatchObject({
      standing: { status: 'behind', reason: 'below-line', expected: 9.945 },
      readings: [{ value: 9.5, measuredOn: '2026-07-01', source: 'Telling bij de poort', recordedByName: noor.name }],
    });
    expect((await list()).items).toEqual([body]);
  });

  it('take a later reading of the same day for the earlier one, which stays in the record', async () => {
    const id = await indicator();
    await read(id, { value: 5, measuredOn: '2026-06-01', source: 'Telling' }).expect(201);
    await read(id, { value: 12, measuredOn: '2026-06-30', source: 'Telling' }).expect(201);
    const { body } = await read(id, { value: 6.125, measuredOn: '2026-06-01', source: 'Nageteld' }).expect(201);
    expect(body.readings).toMatchObject([{ value: 12 }, { value: 6.125, source: 'Nageteld' }]);
    expect(body.standing.status).toBe('on-track');
    const { body: record } = await client.get(`${base()}/agreements/${agreementId}/record`);
    expect(record.links.map(({ kind }: { kind: string }) => kind)).toEqual(['agreement.registered', 'reading.added', 'reading.added', 'reading.added']);
  });

  it('keep three decimals exactly and ask for no more', async () => {
    const id = await indicator();
    const { body } = await read(id, { value: -999_999_999_999.123, measuredOn: '2026-06-01', source: 'Telling' }).expect(201);
    expect(body.readings[0].value).toBe(-999_999_999_999.123);
    const { body: refused } = await read(id, { value: 0.1234, measuredOn: '2026-07-02', source: ' ' }).set('Accept-Language', 'en').expect(400);
    expect(refused.errors.map(({ pointer, code }: { pointer: string; code: string }) => [pointer, code])).toEqual([
      ['/value', 'decimal'],
      ['/source', 'required'],
    ]);
    const { body: later } = await read(id, { value: 1, measuredOn: '2026-07-02', source: 'Telling' }).expect(400);
    expect(later.errors).toMatchObject([{ pointer: '/measuredOn', code: 'indicator.measured-later' }]);
  });

  it('are walked page by page in the order that was agreed, without those that were left out', async () => {
    const second = await indicator({ position: 1, title: 'Tweede' });
    const first = await indicator({ title: 'Eerste' });
    await indicator({ position: 2, withdrawn_number: 2 });
    const page = await list('?limit=1');
    expect(page.items.map(({ id }: { id: string }) => id)).toEqual([first]);
    const next = await list(`?limit=1&cursor=${encodeURIComponent(page.nextCursor)}`);
    expect(next.items.map(({ id }: { id: string }) => id)).toEqual([second]);
    expect(next.nextCursor).toBeUndefined();
  });

  it('are not reached through another partnership', async () => {
    const id = await indicator();
    const other = await application.make.partnership(noor, [noor]);
    const elsewhere = `/api/v1/programmes/${programmeId}/partnerships/${other.id}`;
    await client.get(`${elsewhere}/agreements/${agreementId}/indicators`).expect(404);
    await client.post(`${elsewhere}/indicators/${id}/readings`).send({ value: 1, measuredOn: '2026-06-01', source: 'Telling' }).expect(404);
  });
});
