import type { LocalDate } from '@samenspel/platform/domain';
import { type Fulfilments, type ObligationTerms, occurrencesOf } from './obligation.js';

/** Days on which whoever waits for an obligation could not go on. */
export interface LateSpell {
  /** The day on which it fell due. */
  readonly fromOn: LocalDate;
  /** The day on which it was fulfilled; null as long as it is open. */
  readonly untilOn: LocalDate | null;
}

/**
 * The spells in which an obligation held up others: one for each time that it fell due and was not, or later, fulfilled.
 * They follow from what was agreed and what was recorded, so nobody has to record or confirm them.
 */
export function lateSpells(terms: ObligationTerms, fulfilments: Fulfilments, today: LocalDate): LateSpell[] {
  return occurrencesOf(terms, fulfilments, today)
    .filter(({ dueOn, fulfilledOn }) => (fulfilledOn === null ? dueOn < today : fulfilledOn > dueOn))
    .map(({ dueOn, fulfilledOn }) => ({ fromOn: dueOn, untilOn: fulfilledOn }));
}
