import { addDays, type LocalDate } from '@samenspel/platform/domain';
import { fairClock, type FairClock, type Wait } from '../fair-clock/fair-clock.js';
import { type Fulfilments, type ObligationTerms, occurrencesOf } from './obligation.js';

/** One time that an obligation fell due, with how late it is or was and for whom those days count. */
export interface OccurrenceClock {
  readonly dueOn: LocalDate;
  readonly fulfilledOn: LocalDate | null;
  readonly clock: FairClock;
}

/**
 * The times that have passed or were fulfilled, earliest first. Days of waiting count for the time that they held up: after
 * the one before it, and after that was done.
 */
export function occurrenceClocks(terms: ObligationTerms, fulfilments: Fulfilments, waits: readonly Wait[], today: LocalDate): OccurrenceClock[] {
  return occurrencesOf(terms, fulfilments, today)
    .reverse()
    .map(({ dueOn, fulfilledOn }, index, all) => {
      const before = all[index - 1];
      const since = before && laterOf(before.dueOn, before.fulfilledOn ?? before.dueOn);
      return { dueOn, fulfilledOn, clock: fairClock({ dueOn, doneOn: fulfilledOn, waits: waitsSince(waits, since) }, today) };
    })
    .filter(({ dueOn, fulfilledOn }) => fulfilledOn !== null || dueOn < today);
}

function waitsSince(waits: readonly Wait[], since: LocalDate | undefined): Wait[] {
  if (since === undefined) return [...waits];
  const first = addDays(since, 1);
  return waits
    .filter(({ untilOn }) => !untilOn || untilOn > first)
    .map((wait) => (wait.fromOn < first ? { ...wait, fromOn: first } : wait));
}

const laterOf = (one: LocalDate, other: LocalDate) => (one > other ? one : other);
