import { DiscussionPointRegistry } from '@samenspel/platform/server';
import { TestApplication, type TestPartnership, type TestPerson, type TestProgramme } from '@samenspel/testing';

type Client = Awaited<ReturnType<TestApplication['as']>>;

describe('points to discuss', () => {
  let application: TestApplication;
  let programme: TestProgramme;
  let noor: TestPerson;
  let partnership: TestPartnership;
  let client: Client;
  const noticed = '01900000-0000-7000-8000-000000000001';

  beforeAll(async () => {
    application = await TestApplication.start({ now: '2026-06-15T10:00:00Z' });
    const { make } = application;
    programme = await make.programme();
    noor = await make.person(await make.organisation(programme, { sector: 'public' }));
    client = await application.as(noor);
    application.app.get(DiscussionPointRegistry).add({
      of: (partnershipId) =>
        Promise.resolve(
          partnershipId === partnership.id
            ? [{ kind: 'test-signal', id: noticed, text: { nl: 'Een mijlpaal schuift', en: 'A milestone moves' }, since: new Date('2026-06-01T10:00:00Z'), path: 'somewhere' }]
            : [],
        ),
    });
  });
  beforeEach(async () => {
    partnership = await application.make.partnership(noor, [noor]);
  });
  afterAll(() => application.stop());

  const base = () => `/api/v1/programmes/${programme.id}/partnerships/${partnership.id}`;
  const add = async (text: string) => {
    const { body } = await client.post(`${base()}/discussion-points`).send({ text }).expect(201);
    return body.points.find((point: { text: string }) => point.text === text) as { kind: string; id: string };
  };

  it('come from capabilities and from people, in the language of the reader, longest waiting first', async () => {
    await add('Hoe gaat het met de begeleiding?');
    const { body } = await client.get(`${base()}/discussion-points`).expect(200);
    expect(body.points).toMatchObject([
      { kind: 'test-signal', id: noticed, text: 'Een mijlpaal schuift', path: 'somewhere', since: '2026-06-01T10:00:00.000Z' },
      { kind: 'discussion-point', text: 'Hoe gaat het met de begeleiding?', path: null },
    ]);
    const reader = await application.make.person({ ...noor, id: noor.organisationId }, { language: 'en' });
    await application.make.participant(partnership, reader, { role: 'reader' });
    const english = await (await application.as(reader)).get(`${base()}/discussion-points`).expect(200);
    expect(english.body.points[0].text).toBe('A milestone moves');
  });

  it('leave the list once they were discussed, and come off it once', async () => {
    const { kind, id } = await add('De planning van het najaar');
    const settled = await client.post(`${base()}/discussion-point-settlements`).send({ kind, id }).expect(201);
    expect(settled.body.points.map((point: { id: string }) => point.id)).toEqual([noticed]);
    const again = await client.post(`${base()}/discussion-point-settlements`).send({ kind, id }).expect(409);
    expect(again.body.code).toBe('discussion-point.not-open');
  });

  it('are picked for a meeting that is planned, which stays until one was held or it was cancelled', async () => {
    const picked = await add('De planning van het najaar');
    const other = await add('Wie belt de wijkraad?');
    const { body } = await client
      .post(`${base()}/meeting-plans`)
      .send({ plannedOn: '2026-06-30', subject: 'Zomeroverleg', points: [{ kind: picked.kind, id: picked.id }] })
      .expect(201);
    expect(body.plans).toMatchObject([{ plannedOn: '2026-06-30', subject: 'Zomeroverleg', points: [{ id: picked.id }] }]);
    expect(body.points.map((point: { id: string }) => point.id)).toContain(other.id);
    const cancelled = await client.post(`${base()}/meeting-plans/${body.plans[0].id}/cancellation`).expect(201);
    expect(cancelled.body.plans).toEqual([]);
    expect(cancelled.body.points.map((point: { id: string }) => point.id)).toContain(picked.id);
    await client.post(`${base()}/meeting-plans/${body.plans[0].id}/cancellation`).expect(404);

    await client.post(`${base()}/meeting-plans`).send({ plannedOn: '2026-06-15', subject: 'Vandaag', points: [] }).expect(201);
    await client
      .post(`${base()}/meetings`)
      .send({ heldOn: '2026-06-15', subject: 'Vandaag', attendance: [{ organisationId: noor.organisationId, level: 'tactical', people: 1 }], decisions: [] })
      .expect(201);
    expect((await client.get(`${base()}/discussion-points`)).body.plans).toEqual([]);
  });

  it('answer bad input at its place, and keep nothing of it', async () => {
    const own = await add('Een punt');
    const elsewhere = await application.make.partnership(noor, [noor]);
    const { body: other } = await client
      .post(`/api/v1/programmes/${programme.id}/partnerships/${elsewhere.id}/discussion-points`)
      .send({ text: 'Van elders' })
      .expect(201);
    const { body } = await client
      .post(`${base()}/meeting-plans`)
      .set('Accept-Language', 'nl')
      .send({ plannedOn: '2026-06-14', subject: 'Te laat', points: [own, other.points[0], own].map(({ kind, id }) => ({ kind, id })) })
      .expect(400);
    expect(body.errors).toEqual([
      { pointer: '/plannedOn', code: 'meeting-plan.passed', detail: 'Deze dag is al geweest. Kies vandaag of een latere dag.' },
      { pointer: '/points/1', code: 'discussion-point.not-open', detail: 'Dit punt staat niet meer op de lijst.' },
      { pointer: '/points/2', code: 'discussion-point.twice', detail: 'Dit punt staat er al bij.' },
    ]);
    expect((await client.get(`${base()}/discussion-points`)).body.plans).toEqual([]);
    await client.post(`${base()}/discussion-points`).send({ text: ' ' }).expect(400);
  });
});
