import { jest } from '@jest/globals';
import { TestApplication, type TestOrganisation, type TestPartnership, type TestPerson } from '@samenspel/testing';

jest.setTimeout(60_000);

type Client = Awaited<ReturnType<TestApplication['as']>>;

describe('planning waves over HTTP', () => {
  let application: TestApplication;
  let coordinator: TestPerson;
  let municipality: TestOrganisation;
  let employer: TestOrganisation;
  let people: TestPerson[];
  let partnership: TestPartnership;
  let client: Client;

  beforeAll(async () => {
    application = await TestApplication.start();
  });

  beforeEach(async () => {
    const { make } = application;
    application.clock.moveTo(new Date('2026-06-15T10:00:00Z'));
    const programme = await make.programme();
    municipality = await make.organisation(programme, { sector: 'public' });
    employer = await make.organisation(programme);
    coordinator = await make.person(municipality, { role: 'coordinator' });
    people = [await make.person(municipality), await make.person(employer)];
    partnership = await make.partnership(coordinator, [coordinator, ...people]);
    client = await application.as(coordinator);
  });

  afterAll(() => application.stop());

  const inside = (rest: string) => `/api/v1/programmes/${partnership.programmeId}/partnerships/${partnership.id}/${rest}`;
  const plan = async (changes: object = {}) =>
    (await client.post(inside('waves')).send({ opensOn: '2026-07-01', closesOn: '2026-07-15', ...changes }).expect(201)).body as {
      id: string;
      scheduleId: string | null;
    };
  const read = async (id: string) => (await client.get(inside(`waves/${id}`)).expect(200)).body;
  const put = (id: string, version: number, body: object) => client.put(inside(`waves/${id}`)).set('If-Match', `"${version}"`).send(body);
  const at = async (moment: string) => {
    application.clock.moveTo(new Date(moment));
    await application.settle();
  };

  it('invites nobody before its day, and whoever takes part then on that day, as the programme counts days', async () => {
    const { id } = await plan();
    expect(await read(id)).toMatchObject({ state: 'planned', opensOn: '2026-07-01', openedOn: null, invited: 3, invitedLevels: ['strategic', 'tactical', 'operational'], version: 1 });
    const newcomer = await application.make.person(employer);
    await application.make.participant(partnership, newcomer);
    await at('2026-06-30T21:59:00Z');
    expect((await read(id)).state).toBe('planned');
    expect(application.mail.to(people[0]!.email)).toEqual([]);
    await at('2026-06-30T22:00:00Z');
    await at('2026-06-30T22:01:00Z');
    expect(await read(id)).toMatchObject({ state: 'open', openedOn: '2026-07-01', closesOn: '2026-07-15', invited: 4 });
    for (const { email } of [...people, newcomer]) expect(application.mail.to(email)).toHaveLength(1);
  });

  it('tells what can be seen of it by who is invited, planned and open alike, and promises nothing that a questionnaire lacks', async () => {
    const { make } = application;
    for (let more = 0; more < 4; more += 1) await make.participant(partnership, await make.person(employer));
    const everyone = { group: 'partnership', organisationName: null, invited: 7, answersNeeded: 5 };
    const ofEmployer = { group: `organisation:${employer.id}`, organisationName: employer.name, invited: 5, answersNeeded: 5 };
    const planned = await read((await plan({ minimumGroupSize: 5 })).id);
    expect(planned.prospects[0]).toEqual(everyone);
    expect((await read((await plan({ opensOn: '2026-07-20', closesOn: '2026-07-30', minimumGroupSize: 8 })).id)).prospects).toEqual([]);
    expect((await read((await plan({ opensOn: '2026-07-20', closesOn: '2026-07-30', mode: 'joint-statement' })).id)).prospects).toEqual([]);
    const opened = (await put(planned.id, planned.version, { closesOn: '2026-06-30' }).expect(200)).body;
    expect([opened.state, opened.prospects]).toEqual(['open', planned.prospects]);

    for (let more = 0; more < 3; more += 1) await make.participant(partnership, await make.person(municipality));
    const ofDimensions = (await read((await plan()).id)).prospects;
    expect(ofDimensions).toContainEqual(ofEmployer);
    expect(ofDimensions.map(({ group }: { group: string }) => group)).toContain('sector:public');
    const ofRatings = (await read((await plan({ instrumentCode: 'working-together' })).id)).prospects;
    expect(ofRatings.map(({ group }: { group: string }) => group.split(':')[0])).toEqual(['partnership', 'organisation', 'organisation']);
  });

  it('can be changed and called off while it is planned, on the version that was seen', async () => {
    const { id } = await plan();
    await put(id, 7, { opensOn: '2026-07-02', closesOn: '2026-07-16' }).expect(412);
    const changed = { opensOn: '2026-07-02', closesOn: '2026-07-16', releasesOn: '2026-07-20', invitedLevels: ['strategic'] };
    expect((await put(id, 1, changed).expect(200)).body).toMatchObject({ ...changed, state: 'planned', version: 2 });
    expect((await put(id, 2, { ...changed, mode: 'joint-statement' }).expect(400)).body.errors).toMatchObject([{ pointer: '/mode', code: 'unknown-field' }]);
    const callOff = (version: number) => client.post(inside(`waves/${id}/cancellation`)).set('If-Match', `"${version}"`);
    await callOff(1).expect(412);
    expect((await callOff(2).expect(200)).body.state).toBe('called-off');
    expect((await callOff(3).expect(409)).body.code).toBe('wave-not-planned');
    expect((await client.get(inside('waves')).expect(200)).body.items).toEqual([]);
    await at('2026-07-03T10:00:00Z');
    expect((await read(id)).state).toBe('called-off');
  });

  it('opens at once when it is moved to today, and takes no change from then on', async () => {
    const { id } = await plan();
    expect((await put(id, 1, { closesOn: '2026-06-30' }).expect(200)).body).toMatchObject({ state: 'open', openedOn: '2026-06-15' });
    expect((await put(id, 3, { closesOn: '2026-06-29' }).expect(409)).body.code).toBe('wave-not-planned');
  });

  it('keeps mode and minimum as they were written, also from the database on', async () => {
    const { id } = await plan({ mode: 'joint-statement', minimumGroupSize: 8 });
    for (const change of [`mode = 'anonymous'`, 'minimum_group_size = 5']) {
      await application.database.query('begin');
      await application.database.query('set local role samenspel_app');
      await expect(application.database.query(`update wave set ${change} where id = $1`, [id])).rejects.toMatchObject({ code: '42501' });
      await application.database.query('rollback');
    }
    expect(await read(id)).toMatchObject({ mode: 'joint-statement', minimumGroupSize: 8 });
  });

  it('waits while another wave is open, and then stays open as long as was planned', async () => {
    const { id: first } = await plan({ opensOn: '2026-06-15', closesOn: '2026-07-05' });
    const { id } = await plan({ releasesOn: '2026-07-18' });
    await at('2026-07-01T10:00:00Z');
    expect((await read(id)).state).toBe('planned');
    await at('2026-07-06T10:00:00Z');
    await at('2026-07-06T10:05:00Z');
    expect((await read(first)).state).toBe('closed');
    expect(await read(id)).toMatchObject({ state: 'open', closesOn: '2026-07-20', releasesOn: null });
  });

  it('is released at the first meeting after the close when no day was chosen', async () => {
    await client.post(inside('meeting-plans')).send({ plannedOn: '2026-06-25', subject: 'Voortgang', points: [] }).expect(201);
    await client.post(inside('meeting-plans')).send({ plannedOn: '2026-07-02', subject: 'Uitkomsten', points: [] }).expect(201);
    const { id } = await plan({ opensOn: null, closesOn: '2026-06-26' });
    await at('2026-06-27T10:00:00Z');
    expect(await read(id)).toMatchObject({ state: 'closed', releasesOn: '2026-07-02', releaseBy: '2026-07-18' });
    await at('2026-07-01T21:59:00Z');
    expect((await read(id)).state).toBe('closed');
    await at('2026-07-01T22:00:00Z');
    expect(await read(id)).toMatchObject({ state: 'released', releasedOn: '2026-07-02' });
  });

  it('names what cannot be planned at its field', async () => {
    const errors = async (body: object) => (await client.post(inside('waves')).send(body).expect(400)).body.errors.map(({ pointer, code }: { pointer: string; code: string }) => [pointer, code]);
    expect(await errors({ opensOn: '2026-06-14', closesOn: '2026-06-30', instrumentCode: 'unheard-of' })).toEqual([
      ['/instrumentCode', 'wave-unknown-instrument'],
      ['/opensOn', 'wave-opens-too-early'],
    ]);
    expect(await errors({ closesOn: '2026-06-30', instrumentCode: 'working-together', mode: 'joint-statement' })).toEqual([['/mode', 'wave-mode-anonymous-only']]);
    expect(await errors({ closesOn: '2026-06-30', releasesOn: '2026-08-01' })).toEqual([['/releasesOn', 'wave-released-too-late']]);
    expect(await errors({ closesOn: '2026-06-30', mode: 'joint-statement', personIds: [coordinator.id, people[0]!.id] })).toEqual([
      ['/personIds/1', 'wave-organisation-signs-once'],
    ]);
  });

  it('comes back by itself two weeks ahead, once, with a note to who set it', async () => {
    const { scheduleId } = await plan({ opensOn: '2026-06-30', closesOn: '2026-07-14', repeats: 'monthly', invitedLevels: ['tactical'] });
    const again = await client.post(inside('waves')).send({ opensOn: '2026-09-01', closesOn: '2026-09-10', repeats: 'yearly' }).expect(400);
    expect(again.body.errors).toMatchObject([{ pointer: '/repeats', code: 'wave-already-repeated' }]);
    const planned = async () => (await client.get(inside('waves')).expect(200)).body.items.filter(({ state }: { state: string }) => state === 'planned');
    await at('2026-07-15T10:00:00Z');
    expect(await planned()).toEqual([]);
    await at('2026-07-16T10:00:00Z');
    await at('2026-07-16T10:20:00Z');
    expect(await planned()).toMatchObject([{ scheduleId, opensOn: '2026-07-30', closesOn: '2026-08-13', mode: 'anonymous' }]);
    const notes = application.mail.to(coordinator.email).filter(({ subject }) => subject.startsWith('Nieuwe meetronde gepland'));
    expect(notes).toHaveLength(1);
    expect(notes[0]!.text).toContain('donderdag 30 juli 2026');
  });

  describe('a schedule', () => {
    const schedules = async () => (await client.get(inside('wave-schedules')).expect(200)).body.items;
    const change = async (changes: object = {}, version?: number) => {
      const [{ id, version: current, state, repeats, instrumentCode, mode, minimumGroupSize, daysOpen, invitedLevels }] = await schedules();
      return client
        .put(inside(`wave-schedules/${id}`))
        .set('If-Match', `"${version ?? current}"`)
        .send({ state, repeats, instrumentCode, mode, minimumGroupSize, daysOpen, invitedLevels, ...changes });
    };

    it('can be paused, resumed and ended; what is planned already stays', async () => {
      const { scheduleId } = await plan({ repeats: 'monthly' });
      expect(await schedules()).toMatchObject([{ id: scheduleId, state: 'running', repeats: 'monthly', nextOpensOn: '2026-08-01', daysOpen: 14, version: 1 }]);
      expect(await change({ state: 'paused', daysOpen: 10, invitedLevels: ['tactical'] })).toMatchObject({ status: 200, body: { state: 'paused', daysOpen: 10, version: 2 } });
      expect(await change({ state: 'running' }, 1)).toMatchObject({ status: 412 });
      await at('2026-08-10T10:00:00Z');
      expect((await schedules())[0].nextOpensOn).toBe('2026-08-01');
      expect((await change({ state: 'running' })).status).toBe(200);
      await at('2026-08-20T10:00:00Z');
      expect((await schedules())[0]).toMatchObject({ state: 'running', nextOpensOn: '2026-10-01' });
      expect((await change({ state: 'ended' })).status).toBe(200);
      expect(await schedules()).toEqual([]);
      const { items } = (await client.get(inside('waves')).expect(200)).body;
      expect(items.map(({ opensOn }: { opensOn: string }) => opensOn)).toEqual(['2026-09-01', '2026-08-10']);
    });

    it('can change in all it holds, for the waves that are not planned yet, and the trail says what', async () => {
      const { scheduleId } = await plan({ opensOn: '2026-06-30', closesOn: '2026-07-14', repeats: 'monthly' });
      const changes = { repeats: 'quarterly', instrumentCode: 'short', mode: 'joint-statement', minimumGroupSize: 7, daysOpen: 21, invitedLevels: ['tactical'] };
      const { body } = await change(changes);
      expect(body).toMatchObject({ ...changes, firstOpensOn: '2026-06-30', lastOpensOn: '2026-06-30', nextOpensOn: '2026-09-30', version: 2 });
      expect(await schedules()).toEqual([body]);
      const [record] = await application.database.query(`select details from audit_record where action = 'wave-schedule.changed' and subject_id = $1`, [scheduleId]);
      expect(record).toEqual({ details: { ...changes, invitedLevels: 'tactical', nextOpensOn: '2026-09-30' } });
      await at('2026-06-30T10:00:00Z');
      await at('2026-09-16T10:00:00Z');
      const { items } = (await client.get(inside('waves')).expect(200)).body;
      expect(items).toMatchObject([
        { opensOn: '2026-09-30', closesOn: '2026-10-21', instrumentCode: 'short', mode: 'joint-statement' },
        { opensOn: '2026-06-30', instrumentCode: 'trust-and-course', mode: 'anonymous' },
      ]);
    });

    it('opens on the last day of a shorter month and on the 31st after it, by the wall clock also when summer time ends', async () => {
      await plan({ opensOn: '2026-07-31', closesOn: '2026-08-07', repeats: 'yearly' });
      expect((await change({ repeats: 'monthly', nextOpensOn: '2026-09-30' })).body).toMatchObject({ firstOpensOn: '2026-07-31', nextOpensOn: '2026-09-30' });
      await at('2026-09-15T22:05:00Z');
      expect((await schedules())[0]).toMatchObject({ lastOpensOn: '2026-09-30', nextOpensOn: '2026-10-31' });
      await at('2026-09-30T10:00:00Z');
      await at('2026-10-16T21:55:00Z');
      expect((await schedules())[0].lastOpensOn).toBe('2026-09-30');
      await at('2026-10-16T22:10:00Z');
      expect((await schedules())[0]).toMatchObject({ lastOpensOn: '2026-10-31', nextOpensOn: '2026-11-30' });
      await at('2026-10-30T22:59:00Z');
      const [{ id }] = (await client.get(inside('waves')).expect(200)).body.items;
      expect((await read(id)).state).toBe('planned');
      await at('2026-10-30T23:01:00Z');
      expect(await read(id)).toMatchObject({ state: 'open', openedOn: '2026-10-31' });
    });

    it('names all that does not fit at its field, and changes nothing then', async () => {
      await plan({ repeats: 'monthly' });
      const errors = async (changes: object) => {
        const { status, body } = await change(changes);
        expect(status).toBe(400);
        return body.errors.map(({ pointer, code }: { pointer: string; code: string }) => [pointer, code]);
      };
      expect(await errors({ instrumentCode: 'working-together', mode: 'joint-statement', nextOpensOn: '2026-07-01' })).toEqual([
        ['/mode', 'wave-mode-anonymous-only'],
        ['/nextOpensOn', 'wave-schedule-opens-before-last'],
      ]);
      expect(await errors({ instrumentCode: 'unheard-of', nextOpensOn: '2026-06-01' })).toEqual([
        ['/instrumentCode', 'wave-unknown-instrument'],
        ['/nextOpensOn', 'wave-opens-too-early'],
      ]);
      expect((await errors({ daysOpen: 61, minimumGroupSize: 4, repeats: 'weekly' })).map(([pointer]: string[]) => pointer).sort()).toEqual(['/daysOpen', '/minimumGroupSize', '/repeats']);
      expect(await schedules()).toMatchObject([{ instrumentCode: 'trust-and-course', nextOpensOn: '2026-08-01', version: 1 }]);
    });
  });
});
