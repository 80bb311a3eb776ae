import { addDays, addMonths, daysBetween, type LocalDate } from '@samenspel/platform/domain';

/** A milestone as a timeline needs it. */
export interface TimelineMilestone {
  readonly id: string;
  readonly title: string;
  /** The day that was agreed. */
  readonly baselineOn: LocalDate;
  /** The day that is expected now, when another was told. */
  readonly forecastOn?: LocalDate | null;
  readonly completedOn?: LocalDate | null;
  readonly phase?: string | null;
  /** Milestones that must be reached first. */
  readonly dependsOn: readonly string[];
}

/** What the timeline is about, beside its milestones. */
export interface TimelineTerm {
  readonly today: LocalDate;
  /** The first and the last day of the agreement, as far as there are such. */
  readonly startsOn?: LocalDate | null;
  readonly endsOn?: LocalDate | null;
}

/** A place on the timeline: whole days since its first day. */
export type Day = number;

export interface TimelineRow {
  readonly id: string;
  /** Place from the top, from 0. */
  readonly row: number;
  readonly baseline: Day;
  readonly forecast: Day | null;
  readonly actual: Day | null;
  /** Where it stands now: the actual day, else the forecast, else the baseline. */
  readonly place: Day;
  /** Days between what was agreed and where it stands; negative when it is earlier. */
  readonly shift: number;
}

/** The rows of one phase; milestones without one form a group with `null`. */
export interface TimelinePhase {
  readonly phase: string | null;
  readonly firstRow: number;
  readonly rows: number;
}

/** An arrow from a milestone to one that waits for it. */
export interface TimelineDependency {
  readonly fromId: string;
  readonly toId: string;
  readonly from: { readonly day: Day; readonly row: number };
  readonly to: { readonly day: Day; readonly row: number };
  /** Whether the one that waits stands before the one it waits for. */
  readonly strained: boolean;
}

/** A line of the scale, on the first day of a month. */
export interface TimelineTick {
  readonly day: Day;
  readonly on: LocalDate;
}

export interface Timeline {
  readonly startsOn: LocalDate;
  /** How many days it shows, both ends included. */
  readonly days: number;
  readonly today: Day;
  readonly rows: readonly TimelineRow[];
  readonly phases: readonly TimelinePhase[];
  readonly dependencies: readonly TimelineDependency[];
  readonly ticks: readonly TimelineTick[];
}

/** Room beside the first and the last day, in days. */
const margin = 14;
const ticksAtMost = 12;
/** Months from one line of the scale to the next. */
const steps = [1, 2, 3, 6, 12, 24, 60] as const;

/**
 * Where everything stands on a timeline, in days and rows: by phase in the order in which the phases begin, and within a
 * phase by the day that was agreed. How wide a day and how high a row is, is up to who draws it.
 */
export function timelineOf(milestones: readonly TimelineMilestone[], term: TimelineTerm): Timeline {
  const dates = [term.today, term.startsOn, term.endsOn, ...milestones.flatMap(({ baselineOn, forecastOn, completedOn }) => [baselineOn, forecastOn, completedOn])]
    .filter((date): date is LocalDate => date != null)
    .sort();
  const startsOn = addDays(dates[0]!, -margin);
  const days = daysBetween(startsOn, dates.at(-1)!) + margin + 1;
  const dayOf = (date: LocalDate): Day => daysBetween(startsOn, date);
  const groups = byPhase(milestones);
  const ordered = groups.flatMap(({ members }) => members);
  const rows = ordered.map((milestone, row) => rowOf(milestone, row, dayOf));
  return {
    startsOn,
    days,
    today: dayOf(term.today),
    rows,
    phases: phasesOf(groups),
    dependencies: dependenciesOf(ordered, rows),
    ticks: timelineTicks(startsOn, days),
  };
}

interface Group {
  readonly phase: string | null;
  readonly members: readonly TimelineMilestone[];
}

const early = (one: TimelineMilestone, other: TimelineMilestone) =>
  one.baselineOn.localeCompare(other.baselineOn) || one.title.localeCompare(other.title) || one.id.localeCompare(other.id);

function byPhase(milestones: readonly TimelineMilestone[]): Group[] {
  const groups = new Map<string | null, TimelineMilestone[]>();
  for (const milestone of [...milestones].sort(early)) {
    const phase = milestone.phase ?? null;
    groups.set(phase, [...(groups.get(phase) ?? []), milestone]);
  }
  return [...groups].map(([phase, members]) => ({ phase, members }));
}

function phasesOf(groups: readonly Group[]): TimelinePhase[] {
  let firstRow = 0;
  return groups.map(({ phase, members }) => {
    const placed = { phase, firstRow, rows: members.length };
    firstRow += members.length;
    return placed;
  });
}

function rowOf({ id, baselineOn, forecastOn, completedOn }: TimelineMilestone, row: number, dayOf: (date: LocalDate) => Day): TimelineRow {
  const baseline = dayOf(baselineOn);
  const forecast = forecastOn == null ? null : dayOf(forecastOn);
  const actual = completedOn == null ? null : dayOf(completedOn);
  const place = actual ?? forecast ?? baseline;
  return { id, row, baseline, forecast, actual, place, shift: place - baseline };
}

function dependenciesOf(milestones: readonly TimelineMilestone[], rows: readonly TimelineRow[]): TimelineDependency[] {
  const places = new Map(rows.map((row) => [row.id, row]));
  return milestones.flatMap(({ id, dependsOn }) =>
    dependsOn.flatMap((fromId) => {
      const from = places.get(fromId);
      const to = places.get(id);
      if (!from || !to) return [];
      const strained = to.actual === null && to.place < from.place;
      return [{ fromId, toId: id, from: { day: from.place, row: from.row }, to: { day: to.place, row: to.row }, strained }];
    }),
  );
}

/** The lines of a scale of so many days, never closer than a month; `atMost` grows with how far a reader zooms in. */
export function timelineTicks(startsOn: LocalDate, days: number, atMost = ticksAtMost): TimelineTick[] {
  const step = steps.find((months) => days / (months * 30.4) <= atMost) ?? steps.at(-1)!;
  const ticks: TimelineTick[] = [];
  const january = `${startsOn.slice(0, 4)}-01-01`;
  for (let months = 0, on = january; daysBetween(startsOn, on) < days; months += step, on = addMonths(january, months)) {
    const day = daysBetween(startsOn, on);
    if (day >= 0) ticks.push({ day, on });
  }
  return ticks;
}

/** Which milestone a key leads to from the one that has the focus: arrows, Home and End; undefined for any other key. */
export function timelineStep(key: string, index: number, count: number): number | undefined {
  const targets: Readonly<Record<string, number>> = {
    ArrowDown: index + 1,
    ArrowRight: index + 1,
    ArrowUp: index - 1,
    ArrowLeft: index - 1,
    Home: 0,
    End: count - 1,
  };
  const target = targets[key];
  return target === undefined || count === 0 ? undefined : Math.min(Math.max(target, 0), count - 1);
}
