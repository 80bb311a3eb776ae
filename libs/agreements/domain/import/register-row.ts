import { normalisedName } from '@samenspel/identity/domain';
import type { LocalDate, TextValues } from '@samenspel/platform/domain';
import { readAmount } from './register-amount.js';
import type { RegisterField } from './register-column.js';
import { readDate, type CellReading } from './register-date.js';
import { type OrganisationMatcher, partyNames } from './register-organisation.js';
import type { CellProblem, KnownPartnership, RegisterReading } from './register-plan.js';
import { cellText, type RegisterCell, type RegisterRow } from './register-table.js';

const longestTitle = 200;

/** One row, with each field read from its column; what is wrong is told in {@link problems}. */
export class RowReader {
  constructor(
    readonly row: RegisterRow,
    private readonly reading: RegisterReading,
    private readonly matcher: OrganisationMatcher,
    private readonly problems: CellProblem[],
    private readonly unknown: Map<string, { name: string; rows: Set<number> }>,
  ) {}

  get number(): string {
    return this.text('number');
  }

  get title(): string {
    return this.text('title');
  }

  /** The cells that tell which agreement a row without a number belongs to, as they stand. */
  get likeness(): string {
    return JSON.stringify([this.title.toLowerCase(), this.text('startsOn'), this.text('parties'), this.text('partnership')]);
  }

  text(field: RegisterField): string {
    return this.columnsOf(field)
      .map((column) => cellText(this.row.cells[column]))
      .filter(Boolean)
      .join('; ');
  }

  words(field: 'title' | 'goal' | 'milestone' | 'number'): string | null {
    const text = this.text(field);
    if (text.length > longestTitle) this.tell(field, 'text', { max: longestTitle });
    return text.length > longestTitle ? null : text || null;
  }

  date(field: 'signedOn' | 'startsOn' | 'endsOn' | 'milestoneOn'): LocalDate | null {
    return this.read(field, readDate);
  }

  amount(): number | null {
    return this.read('amount', readAmount);
  }

  parties(): string[] {
    const names = this.columnsOf('parties').flatMap((column) =>
      partyNames(cellText(this.row.cells[column]), (name) => this.matcher.find(name) !== undefined),
    );
    return [...new Set(names.flatMap((name) => this.organisation('parties', name) ?? []))];
  }

  responsible(): string | null {
    const name = this.text('responsible');
    return name ? this.organisation('responsible', name) : null;
  }

  partnership(partnerships: readonly KnownPartnership[]): KnownPartnership | undefined {
    const name = this.text('partnership');
    const chosen = partnerships.find(({ id }) => id === this.reading.partnershipId);
    const found = name ? partnerships.filter((partnership) => normalisedName(partnership.name) === normalisedName(name)) : chosen ? [chosen] : [];
    if (found.length !== 1) this.tell('partnership', name ? 'register-import.partnership-unknown' : 'register-import.partnership-missing');
    return found.length === 1 ? found[0] : undefined;
  }

  tell(field: RegisterField, code: string, values?: TextValues): void {
    const column = this.columnsOf(field)[0] ?? null;
    this.problems.push({ row: this.row.number, field, column, value: this.text(field), code, ...(values && { values }) });
  }

  private organisation(field: 'parties' | 'responsible', name: string): string | null {
    const id = this.matcher.find(name);
    if (id) return id;
    const key = normalisedName(name);
    const unknown = this.unknown.get(key) ?? { name, rows: new Set<number>() };
    unknown.rows.add(this.row.number);
    this.unknown.set(key, unknown);
    this.tell(field, 'register-import.organisation-unknown', { name });
    return null;
  }

  private read<T>(field: RegisterField, reader: (cell: RegisterCell) => CellReading<T>): T | null {
    const [column] = this.columnsOf(field);
    const cell = column === undefined ? null : (this.row.cells[column] ?? null);
    if (cellText(cell) === '') return null;
    const reading = reader(cell);
    if ('value' in reading) return reading.value;
    this.tell(field, reading.code);
    return null;
  }

  private columnsOf(field: RegisterField): number[] {
    return this.reading.mapping.flatMap((mapped, column) => (mapped === field ? [column] : []));
  }
}
