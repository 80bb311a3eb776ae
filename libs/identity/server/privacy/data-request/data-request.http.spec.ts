import { TestApplication, type TestOrganisation, type TestPerson } from '@samenspel/testing';

describe('a request about own data', () => {
  let application: TestApplication;
  let organisation: TestOrganisation;
  let person: TestPerson;
  let administrator: TestPerson;

  beforeAll(async () => {
    application = await TestApplication.start({ now: '2026-01-31T10:00:00Z' });
  });

  beforeEach(async () => {
    application.clock.moveTo(new Date('2026-01-31T10:00:00Z'));
    organisation = await application.make.organisation(await application.make.programme());
    person = await application.make.person(organisation);
    administrator = await application.make.person(organisation, { role: 'administrator' });
  });

  afterAll(() => application.stop());

  const address = (path: string) => `/api/v1/programmes/${organisation.programmeId}/${path}`;
  const make = async (text = 'Mijn achternaam klopt niet in het verslag van mei.') => {
    const client = await application.as(person);
    return (await client.post(address('own-data-requests')).send({ kind: 'correction', text }).expect(201)).body;
  };

  it('is due within one month and reaches the administrators, once more a week before the end', async () => {
    const request = await make();
    expect(request).toMatchObject({ dueOn: '2026-02-28', outcome: null, overdue: false });
    await application.settle();
    expect(application.mail.to(administrator.email).map(({ subject }) => subject)).toEqual(['Een verzoek over gegevens wacht op antwoord']);
    expect(application.mail.to(administrator.email)[0]!.text).toContain('28 februari 2026');
    expect(application.mail.to(administrator.email)[0]!.text).not.toContain('achternaam');

    application.clock.moveTo(new Date('2026-02-21T10:00:00Z'));
    await application.settle();
    await application.settle();
    expect(application.mail.to(administrator.email).map(({ subject }) => subject)).toEqual([
      'Een verzoek over gegevens wacht op antwoord',
      'Nog een week om een verzoek te beantwoorden',
    ]);
  });

  it('is answered once by an administrator, and the person reads the answer', async () => {
    const { id } = await make();
    const client = await application.as(administrator);
    const { body } = await client.get(address('data-requests?open=true')).expect(200);
    expect(body.items).toMatchObject([{ id, personName: person.name }]);
    const refusal = await client.post(address(`data-requests/${id}/answer`)).send({ outcome: 'refused' }).expect(400);
    expect(refusal.body.errors).toMatchObject([{ pointer: '/reason', code: 'data-request.reason-required' }]);
    await client.post(address(`data-requests/${id}/answer`)).send({ outcome: 'refused', reason: 'Het verslag is al vastgesteld.' }).expect(200);
    await client.post(address(`data-requests/${id}/answer`)).send({ outcome: 'done' }).expect(409);
    await application.settle();
    expect(application.mail.to(person.email).map(({ subject }) => subject)).toContain('Je verzoek is beantwoord');
    const own = await (await application.as(person)).get(address('own-data-requests')).expect(200);
    expect(own.body.items).toMatchObject([{ id, outcome: 'refused', reason: 'Het verslag is al vastgesteld.' }]);
  });

  it('is seen by the person and by administrators alone', async () => {
    const { id } = await make();
    const coordinator = await application.as(await application.make.person(organisation, { role: 'coordinator' }));
    expect((await coordinator.get(address('own-data-requests')).expect(200)).body.items).toEqual([]);
    await coordinator.get(address('data-requests')).expect(403);
    await coordinator.post(address(`data-requests/${id}/answer`)).send({ outcome: 'done' }).expect(403);
  });

  it('is walked page by page', async () => {
    for (const text of ['een', 'twee', 'drie']) await make(text);
    const client = await application.as(administrator);
    const first = await client.get(address('data-requests?limit=2')).expect(200);
    const second = await client.get(address('data-requests')).query({ limit: 2, cursor: first.body.nextCursor }).expect(200);
    expect([...first.body.items, ...second.body.items].map(({ text }) => text)).toEqual(['een', 'twee', 'drie']);
    await client.get(address('data-requests?cursor=bm9uc2Vuc2U')).expect(400);
  });
});
