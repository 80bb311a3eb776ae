import { addDays } from '@samenspel/platform/domain';
import { newId } from '@samenspel/platform/server';
import { TestApplication, type TestOrganisation, type TestPartnership } from '@samenspel/testing';

type Client = Awaited<ReturnType<TestApplication['as']>>;
const start = '2026-06-15T10:00:00Z';

interface Line {
  readonly kind: string;
  readonly side: string;
  readonly title: string;
}

describe('what organisations promised each other', () => {
  let application: TestApplication;
  let programmeId: string;
  let employer: TestOrganisation;
  let municipality: TestOrganisation;
  let partnership: TestPartnership;
  let client: Client;
  let other: Client;
  let outsider: Client;
  let milestones: { id: string; title: string }[];

  beforeAll(async () => {
    application = await TestApplication.start({ now: start });
    const { make } = application;
    const programme = await make.programme();
    programmeId = programme.id;
    municipality = await make.organisation(programme, { sector: 'public' });
    employer = await make.organisation(programme);
    const noor = await make.person(municipality);
    const sam = await make.person(employer);
    partnership = await make.partnership(noor, [noor, sam]);
    client = await application.as(sam);
    other = await application.as(noor);
    outsider = await application.as(await make.person(await make.organisation(programme)));
    const partner = `/api/v1/programmes/${programmeId}/partnerships/${partnership.id}`;
    const { body } = await client
      .post(`${partner}/agreements`)
      .send({
        title: 'Werkplekken',
        signedOn: '2026-05-01',
        startsOn: '2026-05-01',
        partyIds: [municipality.id, employer.id],
        goals: [{ title: 'Twintig mensen aan het werk' }],
        milestones: [
          { title: 'Vijf plekken open', baselineOn: '2026-06-05', responsibleOrganisationId: employer.id },
          { title: 'Begeleiding geregeld', baselineOn: '2026-06-10', responsibleOrganisationId: municipality.id },
          { title: 'Tien plekken open', baselineOn: '2026-09-01', responsibleOrganisationId: employer.id },
          { title: 'Al gedaan', baselineOn: '2026-06-01', responsibleOrganisationId: employer.id },
        ],
      })
      .expect(201);
    milestones = body.milestones;
    const idOf = (title: string) => milestones.find((milestone) => milestone.title === title)!.id;
    await client.post(`${partner}/milestones/${idOf('Al gedaan')}/completion`).set('If-Match', '"1"').send({ completedOn: '2026-06-01' }).expect(201);
    const pledge = { agreementId: body.id, organisationId: municipality.id, kind: 'hours', amount: 600 };
    await other.post(`${partner}/pledges`).send({ ...pledge, description: 'Uren begeleiding', dueOn: '2026-12-01' }).expect(201);
    await other.post(`${partner}/pledges`).send({ ...pledge, description: 'Uren zonder dag', dueOn: null }).expect(201);
    const pause = { milestoneId: idOf('Vijf plekken open'), waitsOnOrganisationId: municipality.id, fromOn: '2026-06-07', reason: 'Er is nog geen begeleiding' };
    const { body: recorded } = await client.post(`${partner}/wait-pauses`).send(pause).expect(201);
    await other.post(`${partner}/wait-pauses/${recorded.id}/answer`).send({ kind: 'confirmed' }).expect(201);
  });

  afterAll(() => application.stop());

  const list = (query: object = {}, by = client) => by.get(`/api/v1/programmes/${programmeId}/promises`).query(query);
  const titles = async (query: object = {}, by = client) => (await list(query, by).expect(200)).body.items.map(({ title }: Line) => title);

  it('lists what the own organisation owes and is owed, the earliest first, and leaves out what is done', async () => {
    const { body } = await list().expect(200);
    expect(body).toMatchObject({ asOf: '2026-06-15', organisationId: employer.id, organisationName: employer.name });
    expect(body.items.map(({ kind, side, title }: Line) => `${side} ${kind} ${title}`)).toEqual([
      'owes milestone Vijf plekken open',
      'is-owed milestone Begeleiding geregeld',
      'owes milestone Tien plekken open',
      'is-owed pledge Uren begeleiding',
      'is-owed pledge Uren zonder dag',
    ]);
  });

  it('says how late each is, for whom it waits and to whom it was promised', async () => {
    const { body } = await list({ side: 'owes', state: 'late' }).expect(200);
    expect(body.items).toMatchObject([
      {
        organisationName: employer.name,
        towardsNames: municipality.name,
        partnershipName: partnership.name,
        dueOn: '2026-06-05',
        fairClock: { late: 10, waited: [{ organisationName: municipality.name, days: 8 }], own: 2 },
        path: `partnerships/${partnership.id}/milestones/${milestones.find(({ title }) => title === 'Vijf plekken open')!.id}`,
      },
    ]);
  });

  it('turns the sides around for another organisation', async () => {
    expect(await titles({ organisationId: municipality.id, side: 'is-owed' })).toEqual(['Vijf plekken open', 'Tien plekken open']);
    expect(await titles({ side: 'is-owed' }, other)).toEqual(['Vijf plekken open', 'Tien plekken open']);
  });

  it('is narrowed to what is late or still to come', async () => {
    expect(await titles({ state: 'late' })).toEqual(['Vijf plekken open', 'Begeleiding geregeld']);
    expect(await titles({ state: 'upcoming' })).toEqual(['Tien plekken open', 'Uren begeleiding', 'Uren zonder dag']);
  });

  it('is walked page by page to its end', async () => {
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const { body } = await list({ limit: 1, cursor }).expect(200);
      seen.push(...body.items.map(({ title }: Line) => title));
      cursor = body.nextCursor;
    } while (cursor);
    expect(seen).toEqual(await titles());
    await list({ cursor: 'onzin' }).expect(400);
  });

  it('has each day of an obligation that is not met, for the party that it was promised to', async () => {
    const id = newId();
    const { agreement_id: agreementId } = (
      await application.database.query<{ agreement_id: string }>('select agreement_id from milestone where id = $1', [milestones[0]!.id])
    )[0]!;
    await application.database.query(
      `insert into obligation (programme_id, id, partnership_id, agreement_id, title, organisation_id, towards_organisation_id, due_on, recurrence, notice_days)
       values ($1, $2, $3, $4, 'Verslag aan de gemeente', $5, $6, '2026-06-01', 'FREQ=MONTHLY', 14)`,
      [programmeId, id, partnership.id, agreementId, employer.id, municipality.id],
    );
    const { body } = await list({ side: 'owes' }).expect(200);
    expect(body.items.filter(({ kind }: Line) => kind === 'obligation').slice(0, 2)).toMatchObject([
      { dueOn: '2026-06-01', towardsNames: municipality.name, path: `partnerships/${partnership.id}/obligations/${id}`, fairClock: { late: 14, own: 14 } },
      { dueOn: addDays('2026-06-01', 30), fairClock: { late: 0 } },
    ]);
    expect(await titles({ side: 'is-owed', state: 'late' }, other)).toEqual(['Verslag aan de gemeente', 'Vijf plekken open']);
    await application.database.query('delete from obligation where id = $1', [id]);
  });

  it('shows nothing of a partnership to somebody who may not see it', async () => {
    expect(await titles({ organisationId: employer.id }, outsider)).toEqual([]);
    expect((await list({ partnershipId: partnership.id }, outsider).expect(400)).body.errors).toMatchObject([{ pointer: '/partnershipId', code: 'unknown-reference' }]);
  });

  it('tells of an organisation that does not exist, and of words that are no filter', async () => {
    expect((await list({ organisationId: newId() }).expect(400)).body.errors).toMatchObject([{ pointer: '/organisationId', code: 'unknown-reference' }]);
    expect((await list({ state: 'soon' }).expect(400)).body.errors).toMatchObject([{ pointer: '/state', code: 'choice' }]);
  });

  it('says nothing more of what an amendment left out', async () => {
    const partner = `/api/v1/programmes/${programmeId}/partnerships/${partnership.id}`;
    const [{ agreement_id: agreementId }] = await application.database.query<{ agreement_id: string }>('select agreement_id from milestone where id = $1', [milestones[0]!.id]) as [{ agreement_id: string }];
    const { body: draft } = await other.post(`${partner}/agreement-drafts`).send({ agreementId }).expect(201);
    const content = { ...draft.content, milestones: draft.content.milestones.filter(({ title }: Line) => title !== 'Tien plekken open') };
    await other.put(`${partner}/agreement-drafts/${draft.id}/content`).set('If-Match', `"${draft.version}"`).send(content).expect(200);
    const { body: proposed } = await other.post(`${partner}/agreement-drafts/${draft.id}/proposal`).send({}).expect(200);
    await other.post(`${partner}/agreement-drafts/${draft.id}/confirmation`).send({ hash: proposed.hash }).expect(200);
    expect(await titles()).toContain('Tien plekken open');
    await client.post(`${partner}/agreement-drafts/${draft.id}/confirmation`).send({ hash: proposed.hash }).expect(200);
    expect(await titles()).toEqual(['Vijf plekken open', 'Begeleiding geregeld', 'Uren begeleiding', 'Uren zonder dag']);
    await application.database.query(`update pledge set withdrawn_number = 2 where description = 'Uren begeleiding'`);
    expect(await titles()).toEqual(['Vijf plekken open', 'Begeleiding geregeld', 'Uren zonder dag']);
  });
});
