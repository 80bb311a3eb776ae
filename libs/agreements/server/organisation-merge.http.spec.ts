import { DueRegistry, ResponsibilityRegistry, UnitOfWork } from '@samenspel/platform/server';
import { TestApplication, type TestOrganisation, type TestPartnership, type TestPerson } from '@samenspel/testing';

type Client = Awaited<ReturnType<TestApplication['as']>>;

describe('organisations that go into another', () => {
  let application: TestApplication;
  let twin: TestOrganisation;
  let bridge: TestOrganisation;
  let municipality: TestOrganisation;
  let employee: TestPerson;
  let client: Client;
  let partnership: TestPartnership;
  let agreement: { id: string; milestones: { id: string }[] };

  beforeAll(async () => {
    application = await TestApplication.start();
  });

  afterAll(() => application.stop());

  beforeEach(async () => {
    const { make } = application;
    const programme = await make.programme();
    municipality = await make.organisation(programme, { sector: 'public' });
    [twin, bridge] = [await make.organisation(programme), await make.organisation(programme)];
    const administrator = await make.person(municipality, { role: 'administrator' });
    employee = await make.person(twin);
    client = await application.as(administrator);
    partnership = await make.partnership(administrator, [administrator, employee]);
    const input = {
      title: 'Convenant',
      signedOn: '2026-01-01',
      startsOn: '2026-01-01',
      partyIds: [twin.id, municipality.id],
      goals: [{ title: 'Werk' }],
      milestones: [{ title: 'Eerste baan', baselineOn: '2026-06-20', responsibleOrganisationId: twin.id, responsiblePersonId: employee.id }],
    };
    agreement = (await client.post(inPartnership('/agreements')).send(input).expect(201)).body;
    const pledge = { agreementId: agreement.id, organisationId: twin.id, kind: 'hours', amount: 60, description: 'Begeleiding' };
    await client.post(inPartnership('/pledges')).send(pledge).expect(201);
  });

  const address = (path = '') => `/api/v1/programmes/${twin.programmeId}${path}`;
  const inPartnership = (path = '') => address(`/partnerships/${partnership.id}${path}`);
  const merge = (organisation: TestOrganisation, into: TestOrganisation, { version = 1, agent = client } = {}) =>
    agent.post(address(`/organisations/${organisation.id}/merges`)).set('If-Match', `"${version}"`).send({ intoId: into.id });
  const preview = (organisation: TestOrganisation, into: TestOrganisation) =>
    client.get(address(`/organisations/${organisation.id}/merge-preview?intoId=${into.id}`));
  const errorsOf = ({ body }: { body: { errors: { pointer: string; code: string }[] } }) => body.errors.map(({ pointer, code }) => [pointer, code]);

  it('show beforehand what goes along, and change nothing by it', async () => {
    const { body } = await preview(twin, bridge).expect(200);
    expect(Object.fromEntries(body.parts.map(({ kind, count }: { kind: string; count: number }) => [kind, count]))).toEqual({
      person: 1,
      partnership: 1,
      obligation: 0,
      participant: 1,
      milestone: 1,
      pledge: 1,
    });
    expect([body.organisation.name, body.into.name]).toEqual([twin.name, bridge.name]);
    expect((await client.get(address('/organisations?limit=100'))).body.items.map(({ id }: { id: string }) => id)).toContain(twin.id);
  });

  it('take people and partnerships along, and leave what was agreed under the name that leads on', async () => {
    await merge(twin, bridge).expect(200);
    const listed = (await client.get(address('/organisations?limit=100')).expect(200)).body.items.map(({ id }: { id: string }) => id);
    expect(listed).not.toContain(twin.id);

    const { body: seen } = await client.get(inPartnership()).expect(200);
    expect(seen.organisations.map(({ id }: { id: string }) => id).sort()).toEqual([bridge.id, municipality.id].sort());
    expect(seen.participants).toContainEqual(expect.objectContaining({ personId: employee.id, organisationId: bridge.id, organisationName: bridge.name }));
    const { body: agreed } = await client.get(inPartnership(`/agreements/${agreement.id}`)).expect(200);
    expect(agreed.parties).toContainEqual(expect.objectContaining({ id: twin.id, name: `${twin.name} → ${bridge.name}` }));
    expect(agreed.milestones[0]).toMatchObject({
      responsibleOrganisationId: twin.id,
      responsibleOrganisationName: `${twin.name} → ${bridge.name}`,
      responsiblePersonId: employee.id,
    });
    const { body: pledges } = await client.get(inPartnership('/pledges')).expect(200);
    expect(pledges.items[0]).toMatchObject({ organisationId: twin.id, organisationName: `${twin.name} → ${bridge.name}` });
    const due = await application.app
      .get(UnitOfWork)
      .asSystem(twin.programmeId, () => application.app.get(DueRegistry).openUntil('2026-12-31'));
    expect(Object.fromEntries(due.map(({ kind, organisationId }) => [kind, organisationId]))).toEqual({ 'milestone': bridge.id, 'agreement-recognition': bridge.id });
    const [record] = await application.database.query(`select subject_id, details from audit_record where action = 'organisation.merged' and programme_id = $1`, [
      twin.programmeId,
    ]);
    expect(record).toEqual({ subject_id: twin.id, details: { intoId: bridge.id } });
    expect(await application.database.query('select merged_on::text from organisation where id = $1', [twin.id])).toEqual([{ merged_on: '2026-06-15' }]);
  });

  it('are not asked to recognise what they registered themselves once they are one with who did', async () => {
    await merge(twin, municipality).expect(200);
    const due = await application.app.get(UnitOfWork).asSystem(twin.programmeId, () => application.app.get(DueRegistry).openUntil('2026-12-31'));
    expect(due.filter(({ kind }) => kind === 'agreement-recognition')).toEqual([]);
    const { body } = await client.get(inPartnership(`/agreements/${agreement.id}/recognitions`)).expect(200);
    expect(body).toMatchObject({ state: 'recognised', mayRecognise: false, mayDispute: false });
    expect(body.parties.map(({ state }: { state: string }) => state)).toEqual(['registered', 'registered']);
  });

  it('let a colleague of the organisation that goes on take a milestone over, and nobody else', async () => {
    await merge(twin, bridge).expect(200);
    const handOver = (successor: TestPerson) =>
      application.app
        .get(UnitOfWork)
        .asSystem(twin.programmeId, () =>
          application.app.get(ResponsibilityRegistry).handOver({ kind: 'milestone', id: agreement.milestones[0]!.id }, successor.id),
        );
    await expect(handOver(await application.make.person(municipality))).rejects.toThrow(/not of the responsible organisation/);
    const colleague = await application.make.person(bridge);
    await handOver(colleague);
    const { body } = await client.get(inPartnership(`/milestones/${agreement.milestones[0]!.id}`)).expect(200);
    expect(body).toMatchObject({ responsiblePersonId: colleague.id, responsibleOrganisationId: twin.id });
  });

  it('are offered nowhere any more, and cannot be changed', async () => {
    await merge(twin, bridge).expect(200);
    const person = { name: 'Bo', email: 'bo@weg.example', organisationId: twin.id };
    expect(errorsOf(await client.post(address('/people')).send(person).expect(400))).toEqual([['/organisationId', 'unknown-reference']]);
    const moved = await client.get(address(`/people/${employee.id}/organisation-preview?organisationId=${twin.id}`)).expect(400);
    expect(errorsOf(moved)).toEqual([['/organisationId', 'unknown-reference']]);
    const list = await client.post(address('/invitation-list-checks')).send({ text: `Bo; bo@weg.example; ${twin.name}` }).expect(200);
    expect(list.body.mistakes).toBe(1);
    const opened = { name: 'Nieuw', purpose: 'x', phase: 'design', startedOn: '2026-01-01', organisationIds: [twin.id], participants: [] };
    expect(errorsOf(await client.post(address('/partnerships')).send(opened).expect(400))).toContainEqual(['/organisationIds/0', 'unknown-reference']);
    await client.patch(address(`/organisations/${twin.id}`)).set('If-Match', '"2"').send({ name: 'Terug', sector: 'private' }).expect(404);
    await client.post(address('/organisations')).send({ name: twin.name, sector: 'private' }).expect(201);
  });

  it('hand over the numbers that the other lacks', async () => {
    await application.database.query(`update organisation set kvk_number = '12345678' where id = $1`, [twin.id]);
    const { body } = await merge(twin, bridge).expect(200);
    expect(body).toMatchObject({ id: bridge.id, kvkNumber: '12345678', version: 2 });
  });

  it('lead one step on, also when that one goes into a third', async () => {
    await merge(twin, bridge).expect(200);
    await merge(bridge, municipality, { version: 2 }).expect(200);
    const { body } = await client.get(inPartnership(`/agreements/${agreement.id}`)).expect(200);
    expect(body.parties.map(({ name }: { name: string }) => name)).toContain(`${twin.name} → ${municipality.name}`);
    expect((await client.get(inPartnership())).body.organisations.map(({ id }: { id: string }) => id)).toEqual([municipality.id]);
  });

  it('tell at the field what cannot be', async () => {
    expect(errorsOf(await merge(twin, twin).expect(400))).toEqual([['/intoId', 'organisation.merged-into-itself']]);
    const elsewhere = await application.make.organisation(await application.make.programme());
    expect(errorsOf(await merge(twin, elsewhere).expect(400))).toEqual([['/intoId', 'unknown-reference']]);
    expect(errorsOf(await preview(twin, elsewhere).expect(400))).toEqual([['/intoId', 'unknown-reference']]);
    await merge(elsewhere, twin).expect(404);
    await merge(twin, bridge, { version: 7 }).expect(412);
    await merge(twin, bridge).expect(200);
    expect(errorsOf(await merge(municipality, twin).expect(400))).toEqual([['/intoId', 'organisation.merged-already']]);
    expect(errorsOf(await merge(twin, municipality, { version: 2 }).expect(400))).toEqual([['/organisationId', 'organisation.merged-already']]);
  });

  it('are not merged while people sign in through the provider of the one that would go', async () => {
    await application.database.query(
      `insert into single_sign_on (programme_id, organisation_id, issuer, client_id, client_secret, claim, claim_values, admits_new_people, version)
       values ($1, $2, 'https://inloggen.example', 'samenspel', 'sealed', null, '{}', false, 1)`,
      [twin.programmeId, twin.id],
    );
    expect(errorsOf(await merge(twin, bridge).expect(400))).toEqual([['/organisationId', 'organisation.merged-with-single-sign-on']]);
    await merge(bridge, twin).expect(200);
  });

  it('go one way only when two are merged into each other at once', async () => {
    const answers = await Promise.all([merge(twin, bridge), merge(bridge, twin)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 400]);
    const gone = await application.database.query('select 1 from organisation where merged_into is not null and programme_id = $1', [twin.programmeId]);
    expect(gone).toHaveLength(1);
  });

  it('are merged by administrators only', async () => {
    const coordinator = await application.as(await application.make.person(municipality, { role: 'coordinator' }));
    await merge(twin, bridge, { agent: coordinator }).expect(403);
    await coordinator.get(address(`/organisations/${twin.id}/merge-preview?intoId=${bridge.id}`)).expect(403);
  });
});
