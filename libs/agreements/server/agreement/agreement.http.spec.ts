import { TestApplication, type TestOrganisation, type TestPartnership, type TestPerson, type TestProgramme } from '@samenspel/testing';
import type { NewAgreement, NewMilestone } from './agreement.dto.js';

type Client = Awaited<ReturnType<TestApplication['as']>>;

describe('agreements', () => {
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

  const base = () => `/api/v1/programmes/${programme.id}`;
  const agreements = () => `${base()}/partnerships/${partnership.id}/agreements`;

  const newMilestone = (changes: Partial<NewMilestone> = {}): NewMilestone => ({
    title: 'Eerste vijf plekken open',
    baselineOn: '2026-06-29',
    responsibleOrganisationId: employer.id,
    responsiblePersonId: sam.id,
    goalIndex: 0,
    ...changes,
  });

  const newAgreement = (changes: Partial<NewAgreement> = {}): NewAgreement => ({
    title: 'Werkplekken in de buurt',
    signedOn: '2026-06-01',
    startsOn: '2026-06-01',
    endsOn: '2027-05-31',
    partyIds: [municipality.id, employer.id],
    goals: [{ title: 'Twintig mensen aan het werk', description: 'In de buurt waar zij wonen' }],
    milestones: [newMilestone()],
    ...changes,
  });

  const counts = async () => {
    const tables = ['agreement', 'agreement_party', 'goal', 'milestone', 'audit_record', 'outbox_event'];
    const rows = await Promise.all(
      tables.map((table) => application.database.query<{ count: number }>(`select count(*)::int as count from ${table}`)),
    );
    return rows.map(([row]) => row!.count);
  };

  it('keeps an agreement as it was signed, active at once, with its parties, goals and milestones', async () => {
    const { body } = await client.post(agreements()).send(newAgreement()).expect(201);
    expect(body).toMatchObject({
      title: 'Werkplekken in de buurt',
      partnershipId: partnership.id,
      partnershipName: partnership.name,
      signedOn: '2026-06-01',
      startsOn: '2026-06-01',
      endsOn: '2027-05-31',
      asOf: '2026-06-15',
      status: 'active',
      registeredByName: noor.name,
      milestoneCount: 1,
      completedCount: 0,
      nextMilestone: { title: 'Eerste vijf plekken open', dueOn: '2026-06-29', organisationName: employer.name },
      goals: [{ title: 'Twintig mensen aan het werk', description: 'In de buurt waar zij wonen' }],
    });
    expect(body.parties.map(({ id }: { id: string }) => id)).toEqual([municipality.id, employer.id]);
    expect(body.milestones).toMatchObject([
      {
        baselineOn: '2026-06-29',
        forecastOn: null,
        dueOn: '2026-06-29',
        completedOn: null,
        status: 'planned',
        responsibleOrganisationName: employer.name,
        responsiblePersonName: sam.name,
        goalId: body.goals[0].id,
      },
    ]);
    const read = await client.get(`${agreements()}/${body.id}`).expect(200);
    expect(read.body).toEqual(body);
  });

  it('leaves an audit record and an event with ids only', async () => {
    const { body } = await client.post(agreements()).send(newAgreement()).expect(201);
    const [record] = await application.database.query('select action, person_id, partnership_id from audit_record where subject_id = $1', [
      body.id,
    ]);
    expect(record).toEqual({ action: 'agreement.registered', person_id: noor.id, partnership_id: partnership.id });
    const [event] = await application.database.query(
      `select type, payload from outbox_event where payload ->> 'agreementId' = $1`,
      [body.id],
    );
    expect(event).toEqual({ type: 'agreement.registered', payload: { agreementId: body.id, partnershipId: partnership.id } });
  });

  it('may go without an end, without milestones and without a person to see to them', async () => {
    const open = await client.post(agreements()).send(newAgreement({ endsOn: null, milestones: [] })).expect(201);
    expect(open.body).toMatchObject({ endsOn: null, milestones: [], nextMilestone: null });
    const milestones = [newMilestone({ responsiblePersonId: undefined, goalIndex: undefined })];
    const { body } = await client.post(agreements()).send(newAgreement({ milestones })).expect(201);
    expect(body.milestones[0]).toMatchObject({ responsiblePersonId: null, goalId: null });
  });

  it('tells every mistake at once, in the reader\'s language, and keeps nothing of it', async () => {
    const { make } = application;
    const elsewhere = await make.organisation(await make.programme());
    const outside = await make.organisation(programme);
    const before = await counts();
    const { body } = await client
      .post(agreements())
      .set('Accept-Language', 'nl')
      .send(
        newAgreement({
          signedOn: '2026-06-16',
          partyIds: [municipality.id, employer.id, elsewhere.id, outside.id],
          milestones: [
            newMilestone(),
            newMilestone({ baselineOn: '2026-05-31', responsibleOrganisationId: municipality.id }),
            newMilestone({ responsibleOrganisationId: elsewhere.id, responsiblePersonId: undefined, goalIndex: 1 }),
          ],
        }),
      )
      .expect(400);
    expect(body.errors).toEqual([
      { pointer: '/signedOn', code: 'agreement.signed-later', detail: 'De dag van ondertekenen kan niet na vandaag liggen.' },
      { pointer: '/partyIds/2', code: 'unknown-reference', detail: 'Dit bestaat niet, of je mag het niet zien.' },
      { pointer: '/partyIds/3', code: 'agreement.party-from-elsewhere', detail: 'Deze organisatie doet niet mee in de samenwerking.' },
      {
        pointer: '/milestones/1/baselineOn',
        code: 'milestone.before-start',
        detail: 'Deze datum ligt voor het begin van de overeenkomst. Kies een latere.',
      },
      {
        pointer: '/milestones/1/responsiblePersonId',
        code: 'milestone.person-from-elsewhere',
        detail: 'Kies een deelnemer van de organisatie die deze mijlpaal op zich neemt.',
      },
      {
        pointer: '/milestones/2/responsibleOrganisationId',
        code: 'unknown-reference',
        detail: 'Dit bestaat niet, of je mag het niet zien.',
      },
      { pointer: '/milestones/2/goalIndex', code: 'milestone.unknown-goal', detail: 'Kies een van de doelen van deze overeenkomst.' },
    ]);
    expect(await counts()).toEqual(before);
  });

  it('tells a milestone that comes too early in English to who reads English', async () => {
    const milestones = [newMilestone({ baselineOn: '2026-05-31' })];
    const { body } = await client.post(agreements()).set('Accept-Language', 'en').send(newAgreement({ milestones })).expect(400);
    expect(body.errors).toEqual([
      {
        pointer: '/milestones/0/baselineOn',
        code: 'milestone.before-start',
        detail: 'This date lies before the agreement starts. Choose a later one.',
      },
    ]);
  });

  it('says at the last day that the term ends before it starts', async () => {
    const { body } = await client.post(agreements()).set('Accept-Language', 'nl').send(newAgreement({ endsOn: '2026-05-31', milestones: [] })).expect(400);
    expect(body.errors).toEqual([
      { pointer: '/endsOn', code: 'agreement.ends-before-start', detail: 'De overeenkomst eindigt voordat ze begint. Kies een latere einddatum.' },
    ]);
  });

  it('points at each field that is missing or of the wrong shape', async () => {
    const { body } = await client
      .post(agreements())
      .send({ ...newAgreement({ goals: [{ title: ' ' }], milestones: [newMilestone({ baselineOn: '2026-02-30' })] }), budget: 1 })
      .expect(400);
    const found = body.errors.map(({ pointer, code }: { pointer: string; code: string }) => [pointer, code]);
    expect(found).toEqual(
      expect.arrayContaining([
        ['/budget', 'unknown-field'],
        ['/goals/0/title', 'required'],
        ['/milestones/0/baselineOn', 'local-date'],
      ]),
    );
  });

  it('is never changed or removed, not by any route', async () => {
    const { body } = await client.post(agreements()).send(newAgreement()).expect(201);
    for (const method of ['put', 'patch', 'delete'] as const) {
      expect((await client[method](`${agreements()}/${body.id}`).send({ title: 'Anders' })).status).toBe(404);
    }
    expect((await client.get(`${agreements()}/${body.id}`)).body).toEqual(body);
  });

  it('shows the agreements of the partnership page by page, by title', async () => {
    const { make } = application;
    const small = await make.partnership(noor, [noor, sam]);
    const address = `${base()}/partnerships/${small.id}/agreements`;
    for (const title of ['Wijkteam', 'Afspraken over vervoer', 'Leerwerkplekken']) {
      await client.post(address).send(newAgreement({ title })).expect(201);
    }
    const first = await client.get(`${address}?limit=2`).expect(200);
    expect(first.body.items.map(({ title }: { title: string }) => title)).toEqual(['Afspraken over vervoer', 'Leerwerkplekken']);
    const second = await client.get(`${address}?limit=2&cursor=${encodeURIComponent(first.body.nextCursor)}`).expect(200);
    expect(second.body.items.map(({ title }: { title: string }) => title)).toEqual(['Wijkteam']);
    expect(second.body.nextCursor).toBeUndefined();
  });

  it('shows in the list of the programme only what the reader may see', async () => {
    const { make } = application;
    const hidden = await make.partnership(sam, [sam, await make.person(await make.organisation(programme))]);
    const samsClient = await application.as(await make.person(employer));
    const owner = await application.as(sam);
    const parties = await application.database.query<{ organisation_id: string }>(
      'select organisation_id from partnership_organisation where partnership_id = $1',
      [hidden.id],
    );
    const partyIds = parties.map((row) => row.organisation_id);
    await owner
      .post(`${base()}/partnerships/${hidden.id}/agreements`)
      .send(newAgreement({ title: 'Alleen voor deelnemers', partyIds, milestones: [] }))
      .expect(201);
    const titles = async (reader: Client) => {
      const { body } = await reader.get(`${base()}/agreements?limit=100`).expect(200);
      return body.items.map(({ title }: { title: string }) => title);
    };
    expect(await titles(owner)).toContain('Alleen voor deelnemers');
    expect(await titles(client)).not.toContain('Alleen voor deelnemers');
    expect(await titles(client)).toContain('Werkplekken in de buurt');
    expect(await titles(samsClient)).toEqual([]);
  });

  it('answers 404 for an agreement of another partnership', async () => {
    const { body } = await client.post(agreements()).send(newAgreement()).expect(201);
    const other = await application.make.partnership(noor, [noor, sam]);
    await client.get(`${base()}/partnerships/${other.id}/agreements/${body.id}`).expect(404);
  });

  it('is found by the search field, by a part of its title', async () => {
    await client.post(agreements()).send(newAgreement({ title: 'Groenonderhoud 100% samen' })).expect(201);
    const { body } = await client.get(`${base()}/search-hits?q=${encodeURIComponent('onderhoud 100%')}`).expect(200);
    expect(body.items).toMatchObject([
      { kind: 'agreement', title: 'Groenonderhoud 100% samen', context: partnership.name, partnershipId: partnership.id },
    ]);
  });

  it('has ended on the day after its last day', async () => {
    const ended = newAgreement({ startsOn: '2026-01-01', signedOn: '2026-01-01', endsOn: '2026-06-14', milestones: [] });
    const { body } = await client.post(agreements()).send(ended).expect(201);
    expect(body.status).toBe('ended');
  });

  describe('with the document that was signed', () => {
    const pdf = Buffer.from('%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n');
    const send = (agreement: unknown, content = pdf, name = 'getekend.pdf') =>
      client
        .post(`${agreements()}/with-document`)
        .set('Accept-Language', 'nl')
        .field('agreement', typeof agreement === 'string' ? agreement : JSON.stringify(agreement))
        .attach('file', content, name);
    const documentsOf = async (id: string) => (await client.get(`${agreements()}/${id}/documents`).expect(200)).body.items;

    it('keeps both, active at once', async () => {
      const { body } = await send(newAgreement()).expect(201);
      expect(body).toMatchObject({ title: 'Werkplekken in de buurt', status: 'active', recognition: 'open' });
      expect(await documentsOf(body.id)).toMatchObject([{ kind: 'contractSigned', fileName: 'getekend.pdf', size: pdf.length }]);
    });

    it('keeps neither when the file lies about its kind', async () => {
      const before = await counts();
      const { body } = await send(newAgreement(), Buffer.from('MZ program'), 'getekend.pdf').expect(400);
      expect(body.errors).toMatchObject([{ pointer: '/file', code: 'file.content-differs' }]);
      expect(await counts()).toEqual(before);
    });

    it('keeps neither when the agreement is wrong, and points into the agreement', async () => {
      const before = await counts();
      const shape = await send({ ...newAgreement(), title: '' }).expect(400);
      expect(shape.body.errors).toMatchObject([{ pointer: '/title', code: 'required' }]);
      const rule = await send(newAgreement({ signedOn: '2026-06-16' })).expect(400);
      expect(rule.body.errors).toMatchObject([{ pointer: '/signedOn', code: 'agreement.signed-later' }]);
      for (const broken of ['{', '[]', 'null']) await send(broken).expect(400);
      expect(await counts()).toEqual(before);
    });

    it('registers nothing twice when it is sent again', async () => {
      const agreement = newAgreement({ id: '0197a0c0-0000-4000-8000-000000000001' });
      await send(agreement).expect(201);
      const before = await counts();
      const { body } = await send(agreement).expect(409);
      expect(body.code).toBe('agreement.already-registered');
      await client.post(agreements()).send(agreement).expect(409);
      expect(await counts()).toEqual(before);
    });
  });
});
