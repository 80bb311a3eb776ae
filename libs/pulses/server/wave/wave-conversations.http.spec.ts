import { jest } from '@jest/globals';
import { TestApplication, type TestPartnership, type TestPerson } from '@samenspel/testing';

jest.setTimeout(60_000);

type Client = Awaited<ReturnType<TestApplication['as']>>;

describe('the conversation that is planned with a wave, over HTTP', () => {
  let application: TestApplication;
  let coordinator: TestPerson;
  let colleague: TestPerson;
  let partnership: TestPartnership;
  let client: Client;

  beforeAll(async () => {
    application = await TestApplication.start();
  });

  beforeEach(async () => {
    const { make } = application;
    application.clock.moveTo(new Date('2026-06-15T10:00:00Z'));
    const programme = await make.programme();
    coordinator = await make.person(await make.organisation(programme), { role: 'coordinator' });
    colleague = await make.person(await make.organisation(programme));
    partnership = await make.partnership(coordinator, [coordinator, colleague]);
    client = await application.as(coordinator);
  });

  afterAll(() => application.stop());

  const inside = (rest: string) => `/api/v1/programmes/${partnership.programmeId}/partnerships/${partnership.id}/${rest}`;
  const dates = { opensOn: '2026-07-01', closesOn: '2026-07-15' };
  const plan = async (changes: object = {}) => (await client.post(inside('waves')).send({ ...dates, conversationOn: '2026-07-22', ...changes }).expect(201)).body;
  const put = (id: string, version: number, body: object) => client.put(inside(`waves/${id}`)).set('If-Match', `"${version}"`).send({ ...dates, ...body });
  const putRelease = (id: string, version: number, body: object) => client.put(inside(`waves/${id}/release-plan`)).set('If-Match', `"${version}"`).send(body);
  const meetings = async () => {
    const { plans } = (await client.get(inside('discussion-points')).expect(200)).body;
    return plans.map(({ plannedOn, subject }: { plannedOn: string; subject: string }) => [plannedOn, subject]);
  };
  const planMeeting = async (plannedOn: string) => (await client.post(inside('meeting-plans')).send({ plannedOn, subject: 'Voortgang', points: [] }).expect(201)).body;
  const subject = 'Uitkomsten van de meetronde bespreken';

  it('stands on the calendar of all partners, and is what the wave waits for', async () => {
    const { id, releasesOn } = await plan();
    expect(releasesOn).toBe('2026-07-22');
    expect(await meetings()).toEqual([['2026-07-22', subject]]);
    const { plans } = (await (await application.as(colleague)).get(inside('discussion-points')).expect(200)).body;
    expect(plans).toHaveLength(1);
    for (const moment of ['2026-07-01T10:00:00Z', '2026-07-16T10:00:00Z', '2026-07-21T21:59:00Z']) {
      application.clock.moveTo(new Date(moment));
      await application.settle();
    }
    expect((await client.get(inside(`waves/${id}`)).expect(200)).body).toMatchObject({ state: 'closed', releasesOn: '2026-07-22' });
    application.clock.moveTo(new Date('2026-07-21T22:01:00Z'));
    await application.settle();
    expect((await client.get(inside(`waves/${id}`)).expect(200)).body).toMatchObject({ state: 'released', releasedOn: '2026-07-22' });
  });

  it('is planned with the wave or not at all', async () => {
    const refused = async (changes: object) => (await client.post(inside('waves')).send({ ...dates, ...changes }).expect(400)).body.errors.map(({ pointer, code }: { pointer: string; code: string }) => [pointer, code]);
    expect(await refused({ conversationOn: '2026-07-15' })).toEqual([['/conversationOn', 'wave-released-before-close']]);
    expect(await refused({ conversationOn: '2026-08-06' })).toEqual([['/conversationOn', 'wave-released-too-late']]);
    expect(await refused({ conversationOn: '2026-07-20', releasesOn: '2026-07-22' })).toEqual([['/conversationOn', 'wave-conversation-or-meeting']]);
    expect(await refused({ conversationOn: '2026-07-20', instrumentCode: 'unheard-of' })).toEqual([['/instrumentCode', 'wave-unknown-instrument']]);
    await plan({ opensOn: null, closesOn: '2026-06-30', conversationOn: '2026-07-06' });
    await client.post(inside('waves')).send({ closesOn: '2026-06-30', conversationOn: '2026-07-08' }).expect(409);
    expect(await meetings()).toEqual([['2026-07-06', subject]]);
  });

  it('is the meeting that stands on that day already, if there is one', async () => {
    await planMeeting('2026-07-22');
    const { id, releasesOn, version } = await plan();
    expect(releasesOn).toBe('2026-07-22');
    expect(await meetings()).toEqual([['2026-07-22', 'Voortgang']]);
    await put(id, version, { conversationOn: '2026-07-24' }).expect(200);
    expect(await meetings()).toEqual([['2026-07-22', 'Voortgang'], ['2026-07-24', subject]]);
  });

  it('moves with the wave that is changed, stays when nothing of it changes, and goes when another meeting is chosen', async () => {
    const { id } = await plan();
    expect((await put(id, 1, { conversationOn: '2026-07-24' }).expect(200)).body.releasesOn).toBe('2026-07-24');
    expect(await meetings()).toEqual([['2026-07-24', subject]]);
    await put(id, 2, { releasesOn: '2026-07-24', closesOn: '2026-07-16' }).expect(200);
    await put(id, 3, { conversationOn: '2026-07-24' }).expect(200);
    expect(await meetings()).toEqual([['2026-07-24', subject]]);
    await put(id, 1, { conversationOn: '2026-07-28' }).expect(412);
    expect(await meetings()).toEqual([['2026-07-24', subject]]);
    await planMeeting('2026-07-20');
    expect((await put(id, 4, { releasesOn: '2026-07-20' }).expect(200)).body.releasesOn).toBe('2026-07-20');
    expect(await meetings()).toEqual([['2026-07-20', 'Voortgang']]);
  });

  it('is planned anew when partners took it off the calendar', async () => {
    const { id } = await plan();
    const [{ id: meetingId }] = (await client.get(inside('discussion-points')).expect(200)).body.plans;
    await client.post(inside(`meeting-plans/${meetingId}/cancellation`)).expect(({ status }) => expect(status).toBeLessThan(300));
    expect(await meetings()).toEqual([]);
    await put(id, 1, { conversationOn: '2026-07-22' }).expect(200);
    expect(await meetings()).toEqual([['2026-07-22', subject]]);
  });

  it('goes with a wave that is called off, unless points were picked for it', async () => {
    const callOff = (id: string) => client.post(inside(`waves/${id}/cancellation`)).set('If-Match', '"1"').expect(200);
    await callOff((await plan()).id);
    expect(await meetings()).toEqual([]);
    const { id } = await plan();
    const { points } = (await client.post(inside('discussion-points')).send({ text: 'Vervoer in de winter' }).expect(201)).body;
    const [{ id: meetingId }] = (await client.get(inside('discussion-points')).expect(200)).body.plans;
    await application.database.query(
      `insert into meeting_plan_point (programme_id, partnership_id, plan_id, kind, subject_id) values ($1, $2, $3, $4, $5)`,
      [partnership.programmeId, partnership.id, meetingId, points[0].kind, points[0].id],
    );
    await callOff(id);
    expect(await meetings()).toEqual([['2026-07-22', subject]]);
  });

  it('can be planned and moved while the wave is open, on the version that was seen, and not from the close on', async () => {
    const { id } = await plan({ opensOn: null, closesOn: '2026-06-30', conversationOn: null });
    await putRelease(id, 7, { conversationOn: '2026-07-06' }).expect(412);
    const { body } = await putRelease(id, 1, { conversationOn: '2026-06-30' }).expect(400);
    expect(body.errors).toMatchObject([{ pointer: '/conversationOn', code: 'wave-released-before-close' }]);
    expect((await putRelease(id, 1, { conversationOn: '2026-07-06' }).expect(200)).body).toMatchObject({ state: 'open', releasesOn: '2026-07-06', version: 2 });
    expect((await putRelease(id, 2, { conversationOn: '2026-07-08' }).expect(200)).body.releasesOn).toBe('2026-07-08');
    expect(await meetings()).toEqual([['2026-07-08', subject]]);
    await (await application.as(colleague)).put(inside(`waves/${id}/release-plan`)).set('If-Match', '"3"').send({}).expect(403);
    const trail = await application.database.query(`select details from audit_record where action = 'wave.release-changed' and subject_id = $1 order by recorded_at, id`, [id]);
    expect(trail).toEqual([{ details: { releasesOn: '2026-07-06' } }, { details: { releasesOn: '2026-07-08' } }]);
    await client.post(inside(`waves/${id}/closure`)).set('If-Match', '"3"').expect(200);
    await application.settle();
    expect((await putRelease(id, 5, { conversationOn: '2026-07-10' }).expect(409)).body.code).toBe('wave-not-open');
  });
});
