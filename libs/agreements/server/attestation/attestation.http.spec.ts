import { DueRegistry, type Scope, UnitOfWork } from '@samenspel/platform/server';
import { TestApplication, type TestOrganisation, type TestPartnership, type TestPerson } from '@samenspel/testing';

type Client = Awaited<ReturnType<TestApplication['as']>>;

describe('attestations', () => {
  let application: TestApplication;
  let programmeId: string;
  let municipality: TestOrganisation;
  let employer: TestOrganisation;
  let noor: TestPerson;
  let partnership: TestPartnership;
  let ofMunicipality: Client;
  let ofEmployer: Client;
  let ofOffice: Client;

  beforeEach(async () => {
    application = await TestApplication.start({ now: '2026-06-15T10:00:00Z' });
    const { make } = application;
    const programme = await make.programme();
    programmeId = programme.id;
    municipality = await make.organisation(programme, { sector: 'public' });
    employer = await make.organisation(programme);
    noor = await make.person(municipality);
    const sam = await make.person(employer);
    partnership = await make.partnership(noor, [noor, sam]);
    ofMunicipality = await application.as(noor);
    ofEmployer = await application.as(sam);
    ofOffice = await application.as(await make.person(await make.organisation(programme), { role: 'coordinator' }));
  });
  afterEach(() => application.stop());

  const base = () => `/api/v1/programmes/${programmeId}/partnerships/${partnership.id}`;

  async function agreement(): Promise<string> {
    const milestone = (title: string, baselineOn: string) => ({ title, baselineOn, responsibleOrganisationId: employer.id });
    const { body } = await ofMunicipality
      .post(`${base()}/agreements`)
      .send({
        title: 'Werkplekken in de buurt',
        signedOn: '2026-06-01',
        startsOn: '2026-06-01',
        partyIds: [municipality.id, employer.id],
        goals: [{ title: 'Twintig mensen aan het werk' }],
        milestones: [milestone('Vijf plekken open', '2026-06-20'), milestone('Begeleiders geworven', '2026-06-30'), milestone('Tien plekken open', '2026-07-01')],
      })
      .expect(201);
    return `${base()}/agreements/${body.id}`;
  }

  /** An agreement of which the second quarter is to be attested. */
  async function begun(): Promise<{ address: string; round: string }> {
    const address = await agreement();
    await ofMunicipality.put(`${address}/attestation-choice`).send({ chosen: true }).expect(200);
    application.clock.moveTo(new Date('2026-07-02T10:00:00Z'));
    await application.settle();
    const { body } = await ofEmployer.get(`${address}/attestations`).expect(200);
    return { address, round: `${address}/attestations/${body.rounds[0].id}` };
  }

  const everythingTold = async (client: Client, address: string, round: string) => {
    const answers = [
      await client.get(round),
      await client.get(`${address}/attestations`),
      await client.get(`${address}/record`),
      await client.get(address),
      await client.get(`${base()}/discussion-points`),
      await client.get(`/api/v1/programmes/${programmeId}/audit-records`),
    ];
    return JSON.stringify(answers.map(({ body, headers }) => [body, headers['etag']]));
  };

  it('begin for the quarter that is over, with what was due in it, when the parties chose so', async () => {
    const { round } = await begun();
    const { body } = await ofEmployer.get(round).expect(200);
    expect(body).toMatchObject({ startsOn: '2026-04-01', endsOn: '2026-06-30', deadlineOn: '2026-07-21', openedAt: null, mayAttest: true, words: [] });
    expect(body.duties.map(({ title }: { title: string }) => title)).toEqual(['Vijf plekken open', 'Begeleiders geworven']);
    await application.settle();
    const list = await ofEmployer.get(`${round.slice(0, round.lastIndexOf('/'))}`).expect(200);
    expect(list.body.rounds).toHaveLength(1);
  });

  it('begin for no agreement that nobody chose it for, nor after it was dropped', async () => {
    const never = await agreement();
    const dropped = await agreement();
    await ofEmployer.put(`${dropped}/attestation-choice`).send({ chosen: true }).expect(200);
    await ofMunicipality.put(`${dropped}/attestation-choice`).send({ chosen: false }).expect(200);
    application.clock.moveTo(new Date('2026-07-02T10:00:00Z'));
    await application.settle();
    for (const address of [never, dropped]) {
      const { body } = await ofEmployer.get(`${address}/attestations`).expect(200);
      expect(body).toMatchObject({ chosen: false, rounds: [] });
    }
  });

  it('tell nobody the first word, by any way, until the last is in; then all open together with what differs', async () => {
    const { address, round } = await begun();
    const { body: seen } = await ofEmployer.get(round).expect(200);
    const statements = [{ dutyId: seen.duties[0].id, outcome: 'partly-met', note: 'Drie van de vijf plekken' }];
    const before = await everythingTold(ofMunicipality, address, round);
    const given = await ofEmployer.post(`${round}/words`).send({ statements }).expect(201);
    expect(given.body).toMatchObject({ openedAt: null, ownWordGiven: true, mayAttest: false, differences: [] });
    expect(given.body.words).toHaveLength(1);

    for (const client of [ofMunicipality, ofOffice]) {
      const told = await everythingTold(client, address, round);
      expect(told).not.toContain('partly-met');
      expect(told).not.toContain('Drie van de vijf');
      expect((await client.get(round)).body.words).toEqual([]);
    }
    expect(JSON.stringify((await ofMunicipality.get(round)).body)).toBe(JSON.stringify(JSON.parse(before)[0][0]));
    const events = await application.database.query<{ payload: object }>(`select payload from outbox_event`);
    expect(JSON.stringify(events)).not.toContain('partly-met');

    const opened = await ofMunicipality.post(`${round}/words`).send({ statements: [] }).expect(201);
    expect(opened.body.openedAt).not.toBeNull();
    expect(opened.body.words).toHaveLength(2);
    expect(opened.body.differences.map(({ title }: { title: string }) => title)).toEqual(['Vijf plekken open']);
    const discuss = await ofMunicipality.get(`${base()}/discussion-points`).expect(200);
    expect(discuss.body.points.map(({ text }: { text: string }) => text)).toEqual(['Partijen denken verschillend over: Vijf plekken open']);
    const record = await ofMunicipality.get(`${address}/record`).expect(200);
    const kinds = record.body.links.map(({ kind }: { kind: string }) => kind);
    expect(kinds.slice(-4).sort()).toEqual(['attestation.given', 'attestation.given', 'attestation.opened', 'attestation.opened']);
    expect(JSON.stringify(record.body.payloads)).toContain('Drie van de vijf plekken');
  });

  it('open once when two parties give their word at the same moment', async () => {
    const { address, round } = await begun();
    const answers = await Promise.all([ofEmployer, ofMunicipality].map((client) => client.post(`${round}/words`).send({ statements: [] })));
    expect(answers.map(({ status }) => status)).toEqual([201, 201]);
    const { body } = await ofOffice.get(round).expect(200);
    expect(body.openedAt).not.toBeNull();
    expect(body.words).toHaveLength(2);
    const events = await application.database.query(`select 1 from outbox_event where type = 'attestation.opened'`);
    expect(events).toHaveLength(1);
    expect((await ofOffice.get(`${address}/attestations`)).body.mayChoose).toBe(false);
  });

  it('open after the deadline with the words that are in, and take no other', async () => {
    const { round } = await begun();
    await ofEmployer.post(`${round}/words`).send({ statements: [] }).expect(201);
    application.clock.moveTo(new Date('2026-07-21T21:59:00Z'));
    await application.settle();
    expect((await ofOffice.get(round)).body.openedAt).toBeNull();
    application.clock.moveTo(new Date('2026-07-21T22:01:00Z'));
    await application.settle();
    const { body } = await ofOffice.get(round).expect(200);
    expect(body.openedAt).not.toBeNull();
    expect(body.words).toHaveLength(1);
    expect(body.differences).toEqual([]);
    const late = await ofMunicipality.post(`${round}/words`).send({ statements: [] }).expect(409);
    expect(late.body.code).toBe('attestation.already-open');
  });

  it('take a word once, from a party, and answer bad input at its place', async () => {
    const { address, round } = await begun();
    const outsider = await ofOffice.post(`${round}/words`).send({ statements: [] }).expect(403);
    expect(outsider.body.code).toBe('attestation.no-party');
    await ofOffice.put(`${address}/attestation-choice`).send({ chosen: false }).expect(403);
    const { body } = await ofEmployer
      .post(`${round}/words`)
      .set('Accept-Language', 'nl')
      .send({ statements: [{ dutyId: noor.id, outcome: 'not-met' }] })
      .expect(400);
    expect(body.errors).toEqual([
      { pointer: '/statements/0/dutyId', code: 'unknown-reference', detail: 'Dit bestaat niet, of je mag het niet zien.' },
      { pointer: '/statements/0/note', code: 'attestation.note-missing', detail: 'Vertel kort wat er gebeurde.' },
    ]);
    await ofEmployer.post(`${round}/words`).send({ statements: [] }).expect(201);
    const again = await ofEmployer.post(`${round}/words`).send({ statements: [] }).expect(409);
    expect(again.body.code).toBe('attestation.already-given');
  });

  it('are due to those alone who have still to give their word', async () => {
    const { round } = await begun();
    const due = (scope: Scope = { programmeId, actor: 'system' }) =>
      application.app.get(UnitOfWork).run(scope, async () => {
        const items = await application.app.get(DueRegistry).openUntil('2026-07-21');
        return items.filter(({ kind }) => kind === 'attestation').map(({ organisationId }) => organisationId);
      });
    expect((await due()).sort()).toEqual([municipality.id, employer.id].sort());
    expect(await due({ programmeId, actor: 'person', personId: noor.id })).toEqual([municipality.id]);
    await ofEmployer.post(`${round}/words`).send({ statements: [] }).expect(201);
    expect(await due()).toEqual([municipality.id]);
    await ofMunicipality.post(`${round}/words`).send({ statements: [] }).expect(201);
    expect(await due()).toEqual([]);
  });
});
