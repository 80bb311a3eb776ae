import { zipSync } from 'fflate';
import type { Response } from 'supertest';
import { readSheet } from 'read-excel-file/node';
import writeXlsxFile from 'write-excel-file/node';
import { TestApplication, type TestOrganisation, type TestPartnership, type TestPerson, type TestProgramme } from '@samenspel/testing';
import { livedInRegister } from './fixtures/lived-in-register.js';

type Client = Awaited<ReturnType<TestApplication['as']>>;

describe('importing a register', () => {
  let application: TestApplication;
  let programme: TestProgramme;
  let municipality: TestOrganisation;
  let employer: TestOrganisation;
  let coordinator: TestPerson;
  let partnership: TestPartnership;
  let client: Client;

  beforeAll(async () => {
    application = await TestApplication.start({ now: '2026-06-15T10:00:00Z' });
  });

  beforeEach(async () => {
    application.clock.moveTo(new Date('2026-06-15T10:00:00Z'));
    const { make } = application;
    programme = await make.programme();
    municipality = await make.organisation(programme, { sector: 'public' });
    employer = await make.organisation(programme);
    coordinator = await make.person(municipality, { role: 'coordinator' });
    partnership = await make.partnership(coordinator, [await make.person(municipality), await make.person(employer)]);
    client = await application.as(coordinator);
  });

  afterAll(() => application.stop());

  const base = () => `/api/v1/programmes/${programme.id}`;
  const imports = () => `${base()}/register-imports`;

  const upload = (content: Buffer | string, fileName = 'register.csv', by = client) =>
    by
      .post(`${imports()}?fileName=${encodeURIComponent(fileName)}`)
      .set('Content-Type', 'application/octet-stream')
      .set('Accept-Language', 'nl')
      .send(Buffer.from(content));

  const heading = 'Zaaknummer;Titel;Ingangsdatum;Einddatum;Partijen;Mijlpaal;Datum mijlpaal;Verantwoordelijke;Bedrag';
  const line = (number: string, title: string, milestone = 'Eerste plekken', on = '1-6-2026') =>
    `${number};${title};1-2-2026;31-1-2027;"${municipality.name}; ${employer.name}";${milestone};${on};${employer.name};€ 1.250,50`;
  const csv = (...lines: string[]) => [heading, ...lines].join('\r\n');

  const choose = async ({ id, version, columns, layout }: Response['body'], changes: object = {}, by = client) =>
    by
      .put(`${imports()}/${id}/reading`)
      .set('If-Match', `"${version}"`)
      .send({ columns: columns.map(({ field }: { field: string }) => ({ field })), layout, partnershipId: partnership.id, organisations: [], letPartiesJoin: false, ...changes });

  const prepared = async (content: Buffer | string, fileName = 'register.csv', by = client, changes: object = {}): Promise<string> => {
    const { body } = await upload(content, fileName, by).expect(201);
    expect((await choose(body, changes, by)).status).toBe(200);
    return body.id;
  };

  const start = (id: string) => client.post(`${imports()}/${id}/start`);
  const read = async (id: string) => (await client.get(`${imports()}/${id}`).expect(200)).body;
  const check = async (id: string) => (await client.get(`${imports()}/${id}/check`).set('Accept-Language', 'nl').expect(200)).body;
  const agreements = async () => (await client.get(`${base()}/agreements?limit=100`).expect(200)).body.items;

  const imported = async (content: Buffer | string, fileName?: string, changes?: object) => {
    const id = await prepared(content, fileName, client, changes);
    await start(id).expect(202);
    await application.settle();
    return read(id);
  };

  it('proposes the columns, checks, and takes agreements over with their milestones, record and trail', async () => {
    const { body } = await upload(csv(line('Z-1', 'Groen'), line('Z-1', 'Groen', 'Tien plekken', '1-9-2026'), line('Z-2', 'Schoon'))).expect(201);
    expect(body).toMatchObject({ status: 'prepared', rowCount: 3, layout: 'milestone-per-row', fileName: 'register.csv', version: 1 });
    expect(body.columns[1]).toEqual({ header: 'Titel', field: 'title', sample: 'Groen' });
    await choose(body);
    expect(await check(body.id)).toMatchObject({ agreementCount: 2, milestoneCount: 3, skippedCount: 0, problemCount: 0 });
    expect(await agreements()).toEqual([]);

    await start(body.id).expect(202);
    await application.settle();
    expect(await read(body.id)).toMatchObject({ status: 'done', agreementCount: 2, handledCount: 2, skippedCount: 0, failure: null });
    const [green] = await agreements();
    expect(green).toMatchObject({ title: 'Groen', signedOn: '2026-02-01', startsOn: '2026-02-01', endsOn: '2027-01-31', milestoneCount: 2, partnershipId: partnership.id });
    const { body: result } = await client.get(`${imports()}/${body.id}/agreements`).expect(200);
    expect(result.items).toMatchObject([
      { agreementId: green.id, row: 2, ownNumber: 'Z-1', amountCents: 125050, title: 'Groen' },
      { row: 4, ownNumber: 'Z-2' },
    ]);
    const { body: record } = await client.get(`${base()}/partnerships/${partnership.id}/agreements/${green.id}/record`).expect(200);
    expect(JSON.stringify(record)).toContain('agreement.registered');
    const trail = await application.database.query(`select details, person_id from audit_record where action = 'agreement.registered' and subject_id = $1`, [green.id]);
    expect(trail).toEqual([{ details: { origin: 'import' }, person_id: coordinator.id }]);
  });

  it('tells every mistake at its cell in the language of the reader, and as CSV that runs no formula', async () => {
    const id = await prepared(csv(`Z-1;=1+1;31-02-2026;;Onbekend;Iets;1-2-26;;1250.50`, line('Z-2', 'Goed')));
    const { problems, problemCount, unknownOrganisations } = await check(id);
    expect(problemCount).toBe(problems.length);
    expect(problems.map(({ row, column, value }: Record<string, unknown>) => [row, column, value])).toEqual([
      [2, 'Ingangsdatum', '31-02-2026'],
      [2, 'Partijen', 'Onbekend'],
      [2, 'Datum mijlpaal', '1-2-26'],
      [2, 'Verantwoordelijke', ''],
      [2, 'Bedrag', '1250.50'],
    ]);
    expect(problems[0].detail).toBe('Deze dag bestaat niet.');
    expect(unknownOrganisations).toEqual([{ name: 'Onbekend', rows: 1 }]);
    const { text } = await client.get(`${imports()}/${id}/problems`).set('Accept-Language', 'en').expect(200);
    expect(text).toContain('2;Ingangsdatum;31-02-2026;This day does not exist.');
    const { body } = await start(id).expect(409);
    expect(body.code).toBe('register-import.has-problems');
    expect(await agreements()).toEqual([]);
  });

  it('adds organisations that are new and lets them take part, when the reader says so', async () => {
    const content = csv(line('Z-1', 'Groen').replaceAll(employer.name, 'Hoveniers Nieuw B.V.'));
    const result = await imported(content, 'register.csv', { organisations: [{ name: 'Hoveniers Nieuw B.V.', sector: 'private' }], letPartiesJoin: true });
    expect(result.status).toBe('done');
    const [agreement] = await agreements();
    expect(agreement.parties.map(({ name }: { name: string }) => name)).toContain('Hoveniers Nieuw B.V.');
  });

  it('is told of once, however many agreements it has, and reminds of what is due in it', async () => {
    const soon = (number: string) => line(number, `Groen ${number}`, 'Eerste plekken', '22-6-2026');
    const id = await imported(csv(soon('Z-1'), soon('Z-2'), soon('Z-3'))).then((result) => result.id);
    const events = await application.database.query(`select type, payload from outbox_event where programme_id = $1 and type in ('agreement.registered', 'register-import.completed')`, [
      partnership.programmeId,
    ]);
    expect(events).toEqual([{ type: 'register-import.completed', payload: { registerImportId: id } }]);
    const reminders = await application.database.query(`select distinct subject_id from reminder where programme_id = $1 and subject_kind = 'milestone'`, [partnership.programmeId]);
    expect(reminders).toHaveLength(3);
  });

  it('changes nothing the second time, under any name, and says when it was there before', async () => {
    await imported(csv(line('Z-1', 'Groen')));
    const before = await agreements();
    const again = await imported(csv(line('Z-1', 'Groen')), 'kopie.csv');
    expect(again).toMatchObject({ status: 'done', agreementCount: 0, skippedCount: 1, sameFileAt: '2026-06-15T10:00:00.000Z' });
    await imported(csv(line('', 'GROEN')), 'zonder-nummer.csv');
    expect(await agreements()).toEqual(before);
  });

  it('reads a spreadsheet with real dates and numbers, and its own template', async () => {
    const header = ['Titel', 'Ingangsdatum', 'Partijen', 'Bedrag'].map((value) => ({ value, type: String }));
    const cells = [{ value: 'Groen', type: String }, { value: new Date('2026-02-01T00:00:00Z'), type: Date, format: 'dd-mm-yyyy' }, { value: `${municipality.name}; ${employer.name}`, type: String }, { value: 1250.5, type: Number }];
    const content = await writeXlsxFile([header, cells] as never).toBuffer();
    await imported(content, 'register.xlsx');
    expect(await agreements()).toMatchObject([{ title: 'Groen', startsOn: '2026-02-01', endsOn: null }]);

    const bytes = (response: Response, done: (error: Error | null, body: Buffer) => void) => {
      const chunks: Buffer[] = [];
      (response as unknown as NodeJS.ReadableStream).on('data', (chunk: Buffer) => chunks.push(chunk)).on('end', () => done(null, Buffer.concat(chunks)));
    };
    const { body: template } = await client.get(`${base()}/register-template`).set('Accept-Language', 'nl').buffer(true).parse(bytes as never).expect(200);
    expect((await readSheet(template))[0]).toEqual(expect.arrayContaining(['Titel', 'Partijen', 'Mijlpaal']));
    const { body } = await upload(template, 'register.xlsx').expect(400);
    expect(body.errors).toMatchObject([{ pointer: '/file', code: 'register-import.no-rows' }]);
  });

  it('takes over a workbook as it lies about in a town hall, and changes nothing the second time', async () => {
    const content = livedInRegister(`${municipality.name}; ${employer.name}`, employer.name);
    expect(await imported(content, 'register.xlsx')).toMatchObject({ status: 'done', agreementCount: 2, skippedCount: 0 });
    const added = await agreements();
    expect(added.map(({ title, startsOn, endsOn, milestoneCount }: Record<string, unknown>) => [title, startsOn, endsOn, milestoneCount])).toEqual(
      expect.arrayContaining([
        ['Groenonderhoud', '2026-02-01', '2027-01-31', 2],
        ['Schoonmaak', '2026-02-01', null, 1],
      ]),
    );
    expect(await imported(content, 'hetzelfde.xlsx')).toMatchObject({ status: 'done', agreementCount: 0, skippedCount: 2 });
    expect(await agreements()).toEqual(added);
  });

  it.each([
    ['UTF-8 with a byte order mark', (text: string) => Buffer.from(`\uFEFF${text}`)],
    ['Windows-1252', (text: string) => Buffer.from(text.replace('€ ', ''), 'latin1')],
    ['tabs', (text: string) => Buffer.from(text.replaceAll('; Org', '|Org').replaceAll(';', '\t'))],
    ['a line that names the separator', (text: string) => Buffer.from(`sep=;\r\n${text}`)],
  ])('reads CSV in %s', async (_, encoded) => {
    await imported(encoded(csv(line('Z-1', 'Café José'))));
    expect(await agreements()).toMatchObject([{ title: 'Café José' }]);
  });

  const worksheet = (cells: string) =>
    Buffer.from(
      zipSync({
        '[Content_Types].xml': Buffer.from('<Types/>'),
        'xl/workbook.xml': Buffer.from('<workbook/>'),
        'xl/worksheets/sheet1.xml': Buffer.from(`<worksheet><sheetData>${cells}</sheetData></worksheet>`),
      }),
    );
  const lyingSize = () => {
    const content = worksheet('x'.repeat(200_000));
    const at = content.lastIndexOf(Buffer.from('PK\u0001\u0002', 'latin1'));
    content.writeUInt32LE(10, at + 24);
    return content;
  };

  it.each([
    ['an empty file', 'register.csv', () => Buffer.alloc(0), 'required'],
    ['a picture', 'register.csv', () => Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]), 'register-import.type'],
    ['a PDF', 'register.csv', () => Buffer.from('%PDF-1.7\nniets'), 'register-import.type'],
    ['another name', 'register.pdf', () => Buffer.from('Titel;Start\nA;1-1-2026'), 'register-import.type'],
    ['text that is called xlsx', 'register.xlsx', () => Buffer.from('Titel;Start\nA;1-1-2026'), 'register-import.type'],
    ['a spreadsheet that is called csv', 'register.csv', () => worksheet(''), 'register-import.type'],
    ['another zip', 'register.xlsx', () => Buffer.from(zipSync({ 'word/document.xml': Buffer.from('<a/>') })), 'register-import.type'],
    ['an old spreadsheet', 'register.xlsx', () => Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), 'register-import.old-spreadsheet'],
    ['half a zip', 'register.xlsx', () => worksheet('').subarray(0, 60), 'register-import.unreadable'],
    ['a zip bomb', 'register.xlsx', () => Buffer.from(zipSync({ 'xl/workbook.xml': Buffer.alloc(90 * 1024 * 1024) }, { level: 9 })), 'register-import.unpacks-too-large'],
    ['a zip that lies about its size', 'register.xlsx', lyingSize, 'register-import.unreadable'],
    ['a cell at the far end', 'register.xlsx', () => worksheet('<row r="1048576"><c r="A1048576"><v>1</v></c></row>'), 'register-import.too-many-rows'],
    ['a cell far to the right', 'register.xlsx', () => worksheet('<row r="1"><c r="XFD1"><v>1</v></c></row>'), 'register-import.too-many-columns'],
    ['too large a file', 'register.csv', () => Buffer.alloc(10 * 1024 * 1024 + 1, 'a'), 'register-import.too-large'],
    ['one column', 'register.csv', () => Buffer.from('Titel\nA'), 'register-import.no-headers'],
  ])('refuses %s at the field', async (_, fileName, content, code) => {
    const { body } = await upload(content(), fileName).expect(400);
    expect(body.errors).toMatchObject([{ pointer: '/file', code }]);
    expect((await client.get(imports()).expect(200)).body.items).toEqual([]);
  });

  it('remembers the columns for the same headings, for everyone in the programme', async () => {
    const { body } = await upload('Wat;Wanneer;Met wie\nGroen;1-2-2026;A').expect(201);
    expect(body.columns.map(({ field }: { field: string | null }) => field)).toEqual([null, null, null]);
    const columns = [{ field: 'title' }, { field: 'startsOn' }, { field: 'parties' }];
    expect((await choose(body, { columns })).status).toBe(200);
    const colleague = await application.as(await application.make.person(municipality, { role: 'administrator' }));
    const { body: next } = await upload('wat;wanneer;MET WIE\nSchoon;1-2-2026;A', 'ander.csv', colleague).expect(201);
    expect(next.columns.map(({ field }: { field: string }) => field)).toEqual(['title', 'startsOn', 'parties']);
    await client.get(`${imports()}/${next.id}`).expect(404);
  });

  it('tells what the choice of columns lacks, and who was first', async () => {
    const { body } = await upload(csv(line('Z-1', 'Groen'))).expect(201);
    const wrong = await choose(body, { columns: body.columns.map(() => ({ field: 'title' })), partnershipId: null });
    expect(wrong.status).toBe(400);
    expect(wrong.body.errors.map(({ code }: { code: string }) => code)).toEqual(expect.arrayContaining(['register-import.field-twice', 'register-import.no-start', 'register-import.no-parties', 'register-import.no-partnership']));
    expect((await choose(body, { partnershipId: programme.id })).body.errors).toMatchObject([{ pointer: '/partnershipId', code: 'unknown-reference' }]);
    expect((await choose(body)).status).toBe(200);
    const stale = await choose(body);
    expect(stale.status).toBe(412);
    expect(stale.body.current.version).toBe(2);
  });

  it('can be called off before the worker begins, and not after', async () => {
    const id = await prepared(csv(line('Z-1', 'Groen')));
    await start(id).expect(202);
    await start(id).expect(409);
    await client.post(`${imports()}/${id}/cancellation`).expect(200);
    await application.settle();
    expect((await read(id)).status).toBe('cancelled');
    expect(await agreements()).toEqual([]);
    await client.post(`${imports()}/${id}/cancellation`).expect(409);
  });

  it('throws the rows away after thirty days, and keeps the agreements', async () => {
    const { id } = await imported(csv(line('Z-1', 'Groen')));
    application.clock.moveTo(new Date('2026-07-16T10:00:00Z'));
    await application.settle();
    await client.get(`${imports()}/${id}`).expect(404);
    expect(await application.database.query('select 1 from register_import_row where register_import_id = $1', [id])).toEqual([]);
    expect(await agreements()).toHaveLength(1);
  });
});
