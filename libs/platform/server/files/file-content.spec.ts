import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { zipSync } from 'fflate';
import { fileContentErrors } from './file-content.js';

const words = (text: string) => new TextEncoder().encode(text);
const office = (says: string, parts: Record<string, Uint8Array> = {}) => Buffer.from(zipSync({ '[Content_Types].xml': words(says), ...parts }));
const letter = (parts?: Record<string, Uint8Array>) => office('wordprocessingml.document.main+xml', parts);
const sheet = (parts?: Record<string, Uint8Array>) => office('spreadsheetml.sheet.main+xml', parts);
/** Far larger than it is in the archive. */
const emptiness = new Uint8Array(6 * 1024 * 1024);

describe('the content of a file', () => {
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'file-content-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  const codes = async (name: string, content: Buffer) => {
    const kept = path.join(folder, 'kept');
    await writeFile(kept, content);
    return (await fileContentErrors(kept, name, content.length)).map(({ pointer, code }) => `${pointer} ${code}`);
  };

  it.each([
    ['brief.docx', letter()],
    ['lijst.xlsx', sheet()],
    ['lijst.csv', Buffer.from('naam;bedrag\r\n')],
  ])('may be what the name says: %s', async (name, content) => {
    expect(await codes(name, content)).toEqual([]);
  });

  it.each([
    ['brief.pdf', letter()],
    ['brief.docx', sheet()],
    ['brief.docx', Buffer.from('%PDF-1.7')],
    ['foto.png', Buffer.from('%PDF-1.7')],
    ['lijst.csv', Buffer.from([0x61, 0x00, 0x62])],
  ])('is not taken when it is something else than the name says: %s', async (name, content) => {
    expect(await codes(name, content)).toEqual(['/file file.content-differs']);
  });

  it.each([
    ['brief.docx', letter({ 'word/media/large.bmp': emptiness })],
    ['lijst.xlsx', sheet({ 'xl/media/large.bmp': emptiness })],
  ])('is not taken when it unpacks to far more than it is: %s', async (name, content) => {
    expect(await codes(name, content)).toEqual(['/file file.unpacks-too-large']);
  });
});
