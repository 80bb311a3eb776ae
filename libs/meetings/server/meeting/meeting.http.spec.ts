import { newId } from '@samenspel/platform/server';
import { TestApplication, type TestOrganisation, type TestPartnership, type TestPerson, type TestProgramme } from '@samenspel/testing';

type Client = Awaited<ReturnType<TestApplication['as']>>;

describe('meetings', () => {
  let application: TestApplication;
  let programme: TestProgramme;
  let municipality: TestOrganisation;
  let employer: TestOrganisation;
  let welfare: TestOrganisation;
  let manager: TestPerson;
  let client: Client;
  let partnership: TestPartnership;

  beforeAll(async () => {
    application = await TestApplication.start({ now: '2026-06-15T10:00:00Z' });
    const { make } = application;
    programme = await make.programme();
    municipality = await make.organisation(programme, { sector: 'public' });
    employer = await make.organisation(programme, { sector: 'private' });
    welfare = await make.organisation(programme, { sector: 'civic' });
    manager = await make.person(municipality);
    client = await application.as(manager);
  });

  beforeEach(async () => {
    const { make } = application;
    partnership = await make.partnership(manager, [manager, await make.person(employer), await make.person(welfare)]);
  });

  afterAll(() => application.stop());

  const ofProgramme = () => `/api/v1/programmes/${programme.id}`;
  const address = ({ id } = partnership) => `${ofProgramme()}/partnerships/${id}/meetings`;

  const meeting = (changes: object = {}) => ({
    heldOn: '2026-06-12',
    subject: 'Instroom van het najaar',
    attendance: [
      { organisationId: municipality.id, level: 'tactical', people: 2 },
      { organisationId: employer.id, level: 'operational', people: 3 },
      { organisationId: employer.id, level: 'strategic', people: 1 },
    ],
    decisions: [
      { text: 'Twee extra plekken in het magazijn', organisationIds: [municipality.id, employer.id] },
      { text: 'De gemeente belt de uitvoerders', organisationIds: [municipality.id] },
    ],
    nextMeetingOn: '2026-08-07',
    ...changes,
  });

  const pointers = (body: { errors: { pointer: string; code: string }[] }) => body.errors.map(({ pointer, code }) => [pointer, code]);

  it('keeps who attended at which level, who was absent, and which decisions were joint and why', async () => {
    const { body } = await client.post(address()).send(meeting()).expect(201);
    expect(body).toMatchObject({
      partnershipId: partnership.id,
      partnershipName: partnership.name,
      heldOn: '2026-06-12',
      nextMeetingOn: '2026-08-07',
      people: 6,
      levels: ['tactical', 'strategic', 'operational'],
      decisionCount: 2,
      jointDecisionCount: 1,
      recordedBy: manager.name,
      recordedAt: '2026-06-15T10:00:00.000Z',
      absent: [{ id: welfare.id, name: welfare.name }],
      attendance: [
        { organisationId: municipality.id, level: 'tactical', people: 2 },
        { organisationId: employer.id, level: 'strategic', people: 1 },
        { organisationId: employer.id, level: 'operational', people: 3 },
      ],
      decisions: [
        { text: 'Twee extra plekken in het magazijn', joint: true, reach: 'everyone-present', leftOut: [] },
        { text: 'De gemeente belt de uitvoerders', joint: false, reach: 'one-organisation', leftOut: [{ id: employer.id, name: employer.name }] },
      ],
    });
    await client.get(`${address()}/${body.id}`).expect(200, body);
  });

  it('records the change, the event and the trail together', async () => {
    const { body } = await client.post(address()).send(meeting()).expect(201);
    const events = await application.database.query('select type, payload from outbox_event where payload->>$1 = $2', ['meetingId', body.id]);
    expect(events).toEqual([{ type: 'meeting.recorded', payload: { partnershipId: partnership.id, meetingId: body.id, heldOn: '2026-06-12' } }]);
    const trail = await application.database.query('select action, person_id from audit_record where subject_id = $1', [body.id]);
    expect(trail).toEqual([{ action: 'meeting.recorded', person_id: manager.id }]);
  });

  it('tells everything that is wrong at once, each at its field, and keeps nothing', async () => {
    const wrong = meeting({
      heldOn: '2026-06-16',
      nextMeetingOn: '2026-06-16',
      attendance: [
        { organisationId: newId(), level: 'tactical', people: 1 },
        { organisationId: employer.id, level: 'tactical', people: 1 },
      ],
      decisions: [{ text: 'Iets', organisationIds: [municipality.id] }],
    });
    const { body } = await client.post(address()).send(wrong).expect(400);
    expect(pointers(body)).toEqual([
      ['/heldOn', 'meeting.still-to-come'],
      ['/nextMeetingOn', 'meeting.next-not-after'],
      ['/attendance/0/organisationId', 'unknown-reference'],
      ['/decisions/0/organisationIds/0', 'decision.by-absent'],
    ]);
    expect((await client.get(address()).expect(200)).body.items).toEqual([]);
  });

  it('says in the language of the reader what a field should hold', async () => {
    const wrong = meeting({ heldOn: '2026-02-30', subject: ' ', attendance: [{ organisationId: employer.id, level: 'board', people: 101 }] });
    const inDutch = await client.post(address()).send(wrong).expect(400);
    expect(pointers(inDutch.body)).toEqual([
      ['/heldOn', 'local-date'],
      ['/subject', 'required'],
      ['/attendance/0/level', 'choice'],
      ['/attendance/0/people', 'whole-number'],
    ]);
    expect(inDutch.body.errors[1].detail).toBe('Vul dit in.');
    const early = await client.post(address()).set('Accept-Language', 'en').send(meeting({ heldOn: '2025-12-31' })).expect(400);
    expect(early.body.errors[0].detail).toBe('The partnership started on 2026-01-01. Choose that day or a later one.');
  });

  it('refuses an organisation of another programme as one that does not exist', async () => {
    const stranger = await application.make.organisation(await application.make.programme());
    const attendance = [{ organisationId: stranger.id, level: 'tactical', people: 1 }];
    const { body } = await client.post(address()).send(meeting({ attendance, decisions: [] })).expect(400);
    expect(pointers(body)).toEqual([['/attendance/0/organisationId', 'unknown-reference']]);
  });

  it('lets readers read and not record', async () => {
    const reader = await application.make.person(employer);
    await application.make.participant(partnership, reader, { role: 'reader' });
    const { body } = await client.post(address()).send(meeting()).expect(201);
    const reading = await application.as(reader);
    await reading.get(`${address()}/${body.id}`).expect(200);
    await reading.post(address()).send(meeting()).expect(403);
  });

  it('hides a meeting under another partnership and in another programme', async () => {
    const { body } = await client.post(address()).send(meeting()).expect(201);
    const other = await application.make.partnership(manager, [manager, await application.make.person(employer)]);
    await client.get(`${address(other)}/${body.id}`).expect(404);

    const elsewhere = await application.make.programme();
    const stranger = await application.make.person(await application.make.organisation(elsewhere), { role: 'administrator' });
    const abroad = await application.as(stranger);
    await abroad.get(`${address()}/${body.id}`).expect(404);
    await abroad.get(`/api/v1/programmes/${elsewhere.id}/partnerships/${partnership.id}/meetings`).expect(404);
    expect((await abroad.get(`/api/v1/programmes/${elsewhere.id}/meetings`).expect(200)).body.items).toEqual([]);
  });

  it('walks the list newest first, page by page, and refuses a cursor of another list', async () => {
    for (const heldOn of ['2026-03-02', '2026-05-04', '2026-04-01']) await client.post(address()).send(meeting({ heldOn })).expect(201);
    const first = await client.get(address()).query({ limit: 2 }).expect(200);
    expect(first.body.items.map((item: { heldOn: string }) => item.heldOn)).toEqual(['2026-05-04', '2026-04-01']);
    const second = await client.get(address()).query({ limit: 2, cursor: first.body.nextCursor }).expect(200);
    expect(second.body).toMatchObject({ items: [{ heldOn: '2026-03-02' }] });
    expect(second.body.nextCursor).toBeUndefined();
    await client.get(address()).query({ cursor: btoa(encodeURIComponent('["Naam","1"]')) }).expect(400);
  });

  it('plans by the last meeting of each partnership that the reader may see', async () => {
    const { make } = application;
    const member = await make.person(employer);
    await make.participant(partnership, member);
    const other = await make.partnership(manager, [manager, await make.person(employer)]);
    await client.post(address()).send(meeting({ heldOn: '2026-06-01', nextMeetingOn: '2026-06-20' })).expect(201);
    const last = await client.post(address()).send(meeting({ heldOn: '2026-06-10', nextMeetingOn: '2026-07-20' })).expect(201);
    await client.post(address(other)).send(meeting({ nextMeetingOn: '2026-07-01' })).expect(201);

    const planned = await (await application.as(member)).get(`${ofProgramme()}/planned-meetings`).expect(200);
    expect(planned.body.items).toEqual([
      { partnershipId: partnership.id, partnershipName: partnership.name, plannedOn: '2026-07-20', lastMeetingId: last.body.id, lastHeldOn: '2026-06-10' },
    ]);
    const browsed = await (await application.as(member)).get(`${ofProgramme()}/meetings`).expect(200);
    expect(browsed.body.items.map((item: { heldOn: string }) => item.heldOn)).toEqual(['2026-06-10', '2026-06-01']);
  });

  it('lists what was decided, of the latest meeting first, page by page', async () => {
    await client.post(address()).send(meeting({ heldOn: '2026-06-01', decisions: [meeting().decisions[0]] })).expect(201);
    await client.post(address()).send(meeting({ subject: 'Werkplaats', decisions: [meeting().decisions[1]] })).expect(201);
    const decisions = `${ofProgramme()}/partnerships/${partnership.id}/decisions`;
    const first = (await client.get(`${decisions}?limit=1`).expect(200)).body;
    expect(first.items).toMatchObject([{ text: 'De gemeente belt de uitvoerders', subject: 'Werkplaats', heldOn: '2026-06-12' }]);
    const second = (await client.get(`${decisions}?limit=1&cursor=${first.nextCursor}`).expect(200)).body;
    expect(second).toMatchObject({ items: [{ text: 'Twee extra plekken in het magazijn', heldOn: '2026-06-01' }] });
    expect(second.nextCursor).toBeUndefined();
    await client.get(`${ofProgramme()}/partnerships/${newId()}/decisions`).expect(404);
  });
});
