import type { FieldError, LocalDate, TextValues } from '@samenspel/platform/domain';
import type { AgreementContent, DurationTerm } from './agreement-content.js';

export function problem(pointer: string, code: string, values?: TextValues): FieldError {
  return values ? { pointer, code, values } : { pointer, code };
}

/** The problems of each term of a section, with pointers from the content. */
export function problemsPerTerm<Term>(
  section: string,
  terms: readonly Term[],
  problemsOf: (term: Term, index: number) => readonly FieldError[],
): FieldError[] {
  return terms.flatMap((term, index) =>
    problemsOf(term, index).map((found) => ({ ...found, pointer: `${section}/${index}${found.pointer}` })),
  );
}

/** Asks for words where there are none. */
export function missing(pointer: string, text: string): FieldError[] {
  return text.trim() === '' ? [problem(pointer, 'required')] : [];
}

/** Names every value of a list that stands there before. */
export function twice(list: string, values: readonly string[], field: string, code: string): FieldError[] {
  return values.flatMap((value, index) => (values.indexOf(value) < index ? [problem(`${list}/${index}${field}`, code)] : []));
}

/** A date within the term of the agreement; its first and last day belong to it. */
export function outsideTerm(pointer: string, date: LocalDate | null, { startsOn, endsOn }: DurationTerm): FieldError[] {
  if (date === null) return [];
  if (startsOn !== null && date < startsOn) return [problem(pointer, 'term.before-start')];
  return endsOn !== null && date > endsOn ? [problem(pointer, 'term.after-end')] : [];
}

/** A date that must be there, within the term. */
export function dateProblems(pointer: string, date: LocalDate | null, duration: DurationTerm): FieldError[] {
  return date === null ? [problem(pointer, 'term.date-missing')] : outsideTerm(pointer, date, duration);
}

/** An organisation that may stay open, but else is a party. */
export function partyProblem(
  pointer: string,
  organisationId: string | null,
  { parties }: AgreementContent,
  { organisationIds }: { readonly organisationIds: ReadonlySet<string> },
): FieldError[] {
  if (organisationId === null || parties.some((party) => party.organisationId === organisationId)) return [];
  return [problem(pointer, organisationIds.has(organisationId) ? 'term.organisation-no-party' : 'unknown-reference')];
}

/** An organisation that must be there, and is a party. */
export function requiredPartyProblem(
  pointer: string,
  organisationId: string | null,
  content: AgreementContent,
  surroundings: { readonly organisationIds: ReadonlySet<string> },
): FieldError[] {
  if (organisationId === null) return [problem(pointer, 'term.organisation-missing')];
  return partyProblem(pointer, organisationId, content, surroundings);
}
