import { createHash } from 'node:crypto';
import { AgreementRecordRegistry, ArchiveRegistry, PersonalDataRegistry, UnitOfWork } from '@samenspel/platform/server';
import { TestApplication, type TestOrganisation, type TestPartnership, type TestPerson, type TestProgramme } from '@samenspel/testing';
import { type Json, parseStrictJson, type RecordFile, verifyRecord } from '../../domain/index.js';

type Client = Awaited<ReturnType<TestApplication['as']>>;

const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');
const check = (file: unknown, anchor?: string) => verifyRecord(file as Json, sha256, anchor);

describe('the record of an agreement', () => {
  let application: TestApplication;
  let programme: TestProgramme;
  let municipality: TestOrganisation;
  let employer: TestOrganisation;
  let noor: TestPerson;
  let sam: TestPerson;
  let partnership: TestPartnership;
  let client: Client;

  beforeAll(async () => {
    application = await TestApplication.start({ now: '2026-06-15T10:00:00Z' });
    const { make } = application;
    programme = await make.programme();
    municipality = await make.organisation(programme, { sector: 'public' });
    employer = await make.organisation(programme);
    noor = await make.person(municipality);
    sam = await make.person(employer);
    partnership = await make.partnership(noor, [noor, sam]);
    client = await application.as(noor);
  });

  afterAll(() => application.stop());

  const base = () => `/api/v1/programmes/${programme.id}/partnerships/${partnership.id}`;

  const register = async (): Promise<{ id: string; milestones: { id: string }[] }> => {
    const milestone = { baselineOn: '2026-06-29', responsibleOrganisationId: employer.id, responsiblePersonId: sam.id, goalIndex: 0 };
    const { body } = await client
      .post(`${base()}/agreements`)
      .send({
        title: 'Werkplekken in de buurt \ud83d\ude00 "écht"',
        signedOn: '2026-06-01',
        startsOn: '2026-06-01',
        partyIds: [municipality.id, employer.id],
        goals: [{ title: 'Twintig mensen aan het werk' }],
        milestones: [
          { ...milestone, title: 'Eerste vijf plekken open' },
          { ...milestone, title: 'Tweede vijf plekken open' },
        ],
      })
      .expect(201);
    return body;
  };

  const forecast = (milestoneId: string, forecastOn: string, version = 1) =>
    client.post(`${base()}/milestones/${milestoneId}/forecasts`).set('If-Match', `"${version}"`).send({ forecastOn, reason: 'De sleutels laten wachten' });
  const pledge = (agreementId: string) => ({ agreementId, organisationId: employer.id, kind: 'hours', amount: 2400, description: 'Begeleiding' });
  const download = async (agreementId: string): Promise<RecordFile> => {
    const response = await client.get(`${base()}/agreements/${agreementId}/record`).expect(200);
    expect(response.headers['content-disposition']).toContain('samenspel-record.json');
    return parseStrictJson(response.text) as unknown as RecordFile;
  };
  const asSystem = <T>(work: () => Promise<T>) => application.app.get(UnitOfWork).asSystem(programme.id, work);

  it('holds every fact in the order in which it was recorded, and can be checked by whoever downloads it', async () => {
    const { id, milestones } = await register();
    await forecast(milestones[0]!.id, '2026-07-06').expect(201);
    await client.post(`${base()}/milestones/${milestones[0]!.id}/completion`).set('If-Match', '"2"').send({ completedOn: '2026-06-15', note: 'Alle vijf open' }).expect(201);
    const { body } = await client.post(`${base()}/pledges`).send(pledge(id)).expect(201);
    await client.post(`${base()}/pledges/${body.id}/contributions`).send({ amount: 60, contributedOn: '2026-06-12', note: 'Eerste uur' }).expect(201);

    const file = await download(id);
    expect(check(file)).toMatchObject({ sound: true, links: 5, erased: [] });
    expect(file.links.map(({ kind }) => kind)).toEqual([
      'agreement.registered',
      'milestone.forecast-changed',
      'milestone.completed',
      'pledge.added',
      'contribution.logged',
    ]);
    expect(file.payloads).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ sequence: 1, part: 'facts', content: expect.objectContaining({ title: 'Werkplekken in de buurt \ud83d\ude00 "écht"' }) }),
        expect.objectContaining({ sequence: 2, part: 'words', content: 'De sleutels laten wachten' }),
        expect.objectContaining({ sequence: 4, part: 'facts', content: expect.objectContaining({ kind: 'hours', amount: 2400 }) }),
      ]),
    );
    const { body: head } = await client.get(`${base()}/agreements/${id}/record-head`).expect(200);
    expect(head).toEqual({ links: 5, headHash: file.headHash, recordedAt: '2026-06-15T10:00:00.000Z' });
  });

  it('has no name, no word and no id of a person in its links, and says once who a pseudonym is', async () => {
    const { id, milestones } = await register();
    await forecast(milestones[0]!.id, '2026-07-06').expect(201);
    const file = await download(id);
    const links = JSON.stringify(file.links);
    for (const trace of [noor.id, sam.id, noor.name, sam.name, 'sleutels', 'Werkplekken']) expect(links).not.toContain(trace);
    expect(JSON.stringify(file)).not.toContain(noor.id);
    const people = file.payloads.filter(({ part }) => part.startsWith('person:'));
    expect(people.map((payload) => 'content' in payload && payload.content)).toEqual(
      expect.arrayContaining([
        { name: noor.name, organisationName: municipality.name },
        { name: sam.name, organisationName: employer.name },
      ]),
    );
    expect(people).toHaveLength(2);
  });

  it('knows a person by another pseudonym in another agreement', async () => {
    const actors = [await register(), await register()].map(({ id }) => download(id).then(({ links }) => links[0]!.actor));
    const [one, other] = await Promise.all(actors);
    expect(one).not.toBe(other);
  });

  it('keeps the facts of two writers at once, one after the other', async () => {
    const { id, milestones } = await register();
    const writes = [
      forecast(milestones[0]!.id, '2026-07-06').expect(201),
      forecast(milestones[1]!.id, '2026-07-07').expect(201),
      ...Array.from({ length: 6 }, () => client.post(`${base()}/pledges`).send(pledge(id)).expect(201)),
    ];
    await Promise.all(writes);
    expect(check(await download(id))).toMatchObject({ sound: true, links: 9 });
  });

  it('has nothing of a write that was refused', async () => {
    const { id, milestones } = await register();
    await forecast(milestones[0]!.id, '2026-05-01').expect(400);
    expect(check(await download(id))).toMatchObject({ links: 1 });
  });

  it('begins the record of an agreement from before records were kept, once', async () => {
    const { id, milestones } = await register();
    await forecast(milestones[0]!.id, '2026-07-06').expect(201);
    await forget(id);
    await client.get(`${base()}/agreements/${id}/record`).expect(404);
    const { body } = await client.get(`${base()}/agreements/${id}/record-head`).expect(200);
    expect(body).toEqual({ links: 0, headHash: null, recordedAt: null });
    await application.settle();
    const begun = await download(id);
    expect(check(begun)).toMatchObject({ sound: true, links: 2 });
    await application.settle();
    expect((await download(id)).headHash).toBe(begun.headHash);
  });

  it('begins with what went before when the first fact to keep is a later one', async () => {
    const { id, milestones } = await register();
    await forget(id);
    await forecast(milestones[0]!.id, '2026-07-06').expect(201);
    const { links } = await download(id);
    expect(links.map(({ kind }) => kind)).toEqual(['agreement.registered', 'milestone.forecast-changed']);
  });

  it('refuses to go on when what was written is not there to record', async () => {
    const { id } = await register();
    const registry = application.app.get(AgreementRecordRegistry);
    for (const kind of ['milestone.completed', 'milestone.unheard-of']) {
      await expect(asSystem(() => registry.keep(partnership.id, id, kind))).rejects.toThrow(`nothing new of ${kind}`);
    }
  });

  it('is told each kind of fact by one source', () => {
    const kinds = application.app.get(AgreementRecordRegistry).sources.flatMap((source) => source.kinds);
    expect(kinds).toHaveLength(new Set(kinds).size);
  });

  it('still holds, against the hash that was kept, when a person is erased', async () => {
    const { id } = await register();
    const { headHash } = await download(id);
    const registry = application.app.get(PersonalDataRegistry);
    const held = await asSystem(() => registry.of(noor.id));
    expect(held.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['agreement', 'milestone-forecast', 'agreement-record']));

    await application.database.query('update person set left_at = $2 where id = $1', [noor.id, application.clock.now()]);
    await asSystem(() => registry.erase(noor.id));
    const file = await download(id);
    expect(check(file, headHash)).toMatchObject({ sound: true, erased: [{ sequence: 1, part: expect.stringMatching(/^person:/) }] });
    expect(JSON.stringify(file)).not.toContain(noor.name);
    expect(JSON.stringify(file)).toContain(sam.name);
    const left = await application.database.query(`select from agreement_record_payload where person_id = $1 or content::text like $2`, [noor.id, `%${noor.name}%`]);
    expect(left).toEqual([]);
    const { milestones } = await register();
    await forecast(milestones[0]!.id, '2026-07-06').expect(201);
  });

  it('has its fingerprint in the reminders about its milestones, so that partners hold it', async () => {
    const { id } = await register();
    await application.settle();
    const { headHash } = await download(id);
    const reminders = application.mail.to(sam.email).filter(({ text }) => text.includes(headHash));
    expect(reminders.map(({ subject }) => subject).sort()).toEqual([
      'maandag 29 juni 2026: Eerste vijf plekken open',
      'maandag 29 juni 2026: Tweede vijf plekken open',
    ]);
  });

  it('goes along when the programme leaves, as it can be checked by itself', async () => {
    const { id } = await register();
    const files = await asSystem(async () => {
      const given = new Map<string, object>();
      for await (const { path, content } of application.app.get(ArchiveRegistry).files()) given.set(path, content);
      return given;
    });
    expect(check(parseStrictJson(JSON.stringify(files.get(`agreement-records/${id}.json`), null, 1)))).toMatchObject({ sound: true, links: 1 });
  });

  it('is for those who may read the agreement', async () => {
    const { id } = await register();
    const outsider = await application.as(await application.make.person(employer));
    await outsider.get(`${base()}/agreements/${id}/record`).expect(404);
    await outsider.get(`${base()}/agreements/${id}/record-head`).expect(404);
    await client.get(`${base()}/agreements/${partnership.id}/record-head`).expect(404);
  });

  /** As if the agreement dated from before records were kept. */
  const forget = async (agreementId: string) => {
    await application.database.query('delete from agreement_record_payload where agreement_id = $1', [agreementId]);
    await application.database.query('delete from agreement_record_link where agreement_id = $1', [agreementId]);
  };
});
