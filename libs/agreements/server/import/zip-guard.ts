import { once } from 'node:events';
import { type Entry, fromBuffer, type ZipFile } from 'yauzl';

const mostEntries = 500;
const mostUnpacked = 80 * 1024 * 1024;
/** A row this far down makes a reader allocate all that lie above it. */
const mostRows = 20_000;
const mostColumns = 500;
const workbook = 'xl/workbook.xml';
const sheet = /^xl\/worksheets\/[^/]+\.xml$/;

/** What keeps a zip from being read as a spreadsheet. */
export type ZipFault = 'register-import.type' | 'register-import.unpacks-too-large' | 'register-import.unreadable' | 'register-import.too-many-rows' | 'register-import.too-many-columns';

/**
 * Looks into a zip before anything else unpacks it. First its directory: how many files, how large they say they are and
 * whether a workbook is among them. Then each file as it unpacks, since a directory can lie: yauzl stops at the first
 * byte beyond what was announced.
 */
export async function zipFault(content: Buffer): Promise<ZipFault | undefined> {
  let zip: ZipFile | undefined;
  try {
    zip = await opened(content);
    const entries = await directory(zip);
    if (!entries) return 'register-import.unpacks-too-large';
    if (!entries.some(({ fileName }) => fileName === workbook)) return 'register-import.type';
    for (const entry of entries) {
      const fault = await entryFault(zip, entry);
      if (fault) return fault;
    }
    return undefined;
  } catch {
    return 'register-import.unreadable';
  } finally {
    zip?.close();
  }
}

function opened(content: Buffer): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    fromBuffer(content, { lazyEntries: true, autoClose: false, validateEntrySizes: true }, (error, zip) => (zip ? resolve(zip) : reject(error)));
  });
}

/** @returns undefined when it announces more than can be unpacked */
function directory(zip: ZipFile): Promise<Entry[] | undefined> {
  return new Promise((resolve, reject) => {
    const entries: Entry[] = [];
    let announced = 0;
    zip.on('entry', (entry: Entry) => {
      entries.push(entry);
      announced += entry.uncompressedSize;
      if (entries.length > mostEntries || announced > mostUnpacked) resolve(undefined);
      else zip.readEntry();
    });
    zip.on('end', () => resolve(entries));
    zip.on('error', reject);
    zip.readEntry();
  });
}

async function entryFault(zip: ZipFile, entry: Entry): Promise<ZipFault | undefined> {
  const stream = await new Promise<NodeJS.ReadableStream>((resolve, reject) => {
    zip.openReadStream(entry, (error, opening) => (opening ? resolve(opening) : reject(error)));
  });
  const pieces: Buffer[] = [];
  stream.on('data', (piece: Buffer) => {
    if (sheet.test(entry.fileName)) pieces.push(piece);
  });
  await once(stream, 'end');
  return pieces.length === 0 ? undefined : extentFault(Buffer.concat(pieces).toString('latin1'));
}

function extentFault(xml: string): ZipFault | undefined {
  for (const [, letters, row] of xml.matchAll(/\br\s*=\s*["']([A-Za-z]*)(\d+)["']/g)) {
    if (Number(row) > mostRows) return 'register-import.too-many-rows';
    if (columnNumber(letters!) > mostColumns) return 'register-import.too-many-columns';
  }
  return undefined;
}

const columnNumber = (letters: string) => [...letters.toUpperCase()].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
