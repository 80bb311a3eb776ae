import { createHash } from 'node:crypto';
import { createServer, type Server, type Socket } from 'node:net';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { unzipSync, zipSync } from 'fflate';
import { JobRegistry, newId } from '@samenspel/platform/server';
import { everyRecordOf, TestApplication, type TestPartnership, type TestPerson, type TestRecords } from '@samenspel/testing';

type Client = Awaited<ReturnType<TestApplication['as']>>;

const pdf = Buffer.from('%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n');
const words = (content: string) => new TextEncoder().encode(content);
const docxTypes = '<Types><Override ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>';
const xlsxTypes = docxTypes.replace('wordprocessingml.document', 'spreadsheetml.sheet');
const docx = (parts: Record<string, Uint8Array> = {}) =>
  Buffer.from(zipSync({ '[Content_Types].xml': words(docxTypes), 'word/document.xml': words('<w:document/>'), ...parts }));
const odt = (parts: Record<string, Uint8Array> = {}) =>
  Buffer.from(zipSync({ mimetype: words('application/vnd.oasis.opendocument.text'), 'content.xml': words('<x/>'), ...parts }));

/** The answer as it came. */
const asBytes = (answer: unknown, done: (error: Error | null, body: Buffer) => void) => {
  const pieces: Buffer[] = [];
  const stream = answer as NodeJS.ReadableStream;
  stream.on('data', (piece: Buffer) => pieces.push(piece));
  stream.on('end', () => done(null, Buffer.concat(pieces)));
};

/** The first entry is told to be locked, in its own header and in the directory. */
function locked(archive: Buffer): Buffer {
  const changed = Buffer.from(archive);
  changed[6]! |= 1;
  changed[changed.indexOf(Buffer.from('PK\u0001\u0002', 'latin1')) + 8]! |= 1;
  return changed;
}

