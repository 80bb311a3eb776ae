import { unzipSync } from 'fflate';
import { newId } from '@samenspel/platform/server';
import { addRow, TestApplication, type TestOrganisation, type TestPartnership, type TestPerson, type TestProgramme } from '@samenspel/testing';

type Client = Awaited<ReturnType<TestApplication['as']>>;

interface Described {
  readonly title: string;
  readonly endsOn?: string | null;
  readonly terminatedOn?: string;
  readonly goals?: readonly string[];
  readonly milestones?: readonly { readonly title: string; readonly baselineOn: string; readonly completedOn?: string; readonly forecastOn?: string }[];
  readonly parties?: readonly TestOrganisation[];
}

describe('lists of agreements', () => {
  let application: TestApplication;
  let programme: TestProgramme;
  let municipality: TestOrganisation;
  let employer: TestOrganisation;
  let coordinator: TestPerson;
  let noor: TestPerson;
  let charlois: TestPartnership;
  let delfshaven: TestPartnership;
  let all: Client;
  let own: Client;

  beforeAll(async () => {
    application = await TestApplication.start({ now: '2026-06-15T10:00:00Z' });
    const { make } = application;
    programme = await make.programme();
    municipality = await make.organisation(programme, { sector: 'public' });
    employer = await make.organisation(programme);
    coordinator = await make.person(municipality, { role: 'coordinator' });
    noor = await make.person(employer);
    const sam = await make.person(municipality);
    charlois = await make.partnership(noor, [noor, sam], { phase: 'implementation' });
    delfshaven = await make.partnership(sam, [sam, await make.person(employer)], { phase: 'design' });
    all = await application.as(coordinator);
    own = await application.as(noor);
    await agreement(charlois, { title: 'Buurtconciërges', endsOn: '2026-08-01', goals: ['Twintig buurtbewoners begeleiden'], milestones: [{ title: 'Eerste gesprekken', baselineOn: '2026-07-01' }, { title: 'Evaluatie', baselineOn: '2026-12-01' }] });
    await agreement(charlois, { title: 'Afval op de markt', endsOn: '2026-05-31', milestones: [{ title: 'Karren besteld', baselineOn: '2026-03-01', completedOn: '2026-03-02' }] });
    await agreement(charlois, { title: 'Zorg dichtbij', endsOn: '2028-01-01', terminatedOn: '2026-06-01', milestones: [{ title: 'Open huis', baselineOn: '2026-09-01', forecastOn: '2026-06-20' }] });
    await agreement(delfshaven, { title: 'Coördinatie van werkplekken', endsOn: null, parties: [municipality], milestones: [{ title: 'Werkplekken geopend', baselineOn: '2026-06-25' }] });
  });

  afterAll(() => application.stop());

  async function agreement(partnership: TestPartnership, { title, endsOn = null, terminatedOn, goals = [], milestones = [], parties }: Described): Promise<string> {
    const id = newId();
    const common = { programme_id: partnership.programmeId, partnership_id: partnership.id };
    const recorded = { recorded_by: coordinator.id, recorded_at: '2026-06-01T10:00:00Z' };
    const add = (table: string, row: object) => addRow(application.database, table, { ...common, ...row });
    await add('agreement', { id, title, signed_on: '2026-01-01', starts_on: '2026-01-01', ends_on: endsOn, registered_by: coordinator.id, registered_at: recorded.recorded_at });
    for (const party of parties ?? [municipality, employer]) await add('agreement_party', { agreement_id: id, organisation_id: party.id });
    for (const [position, goal] of goals.entries()) await add('goal', { id: newId(), agreement_id: id, position, title: goal });
    for (const { title: milestone, baselineOn, completedOn, forecastOn } of milestones) {
      const milestoneId = newId();
      await add('milestone', { id: milestoneId, agreement_id: id, title: milestone, baseline_on: baselineOn, responsible_organisation_id: (parties ?? [employer])[0]!.id, version: 1 });
      if (forecastOn) await add('milestone_forecast', { id: newId(), milestone_id: milestoneId, forecast_on: forecastOn, reason: 'Eerder', ...recorded });
      if (completedOn) await add('milestone_completion_round', { id: newId(), round: 1, milestone_id: milestoneId, completed_on: completedOn, ...recorded });
    }
    if (terminatedOn) await add('agreement_termination', { agreement_id: id, terminated_on: terminatedOn, reason: 'Anders', ...recorded });
    return id;
  }

  const base = () => `/api/v1/programmes/${programme.id}`;
  const titles = async (client: Client, query: object, path = 'agreements') => {
    const { body } = await client.get(`${base()}/${path}`).query(query).expect(200);
    return body.items.map(({ title }: { title: string }) => title);
  };

  it('shows how far each is, and how many there are', async () => {
    const { body } = await all.get(`${base()}/agreements`).expect(200);
    expect(body.count).toBe(4);
    expect(body.items[1]).toMatchObject({
      title: 'Buurtconciërges',
      partnershipId: charlois.id,
      partnershipName: charlois.name,
      signedOn: '2026-01-01',
      startsOn: '2026-01-01',
      endsOn: '2026-08-01',
      terminatedOn: null,
      status: 'active',
      milestoneCount: 2,
      completedCount: 0,
      nextMilestone: { title: 'Eerste gesprekken', dueOn: '2026-07-01', organisationName: employer.name },
      parties: [
        { id: municipality.id, name: municipality.name, sector: 'public' },
        { id: employer.id, name: employer.name, sector: 'private' },
      ],
    });
    expect(Object.keys(body.items[1])).not.toContain('sortValue');
  });

  it.each([
    [{ standing: 'active' }, ['Buurtconciërges', 'Coördinatie van werkplekken']],
    [{ standing: 'expiring' }, ['Buurtconciërges']],
    [{ standing: 'ended' }, ['Afval op de markt']],
    [{ standing: 'terminated' }, ['Zorg dichtbij']],
    [{ phase: 'design' }, ['Coördinatie van werkplekken']],
    [{ dueFrom: '2026-06-18', dueUntil: '2026-06-30' }, ['Coördinatie van werkplekken', 'Zorg dichtbij']],
    [{ dueFrom: '2026-12-01' }, ['Buurtconciërges']],
    [{ dueUntil: '2026-06-20' }, ['Zorg dichtbij']],
    [{ standing: 'active', dueUntil: '2026-06-30', phase: 'design' }, ['Coördinatie van werkplekken']],
  ])('narrow to what is asked: %j', async (query, expected) => {
    expect(await titles(all, query)).toEqual(expected);
  });

  it('narrow to a party, also under the name it was merged into', async () => {
    expect(await titles(all, { organisationId: employer.id })).toEqual(['Afval op de markt', 'Buurtconciërges', 'Zorg dichtbij']);
    const successor = await application.make.organisation(programme);
    await application.database.query(`update organisation set merged_into = $1, merged_on = '2026-06-01' where id = $2`, [successor.id, employer.id]);
    expect(await titles(all, { organisationId: successor.id })).toEqual(['Afval op de markt', 'Buurtconciërges', 'Zorg dichtbij']);
    await application.database.query('update organisation set merged_into = null, merged_on = null where id = $1', [employer.id]);
  });

  it.each([
    ['werkplek', ['Coördinatie van werkplekken']],
    ['coordinatie werkplekken', ['Coördinatie van werkplekken']],
    ['buurtconcierge', ['Buurtconciërges']],
    ['BUURTBEWONER', ['Buurtconciërges']],
    ['gesprek', ['Buurtconciërges']],
    ['karr', ['Afval op de markt']],
    ['afval begeleiden', []],
    ['de het van', []],
    [`'; drop table agreement; -- & | ! ( :*`, []],
  ])('find %s in whatever form it is written', async (q, expected) => {
    expect(await titles(all, { q })).toEqual(expected);
  });

  it.each([
    ['title', ['Afval op de markt', 'Buurtconciërges', 'Coördinatie van werkplekken', 'Zorg dichtbij']],
    ['end', ['Afval op de markt', 'Zorg dichtbij', 'Buurtconciërges', 'Coördinatie van werkplekken']],
    ['due', ['Zorg dichtbij', 'Coördinatie van werkplekken', 'Buurtconciërges', 'Afval op de markt']],
  ])('run by %s, and page by page show each once', async (order, expected) => {
    expect(await titles(all, { order })).toEqual(expected);
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const { body } = await all.get(`${base()}/agreements`).query({ order, limit: 1, ...(cursor && { cursor }) }).expect(200);
      seen.push(...body.items.map(({ title }: { title: string }) => title));
      cursor = body.nextCursor;
    } while (cursor);
    expect(seen).toEqual(expected);
  });

  it('refuse a cursor of another order, a choice that does not exist and a period that runs backward', async () => {
    const { body } = await all.get(`${base()}/agreements`).query({ limit: 1 }).expect(200);
    const cursor = { order: 'due', cursor: body.nextCursor };
    for (const [query, pointer] of [
      [cursor, '/cursor'],
      [{ cursor: 'x' }, '/cursor'],
      [{ standing: 'gone' }, '/standing'],
      [{ order: 'size' }, '/order'],
      [{ dueFrom: '2026-02-30' }, '/dueFrom'],
      [{ dueFrom: '2026-06-30', dueUntil: '2026-06-01' }, '/dueUntil'],
      [{ organisationId: 'none' }, '/organisationId'],
    ] as const) {
      const answer = await all.get(`${base()}/agreements`).query(query).expect(400);
      expect(answer.body.errors.map((error: { pointer: string }) => error.pointer)).toEqual([pointer]);
    }
  });

  it('hold nothing of another partnership or programme, searched or not', async () => {
    const elsewhere = await application.make.programme();
    const stranger = await application.make.person(await application.make.organisation(elsewhere), { role: 'administrator' });
    expect(await titles(own, {})).toEqual(['Afval op de markt', 'Buurtconciërges', 'Zorg dichtbij']);
    expect(await titles(own, { q: 'werkplek' })).toEqual([]);
    expect(await titles(own, {}, `partnerships/${charlois.id}/agreements`)).toHaveLength(3);
    expect(await titles(all, { q: 'gesprek' }, `partnerships/${delfshaven.id}/agreements`)).toEqual([]);
    const client = await application.as(stranger);
    const { body } = await client.get(`/api/v1/programmes/${elsewhere.id}/agreements`).query({ q: 'werkplek' }).expect(200);
    expect(body).toMatchObject({ items: [], count: 0 });
    const { body: hits } = await own.get(`${base()}/search-hits`).query({ q: 'werkplek' }).expect(200);
    expect(hits.items).toEqual([]);
  });

  it('answer the search field, best fit first', async () => {
    const { body } = await all.get(`${base()}/search-hits`).query({ q: 'gesprekken buurt' }).expect(200);
    expect(body.items).toMatchObject([{ kind: 'agreement', title: 'Buurtconciërges', context: charlois.name }]);
  });

  it('follow what happens to an agreement', async () => {
    const id = await agreement(charlois, { title: 'Groen', milestones: [{ title: 'Perken', baselineOn: '2026-07-10' }] });
    const [{ id: milestoneId }] = (await application.database.query<{ id: string }>('select id from milestone where agreement_id = $1', [id])) as [{ id: string }];
    const milestone = `${base()}/partnerships/${charlois.id}/milestones/${milestoneId}`;
    const summary = async () => (await own.get(`${base()}/agreements`).query({ q: 'perken' }).expect(200)).body.items[0];
    expect(await summary()).toMatchObject({ nextMilestone: { dueOn: '2026-07-10' }, completedCount: 0 });
    await own.post(`${milestone}/forecasts`).set('If-Match', '"1"').send({ forecastOn: '2026-08-10', reason: 'Regen' }).expect(201);
    expect(await summary()).toMatchObject({ nextMilestone: { dueOn: '2026-08-10' }, completedCount: 0 });
    await own.post(`${milestone}/completion`).set('If-Match', '"2"').send({ completedOn: '2026-06-15' }).expect(201);
    expect(await summary()).toMatchObject({ nextMilestone: null, completedCount: 1, milestoneCount: 1 });
    await application.database.query('update milestone set withdrawn_number = 2 where id = $1', [milestoneId]);
    expect(await summary()).toBeUndefined();
    await application.database.query(`update agreement set title = 'Groene perken' where id = $1`, [id]);
    expect(await summary()).toMatchObject({ title: 'Groene perken', milestoneCount: 0 });
    await application.database.query(`update agreement set title = 'Weg', ends_on = '2026-01-02' where id = $1`, [id]);
  });

  it('can be taken along as they are seen, and the trail keeps that they were', async () => {
    await agreement(charlois, { title: '=HYPERLINK("http://kwaad.example")', endsOn: '2026-01-01' });
    const csv = await own.get(`${base()}/agreement-exports`).query({ format: 'csv', standing: 'ended', order: 'end' }).expect(200);
    expect(csv.headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(csv.headers['content-disposition']).toBe('attachment; filename="overeenkomsten.csv"');
    const lines = csv.text.trim().split('\r\n');
    expect(lines[1]).toMatch(/^"'=HYPERLINK/);
    expect(lines.at(-1)).toMatch(/^Afval op de markt;/);
    const [record] = await application.database.query(`select details, person_id from audit_record where action = 'agreement.exported' order by recorded_at desc, id desc limit 1`);
    expect(record).toEqual({ details: { rows: lines.length - 1, format: 'csv' }, person_id: noor.id });
  });

  it('can be taken along as a workbook without a formula in it, in the reader\'s language', async () => {
    const path = `${base()}/partnerships/${charlois.id}/agreement-exports`;
    const answer = await own.get(path).query({ format: 'xlsx', order: 'end' }).set('Accept-Language', 'en').buffer(true).parse(bytes as never).expect(200);
    expect(answer.headers['content-disposition']).toBe('attachment; filename="agreements.xlsx"');
    const parts = Object.entries(unzipSync(answer.body as Buffer)).map(([name, content]) => [name, new TextDecoder().decode(content)] as const);
    const sheet = parts.find(([name]) => name.endsWith('sheet1.xml'))![1];
    const text = parts.map(([, content]) => content).join('');
    expect(sheet).not.toContain('<f>');
    expect(text).toMatch(/(&apos;|')=HYPERLINK/);
    expect(text).toContain('signed on');
    expect(text).not.toContain('Coördinatie van werkplekken');
    await own.get(path).query({ format: 'pdf' }).expect(400);
  });
});

function bytes(response: NodeJS.ReadableStream, done: (error: Error | null, body: Buffer) => void): void {
  const chunks: Buffer[] = [];
  response.on('data', (chunk: Buffer) => chunks.push(chunk));
  response.on('end', () => done(null, Buffer.concat(chunks)));
}
