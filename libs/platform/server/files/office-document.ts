import { text } from 'node:stream/consumers';
import type { Readable } from 'node:stream';
import { type Entry, openPromise, type ZipFile } from 'yauzl';
import type { FileKind } from '../../domain/index.js';

/** More than any document that people write, far less than what fills a disk. */
const mostEntries = 5_000;
const mostUncompressed = 400 * 1024 * 1024;
/** How many times larger than the file itself its content may be; small files are left alone. */
const largestRatio = 100;
const ratioMattersFrom = 5 * 1024 * 1024;
/** The parts that tell the kind are small; a large one is read no further. */
const largestPart = 1024 * 1024;

/** The part that says what a document is, and the words in it that say so (ECMA-376 part 2, 10.1.2; OpenDocument 1.3 part 2, 3.3). */
const proofs: Partial<Record<FileKind, { readonly part: string; readonly says: string }>> = {
  docx: { part: '[Content_Types].xml', says: 'wordprocessingml.document.main+xml' },
  xlsx: { part: '[Content_Types].xml', says: 'spreadsheetml.sheet.main+xml' },
  odt: { part: 'mimetype', says: 'application/vnd.oasis.opendocument.text' },
  ods: { part: 'mimetype', says: 'application/vnd.oasis.opendocument.spreadsheet' },
};

const macroPart = /(^|\/)vba\w*\.bin$|^Basic\/|^Scripts\//i;

/**
 * Why an Office document cannot be kept, as codes: it is no such document, unpacks to far more than it is (a zip bomb, its
 * entries laid over one another included), is locked, or carries macros. The directory of the archive is judged before
 * anything is unpacked; then only the small parts that tell its kind are.
 */
export async function officeDocumentErrors(path: string, kind: FileKind, size: number): Promise<string[]> {
  const archive = await openPromise(path, { lazyEntries: true, autoClose: false, strictFileNames: true }).catch(() => undefined);
  if (!archive) return ['file.content-differs'];
  try {
    return await archiveErrors(archive, kind, size);
  } catch {
    return ['file.content-differs'];
  } finally {
    archive.close();
  }
}

async function archiveErrors(archive: ZipFile, kind: FileKind, size: number): Promise<string[]> {
  if (archive.entryCount > mostEntries) return ['file.unpacks-too-large'];
  const entries: Entry[] = [];
  for await (const entry of archive.eachEntry()) {
    entries.push(entry);
    if (entries.length > mostEntries) return ['file.unpacks-too-large'];
  }
  if (unpacksTooLarge(entries, size)) return ['file.unpacks-too-large'];
  if (entries.some((entry) => entry.isEncrypted())) return ['file.locked'];
  if (entries.some(({ fileName }) => macroPart.test(fileName))) return ['file.macros'];
  const { part, says } = proofs[kind]!;
  const proof = await read(archive, entries, part);
  if (/macroEnabled/i.test(proof)) return ['file.macros'];
  const fits = part === 'mimetype' ? proof.trim() === says : proof.includes(says);
  if (!fits) return ['file.content-differs'];
  return (await read(archive, entries, 'META-INF/manifest.xml')).includes('encryption-data') ? ['file.locked'] : [];
}

function unpacksTooLarge(entries: readonly Entry[], size: number): boolean {
  const sum = (of: (entry: Entry) => number) => entries.reduce((total, entry) => total + of(entry), 0);
  const uncompressed = sum((entry) => entry.uncompressedSize);
  const overlapping = sum((entry) => entry.compressedSize) > size;
  return overlapping || uncompressed > mostUncompressed || (uncompressed > ratioMattersFrom && uncompressed > size * largestRatio);
}

/** The text of a part; empty when it is absent or too large to be what it should be. */
async function read(archive: ZipFile, entries: readonly Entry[], part: string): Promise<string> {
  const entry = entries.find(({ fileName }) => fileName === part);
  if (!entry || entry.uncompressedSize > largestPart) return '';
  const stream: Readable = await archive.openReadStreamPromise(entry);
  return text(stream);
}