describe('documents of an agreement', () => {
  let application: TestApplication;
  let noor: TestPerson;
  let sam: TestPerson;
  let partnership: TestPartnership;
  let records: TestRecords;
  let client: Client;
  let partner: Client;

  beforeAll(async () => {
    application = await TestApplication.start();
    const { make } = application;
    const programme = await make.programme();
    noor = await make.person(await make.organisation(programme, { sector: 'public' }), { role: 'administrator' });
    sam = await make.person(await make.organisation(programme));
    partnership = await make.partnership(noor, [noor, sam]);
    records = await everyRecordOf(application.database, partnership, noor);
    client = await application.as(noor);
    partner = await application.as(sam);
  });

  afterAll(() => application.stop());

  const documents = () => `/api/v1/programmes/${partnership.programmeId}/partnerships/${partnership.id}/agreements/${records.agreementId}/documents`;
  const upload = (content: Buffer, filename: string, fields: Record<string, string> = {}, by = client) => {
    const request = by.post(documents()).set('Accept-Language', 'nl').field({ kind: 'contractSigned', ...fields });
    return request.attach('file', content, { filepath: filename, contentType: 'application/pdf' } as { contentType: string });
  };
  const lying = async () => {
    const folders = ['uploads', join('files', partnership.programmeId)].map((folder) => join(application.configuration.DATA_DIR, folder));
    return (await Promise.all(folders.map((folder) => readdir(folder).catch(() => [])))).flat();
  };

  it('keeps a document with its hash, in the list, the chain and the trail', async () => {
    const { body } = await upload(pdf, 'Getekend één.pdf', { title: 'De overeenkomst' }).expect(201);
    expect(body).toMatchObject({
      title: 'De overeenkomst',
      kind: 'contractSigned',
      fileName: 'Getekend één.pdf',
      mediaType: 'application/pdf',
      size: pdf.length,
      sha256: createHash('sha256').update(pdf).digest('hex'),
      recordedByName: noor.name,
      withdrawal: null,
      own: true,
    });
    const list = await partner.get(documents()).expect(200);
    expect(list.body.items.find(({ id }: { id: string }) => id === body.id)).toEqual({ ...body, own: false });
    const links = await application.database.query('select kind from agreement_record_link where fact_id = $1', [body.id]);
    expect(links).toEqual([{ kind: 'agreement-document.added' }]);
    const trail = await application.database.query('select action from audit_record where subject_id = $1', [body.id]);
    expect(trail).toEqual([{ action: 'agreement-document.added' }]);
  });

  it('gives it back byte for byte, always as a download under its own name', async () => {
    const { body } = await upload(pdf, 'Één "besluit".pdf').expect(201);
    expect(body.title).toBe('Één "besluit".pdf');
    const answer = await partner.get(`${documents()}/${body.id}/content`).buffer(true).expect(200);
    expect(answer.body).toEqual(pdf);
    expect(answer.headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-length': String(pdf.length),
      'content-disposition': `attachment; filename="Een _besluit_.pdf"; filename*=UTF-8''%C3%89%C3%A9n%20%22besluit%22.pdf`,
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-cache',
    });
  });

  it.each([
    ['docx', docx()],
    ['xlsx', Buffer.from(zipSync({ '[Content_Types].xml': words(xlsxTypes) }))],
    ['odt', odt()],
    ['csv', Buffer.from('naam;bedrag\r\nWerkplek één;1.250,00\r\n')],
    ['png', Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64')],
  ])('takes a %s', async (ending, content) => {
    await upload(content, `bestand.${ending}`).expect(201);
  });

  it.each([
    ['a program that calls itself a PDF', Buffer.from('MZ\u0090\u0000 program', 'latin1'), 'lijst.pdf', 'file.content-differs'],
    ['a PDF that calls itself a picture', pdf, 'foto.png', 'file.content-differs'],
    ['a PDF that calls itself text', pdf, 'brief.txt', 'file.content-differs'],
    ['a spreadsheet that calls itself a letter', Buffer.from(zipSync({ '[Content_Types].xml': words(xlsxTypes) })), 'brief.docx', 'file.content-differs'],
    ['an archive that calls itself a letter', Buffer.from(zipSync({ 'a.txt': words('a') })), 'brief.docx', 'file.content-differs'],
    ['a broken archive', docx().subarray(0, 60), 'brief.docx', 'file.content-differs'],
    ['text that is no UTF-8', Buffer.from([0x61, 0xff, 0x62]), 'lijst.csv', 'file.content-differs'],
    ['text with control characters', Buffer.from('a\u0000b'), 'lijst.csv', 'file.content-differs'],
    ['an empty file', Buffer.alloc(0), 'leeg.pdf', 'file.empty'],
    ['a kind that is not kept', Buffer.from('<svg onload="x"/>'), 'tekening.svg', 'file.kind'],
    ['a name with a path', pdf, '../../geheim.pdf', 'file.name'],
    ['a name that turns around', pdf, 'a\u202Ecod.pdf', 'file.name'],
    ['a zip bomb', docx({ 'word/media/large.xml': new Uint8Array(64 * 1024 * 1024) }), 'brief.docx', 'file.unpacks-too-large'],
    ['a document of too many parts', odt(Object.fromEntries(Array.from({ length: 5_001 }, (_, index) => [`p/${index}`, words('')]))), 'brief.odt', 'file.unpacks-too-large'],
    ['a locked document', locked(docx()), 'brief.docx', 'file.locked'],
    ['a document locked with a password', odt({ 'META-INF/manifest.xml': words('<manifest:encryption-data/>') }), 'brief.odt', 'file.locked'],
    ['a document with macros', docx({ 'word/vbaProject.bin': words('x') }), 'brief.docx', 'file.macros'],
    ['a letter with a macro library', odt({ 'Basic/Standard/Module1.xml': words('x') }), 'brief.odt', 'file.macros'],
  ])('refuses %s at the field, and keeps nothing of it', async (_, content, name, code) => {
    const before = await lying();
    const { body } = await upload(content, name).expect(400);
    expect(body.errors).toMatchObject([{ pointer: '/file', code }]);
    expect(body.errors[0].detail).toMatch(/[.]$/);
    expect(await lying()).toEqual(before);
  });

  it('stops reading at 25 MB, and says so at the field', async () => {
    const before = await lying();
    const { body } = await upload(Buffer.concat([pdf, Buffer.alloc(25 * 1024 * 1024)]), 'groot.pdf').expect(413);
    expect(body.errors).toEqual([{ pointer: '/file', code: 'file.too-large', detail: 'Dit bestand is groter dan 25 MB. Kies een kleiner bestand.' }]);
    expect(await lying()).toEqual(before);
  });

  it('keeps no file when the rest of the form is wrong, the agreement is not there, or a milestone is of another', async () => {
    const before = await lying();
    const unknown = await upload(pdf, 'a.pdf', { kind: 'poem' }).expect(400);
    expect(unknown.body.errors).toMatchObject([{ pointer: '/kind' }]);
    const elsewhere = await upload(pdf, 'a.pdf', { milestoneId: records.meetingId }).expect(400);
    expect(elsewhere.body.errors).toMatchObject([{ pointer: '/milestoneId', code: 'unknown-reference' }]);
    await client.post(documents().replace(records.agreementId, records.meetingId)).field('kind', 'other').attach('file', pdf, 'a.pdf').expect(404);
    const missing = await client.post(documents()).field('kind', 'other').expect(400);
    expect(missing.body.errors).toMatchObject([{ pointer: '/file', code: 'required' }]);
    expect(await lying()).toEqual(before);
  });

  it('can be evidence of a milestone', async () => {
    const { body } = await upload(pdf, 'bewijs.pdf', { milestoneId: records.milestoneId }).expect(201);
    expect(body).toMatchObject({ milestoneId: records.milestoneId, milestoneTitle: 'Mijlpaal' });
  });

  it('can be named when a milestone is completed, as long as it counts and belongs to the agreement', async () => {
    const { database } = application;
    const milestoneId = newId();
    await database.query(
      `insert into milestone (programme_id, partnership_id, agreement_id, id, title, baseline_on, responsible_organisation_id, evidence, version)
       values ($1, $2, $3, $4, 'Sleutels', '2026-09-01', $5, 'Foto van de sleutels', 1)`,
      [partnership.programmeId, partnership.id, records.agreementId, milestoneId, noor.organisationId],
    );
    const { body: document } = await upload(pdf, 'sleutels.pdf').expect(201);
    const { body: withdrawn } = await upload(pdf, 'oud.pdf').expect(201);
    await client.post(`${documents()}/${withdrawn.id}/withdrawal`).send({ reason: 'Oud' }).expect(201);
    const milestone = `/api/v1/programmes/${partnership.programmeId}/partnerships/${partnership.id}/milestones/${milestoneId}`;
    const complete = (documentIds: string[]) =>
      client.post(`${milestone}/completion`).set('If-Match', '"1"').send({ completedOn: '2026-06-15', documentIds });
    for (const unknown of [withdrawn.id, records.meetingId]) {
      const { body } = await complete([document.id, unknown]).expect(400);
      expect(body.errors).toMatchObject([{ pointer: '/documentIds/1', code: 'unknown-reference' }]);
    }
    const { body } = await complete([document.id]).expect(201);
    expect(body).toMatchObject({ evidence: 'Foto van de sleutels', evidenceCount: 1 });
    const list = await partner.get(documents()).query({ milestoneId }).expect(200);
    expect(list.body.items.map(({ id }: { id: string }) => id)).toEqual([document.id]);
  });

  it('is withdrawn by its own organisation, once and with a reason, and can still be read', async () => {
    const { body } = await upload(pdf, 'oud.pdf').expect(201);
    const withdrawal = `${documents()}/${body.id}/withdrawal`;
    await partner.post(withdrawal).send({ reason: 'Niet van mij' }).expect(403);
    await client.post(withdrawal).send({}).expect(400);
    const withdrawn = await client.post(withdrawal).send({ reason: 'Er is een nieuwe versie' }).expect(201);
    expect(withdrawn.body.withdrawal).toMatchObject({ reason: 'Er is een nieuwe versie', recordedByName: noor.name });
    await client.post(withdrawal).send({ reason: 'Nog eens' }).expect(409);
    await client.get(`${documents()}/${body.id}/content`).expect(200);
  });

  it('is walked from the latest back', async () => {
    const first = await client.get(documents()).query({ limit: 2 }).expect(200);
    const next = await client.get(documents()).query({ limit: 2, cursor: first.body.nextCursor }).expect(200);
    const ids = [...first.body.items, ...next.body.items].map(({ id }: { id: string }) => id);
    expect(ids).toEqual([...new Set(ids)].sort().reverse());
    expect(ids).toHaveLength(4);
  });

  it('goes along with an export of the programme', async () => {
    const { body } = await upload(pdf, 'mee.pdf').expect(201);
    const exports = `/api/v1/programmes/${partnership.programmeId}/programme-exports`;
    const asked = await client.post(exports).expect(202);
    await application.settle();
    const archive = await client.get(`${exports}/${asked.body.id}/archive`).buffer(true).parse(asBytes).expect(200);
    const files = unzipSync(archive.body as Buffer);
    expect(Buffer.from(files[`documents/${body.id}.pdf`]!)).toEqual(pdf);
    expect(Object.keys(files)).toContain(`documents/${records.documentId}.missing.json`);
  });

  it('is thrown away when no row names it for a day, and stays as long as one does', async () => {
    const { body } = await upload(pdf, 'blijft.pdf').expect(201);
    const gone = await upload(pdf, 'weg.pdf').expect(201);
    const { database, clock, app } = application;
    await database.query('delete from agreement_document where id = $1', [gone.body.id]);
    const now = clock.now();
    clock.moveTo(new Date('2099-01-01T00:00:00Z'));
    await app.get(JobRegistry).scans.find(({ name }) => name === 'leftover-files')!.run();
    clock.moveTo(now);
    expect(await lying()).toContain(body.id);
    expect(await lying()).not.toContain(gone.body.id);
  });
});

