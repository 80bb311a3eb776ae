import { unzipSync } from 'fflate';
import type { Response } from 'supertest';
import { TestApplication, type TestOrganisation, type TestPerson, type TestProgramme } from '@samenspel/testing';
import { rowsLeftOut, tablesLeftOut } from './left-out.js';

type Client = Awaited<ReturnType<TestApplication['as']>>;
type Files = Record<string, string>;

describe('the export of a programme', () => {
  let application: TestApplication;
  let programme: TestProgramme;
  let municipality: TestOrganisation;
  let administrator: TestPerson;
  let client: Client;

  beforeAll(async () => {
    application = await TestApplication.start();
  });

  beforeEach(async () => {
    application.clock.moveTo(new Date('2026-06-15T10:00:00Z'));
    const { make } = application;
    programme = await make.programme();
    municipality = await make.organisation(programme, { sector: 'public' });
    administrator = await make.person(municipality, { role: 'administrator' });
    client = await application.as(administrator);
  });

  afterAll(() => application.stop());

  const base = () => `/api/v1/programmes/${programme.id}`;
  const latest = async () => (await client.get(`${base()}/programme-exports`).expect(200)).body.items[0];

  const bytes = (response: Response, done: (error: Error | null, body: Buffer) => void) => {
    const chunks: Buffer[] = [];
    (response as unknown as NodeJS.ReadableStream).on('data', (chunk: Buffer) => chunks.push(chunk)).on('end', () => done(null, Buffer.concat(chunks)));
  };

  const made = async (): Promise<Files> => {
    await client.post(`${base()}/programme-exports`).expect(202);
    await application.settle();
    const { id } = await latest();
    const { body, headers } = await client.get(`${base()}/programme-exports/${id}/archive`).buffer(true).parse(bytes as never).expect(200);
    expect(headers).toMatchObject({ 'content-type': 'application/zip', 'content-disposition': expect.stringContaining('samenspel-programma.zip') });
    return Object.fromEntries(Object.entries(unzipSync(body)).map(([name, content]) => [name, Buffer.from(content).toString()]));
  };

  /** An agreement with one party of its own and one of an employer. */
  const register = async () => {
    const employer = await application.make.organisation(programme);
    const partnership = await application.make.partnership(administrator, [administrator, await application.make.person(employer)]);
    const { body } = await client
      .post(`${base()}/partnerships/${partnership.id}/agreements`)
      .send({
        title: 'Werkplekken',
        signedOn: '2026-06-01',
        startsOn: '2026-06-01',
        partyIds: [municipality.id, employer.id],
        goals: [{ title: 'Twintig mensen aan het werk' }],
        milestones: [],
      })
      .expect(201);
    return body;
  };

  it('holds all rows of the programme, says what they are, and nothing of another programme', async () => {
    const elsewhere = await application.make.organisation(await application.make.programme());
    const agreement = await register();
    const files = await made();

    const manifest = JSON.parse(files['manifest.json']!);
    expect(manifest).toMatchObject({ format: 'samenspel-programme', version: 1, programmeId: programme.id, exportedAt: '2026-06-15T10:00:00.000Z', otherFiles: 1 });
    for (const table of manifest.tables) expect([table.name, JSON.parse(files[table.path]!).length]).toEqual([table.name, table.rows]);
    expect(JSON.parse(files['tables/agreement.json']!)).toEqual([expect.objectContaining({ id: agreement.id, title: 'Werkplekken', signed_on: '2026-06-01', registered_at: '2026-06-15T10:00:00+00:00' })]);
    expect(JSON.parse(files['tables/organisation.json']!)).toHaveLength(2);
    expect(JSON.stringify(files)).not.toContain(elsewhere.id);
    expect(files['README.txt']).toContain('verify-record');
  });

  it('holds the record of each agreement', async () => {
    const agreement = await register();
    const files = await made();
    const record = JSON.parse(files[`agreement-records/${agreement.id}.json`]!);
    expect(record).toMatchObject({ format: 'samenspel-agreement-record', agreementId: agreement.id, links: [{ sequence: 1 }] });
  });

  it('holds neither the vault, nor secrets, nor what was not released', async () => {
    const files = await made();
    const names = Object.keys(files);
    for (const hidden of ['answer', 'invitation_token', 'participation', 'contributor', 'contributor_key', 'outbox_event', 'programme_export_part']) {
      expect(names).not.toContain(`tables/${hidden}.json`);
    }
    const columns = JSON.parse(files['manifest.json']!).tables.flatMap(({ name, columns }: { name: string; columns: { name: string }[] }) => columns.map((column) => `${name}.${column.name}`));
    expect(columns.filter((column: string) => /secret|token|password|_key$|^key/.test(column))).toEqual(['mail.unique_key']);
  });

  it('holds nothing that an organisation keeps to itself, and says so', async () => {
    const sam = await application.make.person(await application.make.organisation(programme));
    const partnership = await application.make.partnership(administrator, [administrator, sam]);
    const drafts = `${base()}/partnerships/${partnership.id}/agreement-drafts`;
    const employer = await application.as(sam);
    const { body: draft } = await employer.post(drafts).send({ title: 'Nog niet gedeeld' }).expect(201);
    const comment = (shared: boolean, text: string) => employer.post(`${drafts}/${draft.id}/comments`).send({ place: '/title', shared, text }).expect(201);
    await comment(false, 'Alleen voor ons');
    await comment(true, 'Voor iedereen');
    const files = await made();
    expect(JSON.stringify(files)).not.toMatch(/Nog niet gedeeld|Alleen voor ons/);
    expect(files['tables/agreement_comment.json']).toContain('Voor iedereen');
    expect(JSON.parse(files['manifest.json']!).rowsLeftOut).toMatchObject({ agreement_comment: expect.any(String), agreement_draft: expect.any(String) });
  });

  it('knows every table with rows that are shown to their own organisation alone', async () => {
    const rows: { name: string }[] = await application.database.query(
      `select distinct polrelid::regclass::text as name from pg_policy
        where pg_get_expr(polqual, polrelid) like '%current_organisation_id()%' and pg_get_expr(polqual, polrelid) like '%acts_as_system()%'`,
    );
    expect(rows.map(({ name }) => name).filter((name) => !(name in tablesLeftOut) && !(name in rowsLeftOut))).toEqual([]);
    expect(rows.map(({ name }) => name)).toContain('agreement_comment');
  });

  it('mails the administrator who asked, with a way to the page and no file', async () => {
    await made();
    const [mail, ...others] = application.mail.to(administrator.email);
    expect(others).toEqual([]);
    expect(mail).toMatchObject({ subject: 'Alle gegevens van het programma staan klaar' });
    expect(mail!.text).toContain(`/programmes/${programme.id}/administration/programme`);
    expect(mail!.text).toContain('22 jun 2026');
  });

  it('is one at a time, and made once however often is looked for it', async () => {
    await client.post(`${base()}/programme-exports`).expect(202);
    const { body } = await client.post(`${base()}/programme-exports`).expect(409);
    expect(body.code).toBe('programme-export.under-way');
    await application.settle();
    expect(await latest()).toMatchObject({ status: 'ready', size: expect.any(Number), requestedByName: administrator.name });
    await client.post(`${base()}/programme-exports`).expect(202);
  });

  it('can be downloaded for seven days, by administrators of the programme', async () => {
    await made();
    const { id } = await latest();
    const archive = `${base()}/programme-exports/${id}/archive`;
    const coordinator = await application.as(await application.make.person(municipality, { role: 'coordinator' }));
    await coordinator.get(archive).expect(403);
    await application.anonymous().get(archive).expect(401);
    await client.get(`${base()}/programme-exports/none/archive`).expect(404);

    application.clock.moveTo(new Date('2026-06-22T10:00:00Z'));
    await client.get(archive).expect(404);
    await application.settle();
    expect(await latest()).toMatchObject({ status: 'expired' });
    expect(await application.database.query('select from programme_export_part where programme_id = $1', [programme.id])).toEqual([]);
  });

  it('stands in the log when it is asked for and when it is taken', async () => {
    await made();
    const actions = await application.database.query('select action from audit_record where programme_id = $1 order by recorded_at, id', [programme.id]);
    expect(actions.map(({ action }) => action)).toEqual(['programme-export.requested', 'programme-export.downloaded']);
  });
});
