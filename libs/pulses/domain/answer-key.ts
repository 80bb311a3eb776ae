import { keyedAnswer } from './instrument.js';
import type { AnswerSheet, Instrument, Item } from './instrument.js';

const separator = '--';

/** The name of an answer: the code of its item, and the organisation that it is about where each is asked about. */
export function answerKey(item: string, organisationId?: string): string {
  return organisationId === undefined ? item : `${item}${separator}${organisationId}`;
}

/** Whom a sheet is about: the partnership as a whole, which has no id, or each organisation that was asked about. */
export function ratedOrganisations(instrument: Instrument, sheet: AnswerSheet): readonly (string | undefined)[] {
  if (instrument.kind === 'dimensions') return [undefined];
  const ids = Object.keys(sheet).map((key) => key.slice(key.indexOf(separator) + separator.length));
  return [...new Set(ids)];
}

/** The answer to an item as points of its dimension, reverse-keyed ones turned round; `null` when there is none. */
export function answerScore(instrument: Instrument, sheet: AnswerSheet, item: Item, organisationId?: string): number | null {
  const answer = sheet[answerKey(item.code, organisationId)] ?? null;
  return answer === null ? null : keyedAnswer(instrument.scale, item, answer);
}
