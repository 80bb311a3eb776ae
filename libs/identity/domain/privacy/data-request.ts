import { addMonths, dateAt, type FieldError, type LocalDate, type Text } from '@samenspel/platform/domain';

export const dataRequestKinds = ['correction', 'erasure', 'other'] as const;
export type DataRequestKind = (typeof dataRequestKinds)[number];

export const dataRequestOutcomes = ['done', 'refused'] as const;
export type DataRequestOutcome = (typeof dataRequestOutcomes)[number];

export const dataRequestTexts: Readonly<Record<DataRequestKind, Text>> = {
  correction: { nl: 'iets verbeteren', en: 'correct something' },
  erasure: { nl: 'gegevens wissen', en: 'erase data' },
  other: { nl: 'iets anders', en: 'something else' },
};

/** The last day for an answer: one month after the request (article 12(3) of the GDPR), on the programme's calendar. */
export const dataRequestDueOn = (requestedAt: Date, timeZone: string): LocalDate => addMonths(dateAt(requestedAt, timeZone), 1);

/** A refusal tells why (article 12(4) of the GDPR). */
export function dataRequestAnswerErrors(outcome: DataRequestOutcome, reason: string | null | undefined): FieldError[] {
  return outcome === 'refused' && !reason ? [{ pointer: '/reason', code: 'data-request.reason-required' }] : [];
}