describe('a scanner of malware', () => {
  let scanner: Server;
  let application: TestApplication;
  let client: Client;
  let documents: string;
  let answer: string | undefined;
  const seen: Buffer[] = [];
  const connections = new Set<Socket>();

  beforeAll(async () => {
    scanner = createServer((socket) => {
      connections.add(socket);
      let received = Buffer.alloc(0);
      socket.on('error', () => undefined);
      socket.on('data', (data) => {
        received = Buffer.concat([received, data]);
        const content = contentOf(received);
        if (!content) return;
        seen.push(content);
        if (answer === undefined) socket.destroy();
        else socket.end(`${answer}\0`);
      });
    });
    await new Promise<void>((resolve) => scanner.listen(0, '127.0.0.1', resolve));
    const { port } = scanner.address() as { port: number };
    application = await TestApplication.start({ environment: { CLAMD_URL: `tcp://127.0.0.1:${port}` } });
    const { make } = application;
    const noor = await make.person(await make.organisation(await make.programme()));
    const partnership = await make.partnership(noor, [noor]);
    const { agreementId } = await everyRecordOf(application.database, partnership, noor);
    documents = `/api/v1/programmes/${partnership.programmeId}/partnerships/${partnership.id}/agreements/${agreementId}/documents`;
    client = await application.as(noor);
  });

  afterAll(async () => {
    await application.stop();
    for (const socket of connections) socket.destroy();
    scanner.close();
  });

  /** What came in by INSTREAM, once it is whole. */
  const contentOf = (received: Buffer): Buffer | undefined => {
    const command = 'zINSTREAM\0';
    if (received.subarray(0, command.length).toString('latin1') !== command) return undefined;
    const pieces: Buffer[] = [];
    for (let at = command.length; at + 4 <= received.length; ) {
      const length = received.readUInt32BE(at);
      if (length === 0) return Buffer.concat(pieces);
      pieces.push(received.subarray(at + 4, at + 4 + length));
      at += 4 + length;
    }
    return undefined;
  };

  const upload = () => client.post(documents).field('kind', 'other').attach('file', pdf, 'a.pdf');
  const kept = async () => {
    const [row] = await application.database.query<{ count: number }>('select count(*)::int as count from agreement_document');
    return row!.count;
  };

  it('sees the whole file, and lets a clean one pass', async () => {
    answer = 'stream: OK';
    await upload().expect(201);
    expect(seen.at(-1)).toEqual(pdf);
  });

  it.each([
    ['finds something', 'stream: Eicar-Test-Signature FOUND', 400, 'file.malware'],
    ['cannot look', 'INSTREAM size limit exceeded. ERROR', 503, 'file.scanner-unavailable'],
    ['breaks off', undefined, 503, 'file.scanner-unavailable'],
  ])('that %s keeps the file out', async (_, says, status, code) => {
    answer = says;
    const before = await kept();
    const { body } = await upload().expect(status);
    expect(body.errors).toMatchObject([{ pointer: '/file', code }]);
    expect(await kept()).toBe(before);
  });

  it('that cannot be reached keeps every file out', async () => {
    for (const socket of connections) socket.destroy();
    await new Promise((resolve) => scanner.close(resolve));
    const { body } = await upload().expect(503);
    expect(body.errors).toMatchObject([{ pointer: '/file', code: 'file.scanner-unavailable' }]);
  });
});
