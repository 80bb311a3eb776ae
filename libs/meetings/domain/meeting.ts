import type { FieldError, LocalDate } from '@samenspel/platform/domain';
import type { Level } from '@samenspel/partnerships/domain';

/** How many people of an organisation attended at a level; an organisation that is not listed was absent. */
export interface Attendance {
  readonly organisationId: string;
  readonly level: Level;
  readonly people: number;
}

export interface NewMeetingFacts {
  readonly heldOn: LocalDate;
  readonly today: LocalDate;
  /** The first day of the partnership. */
  readonly startedOn: LocalDate;
  readonly nextMeetingOn: LocalDate | undefined;
  /** The organisations of the partnership. */
  readonly organisationIds: readonly string[];
  readonly attendance: readonly Attendance[];
  readonly decisions: readonly { readonly organisationIds: readonly string[] }[];
}

/**
 * Everything that cannot be right about a meeting that was held: its date lies within the partnership and not after
 * today, the next one follows it, and those who attended and decided belong to the partnership.
 */
export function meetingErrors(facts: NewMeetingFacts): FieldError[] {
  return [...dateErrors(facts), ...attendanceErrors(facts), ...decisionErrors(facts)];
}

function dateErrors({ heldOn, today, startedOn, nextMeetingOn }: NewMeetingFacts): FieldError[] {
  const later = heldOn > today ? [{ pointer: '/heldOn', code: 'meeting.still-to-come' }] : [];
  const earlier = heldOn < startedOn ? [{ pointer: '/heldOn', code: 'meeting.before-start', values: { startedOn } }] : [];
  const backwards = nextMeetingOn !== undefined && nextMeetingOn <= heldOn;
  return [...later, ...earlier, ...(backwards ? [{ pointer: '/nextMeetingOn', code: 'meeting.next-not-after' }] : [])];
}

function attendanceErrors({ attendance, organisationIds }: NewMeetingFacts): FieldError[] {
  if (attendance.length === 0) return [{ pointer: '/attendance', code: 'meeting.nobody-attended' }];
  return attendance.flatMap(({ organisationId, level }, index) => {
    if (!organisationIds.includes(organisationId)) {
      return [{ pointer: `/attendance/${index}/organisationId`, code: 'unknown-reference' }];
    }
    const first = attendance.findIndex((row) => row.organisationId === organisationId && row.level === level);
    return first < index ? [{ pointer: `/attendance/${index}/level`, code: 'meeting.level-twice' }] : [];
  });
}

function decisionErrors({ decisions, attendance }: NewMeetingFacts): FieldError[] {
  const attending = attendance.map(({ organisationId }) => organisationId);
  return decisions.flatMap(({ organisationIds }, index) => {
    const pointer = `/decisions/${index}/organisationIds`;
    if (organisationIds.length === 0) return [{ pointer, code: 'decision.by-nobody' }];
    return organisationIds.flatMap((organisationId, place) => {
      const twice = organisationIds.indexOf(organisationId) < place;
      const code = twice ? 'decision.organisation-twice' : attending.includes(organisationId) ? undefined : 'decision.by-absent';
      return code ? [{ pointer: `${pointer}/${place}`, code }] : [];
    });
  });
}
