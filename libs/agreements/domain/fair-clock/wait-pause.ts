import type { FieldError, LocalDate } from '@samenspel/platform/domain';
import { answerUntil } from '../acceptance/milestone-acceptance.js';

/** What the organisation that is waited for says of a pause; the last word counts. */
export const waitPauseAnswerKinds = ['confirmed', 'disputed'] as const;
export type WaitPauseAnswerKind = (typeof waitPauseAnswerKinds)[number];

/** Where a pause stands: nobody answered yet, an answer, no objection in time, or taken back by who recorded it. */
export const waitPauseStates = ['open', 'confirmed', 'undisputed', 'disputed', 'withdrawn'] as const;
export type WaitPauseState = (typeof waitPauseStates)[number];

export interface WaitPauseFacts {
  readonly recordedOn: LocalDate;
  readonly answer?: WaitPauseAnswerKind | null;
  readonly withdrawn?: boolean;
}

export function waitPauseState({ recordedOn, answer, withdrawn }: WaitPauseFacts, today: LocalDate): WaitPauseState {
  if (withdrawn) return 'withdrawn';
  if (answer) return answer;
  return today > answerUntil(recordedOn) ? 'undisputed' : 'open';
}

/** Whether the days of a pause count for the organisation that was waited for. */
export function isSettled(state: WaitPauseState): boolean {
  return state === 'confirmed' || state === 'undisputed';
}

export interface NewWaitPauseFacts {
  readonly waitsOnOrganisationId: string;
  readonly fromOn: LocalDate;
  readonly untilOn?: LocalDate | null;
}

export interface WaitPauseSurroundings {
  readonly today: LocalDate;
  readonly startsOn: LocalDate;
  /** The organisation whose duty it is. */
  readonly ownOrganisationId: string;
  /** Parties of the agreement. */
  readonly partyIds: readonly string[];
}

/** A pause looks back, lies within the term, and waits for another party of the agreement. */
export function waitPauseErrors(pause: NewWaitPauseFacts, { today, startsOn, ownOrganisationId, partyIds }: WaitPauseSurroundings): FieldError[] {
  const { waitsOnOrganisationId, fromOn, untilOn } = pause;
  const organisation = partyIds.includes(waitsOnOrganisationId) ? [] : [{ pointer: '/waitsOnOrganisationId', code: 'unknown-reference' }];
  const itself = waitsOnOrganisationId === ownOrganisationId ? [{ pointer: '/waitsOnOrganisationId', code: 'wait-pause.waits-on-itself' }] : [];
  const early = fromOn < startsOn ? [{ pointer: '/fromOn', code: 'wait-pause.before-start' }] : [];
  const late = fromOn > today ? [{ pointer: '/fromOn', code: 'wait-pause.later' }] : [];
  return [...organisation, ...itself, ...early, ...late, ...(untilOn ? waitPauseEndErrors(untilOn, fromOn, today, '/untilOn') : [])];
}

/** The day on which the duty could go on lies after the first day of waiting, and not in the future. */
export function waitPauseEndErrors(untilOn: LocalDate, fromOn: LocalDate, today: LocalDate, pointer = '/untilOn'): FieldError[] {
  if (untilOn <= fromOn) return [{ pointer, code: 'wait-pause.ends-before-start' }];
  return untilOn > today ? [{ pointer, code: 'wait-pause.later' }] : [];
}

/** A pause is about one milestone or one obligation. */
export function waitPauseSubjectErrors({ milestoneId, obligationId }: { readonly milestoneId?: string | null; readonly obligationId?: string | null }): FieldError[] {
  return Boolean(milestoneId) === Boolean(obligationId) ? [{ pointer: '/milestoneId', code: 'wait-pause.one-subject' }] : [];
}

/** Whoever disputes says how it was, so that the two can talk about it. */
export function waitPauseAnswerErrors({ kind, reason }: { readonly kind: WaitPauseAnswerKind; readonly reason?: string | null }): FieldError[] {
  return kind === 'disputed' && !reason ? [{ pointer: '/reason', code: 'wait-pause.dispute-needs-reason' }] : [];
}

/** An open pause can be confirmed or disputed, a disputed one can still be confirmed; the others are settled. */
export function mayAnswerWaitPause(state: WaitPauseState, kind: WaitPauseAnswerKind): boolean {
  return state === 'open' || (state === 'disputed' && kind === 'confirmed');
}
