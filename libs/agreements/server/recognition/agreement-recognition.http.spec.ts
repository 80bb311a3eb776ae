import { TestApplication, type TestOrganisation, type TestPartnership, type TestPerson, type TestProgramme } from '@samenspel/testing';

type Client = Awaited<ReturnType<TestApplication['as']>>;

const reason = 'De einddatum is bij ons een jaar later';

describe('recognising an agreement that was registered', () => {
  let application: TestApplication;
  let programme: TestProgramme;
  let municipality: TestOrganisation;
  let employer: TestOrganisation;
  let noor: TestPerson;
  let sam: TestPerson;
  let partnership: TestPartnership;
  let registrar: Client;
  let partner: Client;

  beforeAll(async () => {
    application = await TestApplication.start({ now: '2026-06-15T10:00:00Z' });
  });

  beforeEach(async () => {
    const { make } = application;
    programme = await make.programme();
    municipality = await make.organisation(programme, { sector: 'public' });
    employer = await make.organisation(programme);
    noor = await make.person(municipality);
    sam = await make.person(employer);
    partnership = await make.partnership(noor, [noor, sam]);
    registrar = await application.as(noor);
    partner = await application.as(sam);
  });

  afterAll(() => application.stop());

  const base = () => `/api/v1/programmes/${programme.id}`;
  const inPartnership = () => `${base()}/partnerships/${partnership.id}`;
  const recognitions = (agreementId: string) => `${inPartnership()}/agreements/${agreementId}/recognitions`;

  const register = async (changes: object = {}): Promise<string> => {
    const agreement = {
      title: 'Werkplekken in de buurt',
      signedOn: '2026-06-01',
      startsOn: '2026-06-01',
      endsOn: '2027-05-31',
      partyIds: [municipality.id, employer.id],
      goals: [{ title: 'Twintig mensen aan het werk' }],
      milestones: [],
      ...changes,
    };
    const { body } = await registrar.post(`${inPartnership()}/agreements`).send(agreement).expect(201);
    return body.id;
  };
  const dispute = (agreementId: string, by = partner) => by.post(recognitions(agreementId)).set('Accept-Language', 'nl').send({ kind: 'disputed', reason });
  const recognise = (agreementId: string, by = partner) => by.post(recognitions(agreementId)).set('Accept-Language', 'nl').send({ kind: 'recognised' });
  const stateOf = async (agreementId: string) => {
    const [read, list] = [await partner.get(`${inPartnership()}/agreements/${agreementId}`), await partner.get(`${base()}/agreements`)];
    const listed = list.body.items.find(({ id }: { id: string }) => id === agreementId);
    expect(listed.recognition).toEqual(read.body.recognition);
    return read.body.recognition;
  };
  const tasksOf = async (client: Client) => {
    const { body } = await client.get(`${base()}/tasks`).expect(200);
    return body.items.filter(({ kind }: { kind: string }) => kind === 'agreement-recognition');
  };
  const pointsOf = async () => {
    const { body } = await registrar.get(`${inPartnership()}/discussion-points`).expect(200);
    return body.points.filter(({ kind }: { kind: string }) => kind === 'disputed-agreement');
  };

  it('shows the other party what was registered and by whom, and that it may say what it thinks of it', async () => {
    const id = await register();
    const { body } = await partner.get(recognitions(id)).expect(200);
    expect(body).toMatchObject({ state: 'open', registeredByOrganisationName: municipality.name, mayRecognise: true, mayDispute: true });
    expect(body.parties).toHaveLength(2);
    expect(body.parties).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ organisationId: municipality.id, state: 'registered' }),
        expect.objectContaining({ organisationId: employer.id, state: 'open', reason: null }),
      ]),
    );
    const own = await registrar.get(recognitions(id)).expect(200);
    expect(own.body).toMatchObject({ mayRecognise: false, mayDispute: false });
    expect(await stateOf(id)).toBe('open');
  });

  it('is a task for the other party alone, until it has said something', async () => {
    const id = await register();
    expect(await tasksOf(registrar)).toEqual([]);
    const [task, ...others] = await tasksOf(partner);
    expect(others).toEqual([]);
    expect(task).toMatchObject({ title: 'Werkplekken in de buurt', dueOn: '2026-06-29', path: `partnerships/${partnership.id}/agreements/${id}` });
    await recognise(id).expect(201);
    expect(await tasksOf(partner)).toEqual([]);
  });

  it('asks nothing of an agreement that has ended', async () => {
    await register({ startsOn: '2025-01-01', signedOn: '2025-01-01', endsOn: '2025-12-31' });
    expect(await tasksOf(partner)).toEqual([]);
  });

  it('is recognised once, in the chain and the trail', async () => {
    const id = await register();
    const { body } = await recognise(id).expect(201);
    expect(body).toMatchObject({ state: 'recognised', mayRecognise: false, mayDispute: false });
    expect(body.parties).toContainEqual(expect.objectContaining({ organisationId: employer.id, state: 'recognised', recordedByName: sam.name }));
    const links = await application.database.query('select kind from agreement_record_link where agreement_id = $1 order by sequence desc limit 1', [id]);
    expect(links).toEqual([{ kind: 'agreement-recognition.recognised' }]);
    const trail = await application.database.query(`select action from audit_record where subject_id = $1 order by recorded_at, id`, [id]);
    expect(trail).toContainEqual({ action: 'agreement-recognition.recognised' });
    const again = await recognise(id).expect(409);
    expect(again.body.code).toBe('agreement-recognition.already-recognised');
    expect(await stateOf(id)).toBe('recognised');
  });

  it('is disputed with a reason, stays in force, and is a point to discuss until it is recognised', async () => {
    const id = await register();
    await dispute(id).expect(201);
    const agreement = await partner.get(`${inPartnership()}/agreements/${id}`).expect(200);
    expect(agreement.body).toMatchObject({ status: 'active', recognition: 'disputed' });
    const [point] = await pointsOf();
    expect(point).toMatchObject({ path: `partnerships/${partnership.id}/agreements/${id}` });
    const seen = await registrar.get(recognitions(id)).expect(200);
    expect(seen.body.parties).toContainEqual(expect.objectContaining({ organisationId: employer.id, state: 'disputed', reason }));
    await dispute(id).expect(409);
    await recognise(id).expect(201);
    expect(await pointsOf()).toEqual([]);
    expect(await stateOf(id)).toBe('recognised');
  });

  it('asks for the reason of a dispute at its field, and keeps nothing without one', async () => {
    const id = await register();
    const { body } = await partner.post(recognitions(id)).set('Accept-Language', 'nl').send({ kind: 'disputed' }).expect(400);
    expect(body.errors).toEqual([{ pointer: '/reason', code: 'agreement-recognition.dispute-needs-reason', detail: 'Schrijf op wat er anders is dan jullie tekenden.' }]);
    expect(await stateOf(id)).toBe('open');
  });

  it('is for the other parties alone', async () => {
    const id = await register();
    const own = await recognise(id, registrar).expect(403);
    expect(own.body.code).toBe('agreement-recognition.own-registration');
    const { make } = application;
    const outsider = await make.person(await make.organisation(programme), { role: 'administrator' });
    const noParty = await recognise(id, await application.as(outsider)).expect(403);
    expect(noParty.body.code).toBe('agreement-recognition.not-a-party');
    const reader = await make.person(employer);
    await make.participant(partnership, reader, { role: 'reader' });
    await recognise(id, await application.as(reader)).expect(403);
    const stranger = await make.person(await make.organisation(await make.programme()));
    await recognise(id, await application.as(stranger)).expect(404);
    await partner.get(recognitions(partnership.id)).expect(404);
  });

  it('is said once, also when two of one party say it at the same moment', async () => {
    const id = await register();
    const answers = await Promise.all([recognise(id), recognise(id), dispute(id)]);
    const rows = await application.database.query<{ kind: string }>('select kind from agreement_recognition where agreement_id = $1', [id]);
    const last = rows.filter(({ kind }) => kind === 'recognised');
    expect(last).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(rows.length);
  });

  it('is settled by an amendment that all parties confirm', async () => {
    const id = await register();
    await dispute(id).expect(201);
    const drafts = `${inPartnership()}/agreement-drafts`;
    const begun = await registrar.post(drafts).send({ agreementId: id }).expect(201);
    const draft = `${drafts}/${begun.body.id}`;
    const content = { ...begun.body.content, duration: { ...begun.body.content.duration, endsOn: '2028-05-31' } };
    await registrar.put(`${draft}/content`).set('If-Match', `"${begun.body.version}"`).send(content).expect(200);
    await registrar.put(`${draft}/motivation`).send({ reason: 'De einddatum was anders getekend' }).expect(200);
    const proposed = await registrar.post(`${draft}/proposal`).send({}).expect(200);
    for (const client of [registrar, partner]) await client.post(`${draft}/confirmation`).send({ hash: proposed.body.hash }).expect(200);
    const { body } = await partner.get(recognitions(id)).expect(200);
    expect(body.state).toBe('recognised');
    expect(body.parties.map(({ state }: { state: string }) => state)).toEqual(['confirmed', 'confirmed']);
    expect(await pointsOf()).toEqual([]);
    expect((await recognise(id).expect(409)).body.code).toBe('agreement-recognition.confirmed-since');
  });

  it('is asked by one mail to each contributor of the other party, and none to who registered it', async () => {
    const id = await register();
    await application.settle();
    await application.settle();
    const [mail, ...others] = application.mail.to(sam.email).filter(({ subject }) => subject.includes('Herken'));
    expect(others).toEqual([]);
    expect(mail!.subject).toBe('Herken je deze overeenkomst? Werkplekken in de buurt');
    expect(mail!.text).toContain(`http://localhost:3000/programmes/${programme.id}/partnerships/${partnership.id}/agreements/${id}`);
    expect(application.mail.to(noor.email).filter(({ subject }) => subject.includes('Herken'))).toEqual([]);
  });

  it('tells who registered it of a dispute by mail', async () => {
    const id = await register();
    await dispute(id).expect(201);
    await application.settle();
    const mails = application.mail.to(noor.email).map(({ subject }) => subject);
    expect(mails).toContain(`${employer.name} ziet iets anders: Werkplekken in de buurt`);
    expect(application.mail.to(sam.email).filter(({ subject }) => subject.includes('Herken'))).toEqual([]);
  });

  it('is asked by one mail and one task for a whole register', async () => {
    const coordinator = await application.as(await application.make.person(municipality, { role: 'coordinator' }));
    const line = (title: string) => `${title};1-2-2026;31-1-2027;"${municipality.name}; ${employer.name}"`;
    const csv = ['Titel;Ingangsdatum;Einddatum;Partijen', line('Eerste'), line('Tweede'), line('Derde')].join('\r\n');
    const imports = `${base()}/register-imports`;
    const { body } = await coordinator.post(`${imports}?fileName=register.csv`).set('Content-Type', 'application/octet-stream').send(Buffer.from(csv)).expect(201);
    const columns = body.columns.map(({ field }: { field: string }) => ({ field }));
    const reading = { columns, layout: body.layout, partnershipId: partnership.id, organisations: [], letPartiesJoin: false };
    await coordinator.put(`${imports}/${body.id}/reading`).set('If-Match', `"${body.version}"`).send(reading).expect(200);
    await coordinator.post(`${imports}/${body.id}/start`).expect(202);
    await application.settle();
    await application.settle();
    const tasks = await tasksOf(partner);
    expect(tasks).toMatchObject([{ title: 'Derde (+2)', path: `partnerships/${partnership.id}/agreements/recognise` }]);
    const mails = application.mail.to(sam.email).filter(({ subject }) => subject.includes('Herken'));
    expect(mails.map(({ subject }) => subject)).toEqual(['Herkennen jullie deze 3 overeenkomsten?']);
    expect(mails[0]!.text).toContain(`/partnerships/${partnership.id}/agreements/recognise`);
  });

  describe('of many at once', () => {
    const awaitedBy = async (client: Client, query: object = {}) => (await client.get(`${inPartnership()}/awaited-recognitions`).query(query).expect(200)).body;
    const recogniseAll = (agreementIds: string[], by = partner) => by.post(`${inPartnership()}/recognitions`).send({ agreementIds });

    it('shows a party what waits for it, by title and page after page, and the others nothing', async () => {
      for (const title of ['Groen', 'Blauw', 'Rood']) await register({ title });
      const first = await awaitedBy(partner, { limit: 2 });
      expect(first.items).toMatchObject([
        { title: 'Blauw', signedOn: '2026-06-01', startsOn: '2026-06-01', endsOn: '2027-05-31', milestoneCount: 0, registeredByOrganisationName: municipality.name },
        { title: 'Groen' },
      ]);
      expect((await awaitedBy(partner, { limit: 2, cursor: first.nextCursor })).items).toMatchObject([{ title: 'Rood' }]);
      expect((await awaitedBy(registrar)).items).toEqual([]);
    });

    it('is a recognition of its own for each, in the chain of each, and passes over what was answered meanwhile', async () => {
      const [one, other, disputed, left] = [await register(), await register(), await register(), await register()];
      await dispute(disputed).expect(201);
      const { body } = await recogniseAll([one, other, disputed, one]).expect(200);
      expect(body).toEqual({ recognised: 2, passedOver: 1 });
      expect([await stateOf(one), await stateOf(other), await stateOf(disputed), await stateOf(left)]).toEqual(['recognised', 'recognised', 'disputed', 'open']);
      const links = await application.database.query(
        `select agreement_id as id, hash from agreement_record_link where kind = 'agreement-recognition.recognised' and agreement_id = any($1)`,
        [[one, other]],
      );
      expect(links.map(({ id }) => id).sort()).toEqual([one, other].sort());
      expect(new Set(links.map(({ hash }) => hash)).size).toBe(2);
      expect((await awaitedBy(partner)).items).toMatchObject([{ agreementId: left }]);
      expect((await recogniseAll([one, other]).expect(200)).body).toEqual({ recognised: 0, passedOver: 2 });
    });

    it('recognises nothing for who registered it, nor when one of them is not there', async () => {
      const id = await register();
      expect((await recogniseAll([id], registrar).expect(200)).body).toEqual({ recognised: 0, passedOver: 1 });
      const { body } = await recogniseAll([id, partnership.id]).expect(400);
      expect(body.errors).toMatchObject([{ pointer: '/agreementIds/1', code: 'unknown-reference' }]);
      expect(await stateOf(id)).toBe('open');
    });
  });
});
