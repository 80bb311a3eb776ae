import { newId } from '@samenspel/platform/server';
import { TestApplication, type TestOrganisation, type TestPartnership, type TestPerson } from '@samenspel/testing';

type Client = Awaited<ReturnType<TestApplication['as']>>;

describe('moving a person to another organisation', () => {
  let application: TestApplication;
  let municipality: TestOrganisation;
  let employer: TestOrganisation;
  let welfare: TestOrganisation;
  let ada: TestPerson;
  let colleague: TestPerson;
  let shared: TestPartnership;
  let left: TestPartnership;
  let client: Client;

  beforeAll(async () => {
    application = await TestApplication.start({ now: '2026-06-15T10:00:00Z' });
  });

  beforeEach(async () => {
    const { make } = application;
    const programme = await make.programme();
    municipality = await make.organisation(programme, { sector: 'public' });
    employer = await make.organisation(programme);
    welfare = await make.organisation(programme);
    ada = await make.person(municipality);
    colleague = await make.person(municipality);
    const boss = await make.person(employer);
    shared = await make.partnership(ada, [ada, boss, await make.person(welfare)]);
    left = await make.partnership(boss, [boss, ada]);
    client = await application.as(await make.person(employer, { role: 'coordinator' }));
  });

  afterAll(() => application.stop());

  const address = (path: string) => `/api/v1/programmes/${ada.programmeId}/people/${ada.id}/${path}`;
  const preview = async (organisation = welfare) =>
    (await client.get(address('organisation-preview')).query({ organisationId: organisation.id }).expect(200)).body;
  const move = (body: object, version = 1) => client.put(address('organisation')).set('If-Match', `"${version}"`).send(body);

  const agree = async (partnership: TestPartnership, titles: readonly string[]) => {
    const participant = await application.as(ada);
    await participant
      .post(`/api/v1/programmes/${ada.programmeId}/partnerships/${partnership.id}/agreements`)
      .send({
        title: `Afspraken ${partnership.name}`,
        signedOn: '2026-06-01',
        startsOn: '2026-06-01',
        partyIds: [municipality.id, employer.id],
        goals: [{ title: 'Mensen aan het werk' }],
        milestones: titles.map((title) => ({
          title,
          baselineOn: '2026-07-01',
          responsibleOrganisationId: municipality.id,
          responsiblePersonId: ada.id,
        })),
      })
      .expect(201);
    return application.database.query<{ id: string; title: string }>(
      'select id, title from milestone where partnership_id = $1 order by id',
      [partnership.id],
    );
  };
  const milestone = async (id: string) => {
    const [row] = await application.database.query('select responsible_organisation_id, responsible_person_id from milestone where id = $1', [id]);
    return row;
  };
  const organisationsOf = (person: TestPerson) =>
    application.database.query('select partnership_id, organisation_id from participant where person_id = $1 order by partnership_id', [person.id]);

  it('shows what follows, what ends and what must be handed over, and changes nothing', async () => {
    const [open] = await agree(left, ['Plekken open']);
    expect(await preview()).toMatchObject({
      follows: [{ partnershipId: shared.id, partnershipName: shared.name }],
      ends: [{ partnershipId: left.id, partnershipName: left.name }],
      work: [{ kind: 'milestone', id: open!.id, title: 'Plekken open', partnershipId: left.id }],
      colleagues: [{ id: colleague.id, name: colleague.name }],
      nobodyAllowed: true,
      version: 1,
    });
    expect(await organisationsOf(ada)).toHaveLength(2);
  });

  it('moves the person, and leaves the work with the organisation that agreed to it', async () => {
    const [named, nameless] = await agree(left, ['Met opvolger', 'Zonder naam']);
    const { fingerprint } = await preview();
    const handOvers = [
      { kind: 'milestone', id: named!.id, successorId: colleague.id },
      { kind: 'milestone', id: nameless!.id },
    ];
    const { body, headers } = await move({ organisationId: welfare.id, fingerprint, handOvers }).expect(200);
    expect(body).toMatchObject({ organisationId: welfare.id, version: 2 });
    expect(headers['etag']).toBe('"2"');
    expect(await milestone(named!.id)).toEqual({ responsible_organisation_id: municipality.id, responsible_person_id: colleague.id });
    expect(await milestone(nameless!.id)).toEqual({ responsible_organisation_id: municipality.id, responsible_person_id: null });
    expect(await organisationsOf(ada)).toEqual([{ partnership_id: shared.id, organisation_id: welfare.id }]);
    expect(await organisationsOf(colleague)).toEqual([{ partnership_id: left.id, organisation_id: municipality.id }]);
    const trail = await application.database.query<{ action: string }>(
      `select action from audit_record where programme_id = $1 and action not like 'agreement.%' order by action`,
      [ada.programmeId],
    );
    expect(trail.map(({ action }) => action)).toEqual([
      'milestone.handed-over',
      'milestone.handed-over',
      'participant.added',
      'participant.ended',
      'person.organisation-changed',
    ]);
  });

  it('keeps the name under what was completed', async () => {
    const [done] = await agree(left, ['Klaar']);
    const participant = await application.as(ada);
    await participant
      .post(`/api/v1/programmes/${ada.programmeId}/partnerships/${left.id}/milestones/${done!.id}/completion`)
      .set('If-Match', '"1"')
      .send({ completedOn: '2026-06-10' })
      .expect(201);
    const { fingerprint, work } = await preview();
    expect(work).toEqual([]);
    await move({ organisationId: welfare.id, fingerprint, handOvers: [] }).expect(200);
    expect(await milestone(done!.id)).toMatchObject({ responsible_person_id: ada.id });
  });

  it('refuses when what was shown changed meanwhile', async () => {
    const { fingerprint } = await preview();
    await agree(left, ['Erbij gekomen']);
    const { body } = await move({ organisationId: welfare.id, fingerprint, handOvers: [] }).expect(409);
    expect(body.code).toBe('hand-over.changed-meanwhile');
    await move({ organisationId: employer.id, fingerprint, handOvers: [] }).expect(409);
    await move({ organisationId: welfare.id, fingerprint, handOvers: [] }, 7).expect(412);
    expect(await organisationsOf(ada)).toHaveLength(2);
  });

  it('tells at each field what is wrong, and then moves nothing', async () => {
    const [first] = await agree(left, ['Een', 'Twee']);
    const { fingerprint } = await preview();
    const stranger = await application.make.person(employer);
    const handOvers = [{ kind: 'milestone', id: first!.id, successorId: stranger.id }];
    const { body } = await move({ organisationId: welfare.id, fingerprint, handOvers }).expect(400);
    expect(body.errors.map(({ pointer, code }: { pointer: string; code: string }) => [pointer, code])).toEqual([
      ['/handOvers/0/successorId', 'hand-over.not-a-colleague'],
      ['/handOvers', 'hand-over.incomplete'],
    ]);
    expect(await milestone(first!.id)).toMatchObject({ responsible_person_id: ada.id });
    expect((await move({ organisationId: newId(), fingerprint, handOvers: [] }).expect(400)).body.errors).toMatchObject([
      { pointer: '/organisationId', code: 'unknown-reference' },
    ]);
    expect((await move({ organisationId: municipality.id, fingerprint, handOvers: [] }).expect(400)).body.errors).toMatchObject([
      { pointer: '/organisationId', code: 'person.same-organisation' },
    ]);
  });

  it('is left to coordinators and administrators of the programme', async () => {
    const member = await application.as(colleague);
    await member.get(address('organisation-preview')).query({ organisationId: welfare.id }).expect(403);
    await member.put(address('organisation')).set('If-Match', '"1"').send({}).expect(403);
    const stranger = await application.make.person(await application.make.organisation(await application.make.programme()));
    const elsewhere = `/api/v1/programmes/${ada.programmeId}/people/${stranger.id}/organisation-preview`;
    await client.get(elsewhere).query({ organisationId: welfare.id }).expect(404);
  });

  it('names nobody for a milestone who is not of the organisation that is responsible', async () => {
    const [open] = await agree(left, ['Plekken open']);
    const stranger = await application.make.person(employer);
    const update = application.database.query('update milestone set responsible_person_id = $1 where id = $2', [stranger.id, open!.id]);
    await expect(update).rejects.toMatchObject({ code: '23503' });
  });
});
