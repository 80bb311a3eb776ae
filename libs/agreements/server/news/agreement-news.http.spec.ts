import { EventRelay, newId, PersonalDataRegistry, UnitOfWork } from '@samenspel/platform/server';
import { TestApplication, type TestOrganisation, type TestPartnership, type TestPerson } from '@samenspel/testing';
import { type AgreementContent, emptyContent, verifyRecord } from '../../domain/index.js';
import { sha256 } from '../record/sha-256.js';

type Client = Awaited<ReturnType<TestApplication['as']>>;

describe('what people hear of an agreement', () => {
  let application: TestApplication;
  let municipality: TestOrganisation;
  let employer: TestOrganisation;
  let noor: TestPerson;
  let sam: TestPerson;
  let signatory: TestPerson;
  let reader: TestPerson;
  let partnership: TestPartnership;
  let clients: { noor: Client; sam: Client; signatory: Client; reader: Client };

  beforeAll(async () => {
    application = await TestApplication.start({ now: '2026-06-15T10:00:00Z' });
    const { make } = application;
    const programme = await make.programme();
    municipality = await make.organisation(programme, { sector: 'public' });
    employer = await make.organisation(programme);
    noor = await make.person(municipality);
    sam = await make.person(employer);
    signatory = await make.person(employer, { language: 'en' });
    reader = await make.person(employer);
    partnership = await make.partnership(noor, [noor, sam, signatory]);
    await make.participant(partnership, reader, { role: 'reader' });
    clients = { noor: await application.as(noor), sam: await application.as(sam), signatory: await application.as(signatory), reader: await application.as(reader) };
  });

  beforeEach(() => {
    application.mail.mails.length = 0;
  });
  afterAll(() => application.stop());

  const programme = () => `/api/v1/programmes/${partnership.programmeId}`;
  const base = () => `${programme()}/partnerships/${partnership.id}`;
  const drafts = () => `${base()}/agreement-drafts`;
  const content = (signatoryPersonId: string | null): AgreementContent => ({
    ...emptyContent('Werkplekken in de buurt'),
    duration: { startsOn: '2026-06-01', endsOn: '2027-06-30', renewal: 'none', renewalMonths: null, noticeMonths: 3 },
    parties: [municipality, employer].map(({ id }) => ({
      organisationId: id,
      role: 'interested-party',
      signatoryPersonId: id === employer.id ? signatoryPersonId : null,
    })),
    goals: [{ id: newId(), title: 'Twintig mensen aan het werk', description: null, indicators: [] }],
  });
  const propose = async (signatoryPersonId: string | null) => {
    const { id } = (await clients.noor.post(drafts()).send({ title: 'Werkplekken' }).expect(201)).body;
    await clients.noor.put(`${drafts()}/${id}/content`).set('If-Match', '"1"').send(content(signatoryPersonId)).expect(200);
    return (await clients.noor.post(`${drafts()}/${id}/proposal`).send({}).expect(200)).body as { id: string; hash: string };
  };
  const confirm = (client: Client, { id, hash }: { id: string; hash: string }) => client.post(`${drafts()}/${id}/confirmation`).send({ hash }).expect(200);
  const subjects = ({ email }: TestPerson) => application.mail.to(email).map(({ subject }) => subject);
  const tasks = async (client: Client, kind = 'agreement-draft') =>
    (await client.get(`${programme()}/tasks`).expect(200)).body.items.filter((item: { kind: string }) => item.kind === kind);

  it('asks the signatory alone, in the own language, with a button to the text', async () => {
    const { id } = await propose(signatory.id);
    await application.settle();
    expect([sam, reader, noor].flatMap(subjects)).toEqual([]);
    const [mail, ...others] = application.mail.to(signatory.email);
    expect(others).toEqual([]);
    expect(mail!.subject).toBe('For you to read: Werkplekken in de buurt');
    expect(mail!.text).toContain(`http://localhost:3000/programmes/${partnership.programmeId}/partnerships/${partnership.id}/agreement-drafts/${id}`);
    await clients.noor.post(`${drafts()}/${id}/withdrawal`).send({}).expect(200);
  });

  it('asks every contributor of a party that names nobody, and not who put it to them', async () => {
    const draft = await propose(null);
    await application.settle();
    expect([sam, signatory].map(subjects)).toEqual([['Ligt voor: Werkplekken in de buurt'], ['For you to read: Werkplekken in de buurt']]);
    expect([noor, reader].flatMap(subjects)).toEqual([]);
    await clients.noor.post(`${drafts()}/${draft.id}/withdrawal`).send({}).expect(200);
  });

  it('mails once, also when the event is handled again, and no longer asks who has confirmed meanwhile', async () => {
    const draft = await propose(null);
    await confirm(clients.sam, draft);
    await application.settle();
    expect([sam, signatory].flatMap(subjects)).toEqual([]);
    await clients.noor.post(`${drafts()}/${draft.id}/return`).send({}).expect(200);
    await clients.noor.put(`${drafts()}/${draft.id}/content`).set('If-Match', '"2"').send({ ...content(null), title: 'Anders' }).expect(200);
    await clients.noor.post(`${drafts()}/${draft.id}/proposal`).send({}).expect(200);
    await application.settle();
    await application.database.query('delete from event_handling');
    await application.app.get(EventRelay).handleMissed();
    await application.settle();
    expect(subjects(sam)).toEqual(['Ligt voor: Anders']);
    await clients.noor.post(`${drafts()}/${draft.id}/withdrawal`).send({}).expect(200);
  });

  it('tells who confirmed a text that it was changed, once, and nobody who did not or who confirms anew in time', async () => {
    const draft = await propose(signatory.id);
    await confirm(clients.signatory, draft);
    await application.settle();
    application.mail.mails.length = 0;
    let version = (await clients.noor.get(`${drafts()}/${draft.id}`).expect(200)).body.version;
    for (const title of ['Anders', 'Nog weer anders']) {
      await clients.noor.put(`${drafts()}/${draft.id}/content`).set('If-Match', `"${version}"`).send({ ...content(signatory.id), title }).expect(200);
      version += 1;
    }
    await application.settle();
    expect([noor, sam, reader].flatMap(subjects)).toEqual([]);
    const [mail, ...others] = application.mail.to(signatory.email);
    expect(others).toEqual([]);
    expect(mail!.subject).toBe('Changed after you confirmed: Nog weer anders');
    expect(mail!.text).toContain(`/agreement-drafts/${draft.id}`);

    const { hash } = (await clients.noor.get(`${drafts()}/${draft.id}`).expect(200)).body;
    await confirm(clients.signatory, { id: draft.id, hash });
    const changed = await clients.noor.put(`${drafts()}/${draft.id}/content`).set('If-Match', `"${version}"`).send(content(signatory.id)).expect(200);
    await confirm(clients.signatory, changed.body);
    await application.settle();
    expect(application.mail.to(signatory.email)).toHaveLength(1);
    await clients.noor.post(`${drafts()}/${draft.id}/withdrawal`).send({}).expect(200);
  });

  it('stands under the work of each party until it has confirmed exactly this text', async () => {
    const draft = await propose(signatory.id);
    expect(await tasks(clients.signatory)).toMatchObject([
      { id: draft.id, title: 'Werkplekken in de buurt', holder: 'me', path: `partnerships/${partnership.id}/agreement-drafts/${draft.id}` },
    ]);
    expect(await tasks(clients.sam)).toMatchObject([{ holder: 'colleague' }]);
    expect(await tasks(clients.noor)).toMatchObject([{ holder: 'organisation', organisationId: municipality.id }]);
    await confirm(clients.noor, draft);
    expect(await tasks(clients.noor)).toEqual([]);
    const { version } = (await clients.sam.get(`${drafts()}/${draft.id}`).expect(200)).body;
    await clients.sam.put(`${drafts()}/${draft.id}/content`).set('If-Match', `"${version}"`).send({ ...content(signatory.id), title: 'Anders' }).expect(200);
    expect(await tasks(clients.noor)).toMatchObject([{ title: 'Anders' }]);
    await clients.noor.post(`${drafts()}/${draft.id}/withdrawal`).send({}).expect(200);
    expect(await tasks(clients.noor)).toEqual([]);
  });

  it('tells all who take part for a party that it is in force, amended and terminated, but not who did that', async () => {
    const draft = await propose(null);
    await confirm(clients.noor, draft);
    await confirm(clients.sam, draft);
    await application.settle();
    expect([noor, reader, sam].map((person) => subjects(person).filter((subject) => subject.startsWith('Akkoord')))).toEqual([
      ['Akkoord: Werkplekken in de buurt'],
      ['Akkoord: Werkplekken in de buurt'],
      [],
    ]);
    expect(application.mail.to(noor.email).at(-1)!.text).toContain(draft.hash);

    const { id, content: text } = (await clients.noor.post(drafts()).send({ agreementId: draft.id }).expect(201)).body;
    await clients.noor.put(`${drafts()}/${id}/motivation`).send({ reason: 'Meer tijd nodig' }).expect(200);
    await clients.noor.put(`${drafts()}/${id}/content`).set('If-Match', '"1"').send({ ...text, title: 'Langer werken' }).expect(200);
    const { hash } = (await clients.noor.post(`${drafts()}/${id}/proposal`).send({}).expect(200)).body;
    await application.settle();
    expect(application.mail.to(sam.email).at(-1)!.text).toMatch(/stelt .* een wijziging voor[\s\S]*Meer tijd nodig/);
    await confirm(clients.noor, { id, hash });
    await confirm(clients.sam, { id, hash });
    await clients.sam.post(`${base()}/agreements/${draft.id}/termination`).send({ terminatedOn: '2026-06-15', reason: 'Samen gestopt' }).expect(201);
    await application.settle();
    expect(subjects(reader).slice(1)).toEqual(['Gewijzigd: Langer werken', 'Beëindigd: Langer werken']);
    expect(application.mail.to(noor.email).at(-1)!.text).toContain('Samen gestopt');
    expect(subjects(sam).filter((subject) => /^(Gewijzigd|Beëindigd)/.test(subject))).toEqual([]);
  });

  it('tells a person what is held of it, and leaves the words of organisations when the person is erased', async () => {
    const draft = await propose(sam.id);
    await clients.sam.post(`${drafts()}/${draft.id}/comments`).send({ place: 'goals', shared: true, text: 'Helder' }).expect(201);
    await confirm(clients.sam, draft);
    await confirm(clients.noor, draft);
    await clients.sam.post(`${base()}/agreements/${draft.id}/termination`).send({ terminatedOn: '2026-06-15', reason: 'Klaar' }).expect(201);
    const registry = application.app.get(PersonalDataRegistry);
    const asSystem = <T>(work: () => Promise<T>) =>
      application.app.get(UnitOfWork).run({ programmeId: partnership.programmeId, actor: 'system' }, work);
    const held = new Map((await asSystem(() => registry.of(sam.id))).map(({ kind, records }) => [kind, records]));
    expect(held.get('agreement-comment')).toContainEqual(expect.objectContaining({ draftId: draft.id, text: 'Helder' }));
    expect(held.get('agreement-confirmation')).toContainEqual(expect.objectContaining({ draftId: draft.id, kind: 'confirmed', hash: draft.hash }));
    expect(held.get('agreement-termination')).toContainEqual(expect.objectContaining({ agreementId: draft.id, reason: 'Klaar' }));
    expect(held.get('agreement-signatory')).toContainEqual(expect.objectContaining({ agreementId: draft.id }));
    const noors = new Map((await asSystem(() => registry.of(noor.id))).map(({ kind, records }) => [kind, records]));
    expect(noors.get('agreement-draft')).toContainEqual(expect.objectContaining({ id: draft.id, status: 'agreed' }));
    expect(noors.get('agreement-version')).toContainEqual(expect.objectContaining({ agreementId: draft.id, number: 1 }));

    await application.database.query('update person set left_at = $2 where id = $1', [sam.id, application.clock.now()]);
    await asSystem(() => registry.erase(sam.id));
    const { confirmations } = (await clients.noor.get(`${base()}/agreements/${draft.id}/versions/1`).expect(200)).body;
    expect(confirmations).toHaveLength(2);
    const { body: record } = await clients.noor.get(`${base()}/agreements/${draft.id}/record`).expect(200);
    expect(JSON.stringify(record)).not.toContain(sam.name);
    expect(verifyRecord(record, sha256)).toMatchObject({ sound: true });
  });
});
