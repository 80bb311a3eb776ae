import { DueRegistry, UnitOfWork } from '@samenspel/platform/server';
import { TestApplication, type TestOrganisation, type TestPartnership, type TestPerson } from '@samenspel/testing';
import { AgreementFacts } from '../agreement/agreement-facts.js';

type Client = Awaited<ReturnType<TestApplication['as']>>;
/** A Monday; ten working days later it is Monday 29 June. */
const start = '2026-06-15T10:00:00Z';

describe('the acceptance of a milestone', () => {
  let application: TestApplication;
  let programmeId: string;
  let employer: TestOrganisation;
  let municipality: TestOrganisation;
  let noor: TestPerson;
  let partnership: TestPartnership;
  let deliverer: Client;
  let accepter: Client;
  let coordinator: Client;

  beforeAll(async () => {
    application = await TestApplication.start({ now: start });
    const { make } = application;
    const programme = await make.programme();
    programmeId = programme.id;
    municipality = await make.organisation(programme, { sector: 'public' });
    employer = await make.organisation(programme);
    noor = await make.person(municipality);
    const sam = await make.person(employer);
    partnership = await make.partnership(noor, [noor, sam]);
    deliverer = await application.as(sam);
    accepter = await application.as(noor);
    coordinator = await application.as(await make.person(await make.organisation(programme), { role: 'coordinator' }));
  });

  beforeEach(() => application.clock.moveTo(new Date(start)));
  afterAll(() => application.stop());

  const base = () => `/api/v1/programmes/${programmeId}/partnerships/${partnership.id}`;
  const agreement = async () => {
    const { body } = await deliverer
      .post(`${base()}/agreements`)
      .send({
        title: 'Werkplekken',
        signedOn: '2026-05-01',
        startsOn: '2026-05-01',
        partyIds: [municipality.id, employer.id],
        goals: [{ title: 'Twintig mensen aan het werk' }],
        milestones: [{ title: 'Vijf plekken open', baselineOn: '2026-06-01', responsibleOrganisationId: employer.id }],
      })
      .expect(201);
    return { agreementId: body.id as string, address: `${base()}/milestones/${body.milestones[0].id}` };
  };
  const delivered = async () => {
    const { address } = await agreement();
    await deliverer.post(`${address}/completion`).set('If-Match', '"1"').send({ completedOn: '2026-06-12' }).expect(201);
    return address;
  };
  const answer = (client: Client, address: string, body: object, version = 2) =>
    client.post(`${address}/acceptance`).set('If-Match', `"${version}"`).set('Accept-Language', 'nl').send(body);
  const asSystem = <T>(work: () => Promise<T>) => application.app.get(UnitOfWork).run({ programmeId, actor: 'system' }, work);

  it('waits ten working days for the other party, who alone may answer', async () => {
    const address = await delivered();
    const acceptance = { state: 'open', answerUntil: '2026-06-29', accepterNames: municipality.name };
    expect((await accepter.get(address)).body.acceptance).toMatchObject({ ...acceptance, mayAnswer: true });
    expect((await deliverer.get(address)).body.acceptance).toMatchObject({ ...acceptance, mayAnswer: false });
    await answer(deliverer, address, { kind: 'accepted' }).expect(403);
    await answer(coordinator, address, { kind: 'accepted' }).expect(403);
  });

  it('is given once', async () => {
    const address = await delivered();
    const { body } = await answer(accepter, address, { kind: 'accepted' }).expect(201);
    expect(body).toMatchObject({
      status: 'completed',
      acceptance: { state: 'accepted', mayAnswer: false, recordedByName: noor.name, organisationName: municipality.name, recordedAt: '2026-06-15T10:00:00.000Z' },
    });
    const again = await answer(accepter, address, { kind: 'objected', reason: 'Toch niet' }, 3).expect(409);
    expect(again.body).toMatchObject({ code: 'milestone.accepted', detail: 'Deze mijlpaal is al geaccepteerd.' });
  });

  it('lets only one of two answers on the same version pass', async () => {
    const address = await delivered();
    const answers = await Promise.all([answer(accepter, address, { kind: 'accepted' }), answer(accepter, address, { kind: 'objected', reason: 'Nee' })]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 412]);
  });

  it('counts as given after ten working days without a word, and takes no objection then', async () => {
    const address = await delivered();
    application.clock.moveTo(new Date('2026-06-29T20:00:00Z'));
    expect((await accepter.get(address)).body.acceptance.state).toBe('open');
    application.clock.moveTo(new Date('2026-06-30T08:00:00Z'));
    expect((await accepter.get(address)).body.acceptance).toMatchObject({ state: 'accepted-tacitly', mayAnswer: false });
    expect((await answer(accepter, address, { kind: 'objected', reason: 'Te laat' }).expect(409)).body.code).toBe('milestone.accepted-tacitly');
  });

  it('asks what is missing of whoever objects, and writes nothing without it', async () => {
    const address = await delivered();
    const { body } = await answer(accepter, address, { kind: 'objected' }).expect(400);
    expect(body.errors).toMatchObject([{ pointer: '/reason', code: 'milestone.objection-needs-reason', detail: 'Schrijf op wat er nog ontbreekt.' }]);
    await answer(accepter, address, { kind: 'accepted' }).expect(201);
  });

  it('opens the milestone again by an objection, and counts the days of waiting for the answer for the other', async () => {
    const address = await delivered();
    application.clock.moveTo(new Date('2026-06-20T10:00:00Z'));
    const { body } = await answer(accepter, address, { kind: 'objected', reason: 'Er zijn er vier' }).expect(201);
    expect(body).toMatchObject({
      completedOn: null,
      completion: null,
      acceptance: null,
      objections: [{ completedOn: '2026-06-12', reason: 'Er zijn er vier', organisationName: municipality.name, recordedByName: noor.name }],
    });
    application.clock.moveTo(new Date('2026-06-21T10:00:00Z'));
    const again = await deliverer.post(`${address}/completion`).set('If-Match', '"3"').send({ completedOn: '2026-06-21' }).expect(201);
    expect(again.body).toMatchObject({
      completedOn: '2026-06-21',
      acceptance: { state: 'open', answerUntil: '2026-07-03' },
      fairClock: { late: 20, waited: [{ organisationName: municipality.name, days: 5 }], unsettled: 0, own: 15 },
    });
  });

  it('tells who may answer what waits for them, until somebody did', async () => {
    const address = await delivered();
    const waiting = async () => {
      const items = await asSystem(() => application.app.get(DueRegistry).openUntil('2026-06-29'));
      return items.filter(({ kind, path }) => kind === 'milestone-acceptance' && address.endsWith(path));
    };
    expect(await waiting()).toMatchObject([{ title: 'Vijf plekken open', dueOn: '2026-06-29', organisationId: municipality.id, personId: null }]);
    await answer(accepter, address, { kind: 'accepted' }).expect(201);
    expect(await waiting()).toEqual([]);
  });

  it('leaves what was known before an objection as it was known', async () => {
    const address = await delivered();
    application.clock.moveTo(new Date('2026-06-20T10:00:00Z'));
    await answer(accepter, address, { kind: 'objected', reason: 'Er ontbreekt iets' }).expect(201);
    const knownOn = async (day: string) => {
      const facts = await asSystem(() => application.app.get(AgreementFacts).milestones(day));
      return facts.find(({ id }) => address.endsWith(id))?.completedOn;
    };
    expect([await knownOn('2026-06-16'), await knownOn('2026-06-20')]).toEqual(['2026-06-12', null]);
  });

  it('stands in the record of the agreement, each delivery and each answer once', async () => {
    const { address, agreementId } = await agreement();
    await deliverer.post(`${address}/completion`).set('If-Match', '"1"').send({ completedOn: '2026-06-12' }).expect(201);
    await answer(accepter, address, { kind: 'objected', reason: 'Er ontbreekt iets' }).expect(201);
    await deliverer.post(`${address}/completion`).set('If-Match', '"3"').send({ completedOn: '2026-06-13' }).expect(201);
    await answer(accepter, address, { kind: 'accepted' }, 4).expect(201);
    const links = await application.database.query<{ kind: string }>('select kind from agreement_record_link where agreement_id = $1 order by sequence', [agreementId]);
    expect(links.map(({ kind }) => kind)).toEqual(['agreement.registered', 'milestone.completed', 'milestone.objected', 'milestone.completed', 'milestone.accepted']);
  });
});
