import { UnitOfWork } from '@samenspel/platform/server';
import { TestApplication, type TestOrganisation, type TestPartnership, type TestPerson } from '@samenspel/testing';
import { PledgeFacts } from './pledge-facts.js';

type Client = Awaited<ReturnType<TestApplication['as']>>;
const start = '2026-06-15T10:00:00Z';

describe('pledges', () => {
  let application: TestApplication;
  let programmeId: string;
  let municipality: TestOrganisation;
  let employer: TestOrganisation;
  let welfare: TestOrganisation;
  let noor: TestPerson;
  let sam: TestPerson;
  let partnership: TestPartnership;
  let agreementId: string;
  let client: Client;

  beforeAll(async () => {
    application = await TestApplication.start({ now: start });
    const { make } = application;
    const programme = await make.programme();
    programmeId = programme.id;
    municipality = await make.organisation(programme, { sector: 'public' });
    employer = await make.organisation(programme);
    welfare = await make.organisation(programme, { sector: 'civic' });
    noor = await make.person(municipality);
    sam = await make.person(employer);
    partnership = await make.partnership(noor, [noor, sam, await make.person(welfare)]);
    client = await application.as(noor);
    agreementId = await agreementOf(partnership);
  });

  beforeEach(() => application.clock.moveTo(new Date(start)));
  afterAll(() => application.stop());

  const pledges = (of: TestPartnership = partnership) => `/api/v1/programmes/${programmeId}/partnerships/${of.id}/pledges`;

  const agreementOf = async ({ id }: TestPartnership, changes: object = {}): Promise<string> => {
    const { body } = await client
      .post(`/api/v1/programmes/${programmeId}/partnerships/${id}/agreements`)
      .send({
        title: 'Werkplekken in de buurt',
        signedOn: '2026-06-01',
        startsOn: '2026-06-01',
        partyIds: [municipality.id, employer.id],
        goals: [{ title: 'Twintig mensen aan het werk' }],
        milestones: [],
        ...changes,
      })
      .expect(201);
    return body.id;
  };

  const newPledge = (changes: object = {}) => ({
    agreementId,
    organisationId: employer.id,
    kind: 'hours',
    amount: 2400,
    description: 'Begeleiding op de werkplek',
    dueOn: '2026-12-31',
    ...changes,
  });

  it('are no longer added to an agreement that is over, by its term or before', async () => {
    const agreements = pledges().replace(/pledges$/, 'agreements');
    const shortOne = await agreementOf(partnership, { endsOn: '2026-06-14' });
    const terminated = await agreementOf(partnership);
    await client.post(`${agreements}/${terminated}/termination`).send({ terminatedOn: '2026-06-15', reason: 'Samen gestopt' }).expect(201);
    for (const over of [shortOne, terminated]) {
      const { body } = await client.post(pledges()).send(newPledge({ agreementId: over })).expect(409);
      expect(body.code).toBe('pledge.agreement-over');
    }
  });

  it('shows what was promised and what was put in', async () => {
    const { body: pledge } = await client.post(pledges()).send(newPledge()).expect(201);
    expect(pledge).toMatchObject({ pledged: 2400, contributed: 0, contributions: [], organisationName: employer.name, kind: 'hours' });
    const contributions = `${pledges()}/${pledge.id}/contributions`;
    await client.post(contributions).send({ amount: 600, contributedOn: '2026-06-10', note: 'Eerste week' }).expect(201);
    const { body } = await client.post(contributions).send({ amount: 90, contributedOn: '2026-06-15' }).expect(201);
    expect(body).toMatchObject({
      pledged: 2400,
      contributed: 690,
      contributions: [
        { amount: 90, contributedOn: '2026-06-15', note: null, recordedByName: noor.name, recordedAt: '2026-06-15T10:00:00.000Z' },
        { amount: 600, contributedOn: '2026-06-10', note: 'Eerste week' },
      ],
    });
    const { body: page } = await client.get(`${pledges()}?agreementId=${agreementId}`).expect(200);
    expect(page.asOf).toBe('2026-06-15');
    expect(page.items).toContainEqual(body);
  });

  it('keeps amounts of money exact to the cent', async () => {
    const { body } = await client.post(pledges()).send(newPledge({ kind: 'money', amount: 987_654_321_099 })).expect(201);
    expect(body.pledged).toBe(987_654_321_099);
  });

  it.each([
    ['nl', -250_000, 'Een toezegging is meer dan nul. Vul een getal boven de nul in.'],
    ['en', 0, 'A pledge is more than nothing. Enter a number above zero.'],
  ])('says in %s that %d is no amount to promise', async (language, amount, detail) => {
    const { body } = await client.post(pledges()).set('Accept-Language', language).send(newPledge({ amount })).expect(400);
    expect(body.errors).toEqual([{ pointer: '/amount', code: 'pledge.not-positive', detail }]);
  });

  it('asks for a whole number', async () => {
    const { body } = await client.post(pledges()).send(newPledge({ amount: 12.5 })).expect(400);
    expect(body.errors).toMatchObject([{ pointer: '/amount', code: 'whole-number' }]);
  });

  it('comes from a party of an agreement of this partnership', async () => {
    const refused = async (changes: object) => {
      const { body } = await client.post(pledges()).send(newPledge(changes)).expect(400);
      return body.errors.map(({ pointer, code }: { pointer: string; code: string }) => [pointer, code]);
    };
    const elsewhere = await application.make.organisation(await application.make.programme());
    const other = await agreementOf(await application.make.partnership(noor, [noor, sam]));
    expect(await refused({ organisationId: welfare.id })).toEqual([['/organisationId', 'pledge.organisation-no-party']]);
    expect(await refused({ organisationId: elsewhere.id })).toEqual([['/organisationId', 'unknown-reference']]);
    expect(await refused({ agreementId: other })).toEqual([['/agreementId', 'unknown-reference']]);
  });

  it('takes no contribution of a day to come or of less than nothing', async () => {
    const { body: pledge } = await client.post(pledges()).send(newPledge()).expect(201);
    const { body } = await client
      .post(`${pledges()}/${pledge.id}/contributions`)
      .send({ amount: -5, contributedOn: '2026-06-16' })
      .expect(400);
    expect(body.errors.map(({ code }: { code: string }) => code)).toEqual(['contribution.not-positive', 'contribution.later']);
  });

  it('answers 404 to a contribution through another partnership', async () => {
    const { body: pledge } = await client.post(pledges()).send(newPledge()).expect(201);
    const other = await application.make.partnership(noor, [noor, sam]);
    await client.post(`${pledges(other)}/${pledge.id}/contributions`).send({ amount: 5, contributedOn: '2026-06-15' }).expect(404);
  });

  it('is walked page by page', async () => {
    const small = await application.make.partnership(noor, [noor, sam]);
    const own = await agreementOf(small);
    for (const amount of [1, 2, 3]) await client.post(pledges(small)).send(newPledge({ agreementId: own, amount })).expect(201);
    const amounts = (items: { pledged: number }[]) => items.map(({ pledged }) => pledged);
    const first = await client.get(`${pledges(small)}?limit=2`).expect(200);
    expect(amounts(first.body.items)).toEqual([1, 2]);
    const second = await client.get(`${pledges(small)}?limit=2&cursor=${encodeURIComponent(first.body.nextCursor)}`).expect(200);
    expect(amounts(second.body.items)).toEqual([3]);
    await client.get(`${pledges(small)}?agreementId=1`).expect(400);
  });

  it('can be replayed as it was known at the end of any day', async () => {
    const { body: pledge } = await client.post(pledges()).send(newPledge()).expect(201);
    application.clock.moveTo(new Date('2026-06-20T10:00:00Z'));
    await client.post(`${pledges()}/${pledge.id}/contributions`).send({ amount: 600, contributedOn: '2026-06-16' }).expect(201);
    const known = async (asOf: string) => {
      const { app } = application;
      const facts = await app.get(UnitOfWork).run({ programmeId, actor: 'system' }, () => app.get(PledgeFacts).pledges(asOf));
      return facts.find(({ id }) => id === pledge.id);
    };
    expect(await known('2026-06-14')).toBeUndefined();
    expect(await known('2026-06-19')).toMatchObject({ pledged: 2400, contributed: 0, dueOn: '2026-12-31' });
    expect(await known('2026-06-20')).toMatchObject({
      contributed: 600,
      organisationName: employer.name,
      title: 'Begeleiding op de werkplek',
    });
  });
});
