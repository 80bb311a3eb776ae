import type { TimelineMilestoneDto } from '@samenspel/api-client';
import { daysBetween } from '@samenspel/platform/domain';

/** A sentence about where a milestone stands: its text key under `agreements.timeline.stand`, and what it is filled with. */
export interface StandWords {
  readonly key: string;
  readonly values: { readonly days: number; readonly organisation: string };
}

type Facts = Pick<TimelineMilestoneDto, 'baselineOn' | 'completedOn' | 'dueOn' | 'responsibleOrganisationName' | 'status'>;

/** How a milestone stands against what was agreed, and on whom it waits when its day has passed. */
export function standOf({ baselineOn, completedOn, dueOn, responsibleOrganisationName, status }: Facts, today: string): StandWords {
  const shift = daysBetween(baselineOn, completedOn ?? dueOn);
  const told = (name: string, days: number) => ({ key: name + (days === 1 ? '.one' : '.other'), values: { days, organisation: responsibleOrganisationName } });
  if (status === 'waiting') return told('waiting', daysBetween(dueOn, today));
  const prefix = status === 'completed' ? 'done' : 'expected';
  if (shift === 0) return { key: `${prefix}.agreed`, values: { days: 0, organisation: responsibleOrganisationName } };
  return told(`${prefix}.${shift > 0 ? 'later' : 'earlier'}`, Math.abs(shift));
}

export interface TimelineLead {
  readonly key: string;
  readonly values: Readonly<Record<string, string | number>>;
}

/** The sentences that a timeline opens with: how far it is, what waits, and what comes first. */
export function timelineLead(milestones: readonly (Facts & Pick<TimelineMilestoneDto, 'title'>)[]): TimelineLead[] {
  const done = milestones.filter(({ status }) => status === 'completed').length;
  const waiting = milestones.filter(({ status }) => status === 'waiting');
  const [next] = milestones.filter(({ status }) => status === 'planned' || status === 'moved').sort((a, b) => a.dueOn.localeCompare(b.dueOn));
  const organisations = [...new Set(waiting.map(({ responsibleOrganisationName }) => responsibleOrganisationName))];
  return [
    { key: milestones.length === 1 ? 'done.one' : 'done.other', values: { done, count: milestones.length } },
    ...(waiting.length > 0
      ? [{ key: waiting.length === 1 ? 'waiting.one' : 'waiting.other', values: { count: waiting.length, organisations: organisations.join(', ') } }]
      : []),
    ...(next ? [{ key: 'next', values: { title: next.title, organisation: next.responsibleOrganisationName, date: next.dueOn } }] : []),
  ];
}
