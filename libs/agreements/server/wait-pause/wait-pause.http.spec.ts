import { DueRegistry, newId, UnitOfWork } from '@samenspel/platform/server';
import { TestApplication, type TestOrganisation, type TestPartnership } from '@samenspel/testing';

type Client = Awaited<ReturnType<TestApplication['as']>>;
const start = '2026-06-15T10:00:00Z';

describe('pauses', () => {
  let application: TestApplication;
  let programmeId: string;
  let employer: TestOrganisation;
  let municipality: TestOrganisation;
  let partnership: TestPartnership;
  let waiting: Client;
  let waitedFor: Client;

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
    waiting = await application.as(sam);
    waitedFor = await application.as(noor);
  });

  beforeEach(() => application.clock.moveTo(new Date(start)));
  afterAll(() => application.stop());

  const base = () => `/api/v1/programmes/${programmeId}/partnerships/${partnership.id}`;
  const milestone = async () => {
    const { body } = await waiting
      .post(`${base()}/agreements`)
      .send({
        title: 'Werkplekken',
        signedOn: '2026-05-01',
        startsOn: '2026-05-01',
        partyIds: [municipality.id, employer.id],
        goals: [{ title: 'Twintig mensen aan het werk' }],
        milestones: [{ title: 'Vijf plekken open', baselineOn: '2026-06-05', responsibleOrganisationId: employer.id }],
      })
      .expect(201);
    return { agreementId: body.id as string, milestoneId: body.milestones[0].id as string };
  };
  const record = (milestoneId: string, changes: object = {}, client = waiting) =>
    client
      .post(`${base()}/wait-pauses`)
      .set('Accept-Language', 'nl')
      .send({ milestoneId, waitsOnOrganisationId: municipality.id, fromOn: '2026-06-07', reason: 'De begeleiding is er nog niet', ...changes });
  const recorded = async (changes: object = {}) => {
    const { milestoneId } = await milestone();
    const { body } = await record(milestoneId, changes).expect(201);
    return { id: body.id as string, milestoneId };
  };
  const act = (client: Client, id: string, what: string, body: object = {}) => client.post(`${base()}/wait-pauses/${id}/${what}`).send(body);
  const clockOf = async (milestoneId: string) => (await waiting.get(`${base()}/milestones/${milestoneId}`)).body.fairClock;

  it('are recorded by the one who waits, and count for nobody until the other answers', async () => {
    const { milestoneId } = await recorded();
    expect(await clockOf(milestoneId)).toMatchObject({ late: 10, waited: [], unsettled: 8, own: 2, waits: [{ source: 'pause', settled: false }] });
    const { body } = await waitedFor.get(`${base()}/wait-pauses`).query({ milestoneId }).expect(200);
    expect(body).toMatchObject({
      asOf: '2026-06-15',
      items: [
        {
          title: 'Vijf plekken open',
          organisationName: employer.name,
          waitsOnOrganisationName: municipality.name,
          fromOn: '2026-06-07',
          untilOn: null,
          state: 'open',
          answerUntil: '2026-06-29',
          mayConfirm: true,
          mayDispute: true,
          mayEnd: false,
          mayWithdraw: false,
        },
      ],
    });
  });

  it('count for the other once confirmed, and until they end', async () => {
    const { id, milestoneId } = await recorded();
    expect((await act(waitedFor, id, 'answer', { kind: 'confirmed' }).expect(201)).body).toMatchObject({ state: 'confirmed', mayConfirm: false });
    expect(await clockOf(milestoneId)).toMatchObject({ late: 10, waited: [{ organisationName: municipality.name, days: 8 }], own: 2 });
    expect((await act(waiting, id, 'ending', { untilOn: '2026-06-10' }).expect(201)).body).toMatchObject({ untilOn: '2026-06-10', mayEnd: false });
    expect(await clockOf(milestoneId)).toMatchObject({ late: 10, waited: [{ days: 3 }], own: 7 });
    await act(waiting, id, 'ending', { untilOn: '2026-06-11' }).expect(409);
  });

  it('count for the other when nobody said anything for ten working days', async () => {
    const { id, milestoneId } = await recorded({ untilOn: '2026-06-12' });
    application.clock.moveTo(new Date('2026-06-30T08:00:00Z'));
    expect(await clockOf(milestoneId)).toMatchObject({ late: 25, waited: [{ days: 5 }], unsettled: 0, own: 20 });
    expect((await act(waitedFor, id, 'answer', { kind: 'disputed', reason: 'Nee' }).expect(409)).body.code).toBe('wait-pause.undisputed');
  });

  it('count for nobody while they are disputed, and for the other when confirmed after all', async () => {
    const { id, milestoneId } = await recorded();
    await act(waitedFor, id, 'answer', { kind: 'disputed' }).expect(400);
    const { body } = await act(waitedFor, id, 'answer', { kind: 'disputed', reason: 'Die was er op 8 juni' }).expect(201);
    expect(body).toMatchObject({ state: 'disputed', answerReason: 'Die was er op 8 juni', mayConfirm: true, mayDispute: false });
    application.clock.moveTo(new Date('2026-08-01T08:00:00Z'));
    expect(await clockOf(milestoneId)).toMatchObject({ late: 57, waited: [], unsettled: 55, own: 2 });
    await act(waitedFor, id, 'answer', { kind: 'confirmed' }).expect(201);
    expect(await clockOf(milestoneId)).toMatchObject({ waited: [{ days: 55 }], unsettled: 0, own: 2 });
  });

  it('count no more once they are taken back', async () => {
    const { id, milestoneId } = await recorded();
    expect((await act(waiting, id, 'withdrawal').expect(201)).body).toMatchObject({ state: 'withdrawn', mayEnd: false, mayWithdraw: false });
    expect(await clockOf(milestoneId)).toMatchObject({ late: 10, waits: [], own: 10 });
    await act(waiting, id, 'withdrawal').expect(409);
    await act(waitedFor, id, 'answer', { kind: 'confirmed' }).expect(409);
  });

  it('are for the two organisations only to record and to answer', async () => {
    const { id, milestoneId } = await recorded();
    await record(milestoneId, {}, waitedFor).expect(403);
    await act(waiting, id, 'answer', { kind: 'confirmed' }).expect(403);
    await act(waitedFor, id, 'ending', { untilOn: '2026-06-10' }).expect(403);
    await act(waitedFor, id, 'withdrawal').expect(403);
  });

  it('are refused at the field, all together, when they cannot be', async () => {
    const { milestoneId } = await milestone();
    const { body } = await record(milestoneId, { fromOn: '2026-06-16', untilOn: '2026-06-10', waitsOnOrganisationId: employer.id }).expect(400);
    expect(body.errors.map(({ pointer, code }: { pointer: string; code: string }) => `${pointer} ${code}`)).toEqual([
      '/waitsOnOrganisationId wait-pause.waits-on-itself',
      '/fromOn wait-pause.later',
      '/untilOn wait-pause.ends-before-start',
    ]);
    expect((await record(newId()).expect(400)).body.errors).toMatchObject([{ pointer: '/milestoneId', code: 'unknown-reference' }]);
    expect((await record(milestoneId, { obligationId: newId() }).expect(400)).body.errors).toMatchObject([{ code: 'wait-pause.one-subject' }]);
  });

  it('tell the other that an answer is asked for', async () => {
    const { id } = await recorded();
    const items = await application.app
      .get(UnitOfWork)
      .run({ programmeId, actor: 'system' }, () => application.app.get(DueRegistry).openUntil('2026-06-29'));
    expect(items.find((item) => item.id === id)).toMatchObject({ kind: 'wait-pause', dueOn: '2026-06-29', organisationId: municipality.id });
  });

  it('stand in the record of the agreement with all that was said of them', async () => {
    const { agreementId, milestoneId } = await milestone();
    const { body } = await record(milestoneId).expect(201);
    await act(waitedFor, body.id, 'answer', { kind: 'disputed', reason: 'Nee' }).expect(201);
    await act(waiting, body.id, 'ending', { untilOn: '2026-06-10' }).expect(201);
    await act(waiting, body.id, 'withdrawal').expect(201);
    const links = await application.database.query<{ kind: string }>('select kind from agreement_record_link where agreement_id = $1 order by sequence', [agreementId]);
    expect(links.map(({ kind }) => kind).slice(1)).toEqual(['wait-pause.recorded', 'wait-pause.disputed', 'wait-pause.ended', 'wait-pause.withdrawn']);
  });
});
