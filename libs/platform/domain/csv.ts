export type CsvValue = string | number | boolean | null | undefined;

/** Text that a spreadsheet would take for a formula, also behind white space and in full-width signs. */
const formula = /^\s*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r\n]/u;

/**
 * Text that a spreadsheet does not run: what could be a formula gets an apostrophe in front, after OWASP's advice on CSV
 * injection.
 */
export function withoutFormula(text: string): string {
  return formula.test(text) ? `'${text}` : text;
}

/**
 * One value as a cell (RFC 4180), {@link withoutFormula} where it is text; a number is no text and stays as it is.
 */
export function csvCell(value: CsvValue): string {
  if (value === null || value === undefined) return '';
  if (typeof value !== 'string') return String(value);
  const text = withoutFormula(value);
  return /[";,\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * A table as CSV: with a byte order mark, so that spreadsheets read it as UTF-8, and semicolons, which a spreadsheet in
 * a country with decimal commas expects.
 */
export function csvOf(heading: readonly string[], rows: Iterable<readonly CsvValue[]>): string {
  const lines = [heading, ...rows].map((row) => row.map(csvCell).join(';'));
  return `\uFEFF${lines.join('\r\n')}\r\n`;
}
