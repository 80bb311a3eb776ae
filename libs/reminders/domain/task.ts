import { addDays, type LocalDate } from '@samenspel/platform/domain';

/** For whom something waits: for the reader, for somebody the reader stands in for, for a colleague who is named, or for the organisation. */
export const taskHolders = ['me', 'absent', 'colleague', 'organisation'] as const;
export type TaskHolder = (typeof taskHolders)[number];

/** How far ahead 'Mijn werk' looks. */
export const taskDaysAhead = 90;

/** What is due within this many days is soon: it counts beside the name of the page. */
const soonDays = 14;

export interface OpenItem {
  readonly dueOn: LocalDate;
  readonly organisationId: string;
  readonly personId: string | null;
}

export interface TaskReader {
  readonly personId: string;
  readonly organisationId: string;
  /** Those for whom the reader stands in today. */
  readonly absentIds?: ReadonlySet<string>;
}

/** For whom an open item waits as this reader sees it; undefined when it is no work of the reader or the organisation. */
export function taskHolder({ organisationId, personId }: OpenItem, reader: TaskReader): TaskHolder | undefined {
  if (personId === reader.personId) return 'me';
  if (personId !== null && reader.absentIds?.has(personId)) return 'absent';
  if (organisationId !== reader.organisationId) return undefined;
  return personId === null ? 'organisation' : 'colleague';
}

/** The last day that counts as soon. */
export function soonUntil(today: LocalDate): LocalDate {
  return addDays(today, soonDays);
}

/** How many of these are due by that day, and wait for the reader, for somebody the reader stands in for, or for nobody by name. */
export function countWaiting(tasks: readonly { readonly dueOn: LocalDate; readonly holder: TaskHolder }[], until: LocalDate): number {
  return tasks.filter(({ dueOn, holder }) => holder !== 'colleague' && dueOn <= until).length;
}
