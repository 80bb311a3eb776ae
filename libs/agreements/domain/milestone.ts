import type { FieldError, LocalDate } from '@samenspel/platform/domain';

/**
 * Where a milestone stands: planned on the day that was agreed or earlier, moved to a later day, waiting because the
 * day has passed, or completed.
 */
export const milestoneStatuses = ['planned', 'moved', 'waiting', 'completed'] as const;
export type MilestoneStatus = (typeof milestoneStatuses)[number];

export interface MilestoneDates {
  /** The day that was agreed; it never changes. */
  readonly baselineOn: LocalDate;
  /** The day that is expected now, when someone expects another. */
  readonly forecastOn?: LocalDate | null;
  readonly completedOn?: LocalDate | null;
}

/** The day on which a milestone is expected: as last forecast, else as agreed. */
export function milestoneDueOn({ baselineOn, forecastOn }: MilestoneDates): LocalDate {
  return forecastOn ?? baselineOn;
}

export function milestoneStatus(dates: MilestoneDates, today: LocalDate): MilestoneStatus {
  const dueOn = milestoneDueOn(dates);
  if (dates.completedOn != null) return 'completed';
  if (dueOn < today) return 'waiting';
  return dueOn > dates.baselineOn ? 'moved' : 'planned';
}

/** A forecast looks ahead: to today or later, and never before the agreement starts. */
export function forecastErrors(
  { forecastOn }: { readonly forecastOn: LocalDate },
  { startsOn, today }: { readonly startsOn: LocalDate; readonly today: LocalDate },
): FieldError[] {
  const pointer = '/forecastOn';
  if (forecastOn < today) return [{ pointer, code: 'milestone.forecast-passed' }];
  return forecastOn < startsOn ? [{ pointer, code: 'milestone.before-start' }] : [];
}

/** A completion looks back: to today or earlier, and never before the agreement started. */
export function completionErrors(
  { completedOn }: { readonly completedOn: LocalDate },
  { startsOn, today }: { readonly startsOn: LocalDate; readonly today: LocalDate },
): FieldError[] {
  const pointer = '/completedOn';
  if (completedOn > today) return [{ pointer, code: 'milestone.completed-later' }];
  return completedOn < startsOn ? [{ pointer, code: 'milestone.completed-before-start' }] : [];
}
