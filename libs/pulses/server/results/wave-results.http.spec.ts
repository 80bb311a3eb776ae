import { jest } from '@jest/globals';
import { EventRelay, MailDelivery, newId } from '@samenspel/platform/server';
import { addRow, TestApplication, type TestOrganisation, type TestPartnership, type TestPerson } from '@samenspel/testing';

jest.setTimeout(60_000);

type Client = Awaited<ReturnType<TestApplication['as']>>;

interface Figures {
  readonly closedAt?: string;
  readonly releasedAt?: string | null;
  /** The mean of trust in the whole partnership; null withholds all figures. */
  readonly trust?: number | null;
  readonly change?: string;
}

describe('the results of a wave over HTTP', () => {
  let application: TestApplication;
  let municipality: TestOrganisation;
  let employer: TestOrganisation;
  let coordinator: TestPerson;
  let people: TestPerson[];
  let partnership: TestPartnership;
  let client: Client;
  let contributor: Client;

  beforeAll(async () => {
    application = await TestApplication.start({ now: '2026-06-15T10:00:00Z' });
  });

  beforeEach(async () => {
    const { make } = application;
    const programme = await make.programme();
    municipality = await make.organisation(programme, { sector: 'public' });
    employer = await make.organisation(programme);
    coordinator = await make.person(municipality, { role: 'coordinator' });
    people = [await make.person(municipality), await make.person(employer)];
    partnership = await make.partnership(coordinator, [coordinator, ...people]);
    client = await application.as(coordinator);
    contributor = await application.as(people[1]!);
  });

  afterAll(() => application.stop());

  const path = (rest = '') => `/api/v1/programmes/${partnership.programmeId}/partnerships/${partnership.id}${rest}`;
  const results = async (waveId: string) => (await client.get(path(`/waves/${waveId}/results`)).expect(200)).body;
  const points = async () => (await client.get(path('/discussion-points')).expect(200)).body.points as { kind: string; id: string; text: string; path: string }[];
  const record = (waveId: string, body: object) => contributor.post(path(`/waves/${waveId}/improvements`)).send(body);

  const mailNow = async () => {
    await application.app.get(EventRelay).handleMissed();
    await application.app.get(MailDelivery).sendMissed();
  };

  /** A wave that closed, with what its plan holds, as the vault would have written it. */
  const wave = async ({ closedAt = '2026-06-01T10:00:00Z', releasedAt = closedAt, trust = 2.6, change }: Figures = {}) => {
    const id = newId();
    const key = { programme_id: partnership.programmeId, partnership_id: partnership.id };
    const openedAt = new Date(Date.parse(closedAt) - 14 * 86_400_000);
    const add = (table: string, row: object) => addRow(application.database, table, { ...key, wave_id: id, ...row });
    await addRow(application.database, 'wave', {
      ...key,
      id,
      instrument_code: 'trust-and-course',
      instrument_version: 1,
      mode: 'anonymous',
      minimum_group_size: 5,
      status: releasedAt ? 'released' : 'closed',
      opened_by: coordinator.id,
      opens_on: openedAt.toISOString().slice(0, 10),
      opened_at: openedAt,
      closes_on: closedAt.slice(0, 10),
      closed_at: closedAt,
      release_by: '2026-07-01',
      released_at: releasedAt,
      version: 1,
    });
    for (const { id: personId, organisationId } of people) await add('wave_invitation', { id: newId(), person_id: personId, organisation_id: organisationId });
    await add('wave_publication', { outcome: trust === null ? 'withheld' : 'published', minimum_group_size: 5, reason: trust === null ? 'too-few-answers' : null });
    if (trust === null) return id;
    for (const group of ['level:operational', `organisation:${employer.id}`, 'partnership', 'sector:public']) {
      await add('published_group', { group_code: group, response: group === 'partnership' ? '60-to-79' : null });
      await add('published_cell', { group_code: group, dimension: 'climate', band: 'high', agreement: 'weak' });
      await add('published_cell', {
        group_code: group,
        dimension: 'trust',
        mean: trust,
        change,
        worst_case_lower: 2,
        worst_case_upper: 3.5,
        sampling_lower: 2.2,
        sampling_upper: 3,
      });
      await add('published_cell', { group_code: group, dimension: 'goal-alignment', mean: 4.1, agreement: 'strong', alignment: 'aligned' });
    }
    await add('published_tie', { from_organisation_id: municipality.id, about_organisation_id: employer.id, mean: 3.4, strength: 'weak' });
    await add('published_gap', { dimension: 'trust', difference: -0.4, verdict: 'uncertain', indicative: true });
    return id;
  };

  it('tell nothing of a sealed wave: no figure, no point, no file, and nothing can be recorded', async () => {
    const id = await wave({ releasedAt: null });
    for (const rest of ['results', 'results.pdf']) {
      const { body, headers } = await client.get(path(`/waves/${id}/${rest}`)).expect(404);
      expect(body.code).toBe('wave-not-released');
      expect(headers['etag']).toBeUndefined();
    }
    expect((await record(id, { dimension: 'trust', text: 'Samen op de werkplek' }).expect(404)).body.code).toBe('wave-not-released');
    expect((await client.post(path(`/waves/${id}/improvement-notice`)).expect(404)).body.code).toBe('wave-not-released');
    expect(await points()).toEqual([]);
  });

  it('are the groups as displayed, the partnership first, with ties by name and the gap', async () => {
    const body = await results(await wave());
    expect(body.groups.map(({ group }: { group: string }) => group)).toEqual(['partnership', 'sector:public', `organisation:${employer.id}`, 'level:operational']);
    expect(body.groups[0]).toMatchObject({
      response: '60-to-79',
      cells: [
        { dimension: 'trust', mean: 2.6, band: null, agreement: null, change: null, alignment: null, worstCase: { lower: 2, upper: 3.5 }, sampling: { lower: 2.2, upper: 3 } },
        { dimension: 'goal-alignment', mean: 4.1, agreement: 'strong', alignment: 'aligned', worstCase: null, sampling: null },
        { dimension: 'climate', mean: null, band: 'high', agreement: 'weak', change: null },
      ],
    });
    expect(body.groups[2]).toMatchObject({ organisationName: employer.name, response: null });
    expect(body.ties).toEqual([{ from: { id: municipality.id, name: municipality.name }, about: { id: employer.id, name: employer.name }, mean: 3.4, band: null, strength: 'weak' }]);
    expect(body.gaps).toEqual([{ dimension: 'trust', difference: -0.4, lower: null, upper: null, verdict: 'uncertain', indicative: true }]);
    expect((await contributor.get(path(`/waves/${body.waveId}/results`)).expect(200)).body).toEqual(body);
  });

  it('come with every earlier wave of the instrument that is released, the oldest first', async () => {
    const first = await wave({ closedAt: '2026-03-01T10:00:00Z', trust: 2.2 });
    const second = await wave({ closedAt: '2026-04-01T10:00:00Z', trust: null });
    await wave({ closedAt: '2026-05-01T10:00:00Z', releasedAt: null });
    const third = await wave();
    const { earlier, followUp } = await results(third);
    expect(earlier.map(({ waveId, groups }: { waveId: string; groups: unknown[] }) => [waveId, groups.length])).toEqual([[first, 4], [second, 0]]);
    expect(followUp.latest).toBe(true);
    expect(await results(first)).toMatchObject({ earlier: [], followUp: { latest: false } });
  });

  it('are one A4 in the language of the reader', async () => {
    const id = await wave();
    const { headers, body } = await client.get(path(`/waves/${id}/results.pdf`)).expect(200);
    expect(headers).toMatchObject({ 'content-type': 'application/pdf', 'cache-control': 'no-store' });
    expect(headers['content-disposition']).toContain(`${partnership.name} 2026-06-01.pdf`);
    expect(body.subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('put what scores low or divides people on the list of points to discuss, until it is recorded what will be tried', async () => {
    const id = await wave();
    const found = (await points()).sort((a, b) => b.text.localeCompare(a.text));
    expect(found.map(({ kind, text, path: place }) => [kind, text, place])).toEqual([
      ['pulse-dimension', 'Vertrouwen: scoort laag (2,6). Uit de meetronde van 1 juni 2026.', `partnerships/${partnership.id}/waves/${id}`],
      ['pulse-dimension', 'Open sfeer: verdeelt de mensen die antwoordden. Uit de meetronde van 1 juni 2026.', `partnerships/${partnership.id}/waves/${id}`],
    ]);
    expect(new Set((await points()).map((point) => point.id))).toEqual(new Set(found.map((point) => point.id)));
    await record(id, { dimension: 'trust', text: 'Samen op de werkplek' }).expect(201);
    expect((await points()).map(({ text }) => text.slice(0, 10))).toEqual(['Open sfeer']);
    await client.post(path('/discussion-point-settlements')).send({ kind: 'pulse-dimension', id: found[1]!.id }).expect(201);
    expect(await points()).toEqual([]);
  });

  it('keep every word on what will be tried, and the newest counts', async () => {
    const id = await wave();
    await record(id, { dimension: 'trust', text: 'Samen op de werkplek' }).expect(201);
    const { body } = await record(id, { dimension: 'trust', text: 'Elke maand samen op de werkplek' }).expect(201);
    expect(body.improvements).toMatchObject([
      { dimension: 'trust', number: 2, text: 'Elke maand samen op de werkplek', recordedByName: people[1]!.name },
      { dimension: 'trust', number: 1, text: 'Samen op de werkplek' },
    ]);
  });

  it('take nothing that cannot be judged: a dimension without a figure, or a wave that was followed by another', async () => {
    const id = await wave();
    const { body } = await record(id, { dimension: 'embeddedness', text: 'Iets' }).expect(400);
    expect(body.errors).toMatchObject([{ pointer: '/dimension', code: 'improvement.dimension-not-shown' }]);
    await record(id, { dimension: 'trust', text: ' ' }).expect(400);
    await wave({ closedAt: '2026-06-10T10:00:00Z' });
    expect((await record(id, { dimension: 'trust', text: 'Iets' }).expect(409)).body.code).toBe('improvement.wave-passed');
  });

  it('tell everyone who was invited what will be tried, once, and again in the invitation to the next wave', async () => {
    const id = await wave();
    const send = () => client.post(path(`/waves/${id}/improvement-notice`));
    expect((await send().expect(409)).body.code).toBe('improvement.none-recorded');
    await record(id, { dimension: 'trust', text: 'Samen op de werkplek' }).expect(201);
    expect((await send().expect(201)).body.noticeSentOn).toBe('2026-06-15');
    expect((await send().expect(409)).body.code).toBe('improvement-notice.sent-already');
    await mailNow();
    for (const { email } of people) {
      const mails = application.mail.to(email);
      expect(mails.map(({ subject }) => subject)).toEqual([`Jullie zeiden, wij doen: ${partnership.name}`]);
      expect(mails[0]!.text).toContain('Vertrouwen: Samen op de werkplek');
      expect(mails[0]!.text).toContain('iedereen krijgt deze mail');
    }
    await client.post(path('/waves')).send({ closesOn: '2026-06-30', personIds: people.map((person) => person.id) }).expect(201);
    await mailNow();
    expect(application.mail.to(people[0]!.email).at(-1)!.text).toContain('Na de vorige meetronde spraken de partners af: Vertrouwen: Samen op de werkplek.');
  });

  it('judge what was tried before people were asked again, by the change that is published', async () => {
    application.clock.moveTo(new Date('2026-03-10T10:00:00Z'));
    const first = await wave({ closedAt: '2026-03-01T10:00:00Z', trust: 2.2 });
    await record(first, { dimension: 'trust', text: 'Samen op de werkplek' }).expect(201);
    application.clock.moveTo(new Date('2026-06-15T10:00:00Z'));
    const second = await wave({ trust: 3.4, change: 'improved' });
    expect((await results(second)).judged).toEqual([
      { dimension: 'trust', text: 'Samen op de werkplek', outcome: 'improved' },
      { dimension: 'climate', text: null, outcome: 'not-addressed' },
    ]);
    expect((await results(first)).judged).toEqual([]);
  });

  it('hold the quality of an instrument for coordinators, the latest that is released and nothing sooner', async () => {
    const quality = async (waveId: string, alpha: number) =>
      addRow(application.database, 'instrument_quality', {
        programme_id: partnership.programmeId,
        partnership_id: partnership.id,
        wave_id: waveId,
        instrument_code: 'trust-and-course',
        instrument_version: 1,
        alpha,
      });
    await quality(await wave({ closedAt: '2026-03-01T10:00:00Z' }), 0.74);
    await quality(await wave(), 0.82);
    await quality(await wave({ closedAt: '2026-06-10T10:00:00Z', releasedAt: null }), 0.9);
    const { body } = await client.get(`/api/v1/programmes/${partnership.programmeId}/instrument-qualities`).expect(200);
    expect(body.items).toEqual([{ instrumentCode: 'trust-and-course', instrumentVersion: 1, alpha: 0.82, releasedOn: '2026-06-01' }]);
    await contributor.get(`/api/v1/programmes/${partnership.programmeId}/instrument-qualities`).expect(403);
  });
});
