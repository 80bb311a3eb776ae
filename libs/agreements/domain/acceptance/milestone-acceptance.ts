import { addWorkingDays, type FieldError, type LocalDate } from '@samenspel/platform/domain';

/** What a party says of a milestone that another delivered. */
export const acceptanceKinds = ['accepted', 'objected'] as const;
export type AcceptanceKind = (typeof acceptanceKinds)[number];

/** Where a delivery stands: nobody answered yet, somebody did, or nobody objected in time. */
export const acceptanceStates = ['open', 'accepted', 'accepted-tacitly', 'objected'] as const;
export type AcceptanceState = (typeof acceptanceStates)[number];

/** In this many working days the other party answers. */
export const answerWorkingDays = 10;

/** The last day on which one can answer to something that was recorded on a day of the programme's calendar. */
export function answerUntil(recordedOn: LocalDate): LocalDate {
  return addWorkingDays(recordedOn, answerWorkingDays);
}

/** Nobody needs to do anything for tacit acceptance: it follows from the day of recording and from today. */
export function acceptanceState(
  { recordedOn, answer }: { readonly recordedOn: LocalDate; readonly answer?: AcceptanceKind | null },
  today: LocalDate,
): AcceptanceState {
  if (answer) return answer;
  return today > answerUntil(recordedOn) ? 'accepted-tacitly' : 'open';
}

export interface DeliveryParties {
  /** The organisation that delivered. */
  readonly delivererId: string;
  /** The organisation that the agreement names to accept. */
  readonly accepterId?: string | null;
  readonly partyIds: readonly string[];
}

/** Who may answer: the organisation that is named, and without one (or when it delivered itself) every other party. */
export function acceptingOrganisationIds({ delivererId, accepterId, partyIds }: DeliveryParties): string[] {
  if (accepterId && accepterId !== delivererId) return [accepterId];
  return partyIds.filter((id) => id !== delivererId);
}

/** An objection says what is missing, so that the other party knows what to do. */
export function acceptanceErrors({ kind, reason }: { readonly kind: AcceptanceKind; readonly reason?: string | null }): FieldError[] {
  return kind === 'objected' && !reason ? [{ pointer: '/reason', code: 'milestone.objection-needs-reason' }] : [];
}
