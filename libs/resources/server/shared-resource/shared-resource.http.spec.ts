import { createHash } from 'node:crypto';
import { AgreedTermsRegistry, newId, UnitOfWork } from '@samenspel/platform/server';
import { addRow, TestApplication, type TestOrganisation, type TestPartnership, type TestPerson } from '@samenspel/testing';

type Client = Awaited<ReturnType<TestApplication['as']>>;
const start = '2026-06-15T10:00:00Z';

describe('shared resources', () => {
  let application: TestApplication;
  let programmeId: string;
  let municipality: TestOrganisation;
  let employer: TestOrganisation;
  let welfare: TestOrganisation;
  let noor: TestPerson;
  let outsider: TestPerson;
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
    outsider = await make.person(welfare);
    client = await application.as(noor);
  });

  beforeEach(async () => {
    partnership = await application.make.partnership(noor, [noor, await application.make.person(employer), await application.make.person(welfare)]);
    const { body } = await client
      .post(`${base()}/agreements`)
      .send({
        title: 'Werkplekken in de buurt',
        signedOn: '2026-06-01',
        startsOn: '2026-06-01',
        partyIds: [municipality.id, employer.id],
        goals: [{ title: 'Twintig mensen aan het werk' }],
        milestones: [],
      })
      .expect(201);
    agreementId = body.id;
  });

  afterAll(() => application.stop());

  const base = () => `/api/v1/programmes/${programmeId}/partnerships/${partnership.id}`;

  /** A workshop with twenty places, of which the employer may use eight. */
  const workshop = (changes: object = {}) => ({
    id: newId(),
    title: 'Werkplaats',
    kind: 'places',
    organisationId: municipality.id,
    capacity: 20,
    allocations: [{ organisationId: employer.id, amount: 8 }],
    ...changes,
  });
  const guidance = (changes: object = {}) => ({
    id: newId(),
    organisationId: employer.id,
    kind: 'hours',
    amount: 600,
    description: 'Begeleiding',
    dueOn: '2026-12-31',
    ...changes,
  });

  const agree = async (number: number, content: object) => {
    const canonical = JSON.stringify({ pledges: [], sharedResources: [], ...content });
    await application.database.query('delete from agreement_version where agreement_id = $1 and number = $2', [agreementId, number]);
    await addRow(application.database, 'agreement_version', {
      programme_id: programmeId,
      partnership_id: partnership.id,
      agreement_id: agreementId,
      number,
      canonical,
      hash: createHash('sha256').update(canonical).digest('hex'),
      agreed_on: '2026-06-15',
      recorded_by: noor.id,
      recorded_at: start,
    });
    await bringIntoForce(number, noor);
  };

  const bringIntoForce = (number: number, { id: personId }: TestPerson) => {
    const { app } = application;
    return app
      .get(UnitOfWork)
      .run({ programmeId, actor: 'person', personId }, () => app.get(AgreedTermsRegistry).bringIntoForce(partnership.id, agreementId, number));
  };

  const listed = async () => (await client.get(`${base()}/shared-resources?agreementId=${agreementId}`).expect(200)).body.items;
  const pledged = async () => (await client.get(`${base()}/pledges`).expect(200)).body.items;
  const use = (id: string, changes: object = {}) =>
    client.post(`${base()}/shared-resources/${id}/uses`).send({ organisationId: employer.id, amount: 3, usedOn: '2026-06-15', ...changes });

  it('come into force as all confirmed them, with what each party may use', async () => {
    const shared = workshop();
    await agree(1, { sharedResources: [shared], pledges: [guidance(), guidance({ amount: null }), guidance({ organisationId: null })] });
    expect(await listed()).toMatchObject([
      { id: shared.id, title: 'Werkplaats', capacity: 20, used: 0, organisationName: municipality.name, uses: [] },
    ]);
    const [{ parties }] = await listed();
    expect(parties).toHaveLength(2);
    expect(parties).toContainEqual({ organisationId: employer.id, organisationName: employer.name, allocated: 8, used: 0 });
    expect(parties).toContainEqual({ organisationId: municipality.id, organisationName: municipality.name, allocated: null, used: 0 });
    expect(await pledged()).toMatchObject([{ kind: 'hours', pledged: 600, description: 'Begeleiding', dueOn: '2026-12-31' }]);
  });

  it('follow an amendment: changed, left out, and back again, while a pledge from outside the drafts stays', async () => {
    const { body: outside } = await client
      .post(`${base()}/pledges`)
      .send({ agreementId, organisationId: employer.id, kind: 'money', amount: 100, description: 'Los toegezegd' })
      .expect(201);
    const [shared, promise] = [workshop(), guidance()];
    await agree(1, { sharedResources: [shared], pledges: [promise] });
    await agree(2, { sharedResources: [{ ...shared, capacity: 10, allocations: [{ organisationId: municipality.id, amount: 4 }] }], pledges: [{ ...promise, amount: 900 }] });
    const [changed] = await listed();
    expect(changed).toMatchObject({ id: shared.id, capacity: 10 });
    expect(changed.parties.map(({ allocated }: { allocated: number | null }) => allocated).sort()).toEqual([4, null]);
    expect((await pledged()).map(({ pledged: amount }: { pledged: number }) => amount).sort()).toEqual([100, 900]);
    await agree(3, {});
    expect(await listed()).toEqual([]);
    expect(await pledged()).toMatchObject([{ id: outside.id }]);
    await client.post(`${base()}/pledges/${promise.id}/contributions`).send({ amount: 1, contributedOn: '2026-06-15' }).expect(404);
    await agree(4, { sharedResources: [shared], pledges: [promise] });
    expect(await listed()).toMatchObject([{ id: shared.id, capacity: 20 }]);
    expect(await pledged()).toHaveLength(2);
  });

  it('come into force from the newest version alone, and for those alone who see the partnership', async () => {
    await agree(1, { sharedResources: [workshop()] });
    await agree(2, {});
    await expect(bringIntoForce(1, noor)).rejects.toThrow('only the newest version');
    await expect(bringIntoForce(2, outsider)).rejects.toThrow('only the newest version');
  });

  it('do not take over a pledge of another agreement that bears the same id', async () => {
    const promise = guidance();
    await agree(1, { pledges: [promise] });
    const { body: other } = await client
      .post(`${base()}/agreements`)
      .send({ title: 'Andere', signedOn: '2026-06-01', startsOn: '2026-06-01', partyIds: [municipality.id, employer.id], goals: [{ title: 'Doel' }], milestones: [] })
      .expect(201);
    agreementId = other.id;
    await agree(1, { pledges: [{ ...promise, amount: 1 }] });
    expect(await pledged()).toMatchObject([{ id: promise.id, pledged: 600 }]);
  });

  it('cannot be written by the application itself', async () => {
    const { app } = application;
    const write = (sql: string) =>
      app.get(UnitOfWork).run({ programmeId, actor: 'person', personId: noor.id }, () => app.get(UnitOfWork).manager.query(sql));
    await agree(1, { sharedResources: [workshop()] });
    await expect(write('update shared_resource set capacity = 1000')).rejects.toThrow('permission denied');
    await expect(write('update resource_allocation set amount = 1000')).rejects.toThrow('permission denied');
    await expect(write('update resource_use set amount = 1')).rejects.toThrow('permission denied');
    await expect(write('delete from shared_resource')).rejects.toThrow('permission denied');
  });

  it('show what each party used against what it may use', async () => {
    const shared = workshop();
    await agree(1, { sharedResources: [shared] });
    const { body } = await use(shared.id, { note: 'Eerste groep' }).expect(201);
    expect(body).toMatchObject({ used: 3, uses: [{ organisationName: employer.name, amount: 3, note: 'Eerste groep', recordedByName: noor.name, recordedAt: '2026-06-15T10:00:00.000Z' }] });
    expect(body.parties).toContainEqual({ organisationId: employer.id, organisationName: employer.name, allocated: 8, used: 3 });
    expect(await listed()).toEqual([body]);
    const { body: record } = await client.get(`${base()}/agreements/${agreementId}/record`);
    expect(record.links.at(-1)).toMatchObject({ kind: 'resource-use.logged' });
  });

  it('say at the field how much is left, and take more than was allocated with a reason, within capacity', async () => {
    const shared = workshop();
    await agree(1, { sharedResources: [shared] });
    const refusal = async (changes: object) => (await use(shared.id, changes).set('Accept-Language', 'nl').expect(400)).body.errors;
    expect(await refusal({ amount: 9 })).toEqual([
      {
        pointer: '/amount',
        code: 'resource-use.beyond-allocation',
        detail: 'Dat is meer dan deze partij nog kan gebruiken: 8 plekken. Leg uit waarom er meer wordt gebruikt, of vul minder in.',
      },
    ]);
    await use(shared.id, { amount: 9, excessReason: 'De gemeente heeft ze nu niet nodig' }).expect(201);
    expect(await refusal({ amount: 12, excessReason: 'Drukte' })).toMatchObject([
      { code: 'resource-use.beyond-capacity', detail: 'Dat is meer dan er nog is: 11 plekken. Vul minder in.' },
    ]);
    expect(await refusal({ organisationId: welfare.id, usedOn: '2026-06-16', excessReason: 'x' })).toMatchObject([
      { pointer: '/organisationId', code: 'resource-use.organisation-no-party' },
      { pointer: '/usedOn', code: 'resource-use.later' },
    ]);
    expect(await refusal({ organisationId: newId(), excessReason: 'x' })).toMatchObject([{ code: 'unknown-reference' }]);
  });

  it('never give out more than there is to many who ask at once', async () => {
    const shared = workshop({ capacity: 10, allocations: [] });
    await agree(1, { sharedResources: [shared] });
    const answers = await Promise.all(Array.from({ length: 5 }, () => use(shared.id, { amount: 4, excessReason: 'Nodig' })));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 201, 400, 400, 400]);
    expect(await listed()).toMatchObject([{ used: 8 }]);
  });

  it('are not reached through another partnership', async () => {
    const shared = workshop();
    await agree(1, { sharedResources: [shared] });
    partnership = await application.make.partnership(noor, [noor]);
    await use(shared.id).expect(404);
  });

  it('say how much of a pledge is left when more is put in, and take the surplus with a note', async () => {
    const promise = guidance();
    await agree(1, { pledges: [promise] });
    const put = (body: object) => client.post(`${base()}/pledges/${promise.id}/contributions`).send({ contributedOn: '2026-06-15', ...body });
    await put({ amount: 300 }).expect(201);
    const { body } = await put({ amount: 330 }).set('Accept-Language', 'nl').expect(400);
    expect(body.errors).toEqual([
      {
        pointer: '/amount',
        code: 'contribution.beyond-pledge',
        detail: 'Dat is meer dan er van de toezegging over is: 5 uur. Leg uit wat er extra is, of vul minder in.',
      },
    ]);
    const { body: taken } = await put({ amount: 330, surplusNote: 'Een halve dag extra' }).expect(201);
    expect(taken).toMatchObject({ contributed: 630, contributions: [{ surplusNote: 'Een halve dag extra' }, { surplusNote: null }] });
  });
});
