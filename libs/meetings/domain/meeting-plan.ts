import type { FieldError, LocalDate } from '@samenspel/platform/domain';

export interface PlannedPoint {
  readonly kind: string;
  readonly id: string;
}

export interface MeetingPlanSurroundings {
  readonly today: LocalDate;
  /** Whether a point stands on the list of the partnership. */
  readonly isOpen: (point: PlannedPoint) => boolean;
}

/** A meeting is planned on today or later, with points that are on the list, each once. */
export function meetingPlanErrors(
  { plannedOn, points }: { readonly plannedOn: LocalDate; readonly points: readonly PlannedPoint[] },
  { today, isOpen }: MeetingPlanSurroundings,
): FieldError[] {
  const passed = plannedOn < today ? [{ pointer: '/plannedOn', code: 'meeting-plan.passed' }] : [];
  const wrong = points.flatMap((point, index) => {
    const pointer = `/points/${index}`;
    if (!isOpen(point)) return [{ pointer, code: 'discussion-point.not-open' }];
    const first = points.findIndex(({ kind, id }) => kind === point.kind && id === point.id);
    return first < index ? [{ pointer, code: 'discussion-point.twice' }] : [];
  });
  return [...passed, ...wrong];
}
