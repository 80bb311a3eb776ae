import { jest } from '@jest/globals';
import { UnitOfWork } from '@samenspel/platform/server';
import { TestApplication, type TestPartnership, type TestPerson } from '@samenspel/testing';
import { trustAndCourse } from '../../domain/index.js';

jest.setTimeout(60_000);

type Client = Awaited<ReturnType<TestApplication['as']>>;

describe('joint statements over HTTP', () => {
  let application: TestApplication;
  let coordinator: TestPerson;
  let noor: TestPerson;
  let lotte: TestPerson;
  let colleague: TestPerson;
  let partnership: TestPartnership;
  let client: Client;
  let wave: { id: string; version: number };

  beforeAll(async () => {
    application = await TestApplication.start();
  });

  beforeEach(async () => {
    const { make } = application;
    application.clock.moveTo(new Date('2026-06-15T10:00:00Z'));
    const programme = await make.programme();
    const [office, municipality, employer] = [
      await make.organisation(programme, { sector: 'public' }),
      await make.organisation(programme, { sector: 'public' }),
      await make.organisation(programme),
    ];
    coordinator = await make.person(office, { role: 'coordinator' });
    [noor, lotte, colleague] = [await make.person(municipality), await make.person(employer), await make.person(employer)];
    partnership = await make.partnership(coordinator, [coordinator, noor, lotte, colleague]);
    client = await application.as(coordinator);
    ({ body: wave } = await client
      .post(waves())
      .send({ closesOn: '2026-06-30', mode: 'joint-statement', personIds: [noor.id, lotte.id] })
      .expect(201));
    await application.settle();
  });

  afterAll(() => application.stop());

  const ofProgramme = (rest: string) => `/api/v1/programmes/${partnership.programmeId}/${rest}`;
  const waves = (rest = '') => ofProgramme(`partnerships/${partnership.id}/waves${rest}`);
  const ofWave = (rest = '') => waves(`/${wave.id}${rest}`);
  const links = (person: TestPerson) =>
    application.mail.to(person.email).flatMap(({ text }) => /\/p\/[\w-]{43}/.exec(text)?.[0] ?? []);
  const post = (link: string, fields: Readonly<Record<string, string>>) => application.anonymous().post(link).type('form').send(fields);
  const signed = (value: string, reason: string) => ({
    step: 'review',
    go: 'submit',
    ...Object.fromEntries(trustAndCourse.items.flatMap(({ code }) => [[`answer.${code}`, value], [`reason.${code}`, reason]])),
  });
  const sign = (person: TestPerson, value = '4', reason = 'Dat merken we elke week.') => post(links(person).at(-1)!, signed(value, reason)).expect(200);
  const step = (name: 'closure' | 'release', version: number) => client.post(ofWave(`/${name}`)).set('If-Match', `"${version}"`).expect(200);
  const unveil = async () => {
    await step('closure', 1);
    await application.settle();
    await step('release', 3);
  };

  it('tell before the first question that the answer is open, for whom, and who signs', async () => {
    const { text } = await application.anonymous().get(links(noor)[0]!).expect(200);
    expect(text).toContain('Je antwoordt open, namens je organisatie');
    expect(text).toContain(`ondertekend door ${noor.name}`);
    const [mail] = application.mail.to(noor.email);
    expect(mail!.text).toContain('Dit is een open antwoord');
    expect(mail!.text).not.toContain('anoniem');
  });

  it('ask a reason with every answer, keep nothing on the way, and take the whole once', async () => {
    const [link] = links(noor) as [string];
    const { 'reason.trust': _, ...withoutReason } = signed('4', 'Omdat') as Record<string, string>;
    expect((await post(link, withoutReason).expect(400)).text).toContain('Schrijf in een of twee zinnen waarom');
    expect((await post(link, signed('4', 'x'.repeat(501))).expect(400)).text).toContain('hoogstens 500 tekens');
    expect((await post(link, signed('6', 'Omdat')).expect(400)).text).toContain('Dit antwoord staat niet bij deze vraag');
    const noorReads = await application.as(noor);
    expect((await noorReads.get(ofWave('/own-statement')).expect(200)).body.statement).toBeNull();
    expect((await post(link, signed('do-not-know', '')).expect(200)).text).toContain('is binnen');
    expect((await post(link, signed('1', 'Toch anders')).expect(410)).text).toContain('Je organisatie heeft al geantwoord');
    const { statement } = (await noorReads.get(ofWave('/own-statement')).expect(200)).body;
    expect(statement).toMatchObject({ signedBy: noor.name, givenOn: '2026-06-15' });
    expect(statement.answers).toHaveLength(8);
    expect(statement.answers[0]).toEqual({ item: 'climate', value: null, reason: null });
  });

  it('show nothing of it to anyone else before the release: no page, list, version, task, trail, mail, health or export', async () => {
    const readers: Client[] = [client, await application.as(lotte)];
    const addresses = [
      ofWave(),
      waves(),
      ofWave('/statements'),
      ofWave('/statements.pdf'),
      ofWave('/results'),
      ofWave('/own-statement'),
      ofProgramme('waves'),
      ofProgramme('tasks'),
      ofProgramme('inbox-items'),
      ofProgramme('portfolio'),
      ofProgramme(`partnerships/${partnership.id}/health`),
      ofProgramme(`partnerships/${partnership.id}/discussion-points`),
    ];
    const seen = async () => {
      const answers: unknown[] = [];
      for (const reader of readers) {
        for (const address of addresses) {
          const { status, body, headers } = await reader.get(address);
          answers.push({ address, status, body, etag: headers['etag'] });
        }
      }
      return answers;
    };
    const kept = () =>
      application.database.query(
        `select (select count(*)::int from audit_record) as audit, (select count(*)::int from outbox_event) as events,
                (select count(*)::int from mail) as mails, (select json_agg(wave)::text from wave) as waves`,
      );
    const rowsOf = (table: string) =>
      application.app.get(UnitOfWork).asSystem(partnership.programmeId, () => application.app.get(UnitOfWork).manager.query(`select 1 from ${table}`));
    const [before, keptBefore] = [await seen(), await kept()];
    expect(before.some((answer) => (answer as { status: number }).status === 200)).toBe(true);
    await sign(noor);
    expect(await seen()).toEqual(before);
    expect(await kept()).toEqual(keptBefore);
    for (const table of ['wave_statement', 'wave_statement_item']) expect(await rowsOf(table)).toEqual([]);
  });

  it('are unveiled together, with those who gave none named as such, and earlier ones beside them', async () => {
    await sign(noor, '4', 'Wat is afgesproken, gebeurt.');
    await unveil();
    expect((await client.get(ofWave()).expect(200)).body).toMatchObject({ state: 'released', mode: 'joint-statement' });
    const { body } = await (await application.as(lotte)).get(ofWave('/statements')).expect(200);
    expect(body).toMatchObject({ waveId: wave.id, releasedOn: '2026-06-15', earlier: [] });
    expect((await client.get(ofWave('/statements')).expect(200)).body).toEqual(body);
    const { headers } = await client.get(ofWave('/statements.pdf')).expect(200);
    expect(headers).toMatchObject({ 'content-type': 'application/pdf', 'cache-control': 'no-store' });
    const byOrganisation = new Map(body.organisations.map((organisation: { organisationId: string }) => [organisation.organisationId, organisation]));
    expect(byOrganisation.get(noor.organisationId)).toMatchObject({ statement: { signedBy: noor.name } });
    expect(byOrganisation.get(lotte.organisationId)).toMatchObject({ statement: null });

    const first = wave.id;
    ({ body: wave } = await client.post(waves()).send({ closesOn: '2026-06-30', mode: 'joint-statement', personIds: [lotte.id] }).expect(201));
    await application.settle();
    await sign(lotte, '2', 'We horen weinig.');
    await unveil();
    const next = (await client.get(ofWave('/statements')).expect(200)).body;
    expect(next.earlier).toMatchObject([{ waveId: first, releasedOn: '2026-06-15' }]);
    const { points } = (await client.get(ofProgramme(`partnerships/${partnership.id}/discussion-points`)).expect(200)).body;
    expect(points.map(({ kind }: { kind: string }) => kind)).toContain('pulse-dimension');
  });

  it('let a colleague sign instead, whose link works while the former says so kindly', async () => {
    const lotteActs = await application.as(lotte);
    const appoint = (actor: Client, organisationId: string, personId: string, version = 1) =>
      actor.put(ofWave(`/signatories/${organisationId}`)).set('If-Match', `"${version}"`).send({ personId });
    await appoint(await application.as(colleague), lotte.organisationId, colleague.id).expect(403);
    await appoint(lotteActs, noor.organisationId, colleague.id).expect(403);
    expect((await appoint(lotteActs, lotte.organisationId, noor.id).expect(400)).body.errors).toMatchObject([{ code: 'wave-person-no-participant' }]);
    await appoint(lotteActs, lotte.organisationId, colleague.id, 7).expect(412);
    const { body } = await appoint(lotteActs, lotte.organisationId, colleague.id).expect(200);
    expect(body).toMatchObject({ version: 2, invited: 2 });
    expect(body.signatories.map(({ personId }: { personId: string }) => personId).sort()).toEqual([noor.id, colleague.id].sort());
    await application.settle();
    const [former] = links(lotte) as [string];
    expect((await application.anonymous().get(former).expect(410)).text).toContain('Een collega tekent voor je organisatie');
    await post(former, signed('4', 'Omdat')).expect(410);
    await sign(colleague);
    expect((await lotteActs.get(ofWave('/own-statement')).expect(200)).body).toMatchObject({
      signatory: { personId: colleague.id },
      statement: { signedBy: colleague.name },
    });
  });

  it('stand in the work of who signs until the organisation answered, and a fresh link comes by mail', async () => {
    const noorActs = await application.as(noor);
    const tasks = async () => (await noorActs.get(ofProgramme('tasks')).expect(200)).body.items;
    expect(await tasks()).toMatchObject([{ kind: 'wave-statement', id: wave.id, dueOn: '2026-06-30', holder: 'me' }]);
    await noorActs.post(ofWave('/own-statement/link')).expect(204);
    await noorActs.post(ofWave('/own-statement/link')).expect(204);
    await client.post(ofWave('/own-statement/link')).expect(403);
    await application.settle();
    expect(links(noor)).toHaveLength(2);
    await sign(noor);
    expect(await tasks()).toEqual([]);
    expect((await application.anonymous().get(links(noor)[0]!).expect(410)).text).toContain('Je organisatie heeft al geantwoord');
  });

  it('take no statement once the wave closes, and keep their links from then on', async () => {
    await step('closure', 1);
    expect((await post(links(noor)[0]!, signed('4', 'Omdat')).expect(410)).text).toContain('is niets bewaard');
    await application.settle();
    expect((await application.anonymous().get(links(noor)[0]!).expect(410)).text).toContain('Deze vragen zijn gesloten');
    await step('release', 3);
    const { body } = await client.get(ofWave('/statements')).expect(200);
    expect(body.organisations.map(({ statement }: { statement: unknown }) => statement)).toEqual([null, null]);
  });

  it('are nothing that a wave of anonymous people has', async () => {
    await step('closure', 1);
    await application.settle();
    const { body } = await client.post(waves()).send({ closesOn: '2026-06-30' }).expect(201);
    for (const rest of ['/statements', '/statements.pdf', '/own-statement']) {
      expect((await client.get(waves(`/${body.id}${rest}`)).expect(409)).body.code).toBe('wave-not-a-statement');
    }
  });
});
