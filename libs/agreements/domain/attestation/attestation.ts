import { addDays, addMonths, type FieldError, type LocalDate } from '@samenspel/platform/domain';
import { canonicalJson } from '../record/canonical-json.js';
import { occurrencesBetween, parseRecurrence } from '../recurrence/index.js';

/** How a duty that was due in a quarter went, in the word of one party. */
export const dutyOutcomes = ['met', 'partly-met', 'not-met'] as const;
export type DutyOutcome = (typeof dutyOutcomes)[number];

/** What a party says about one duty. A duty that goes unmentioned was met. */
export interface DutyStatement {
  readonly dutyId: string;
  readonly outcome: DutyOutcome;
  readonly note?: string | null;
}

/** First and last day of a calendar quarter. */
export interface Quarter {
  readonly startsOn: LocalDate;
  readonly endsOn: LocalDate;
}

/** Days after the end of a quarter in which parties can give their word. */
export const daysToAttest = 21;

/** The longest quarter: what is due every day is due that often. */
const daysInQuarter = 92;

/** The last quarter that is over on a day. */
export function quarterBefore(today: LocalDate): Quarter {
  const month = Number(today.slice(5, 7));
  const firstMonth = String(month - ((month - 1) % 3)).padStart(2, '0');
  const next = `${today.slice(0, 4)}-${firstMonth}-01`;
  return { startsOn: addMonths(next, -3), endsOn: addDays(next, -1) };
}

/** The last day on which a word can be given; the words open on the day after, or when the last one is in. */
export function attestationDeadline({ endsOn }: Quarter): LocalDate {
  return addDays(endsOn, daysToAttest);
}

/** The days of a quarter on which a duty was due: once, or by its recurrence rule. */
export function daysDueIn({ startsOn, endsOn }: Quarter, { dueOn, recurrence }: { readonly dueOn: LocalDate; readonly recurrence: string | null }): LocalDate[] {
  const parsed = recurrence === null ? null : parseRecurrence(recurrence);
  const rule = parsed && 'rule' in parsed ? parsed.rule : null;
  return occurrencesBetween(rule, dueOn, { from: startsOn, until: endsOn, limit: daysInQuarter });
}

/** An exception names a duty of the round, once, and says what happened. */
export function statementErrors(statements: readonly DutyStatement[], dutyIds: ReadonlySet<string>): FieldError[] {
  return statements.flatMap(({ dutyId, outcome, note }, index) => {
    const at = (field: string) => `/statements/${index}/${field}`;
    const unknown = dutyIds.has(dutyId) ? [] : [{ pointer: at('dutyId'), code: 'unknown-reference' }];
    const again = statements.findIndex((other) => other.dutyId === dutyId) < index ? [{ pointer: at('dutyId'), code: 'attestation.duty-twice' }] : [];
    const silent = outcome !== 'met' && !note ? [{ pointer: at('note'), code: 'attestation.note-missing' }] : [];
    return [...unknown, ...again, ...silent];
  });
}

/**
 * The word of a party as the one text that it commits to: a statement about every duty, in the order of their ids, so
 * that the commitment does not tell how many exceptions there are.
 */
export function canonicalWord(statements: readonly DutyStatement[], dutyIds: readonly string[]): string {
  const given = new Map(statements.map((statement) => [statement.dutyId, statement]));
  return canonicalJson(
    [...dutyIds].sort().map((dutyId) => ({ dutyId, outcome: given.get(dutyId)?.outcome ?? 'met', note: given.get(dutyId)?.note ?? null })),
  );
}

/** The opened word of one party. */
export interface OpenedWord {
  readonly organisationId: string;
  readonly statements: readonly DutyStatement[];
}

/** Duties about which the words that were given say different things: those are for the table, not for a score. */
export function differingDuties(words: readonly OpenedWord[], dutyIds: readonly string[]): string[] {
  const outcomesOf = (dutyId: string) =>
    new Set(words.map(({ statements }) => statements.find((statement) => statement.dutyId === dutyId)?.outcome ?? 'met'));
  return dutyIds.filter((dutyId) => outcomesOf(dutyId).size > 1);
}
