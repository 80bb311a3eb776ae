import { parse } from 'csv-parse/sync';
import readXlsxFile from 'read-excel-file/node';
import { csvSeparator, headingsIn, knownColumns, type RegisterCell, tableOf, type TableReading } from '../../domain/index.js';
import { zipFault } from './zip-guard.js';

const mostRecords = 20_000;
const zip = Buffer.from('PK\u0003\u0004', 'latin1');
const compoundFile = Buffer.from([0xd0, 0xcf, 0x11, 0xe0]);
/** Characters that stand in no text: a picture or program that is called csv. */
const notInText = new RegExp('[\\u0000-\\u0008\\u000e-\\u001f]');

/**
 * The table in an xlsx or csv file, or the code of what keeps it from being read. What the file is, its content says;
 * a name that says otherwise is not believed.
 */
export async function readRegister(content: Buffer, fileName: string): Promise<TableReading> {
  const extension = /\.(\w+)$/.exec(fileName.toLowerCase())?.[1];
  if (content.subarray(0, 4).equals(compoundFile)) return { code: 'register-import.old-spreadsheet' };
  if (content.subarray(0, 4).equals(zip)) return extension === 'xlsx' ? readXlsx(content) : { code: 'register-import.type' };
  if (extension !== 'csv' && extension !== 'txt') return { code: 'register-import.type' };
  const text = decoded(content);
  return notInText.test(text) || text.startsWith('%PDF') ? { code: 'register-import.type' } : readCsv(text);
}

async function readXlsx(content: Buffer): Promise<TableReading> {
  const fault = await zipFault(content);
  if (fault) return { code: fault };
  try {
    const sheets = await readXlsxFile(content);
    return tableOf(registerAmong(sheets.map(({ data }) => data.map((row) => row.map(cellOf)))));
  } catch {
    return { code: 'register-import.unreadable' };
  }
}

/** Of several sheets, the first with headings that a register has; an explanation before it is passed over. */
function registerAmong(sheets: readonly (readonly RegisterCell[][])[]): readonly RegisterCell[][] {
  return sheets.find((grid) => knownColumns(headingsIn(grid)) > 1) ?? sheets[0] ?? [];
}

/** A date of a spreadsheet has no zone: its day is the one it has in UTC, wherever the server stands. */
function cellOf(value: unknown): RegisterCell {
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : value.toISOString().slice(0, 10);
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;
}

/** UTF-8 when it is that, else Windows-1252, as older spreadsheet programs save. */
function decoded(content: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(content);
  } catch {
    return new TextDecoder('windows-1252').decode(content);
  }
}

function readCsv(text: string): TableReading {
  // A first line that Excel takes as an instruction; its own row stays, so that rows keep their numbers.
  const told = /^sep=(.)\r?\n/i.exec(text);
  const body = told ? text.slice(told[0].length - 1) : text;
  try {
    const records: string[][] = parse(body, {
      delimiter: told?.[1] ?? csvSeparator(body),
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: false,
      to: mostRecords + 1,
    });
    return records.length > mostRecords ? { code: 'register-import.too-many-rows' } : tableOf(records);
  } catch {
    return { code: 'register-import.unreadable' };
  }
}
