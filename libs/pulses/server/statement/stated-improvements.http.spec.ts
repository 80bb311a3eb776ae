import { jest } from '@jest/globals';
import { newId } from '@samenspel/platform/server';
import { addRow, TestApplication, type TestPartnership, type TestPerson } from '@samenspel/testing';

jest.setTimeout(60_000);

type Client = Awaited<ReturnType<TestApplication['as']>>;

interface Stated {
  readonly closedAt: string;
  /** What each organisation answered to trust; null gave no statement. */
  readonly trust: readonly (number | null)[];
  readonly released?: boolean;
}

describe('what is tried after a joint statement, over HTTP', () => {
  let application: TestApplication;
  let coordinator: TestPerson;
  let signatories: TestPerson[];
  let partnership: TestPartnership;
  let client: Client;
  let contributor: Client;

  beforeAll(async () => {
    application = await TestApplication.start();
  });

  beforeEach(async () => {
    const { make } = application;
    application.clock.moveTo(new Date('2026-06-15T10:00:00Z'));
    const programme = await make.programme();
    coordinator = await make.person(await make.organisation(programme), { role: 'coordinator' });
    signatories = [];
    for (const sector of ['public', 'private', 'civic'] as const) signatories.push(await make.person(await make.organisation(programme, { sector })));
    partnership = await make.partnership(coordinator, [coordinator, ...signatories]);
    client = await application.as(coordinator);
    contributor = await application.as(signatories[1]!);
  });

  afterAll(() => application.stop());

  const path = (rest = '') => `/api/v1/programmes/${partnership.programmeId}/partnerships/${partnership.id}${rest}`;
  const statements = async (waveId: string) => (await client.get(path(`/waves/${waveId}/statements`)).expect(200)).body;
  const record = (waveId: string, text = 'Samen op de werkplek', dimension = 'trust') => contributor.post(path(`/waves/${waveId}/improvements`)).send({ dimension, text });
  const points = async () => (await client.get(path('/discussion-points')).expect(200)).body.points as { text: string }[];
  const on = (moment: string) => application.clock.moveTo(new Date(moment));

  const key = () => ({ programme_id: partnership.programmeId, partnership_id: partnership.id });
  const addWave = async (mode: 'anonymous' | 'joint-statement', closedAt: string, released = true) => {
    const id = newId();
    const openedAt = new Date(Date.parse(closedAt) - 14 * 86_400_000);
    await addRow(application.database, 'wave', {
      ...key(),
      id,
      instrument_code: 'trust-and-course',
      instrument_version: 1,
      mode,
      minimum_group_size: 5,
      status: released ? 'released' : 'closed',
      opened_by: coordinator.id,
      opens_on: openedAt.toISOString().slice(0, 10),
      opened_at: openedAt,
      closes_on: closedAt.slice(0, 10),
      closed_at: closedAt,
      release_by: '2026-07-20',
      released_at: released ? closedAt : null,
      version: 1,
    });
    for (const { id: personId, organisationId } of signatories) {
      await addRow(application.database, 'wave_invitation', { ...key(), wave_id: id, id: newId(), person_id: personId, organisation_id: organisationId });
    }
    return id;
  };

  /** A joint statement that closed, with what its organisations answered. */
  const stated = async ({ closedAt, trust, released = true }: Stated) => {
    const waveId = await addWave('joint-statement', closedAt, released);
    for (const [place, value] of trust.entries()) {
      if (value === null) continue;
      const { id: personId, organisationId } = signatories[place]!;
      const given = { ...key(), wave_id: waveId, organisation_id: organisationId };
      await addRow(application.database, 'wave_statement', { ...given, id: newId(), signed_by: personId, given_at: closedAt });
      await addRow(application.database, 'wave_statement_item', { ...given, item: 'trust', value, reason: 'Dat merken we.' });
    }
    return waveId;
  };

  const measured = async (closedAt: string) => {
    const waveId = await addWave('anonymous', closedAt);
    const row = { ...key(), wave_id: waveId };
    await addRow(application.database, 'wave_publication', { ...row, outcome: 'published', minimum_group_size: 5 });
    await addRow(application.database, 'published_group', { ...row, group_code: 'partnership' });
    await addRow(application.database, 'published_cell', { ...row, group_code: 'partnership', dimension: 'trust', mean: 2.4 });
    return waveId;
  };

  it('can be recorded from its release on, for what an organisation answered and nothing else', async () => {
    const sealed = await stated({ closedAt: '2026-06-10T10:00:00Z', trust: [2, 2, 2], released: false });
    expect((await record(sealed).expect(404)).body.code).toBe('wave-not-released');
    const id = await stated({ closedAt: '2026-06-01T10:00:00Z', trust: [2, 3, null] });
    expect((await record(id, 'Iets', 'climate').expect(400)).body.errors).toMatchObject([{ pointer: '/dimension', code: 'improvement.dimension-not-shown' }]);
    expect((await record(id).expect(201)).body).toMatchObject({
      improvements: [{ dimension: 'trust', number: 1, text: 'Samen op de werkplek', recordedByName: signatories[1]!.name }],
      latest: true,
      noticeSentOn: null,
      notComparedWith: null,
    });
    expect((await statements(id)).followUp.improvements).toHaveLength(1);
  });

  it('takes its point off the list of what to discuss', async () => {
    const id = await stated({ closedAt: '2026-06-01T10:00:00Z', trust: [2, 2, null] });
    expect(await statements(id)).toMatchObject({
      dimensions: [{ dimension: 'trust', mean: 2, lowest: 2, highest: 2 }],
      toDiscuss: [{ dimension: 'trust', reasons: ['low'] }],
    });
    expect((await points()).map(({ text }) => text.slice(0, 11))).toEqual(['Vertrouwen:']);
    await record(id).expect(201);
    expect(await points()).toEqual([]);
  });

  it('is judged by the next joint statement, over the organisations that answered both times, and stays in its history', async () => {
    const first = await stated({ closedAt: '2026-02-01T10:00:00Z', trust: [2, 3, 4] });
    on('2026-02-10T10:00:00Z');
    await record(first).expect(201);
    on('2026-06-15T10:00:00Z');
    const second = await stated({ closedAt: '2026-04-01T10:00:00Z', trust: [3, 4, null] });
    const judgement = { dimension: 'trust', text: 'Samen op de werkplek', outcome: 'higher', organisations: 2, higher: 2, lower: 0 };
    expect((await statements(second)).judged).toEqual([judgement]);
    expect((await statements(first)).judged).toEqual([]);
    expect((await record(first).expect(409)).body.code).toBe('improvement.wave-passed');
    const third = await stated({ closedAt: '2026-06-01T10:00:00Z', trust: [3, 1, 1] });
    const { judged, earlier } = await statements(third);
    expect(judged).toEqual([]);
    expect(earlier).toMatchObject([{ waveId: second, closedOn: '2026-04-01', judged: [judgement] }, { waveId: first, judged: [] }]);
    const { body } = await contributor.get(path(`/waves/${third}/statements`)).expect(200);
    expect(body.earlier).toEqual(earlier);
  });

  it('is judged by what was recorded before organisations were asked again, and is not taken up otherwise', async () => {
    const first = await stated({ closedAt: '2026-05-01T10:00:00Z', trust: [2, 2, 2] });
    on('2026-06-10T10:00:00Z');
    await record(first).expect(201);
    const second = await stated({ closedAt: '2026-06-12T10:00:00Z', trust: [3, 3, 3] });
    expect((await statements(second)).judged).toEqual([{ dimension: 'trust', text: null, outcome: 'not-addressed', organisations: 3, higher: 3, lower: 0 }]);
  });

  it('is judged by no wave that was answered the other way, and the page says so', async () => {
    const first = await stated({ closedAt: '2026-01-10T10:00:00Z', trust: [2, 3, 2] });
    on('2026-01-11T10:00:00Z');
    await record(first).expect(201);
    const between = await measured('2026-03-01T10:00:00Z');
    const results = (await client.get(path(`/waves/${between}/results`)).expect(200)).body;
    expect(results).toMatchObject({ judged: [], followUp: { notComparedWith: '2026-01-10', latest: true } });
    on('2026-03-02T10:00:00Z');
    await record(between, 'Anoniem geprobeerd').expect(201);
    on('2026-06-15T10:00:00Z');
    const last = await stated({ closedAt: '2026-05-01T10:00:00Z', trust: [3, 4, 2] });
    expect(await statements(last)).toMatchObject({
      followUp: { notComparedWith: '2026-03-01' },
      judged: [{ text: 'Samen op de werkplek', outcome: 'higher', organisations: 3, higher: 2 }],
    });
    expect((await statements(first)).followUp.notComparedWith).toBeNull();
  });

  it('is told to whoever signs, with what came of earlier attempts, and again in the invitation to the next joint statement alone', async () => {
    const first = await stated({ closedAt: '2026-02-01T10:00:00Z', trust: [2, 3, 4] });
    on('2026-02-10T10:00:00Z');
    await record(first).expect(201);
    on('2026-06-15T10:00:00Z');
    const second = await stated({ closedAt: '2026-06-01T10:00:00Z', trust: [3, 4, 3] });
    await record(second, 'Elke week bellen.').expect(201);
    const send = () => client.post(path(`/waves/${second}/improvement-notice`));
    expect((await send().expect(201)).body.noticeSentOn).toBe('2026-06-15');
    expect((await send().expect(409)).body.code).toBe('improvement-notice.sent-already');
    await application.settle();
    for (const { email } of signatories) {
      const mails = application.mail.to(email);
      expect(mails.map(({ subject }) => subject)).toEqual([`Jullie zeiden, wij doen: ${partnership.name}`]);
      expect(mails[0]!.text).toContain('Vertrouwen: Elke week bellen.');
      expect(mails[0]!.text).toContain('Vertrouwen: Samen op de werkplek (de een hoger, de ander lager)');
      expect(mails[0]!.text).toContain('namens je organisatie tekent');
      expect(mails[0]!.text).not.toContain('Wie antwoordde, weet Samenspel niet');
    }
    const invite = async (mode: string) => {
      const { body } = await client.post(path('/waves')).send({ closesOn: '2026-06-30', mode, personIds: [signatories[0]!.id] }).expect(201);
      await application.settle();
      await client.post(path(`/waves/${body.id}/closure`)).set('If-Match', '"1"').expect(200);
      await application.settle();
      return application.mail.to(signatories[0]!.email).at(-1)!.text;
    };
    expect(await invite('anonymous')).not.toContain('Na de vorige meetronde');
    expect(await invite('joint-statement')).toContain('Na de vorige meetronde spraken de partners af: Vertrouwen: Elke week bellen.');
  });
});
