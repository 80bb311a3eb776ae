import { addDays, daysBetween, type LocalDate } from '@samenspel/platform/domain';

/** Days on which a duty could not go on, because it waited for another organisation. */
export interface Wait {
  readonly organisationId: string;
  readonly organisationName: string;
  /** The first day of waiting. */
  readonly fromOn: LocalDate;
  /** The day on which it could go on again, which counts no more; absent as long as it waits. */
  readonly untilOn?: LocalDate | null;
  /** Whether both sides agree, or one of them said nothing in time. What is not settled counts for nobody. */
  readonly settled: boolean;
}

export interface FairClockFacts {
  readonly dueOn: LocalDate;
  /** The day on which it was done. */
  readonly doneOn?: LocalDate | null;
  /** The day on which the duty's own organisation expects to be done. */
  readonly forecastOn?: LocalDate | null;
  readonly waits: readonly Wait[];
}

export interface WaitedDays {
  readonly organisationId: string;
  readonly organisationName: string;
  readonly days: number;
}

/** How late a duty is and for whom those days count, in whole days: `late` is the sum of the others. */
export interface FairClock {
  readonly late: number;
  /** Whether it is late on the day that is expected, and not by what happened until now. */
  readonly expected: boolean;
  /** Days that waited, by the organisation they waited for; most days first. */
  readonly waited: readonly WaitedDays[];
  /** Days about which the two sides do not agree, or not yet: they count for nobody. */
  readonly unsettled: number;
  /** Days that count for the organisation whose duty it is. */
  readonly own: number;
}

/**
 * The clock stands still while a duty waits for another, before its due day too: each day of waiting moves the due day on
 * by one, as a term that is suspended goes on by as many days (compare article 4:15 of the Algemene wet bestuursrecht).
 * A day counts once, for whoever it waited for first. More waiting never makes the own delay larger.
 */
export function fairClock({ dueOn, doneOn, forecastOn, waits }: FairClockFacts, today: LocalDate): FairClock {
  const expected = doneOn == null && forecastOn != null && forecastOn > today;
  const endOn = doneOn ?? (expected ? forecastOn : today);
  const late = Math.max(0, daysBetween(dueOn, endOn));
  if (late === 0) return { late, expected, waited: [], unsettled: 0, own: 0 };
  const known = doneOn ?? (endOn < today ? endOn : today);
  const settled = waitedDays(waits.filter((wait) => wait.settled), known);
  const open = [...waitedDays(waits.filter((wait) => !wait.settled), known).keys()].filter((day) => !settled.has(day));
  const waited = perOrganisation([...settled].sort(([a], [b]) => b.localeCompare(a)).slice(0, late));
  const waitedTotal = waited.reduce((sum, { days }) => sum + days, 0);
  const unsettled = Math.min(late - waitedTotal, open.length);
  return { late, expected, waited, unsettled, own: late - waitedTotal - unsettled };
}

/** Each day that waited, with the wait that began first; waits reach to the day on which the clock is read. */
function waitedDays(waits: readonly Wait[], endOn: LocalDate): Map<LocalDate, Wait> {
  const days = new Map<LocalDate, Wait>();
  const inOrder = [...waits].sort((a, b) => a.fromOn.localeCompare(b.fromOn) || a.organisationId.localeCompare(b.organisationId));
  for (const wait of inOrder) {
    const untilOn = wait.untilOn && wait.untilOn < endOn ? wait.untilOn : endOn;
    for (let day = wait.fromOn; day < untilOn; day = addDays(day, 1)) if (!days.has(day)) days.set(day, wait);
  }
  return days;
}

function perOrganisation(days: readonly (readonly [LocalDate, Wait])[]): WaitedDays[] {
  const totals = new Map<string, WaitedDays>();
  for (const [, { organisationId, organisationName }] of days) {
    totals.set(organisationId, { organisationId, organisationName, days: (totals.get(organisationId)?.days ?? 0) + 1 });
  }
  return [...totals.values()].sort((a, b) => b.days - a.days || a.organisationId.localeCompare(b.organisationId));
}
