import writeXlsx from 'write-excel-file/node';
import { csvOf, type CsvValue, daysBetween, type LocalDate, withoutFormula } from '../../domain/index.js';

/** What a cell of a table to take along holds. */
export type SheetCell = CsvValue | { readonly date: LocalDate | null | undefined };

const isDate = (cell: SheetCell): cell is { readonly date: LocalDate | null | undefined } => typeof cell === 'object' && cell !== null;

/** A table as CSV, with dates as 'YYYY-MM-DD'. */
export async function csvSheet(heading: readonly string[], rows: readonly (readonly SheetCell[])[]): Promise<Buffer> {
  return Buffer.from(csvOf(heading, rows.map((row) => row.map((cell) => (isDate(cell) ? cell.date : cell)))));
}

/** A table as a workbook of one sheet. Text that could become a formula gets an apostrophe in front, as in CSV. */
export function xlsxSheet(heading: readonly string[], rows: readonly (readonly SheetCell[])[], name: string): Promise<Buffer> {
  const title = heading.map((value) => ({ value, type: String, fontWeight: 'bold' as const }));
  return writeXlsx([title, ...rows.map((row) => row.map(xlsxCell))], { sheet: name, stickyRowsCount: 1 }).toBuffer();
}

/** The day from which a workbook counts its dates (ECMA-376, 18.17.4.1). */
const dayZero = '1899-12-30';

function xlsxCell(cell: SheetCell) {
  if (cell === null || cell === undefined) return null;
  if (isDate(cell)) return cell.date ? { value: daysBetween(dayZero, cell.date), type: Number, format: 'dd-mm-yyyy' } : null;
  if (typeof cell === 'string') return { value: withoutFormula(cell), type: String };
  return typeof cell === 'number' ? { value: cell, type: Number } : { value: cell, type: Boolean };
}
