import { TestApplication, type TestOrganisation, type TestPerson, type TestProgramme } from '@samenspel/testing';

type Client = Awaited<ReturnType<TestApplication['as']>>;

describe('partnerships', () => {
  let application: TestApplication;
  let programme: TestProgramme;
  let municipality: TestOrganisation;
  let employer: TestOrganisation;
  let manager: TestPerson;
  let planner: TestPerson;
  let client: Client;

  beforeAll(async () => {
    application = await TestApplication.start({ now: '2026-06-15T10:00:00Z' });
    const { make } = application;
    programme = await make.programme();
    municipality = await make.organisation(programme, { sector: 'public' });
    employer = await make.organisation(programme, { sector: 'private' });
    manager = await make.person(municipality);
    planner = await make.person(employer);
    client = await application.as(manager);
  });

  afterAll(() => application.stop());

  const address = (id = '') => `/api/v1/programmes/${programme.id}/partnerships${id && `/${id}`}`;
  const pointers = (body: { errors: { pointer: string; code: string }[] }) => body.errors.map(({ pointer, code }) => [pointer, code]);

  let count = 0;
  const partnership = (changes: object = {}) => ({
    name: `Werk in de buurt ${++count}`,
    purpose: 'Tien plekken in het magazijn',
    phase: 'implementation',
    startedOn: '2026-05-01',
    organisationIds: [employer.id],
    participants: [{ personId: planner.id, level: 'operational', role: 'contributor' }],
    ...changes,
  });
  const open = async (changes: object = {}) => (await client.post(address()).send(partnership(changes)).expect(201)).body;

  describe('opening one', () => {
    it('takes the opener and the own organisation along, and answers with its version', async () => {
      const answer = await client.post(address()).send(partnership()).expect(201);
      expect(answer.headers['etag']).toBe('"1"');
      expect(answer.body).toMatchObject({
        version: 1,
        startedOn: '2026-05-01',
        organisations: [{ id: municipality.id }, { id: employer.id }],
        permissions: expect.arrayContaining(['partnership.change', 'participant.add', 'meeting.record']),
      });
      expect(answer.body.participants).toHaveLength(2);
      expect(answer.body.participants).toEqual(
        expect.arrayContaining([
          expect.objectContaining({ personId: manager.id, level: 'tactical', role: 'contributor' }),
          expect.objectContaining({ personId: planner.id, level: 'operational', organisationName: employer.name }),
        ]),
      );
      const again = await client.get(address(answer.body.id)).expect(200, answer.body);
      expect(again.headers['etag']).toBe('"1"');
    });

    it('tells what every field misses at once, in the language of the reader', async () => {
      const { body } = await client.post(address()).set('Accept-Language', 'en').send({ name: ' ', phase: 'none', participants: [{}] }).expect(400);
      expect(pointers(body)).toEqual([
        ['/name', 'required'],
        ['/purpose', 'required'],
        ['/phase', 'choice'],
        ['/startedOn', 'required'],
        ['/organisationIds', 'required'],
        ['/participants/0/personId', 'required'],
        ['/participants/0/level', 'required'],
        ['/participants/0/role', 'required'],
      ]);
      expect(body.errors[0].detail).toBe('Fill this in.');
    });

    it('refuses an organisation of another programme as one that does not exist', async () => {
      const stranger = await application.make.organisation(await application.make.programme());
      const { body } = await client.post(address()).send(partnership({ organisationIds: [employer.id, stranger.id] })).expect(400);
      expect(pointers(body)).toEqual([['/organisationIds/1', 'unknown-reference']]);
    });

    it('refuses a start that is still to come, an organisation alone, and people from elsewhere', async () => {
      const wrong = partnership({ startedOn: '2026-06-16', organisationIds: [] });
      const { body } = await client.post(address()).send(wrong).expect(400);
      expect(pointers(body)).toEqual([
        ['/organisationIds', 'partnership.alone'],
        ['/startedOn', 'partnership.starts-later'],
        ['/participants/0/personId', 'participant.from-elsewhere'],
      ]);
    });

    it('refuses a name that is taken, whatever its capitals, and keeps nothing of it', async () => {
      const { name } = await open();
      const { body } = await client.post(address()).send(partnership({ name: name.toUpperCase() })).expect(400);
      expect(pointers(body)).toEqual([['/name', 'partnership.name-taken']]);
      const [{ found }] = (await application.database.query('select count(*)::int as found from partnership where lower(name) = lower($1)', [name])) as [
        { found: number },
      ];
      expect(found).toBe(1);
    });
  });

  describe('changing one', () => {
    const change = { name: 'Werk om de hoek', purpose: 'Twaalf plekken', phase: 'structural' };

    it('needs the version that the change was made on', async () => {
      const { id } = await open();
      const { body } = await client.patch(address(id)).send(change).expect(428);
      expect(body.code).toBe('version-required');
    });

    it('happens once on a version, and shows the present state to who comes second', async () => {
      const { id } = await open();
      const first = await client.patch(address(id)).set('If-Match', '"1"').send(change).expect(200);
      expect(first.headers['etag']).toBe('"2"');
      expect(first.body).toMatchObject({ ...change, version: 2 });
      const second = await client.patch(address(id)).set('If-Match', '"1"').send({ ...change, name: 'Te laat' }).expect(412);
      expect(second.body).toMatchObject({ code: 'stale-version', current: { name: 'Werk om de hoek', version: 2 } });
      await client.get(address(id)).expect(200, first.body);
    });

    it('is not for a reader', async () => {
      const { id } = await open();
      const reader = await application.make.person(employer);
      await client.post(`${address(id)}/participants`).send({ personId: reader.id, level: 'strategic', role: 'reader' }).expect(204);
      await (await application.as(reader)).patch(address(id)).set('If-Match', '"1"').send(change).expect(403);
    });
  });

  describe('adding a participant', () => {
    it('lets the new person in', async () => {
      const { id } = await open({ participants: [] });
      const partner = await application.as(planner);
      await partner.get(address(id)).expect(404);
      await client.post(`${address(id)}/participants`).send({ personId: planner.id, level: 'operational', role: 'contributor' }).expect(204);
      const { body } = await partner.get(address(id)).expect(200);
      expect(body.participants).toContainEqual(expect.objectContaining({ personId: planner.id, level: 'operational' }));
    });

    it('refuses a person twice, from elsewhere, and of another programme', async () => {
      const { id } = await open();
      const { make } = application;
      const outsider = await make.person(await make.organisation(programme));
      const stranger = await make.person(await make.organisation(await make.programme()));
      const add = (personId: string) => client.post(`${address(id)}/participants`).send({ personId, level: 'tactical', role: 'reader' }).expect(400);
      expect(pointers((await add(planner.id)).body)).toEqual([['/personId', 'participant.twice']]);
      expect(pointers((await add(outsider.id)).body)).toEqual([['/personId', 'participant.from-elsewhere']]);
      expect(pointers((await add(stranger.id)).body)).toEqual([['/personId', 'participant.from-elsewhere']]);
    });
  });

  it('are listed by name, page by page, as far as the reader may see', async () => {
    const names = ['Aanpak zuid', 'aanpak west', 'Aanpak oost'];
    for (const name of names) await open({ name });
    const first = await client.get(address()).query({ limit: 2 }).expect(200);
    expect(first.body.items.map(({ name }: { name: string }) => name)).toEqual(['Aanpak oost', 'aanpak west']);
    const second = await client.get(address()).query({ limit: 2, cursor: first.body.nextCursor }).expect(200);
    expect(second.body.items[0]).toMatchObject({ name: 'Aanpak zuid', organisations: [{ id: municipality.id }, { id: employer.id }] });
    const outsider = await application.as(await application.make.person(employer));
    expect((await outsider.get(address()).expect(200)).body).toEqual({ items: [] });
  });
});
