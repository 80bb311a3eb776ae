/** A cell as the file holds it; a date of a spreadsheet is 'YYYY-MM-DD' already. */
export type RegisterCell = string | number | boolean | null;

export interface RegisterRow {
  /** As the spreadsheet numbers it, from 1. */
  readonly number: number;
  readonly cells: readonly RegisterCell[];
}

export interface RegisterTable {
  readonly headers: readonly string[];
  readonly rows: readonly RegisterRow[];
}

export const mostRegisterRows = 5_000;
export const mostRegisterColumns = 60;
const longestCell = 4_000;
const longestHeader = 200;

/** The cell as text, without white space around it. */
export function cellText(cell: RegisterCell | undefined): string {
  return cell === null || cell === undefined ? '' : String(cell).trim();
}

const isEmpty = (cells: readonly RegisterCell[]) => cells.every((cell) => cellText(cell) === '');

/** A file of rows as a table, or the code of what keeps it from being one. */
export type TableReading = { readonly table: RegisterTable } | { readonly code: string };

/** Where the headings of a table are: the first row that fills at least two cells. -1 when there is none. */
const headingRow = (grid: readonly (readonly RegisterCell[])[]) => grid.findIndex((cells) => cells.filter((cell) => cellText(cell) !== '').length >= 2);

/** The headings of a table, with rows under them or not. */
export function headingsIn(grid: readonly (readonly RegisterCell[])[]): string[] {
  return grid[headingRow(grid)]?.map(cellText) ?? [];
}

/**
 * Finds the headings, in the first row that fills at least two cells (a title above them is passed over), and the rows
 * under them that are not empty. Columns without a heading and without a value fall away at the right.
 */
export function tableOf(grid: readonly (readonly RegisterCell[])[]): TableReading {
  const start = headingRow(grid);
  if (start < 0) return { code: 'register-import.no-headers' };
  const filled = grid.slice(start).map((cells, index) => ({ number: start + index + 1, cells: cells.map(tidy) }));
  const rows = filled.slice(1).filter(({ cells }) => !isEmpty(cells));
  if (rows.length === 0) return { code: 'register-import.no-rows' };
  if (rows.length > mostRegisterRows) return { code: 'register-import.too-many-rows' };
  const width = [filled[0]!, ...rows].reduce((widest, { cells }) => Math.max(widest, lastFilled(cells)), 0);
  if (width > mostRegisterColumns) return { code: 'register-import.too-many-columns' };
  const headers = Array.from({ length: width }, (_, column) => cellText(filled[0]!.cells[column]).slice(0, longestHeader));
  return { table: { headers, rows: rows.map(({ number, cells }) => ({ number, cells: headers.map((_, column) => cells[column] ?? null) })) } };
}

const lastFilled = (cells: readonly RegisterCell[]) => cells.findLastIndex((cell) => cellText(cell) !== '') + 1;

function tidy(cell: RegisterCell): RegisterCell {
  if (typeof cell !== 'string') return cell;
  return cell.toWellFormed().replaceAll('\u0000', '').slice(0, longestCell);
}

/** The sign between the values of a CSV file: the one that occurs most in its first line, outside quotes. */
export function csvSeparator(text: string): ';' | ',' | '\t' {
  const line = (/^(?:"(?:[^"]|"")*"|[^"\r\n])*/.exec(text.trimStart())?.[0] ?? '').replace(/"(?:[^"]|"")*"/g, '');
  const counted = ([';', '\t', ','] as const).map((sign) => ({ sign, times: line.split(sign).length - 1 }));
  return counted.reduce((most, next) => (next.times > most.times ? next : most)).sign;
}
