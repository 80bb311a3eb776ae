import { addDays, daysBetween, type FieldError, type LocalDate } from '@samenspel/platform/domain';
import { occurrencesBetween } from '../recurrence/occurrences.js';
import { parseRecurrence, type RecurrenceRule } from '../recurrence/recurrence-rule.js';

/**
 * How one day of an obligation stands: still to come, within its notice, past its day, or fulfilled by its day or after.
 */
export const occurrenceStatuses = ['upcoming', 'due', 'late', 'fulfilled-on-time', 'fulfilled-late'] as const;
export type OccurrenceStatus = (typeof occurrenceStatuses)[number];

/** What parties agreed, and how long it holds. */
export interface ObligationTerms {
  /** The first day it is due. */
  readonly firstDueOn: LocalDate;
  /** Rule of RFC 5545; null when it is due once. */
  readonly recurrence: string | null;
  readonly noticeDays: number;
  /** The first day of the agreement. */
  readonly startsOn: LocalDate;
  /** The last day on which it can fall due: the end of the term, or earlier when the agreement was terminated. */
  readonly endsOn: LocalDate | null;
}

/** One day of an obligation, with what was done for it. */
export interface Occurrence {
  readonly dueOn: LocalDate;
  readonly fulfilledOn: LocalDate | null;
  readonly status: OccurrenceStatus;
}

/** The day on which each fulfilled occurrence was fulfilled, by its due date. */
export type Fulfilments = ReadonlyMap<LocalDate, LocalDate>;

/** More occurrences than this lie further back than anybody looks. */
const mostOccurrences = 5000;

export function occurrenceStatus(
  { dueOn, fulfilledOn }: { readonly dueOn: LocalDate; readonly fulfilledOn: LocalDate | null },
  noticeDays: number,
  today: LocalDate,
): OccurrenceStatus {
  if (fulfilledOn !== null) return fulfilledOn <= dueOn ? 'fulfilled-on-time' : 'fulfilled-late';
  if (dueOn < today) return 'late';
  return daysBetween(today, dueOn) <= noticeDays ? 'due' : 'upcoming';
}

/** A rule that is kept with an agreement was read before; one that cannot be read any more counts as once. */
function ruleOf({ recurrence }: ObligationTerms): RecurrenceRule | null {
  const parsed = recurrence === null ? undefined : parseRecurrence(recurrence);
  return parsed && 'rule' in parsed ? parsed.rule : null;
}

/** Days within the term on which it falls due, up to and including a day. */
export function dueDates(terms: ObligationTerms, until: LocalDate): LocalDate[] {
  const { startsOn, endsOn, firstDueOn } = terms;
  const last = endsOn !== null && endsOn < until ? endsOn : until;
  return occurrencesBetween(ruleOf(terms), firstDueOn, { from: startsOn, until: last, limit: mostOccurrences });
}

/** The first day within the term, after a day, on which it falls due. */
export function nextDueDate(terms: ObligationTerms, after: LocalDate): LocalDate | null {
  const { startsOn, endsOn, firstDueOn } = terms;
  const from = startsOn > after ? startsOn : addDays(after, 1);
  return occurrencesBetween(ruleOf(terms), firstDueOn, { from, until: endsOn ?? '9999-12-31', limit: 1 })[0] ?? null;
}

/** Whether it falls due on that day. */
export function isDueDate(terms: ObligationTerms, date: LocalDate): boolean {
  const { startsOn, endsOn, firstDueOn } = terms;
  if (date < startsOn || (endsOn !== null && date > endsOn)) return false;
  return occurrencesBetween(ruleOf(terms), firstDueOn, { from: date, until: date, limit: 1 }).length > 0;
}

/**
 * All that was and is due, with the first day to come, latest first. What was fulfilled stays, also when an amendment
 * moved the rule away from its day.
 */
export function occurrencesOf(terms: ObligationTerms, fulfilments: Fulfilments, today: LocalDate): Occurrence[] {
  const next = nextDueDate(terms, today);
  const days = new Set([...dueDates(terms, today), ...(next === null ? [] : [next]), ...fulfilments.keys()]);
  return [...days].sort((one, other) => (one < other ? 1 : -1)).map((dueOn) => {
    const fulfilledOn = fulfilments.get(dueOn) ?? null;
    return { dueOn, fulfilledOn, status: occurrenceStatus({ dueOn, fulfilledOn }, terms.noticeDays, today) };
  });
}

/** What a reader has to know at a glance. */
export interface ObligationStanding {
  /** The first occurrence that is not fulfilled; null when nothing is to come. */
  readonly next: Occurrence | null;
  readonly late: number;
  readonly fulfilledOnTime: number;
  readonly fulfilledLate: number;
}

export function obligationStanding(terms: ObligationTerms, fulfilments: Fulfilments, today: LocalDate): ObligationStanding {
  const occurrences = occurrencesOf(terms, fulfilments, today);
  const count = (status: OccurrenceStatus) => occurrences.filter((occurrence) => occurrence.status === status).length;
  return {
    next: occurrences.findLast(({ fulfilledOn }) => fulfilledOn === null) ?? openAfter(terms, fulfilments, occurrences[0]?.dueOn ?? today, today),
    late: count('late'),
    fulfilledOnTime: count('fulfilled-on-time'),
    fulfilledLate: count('fulfilled-late'),
  };
}

/** When what comes next was fulfilled early, the day after that is next. */
function openAfter(terms: ObligationTerms, fulfilments: Fulfilments, after: LocalDate, today: LocalDate): Occurrence | null {
  let dueOn = nextDueDate(terms, after);
  while (dueOn !== null && fulfilments.has(dueOn)) dueOn = nextDueDate(terms, dueOn);
  if (dueOn === null) return null;
  return { dueOn, fulfilledOn: null, status: occurrenceStatus({ dueOn, fulfilledOn: null }, terms.noticeDays, today) };
}

/** Of what is late, so many of the latest days are told of; the page of the obligation shows all. */
const lateDaysTold = 5;

/** Open days up to a day, and those whose notice has begun, earliest first. */
export function openDueDates(terms: ObligationTerms, fulfilments: Fulfilments, { until, today }: { readonly until: LocalDate; readonly today: LocalDate }): LocalDate[] {
  const noticed = addDays(today, terms.noticeDays);
  const open = dueDates(terms, until > noticed ? until : noticed).filter((dueOn) => !fulfilments.has(dueOn));
  const late = open.filter((dueOn) => dueOn < today);
  return [...late.slice(-lateDaysTold), ...open.filter((dueOn) => dueOn >= today)];
}

export interface NewFulfilmentFacts {
  readonly dueOn: LocalDate;
  readonly fulfilledOn: LocalDate;
}

/** A fulfilment is of a day on which it falls due, and looks back: to today or earlier, and not before the agreement. */
export function fulfilmentErrors({ dueOn, fulfilledOn }: NewFulfilmentFacts, terms: ObligationTerms, today: LocalDate): FieldError[] {
  const due = isDueDate(terms, dueOn) ? [] : [{ pointer: '/dueOn', code: 'obligation.not-due' }];
  const pointer = '/fulfilledOn';
  if (fulfilledOn > today) return [...due, { pointer, code: 'obligation.fulfilled-later' }];
  return fulfilledOn < terms.startsOn ? [...due, { pointer, code: 'obligation.fulfilled-before-start' }] : due;
}
