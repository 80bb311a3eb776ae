import type { Level, MeetingOrganisation, NewMeeting, PartnershipDto } from '@samenspel/api-client';
import { levels } from '@samenspel/partnerships/domain';
import type { FieldError } from '@samenspel/ui';

export interface DecisionDraft {
  readonly text: string;
  /** Organisations that attended and took no part; everyone else who attended did. */
  readonly without: readonly string[];
}

/** A meeting while it is being written down. */
export interface MeetingDraft {
  readonly heldOn: string;
  readonly subject: string;
  /** People by organisation and level; what is absent or 0 did not attend. */
  readonly people: Readonly<Record<string, Partial<Record<Level, number>>>>;
  readonly decisions: readonly DecisionDraft[];
  readonly nextMeetingOn: string;
}

/** A meeting that everyone who takes part attended: what is usual takes no typing. */
export function draftFor({ participants }: Pick<PartnershipDto, 'participants'>, heldOn: string): MeetingDraft {
  const people: Record<string, Partial<Record<Level, number>>> = {};
  for (const { organisationId, level } of participants) {
    const row = (people[organisationId] ??= {});
    row[level] = (row[level] ?? 0) + 1;
  }
  return { heldOn, subject: '', people, decisions: [], nextMeetingOn: '' };
}

export function peopleAt({ people }: MeetingDraft, organisationId: string, level: Level): number {
  return people[organisationId]?.[level] ?? 0;
}

export function withPeopleAt(draft: MeetingDraft, organisationId: string, level: Level, count: number): MeetingDraft {
  return { ...draft, people: { ...draft.people, [organisationId]: { ...draft.people[organisationId], [level]: count } } };
}

export function withDecision(draft: MeetingDraft, index: number, change: Partial<DecisionDraft>): MeetingDraft {
  return { ...draft, decisions: draft.decisions.map((decision, place) => (place === index ? { ...decision, ...change } : decision)) };
}

export function attending<T extends MeetingOrganisation>(draft: MeetingDraft, organisations: readonly T[]): T[] {
  return organisations.filter(({ id }) => levels.some((level) => peopleAt(draft, id, level) !== 0));
}

/** The body of the request; attendance in the order of the table, row by row. */
export function meetingIn(draft: MeetingDraft, organisations: readonly MeetingOrganisation[]): NewMeeting {
  const present = attending(draft, organisations);
  return {
    heldOn: draft.heldOn,
    subject: draft.subject,
    attendance: present.flatMap(({ id }) =>
      levels.map((level) => ({ organisationId: id, level, people: peopleAt(draft, id, level) })).filter(({ people }) => people !== 0),
    ),
    decisions: draft.decisions.map(({ text, without }) => ({
      text,
      organisationIds: present.map(({ id }) => id).filter((id) => !without.includes(id)),
    })),
    nextMeetingOn: draft.nextMeetingOn || null,
  };
}

/** Where the table shows an organisation at a level. */
export function cellPointer(organisationId: string, level: string): string {
  return `/attendance/${organisationId}/${level}`;
}

/** Errors at a place in the request, brought to the cell of the table that it came from. */
export function atCells(errors: readonly FieldError[], { attendance }: NewMeeting): FieldError[] {
  return errors.map((error) => {
    const row = attendance[Number(/^\/attendance\/(\d+)\//.exec(error.pointer)?.[1] ?? -1)];
    return row ? { ...error, pointer: cellPointer(row.organisationId, row.level) } : error;
  });
}
