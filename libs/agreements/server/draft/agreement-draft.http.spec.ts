import { newId } from '@samenspel/platform/server';
import { TestApplication, type TestOrganisation, type TestPartnership, type TestPerson } from '@samenspel/testing';
import { emptyContent, type AgreementContent } from '../../domain/index.js';

type Client = Awaited<ReturnType<TestApplication['as']>>;

describe('the life of an agreement', () => {
  let application: TestApplication;
  let municipality: TestOrganisation;
  let employer: TestOrganisation;
  let noor: TestPerson;
  let partnership: TestPartnership;
  let clients: { noor: Client; sam: Client };

  beforeAll(async () => {
    application = await TestApplication.start({ now: '2026-06-15T10:00:00Z' });
    const { make } = application;
    const programme = await make.programme();
    municipality = await make.organisation(programme, { sector: 'public' });
    employer = await make.organisation(programme);
    noor = await make.person(municipality);
    const sam = await make.person(employer);
    partnership = await make.partnership(noor, [noor, sam]);
    clients = { noor: await application.as(noor), sam: await application.as(sam) };
  });

  afterAll(() => application.stop());

  const base = () => `/api/v1/programmes/${partnership.programmeId}/partnerships/${partnership.id}`;
  const drafts = () => `${base()}/agreement-drafts`;

  const content = (changes: Partial<AgreementContent> = {}): AgreementContent => ({
    ...emptyContent('Werkplekken in de buurt'),
    duration: { startsOn: '2026-07-01', endsOn: '2027-06-30', renewal: 'none', renewalMonths: null, noticeMonths: 3 },
    parties: [municipality, employer].map(({ id }) => ({ organisationId: id, role: 'public-authority', signatoryPersonId: null })),
    goals: [
      {
        id: newId(),
        title: 'Twintig mensen aan het werk',
        description: null,
        indicators: [{ id: newId(), title: 'Geplaatst', unit: 'mensen', baseline: 0, target: 20.5, direction: 'up', dueOn: '2027-06-30' }],
      },
    ],
    milestones: [
      {
        id: newId(),
        title: 'Eerste vijf plekken open',
        baselineOn: '2026-09-01',
        phase: null,
        goalId: null,
        responsibleOrganisationId: employer.id,
        responsiblePersonId: null,
        acceptingOrganisationId: municipality.id,
        dependsOn: [],
        size: 2,
        evidence: null,
      },
    ],
    obligations: [
      { id: newId(), title: 'Verslag', organisationId: employer.id, towardsOrganisationId: null, dueOn: '2026-10-01', recurrence: 'FREQ=MONTHLY;INTERVAL=3', noticeDays: 14, waitsFor: [] },
    ],
    ...changes,
  });

  const written = async (text = content()) => {
    const started = await clients.noor.post(drafts()).send({ title: 'Werkplekken' }).expect(201);
    return (await clients.noor.put(`${drafts()}/${started.body.id}/content`).set('If-Match', '"1"').send(text).expect(200)).body;
  };
  const proposed = async (text = content()) => {
    const { id } = await written(text);
    return (await clients.noor.post(`${drafts()}/${id}/proposal`).send({}).expect(200)).body;
  };
  const confirm = (client: Client, id: string, hash: string) => client.post(`${drafts()}/${id}/confirmation`).send({ hash });
  const agreed = async () => {
    const { id, hash } = await proposed();
    await confirm(clients.noor, id, hash).expect(200);
    return (await confirm(clients.sam, id, hash).expect(200)).body;
  };

  it('keeps a draft with its own organisation until it is put to the others', async () => {
    const { id } = await written();
    await clients.sam.get(`${drafts()}/${id}`).expect(404);
    await clients.noor.post(`${drafts()}/${id}/proposal`).send({}).expect(200);
    const { body } = await clients.sam.get(`${drafts()}/${id}`).expect(200);
    expect(body).toMatchObject({ status: 'in-consultation', mayConfirm: true, problems: [] });
    await clients.noor.post(`${drafts()}/${id}/return`).send({}).expect(200);
    await clients.sam.get(`${drafts()}/${id}`).expect(404);
  });

  it('is looked over with those of all partnerships that the reader may see, with what it waits for', async () => {
    const { make } = application;
    const other = await make.partnership(noor, [noor]);
    const own = await written();
    const elsewhere = (await clients.noor.post(`${base().replace(partnership.id, other.id)}/agreement-drafts`).send({ title: 'Elders' }).expect(201)).body;
    const lying = await proposed();
    await confirm(clients.noor, lying.id, lying.hash).expect(200);
    const seen = async (client: Client) => {
      const { items } = (await client.get(`/api/v1/programmes/${partnership.programmeId}/agreement-drafts`).query({ limit: 100 }).expect(200)).body;
      return new Map<string, { partnershipName: string; parties: { state: string }[] }>(items.map((item: { id: string }) => [item.id, item]));
    };
    const byNoor = await seen(clients.noor);
    expect(byNoor.get(elsewhere.id)).toMatchObject({ title: 'Elders', partnershipId: other.id, partnershipName: other.name, status: 'draft' });
    expect(byNoor.get(own.id)).toMatchObject({ partnershipName: partnership.name, status: 'draft' });
    const bySam = await seen(clients.sam);
    expect(bySam.get(lying.id)!.parties.map(({ state }) => state)).toEqual(['confirmed', 'open']);
    expect([own.id, elsewhere.id].filter((id) => bySam.has(id))).toEqual([]);
    for (const [path, id] of [[drafts(), own.id], [drafts(), lying.id]]) await clients.noor.post(`${path}/${id}/withdrawal`).send({}).expect(200);
    expect((await seen(clients.noor)).has(own.id)).toBe(false);
  });

  it('shows partners of a draft that was given up what they had before them, and nothing that they never had', async () => {
    const withdraw = (id: string) => clients.noor.post(`${drafts()}/${id}/withdrawal`).send({}).expect(200);
    const unproposed = await written();
    await withdraw(unproposed.id);
    await clients.sam.get(`${drafts()}/${unproposed.id}`).expect(404);
    await clients.noor.get(`${drafts()}/${unproposed.id}`).expect(200);

    const shown = await proposed();
    await withdraw(shown.id);
    await clients.sam.get(`${drafts()}/${shown.id}`).expect(200);
  });

  it('keeps what is incomplete and tells the problems, but does not put it to the others', async () => {
    const { body: draft } = await clients.noor.post(drafts()).send({ title: 'Leeg' }).expect(201);
    expect(draft.problems.map(({ pointer }: { pointer: string }) => pointer)).toContain('/duration/startsOn');
    const refused = await clients.noor.post(`${drafts()}/${draft.id}/proposal`).send({}).expect(400);
    expect(refused.body.errors.map(({ pointer }: { pointer: string }) => pointer)).toContain('/parties');
  });

  it('says at its field what contradicts itself: milestones in a circle, and a term that ends before it starts', async () => {
    const [first] = content().milestones;
    const milestones = ['Eerste', 'Tweede'].map((title) => ({ ...first!, id: newId(), title, baselineOn: '2026-07-01' }));
    const circle = milestones.map((milestone, index) => ({ ...milestone, dependsOn: [milestones[1 - index]!.id] }));
    const { id } = (await clients.noor.post(drafts()).send({ title: 'Kring' }).expect(201)).body;
    const text = content({ milestones: circle, duration: { ...content().duration, endsOn: '2026-06-30' } });
    const { body } = await clients.noor.put(`${drafts()}/${id}/content`).set({ 'If-Match': '"1"', 'Accept-Language': 'nl' }).send(text).expect(200);
    const found = [
      { pointer: '/duration/endsOn', code: 'agreement.ends-before-start', detail: 'De overeenkomst eindigt voordat ze begint. Kies een latere einddatum.' },
      {
        pointer: '/milestones/0/dependsOn/0',
        code: 'milestone.circular-dependency',
        detail: "Deze mijlpalen wachten in een kring op elkaar: 'Eerste' → 'Tweede' → 'Eerste'. Haal een van deze stappen weg.",
      },
    ];
    expect(body.problems).toEqual(expect.arrayContaining(found));
    const refused = await clients.noor.post(`${drafts()}/${id}/proposal`).set('Accept-Language', 'nl').send({}).expect(400);
    expect(refused.body.errors).toEqual(expect.arrayContaining(found));
    await clients.noor.post(`${drafts()}/${id}/withdrawal`).send({}).expect(200);
  });

  it('answers 412 with the present state to the second of two who save the same version', async () => {
    const { id } = await written();
    const save = (title: string) => clients.noor.put(`${drafts()}/${id}/content`).set('If-Match', '"2"').send(content({ title }));
    const answers = await Promise.all([save('Een'), save('Twee')]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
    expect(answers.find(({ status }) => status === 412)!.body.current.version).toBe(3);
  });

  it('brings exactly the confirmed text into force when the last party confirms', async () => {
    const text = content();
    const { id, hash } = await proposed(text);
    const first = await confirm(clients.noor, id, hash).expect(200);
    expect(first.body).toMatchObject({ status: 'in-consultation', agreementId: null });
    const last = await confirm(clients.sam, id, hash).expect(200);
    expect(last.body).toMatchObject({ status: 'agreed', agreementId: id });
    const agreement = (await clients.sam.get(`${base()}/agreements/${id}`).expect(200)).body;
    expect(agreement).toMatchObject({ title: text.title, number: 1, startsOn: '2026-07-01', milestones: [{ title: 'Eerste vijf plekken open' }] });
    const version = (await clients.sam.get(`${base()}/agreements/${id}/versions/1`).expect(200)).body;
    expect(version).toMatchObject({ number: 1, hash, inForce: true, registered: false, content: text });
    expect(version.confirmations).toHaveLength(2);
    const links = await application.database.query('select kind from agreement_record_link where agreement_id = $1', [id]);
    expect(links).toEqual([{ kind: 'agreement.agreed' }]);
  });

  it('lets a change of the text make earlier confirmations outdated, and refuses the word on a text that was changed', async () => {
    const { id, hash, version } = await proposed();
    await confirm(clients.noor, id, hash).expect(200);
    const changed = await clients.sam.put(`${drafts()}/${id}/content`).set('If-Match', `"${version}"`).send(content({ title: 'Anders' })).expect(200);
    expect(changed.body.parties.find(({ organisationId }: { organisationId: string }) => organisationId === municipality.id).state).toBe('outdated');
    await confirm(clients.sam, id, hash).expect(409);
    const { body } = await confirm(clients.sam, id, changed.body.hash).expect(200);
    expect(body.status).toBe('in-consultation');
  });

  it('is brought into force once by two parties who confirm at the same moment', async () => {
    const { id, hash } = await proposed();
    const answers = await Promise.all([confirm(clients.noor, id, hash), confirm(clients.sam, id, hash)]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    const versions = await application.database.query('select number from agreement_version where agreement_id = $1', [id]);
    expect(versions).toEqual([{ number: 1 }]);
  });

  it('never takes the word of a party for a text that changes at that moment', async () => {
    const { id, hash, version } = await proposed();
    await confirm(clients.noor, id, hash).expect(200);
    const change = clients.noor.put(`${drafts()}/${id}/content`).set('If-Match', `"${version}"`).send(content({ title: 'Ongezien' }));
    const [changed, confirmed] = await Promise.all([change, confirm(clients.sam, id, hash)]);
    expect([changed.status, confirmed.status]).toEqual(changed.status === 200 ? [200, 409] : [409, 200]);
    const versions = await application.database.query<{ hash: string }>('select hash from agreement_version where agreement_id = $1', [id]);
    expect(versions).toEqual(changed.status === 200 ? [] : [{ hash }]);
  });

  it('lets the named signatory sign alone', async () => {
    const colleague = await application.make.person(employer);
    await application.make.participant(partnership, colleague);
    const text = content();
    const parties = text.parties.map((party) => (party.organisationId === employer.id ? { ...party, signatoryPersonId: colleague.id } : party));
    const { id, hash } = await proposed({ ...text, parties });
    expect((await confirm(clients.sam, id, hash).expect(409)).body.code).toBe('agreement-draft.other-signatory');
    await confirm(await application.as(colleague), id, hash).expect(200);
  });

  it('amends from the version in force, one draft at a time, and keeps terms that are left out as left out', async () => {
    const { id: agreementId } = await agreed();
    const { body: draft } = await clients.sam.post(drafts()).send({ agreementId }).expect(201);
    await clients.noor.post(drafts()).send({ agreementId }).expect(409);
    const motivation = { reason: 'Meer tijd nodig', lesson: 'Twee maanden werven is te kort' };
    const motivated = (await clients.sam.put(`${drafts()}/${draft.id}/motivation`).send(motivation).expect(200)).body;
    expect(motivated).toMatchObject({ ...motivation, decisionText: null });
    expect((await clients.sam.get(`${drafts()}?agreementId=${agreementId}`).expect(200)).body.items).toMatchObject([{ id: draft.id }]);
    expect((await clients.sam.get(`${drafts()}?agreementId=${newId()}`).expect(200)).body.items).toEqual([]);
    const text = { ...draft.content, milestones: [], duration: { ...draft.content.duration, endsOn: '2028-06-30' } };
    await clients.sam.put(`${drafts()}/${draft.id}/content`).set('If-Match', '"1"').send(text).expect(200);
    const { hash } = (await clients.sam.post(`${drafts()}/${draft.id}/proposal`).send({}).expect(200)).body;
    await confirm(clients.sam, draft.id, hash).expect(200);
    await confirm(clients.noor, draft.id, hash).expect(200);
    const agreement = (await clients.noor.get(`${base()}/agreements/${agreementId}`).expect(200)).body;
    expect(agreement).toMatchObject({ number: 2, endsOn: '2028-06-30', milestones: [], milestoneCount: 0 });
    const versions = (await clients.noor.get(`${base()}/agreements/${agreementId}/versions`).expect(200)).body;
    expect(versions.items).toMatchObject([
      { number: 2, inForce: true, ...motivation, proposedByOrganisationName: employer.name },
      { number: 1, inForce: false, reason: null, proposedByOrganisationName: municipality.name },
    ]);
    const confirmed = versions.items[0].confirmations.map(({ organisationId }: { organisationId: string }) => organisationId);
    expect(confirmed.sort()).toEqual([employer.id, municipality.id].sort());
    const record = (await clients.noor.get(`${base()}/agreements/${agreementId}/record`).expect(200)).body;
    expect(record.payloads).toContainEqual(expect.objectContaining({ part: 'words', content: 'Meer tijd nodig\n\nTwee maanden werven is te kort' }));
    const kept = await application.database.query('select withdrawn_number from milestone where agreement_id = $1', [agreementId]);
    expect(kept).toEqual([{ withdrawn_number: 2 }]);
  });

  it('keeps comments among the own organisation from the others, and settles each once', async () => {
    const { id } = await proposed();
    const comments = `${drafts()}/${id}/comments`;
    await clients.noor.post(comments).send({ place: 'title', shared: false, text: 'Onder ons' }).expect(201);
    const shared = await clients.noor.post(comments).send({ place: 'title', shared: true, text: 'Voor allen' }).expect(201);
    expect((await clients.sam.get(comments).expect(200)).body.items.map(({ text }: { text: string }) => text)).toEqual(['Voor allen']);
    expect((await clients.noor.get(comments).expect(200)).body.items).toHaveLength(2);
    await clients.sam.post(`${comments}/${shared.body.id}/settlement`).send({}).expect(200);
    await clients.noor.post(`${comments}/${shared.body.id}/settlement`).send({}).expect(409);
  });

  it('is terminated once, with its reason, and asks for nothing any more', async () => {
    const { id } = await agreed();
    const termination = { terminatedOn: '2026-06-15', reason: 'Samen gestopt', lesson: 'Eerder praten' };
    await clients.noor.post(`${base()}/agreements/${id}/termination`).send(termination).expect(400);
    application.clock.moveTo(new Date('2026-08-25T10:00:00Z'));
    const { body } = await clients.noor.post(`${base()}/agreements/${id}/termination`).send({ ...termination, terminatedOn: '2026-08-25' }).expect(201);
    expect(body).toMatchObject({ status: 'terminated', termination: { reason: 'Samen gestopt', lesson: 'Eerder praten' } });
    await clients.noor.post(`${base()}/agreements/${id}/termination`).send({ ...termination, terminatedOn: '2026-08-25' }).expect(409);
    const { body: refusal } = await clients.noor.post(drafts()).send({ agreementId: id }).expect(409);
    expect(refusal.code).toBe('agreement.terminated');
    const { items } = (await clients.sam.get(`/api/v1/programmes/${partnership.programmeId}/tasks`).expect(200)).body;
    expect(items.filter(({ id: task }: { id: string }) => body.milestones.some((milestone: { id: string }) => milestone.id === task))).toEqual([]);
  });

  it('lets nothing come of an amendment once its agreement was terminated', async () => {
    const { id: agreementId } = await agreed();
    const { id } = (await clients.sam.post(drafts()).send({ agreementId }).expect(201)).body;
    const { hash } = (await clients.sam.post(`${drafts()}/${id}/proposal`).send({}).expect(200)).body;
    await confirm(clients.sam, id, hash).expect(200);
    const termination = { terminatedOn: '2026-08-25', reason: 'Samen gestopt' };
    await clients.noor.post(`${base()}/agreements/${agreementId}/termination`).send(termination).expect(201);
    expect((await confirm(clients.noor, id, hash).expect(409)).body.code).toBe('agreement.terminated');
    expect((await clients.noor.get(`${drafts()}/${id}`).expect(200)).body.mayConfirm).toBe(false);
    const { items } = (await clients.noor.get(`/api/v1/programmes/${partnership.programmeId}/tasks`).expect(200)).body;
    expect(items.filter(({ kind, id: task }: { kind: string; id: string }) => kind === 'agreement-draft' && task === id)).toEqual([]);
    await clients.sam.post(`${drafts()}/${id}/return`).send({}).expect(200);
    await clients.sam.post(`${drafts()}/${id}/proposal`).send({}).expect(409);
    await clients.sam.post(`${drafts()}/${id}/withdrawal`).send({}).expect(200);
  });

  it('cannot be brought into force by the application itself', async () => {
    const { id } = await proposed();
    const asNoor = async (sql: string, values: unknown[]) => {
      await application.database.query('begin');
      try {
        await application.database.query('set local role samenspel_app');
        await application.database.query(
          `select set_config('app.programme_id', $1, true), set_config('app.actor', 'person', true), set_config('app.person_id', $2, true),
                  set_config('app.moment', '2026-08-25T10:00:00Z', true)`,
          [partnership.programmeId, noor.id],
        );
        await application.database.query(sql, values);
        return 'done';
      } catch (failure) {
        return (failure as { code: string }).code;
      } finally {
        await application.database.query('rollback');
      }
    };
    expect(await asNoor('select bring_agreement_into_force($1)', [id])).toBe('P0001');
    expect(await asNoor(`update agreement_draft set status = 'agreed' where id = $1`, [id])).toBe('42501');
    expect(await asNoor(`update agreement_version set reason = 'x'`, [])).toBe('42501');
    expect(await asNoor('delete from agreement_confirmation', [])).toBe('42501');
    expect(
      await asNoor(
        `insert into agreement_confirmation (programme_id, id, partnership_id, draft_id, organisation_id, kind, hash, recorded_by, recorded_at)
         select programme_id, $2, partnership_id, id, $3, 'confirmed', hash, created_by, now() from agreement_draft where id = $1`,
        [id, newId(), employer.id],
      ),
    ).toBe('42501');
  });
});
