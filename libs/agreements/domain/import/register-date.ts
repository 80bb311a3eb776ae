import { addDays, isLocalDate, type LocalDate } from '@samenspel/platform/domain';
import type { RegisterCell } from './register-table.js';

/** What a cell says, or why it cannot be taken. */
export type CellReading<T> = { readonly value: T } | { readonly code: string };

const months: readonly (readonly string[])[] = [
  ['januari', 'january', 'jan'],
  ['februari', 'february', 'feb'],
  ['maart', 'march', 'mrt', 'mar'],
  ['april', 'apr'],
  ['mei', 'may'],
  ['juni', 'june', 'jun'],
  ['juli', 'july', 'jul'],
  ['augustus', 'august', 'aug'],
  ['september', 'sept', 'sep'],
  ['oktober', 'october', 'okt', 'oct'],
  ['november', 'nov'],
  ['december', 'dec'],
];

const clockTime = /[T ]\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?$/;
const yearFirst = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;
const dayFirst = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{2}|\d{4})$/;
const withMonthName = /^(?:[a-z]{2,9},? )?(\d{1,2})[-/. ]+([a-z]+)\.?[-/. ]+(\d{2}|\d{4})$/;

/**
 * A date as people in the Netherlands write it: the day first, the month as number or name. A time behind it is left
 * out as it stands, so that no zone can move the day. A year of two digits is refused: nobody can tell the century. A
 * number is the serial day of a spreadsheet whose cell lost its date format.
 */
export function readDate(cell: RegisterCell): CellReading<LocalDate> {
  if (typeof cell === 'number') return fromSerial(cell);
  if (typeof cell !== 'string') return { code: 'register-import.date' };
  const text = cell.trim().replace(clockTime, '').toLowerCase();
  const [day, month, year] = partsOf(text) ?? [];
  if (!day || !month || !year) return { code: 'register-import.date' };
  if (year.length === 2) return { code: 'register-import.date-short-year' };
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isLocalDate(date) ? { value: date } : { code: 'register-import.date-absent' };
}

const dayZero = '1899-12-30';
/** From 1950 to 2200: what lies outside is an amount or a year in the wrong column rather than a day. */
const serials = { first: 18_264, last: 109_574 };

function fromSerial(serial: number): CellReading<LocalDate> {
  const day = Math.floor(serial);
  return day >= serials.first && day <= serials.last ? { value: addDays(dayZero, day) } : { code: 'register-import.date' };
}

function partsOf(text: string): readonly (string | undefined)[] | undefined {
  const byYear = yearFirst.exec(text);
  if (byYear) return [byYear[3], byYear[2], byYear[1]];
  const byDay = dayFirst.exec(text);
  if (byDay) return byDay.slice(1);
  const named = withMonthName.exec(text);
  const month = named ? months.findIndex((names) => names.includes(named[2]!)) : -1;
  return named && month >= 0 ? [named[1], String(month + 1), named[3]] : undefined;
}
