import { addMonths, type LocalDate } from '@samenspel/platform/domain';
import type { Renewal } from '../content/agreement-content.js';

/** What parties agreed about the end of an agreement. */
export interface NoticeTerms {
  readonly endsOn: LocalDate | null;
  readonly renewal: Renewal;
  readonly noticeMonths: number | null;
}

/**
 * So many days before the last day for notice its parties are told: room for a conversation in the usual rhythm of eight
 * weeks, before anybody has to decide.
 */
export const noticeLeadDays = 56;

/** The last day on which a party can give notice; null where the end needs no word of anybody. */
export function lastNoticeDay({ endsOn, renewal, noticeMonths }: NoticeTerms): LocalDate | null {
  if (endsOn === null || renewal === 'none' || noticeMonths === null) return null;
  return addMonths(endsOn, -noticeMonths);
}
