import { addDays, daysBetween, type LocalDate } from '@samenspel/platform/domain';
import type { Evidence } from './evidence.js';
import { defaultHealthModel, type HealthModel } from './health-model.js';
import { type HealthPart, type HealthScore, meanPoints, scoreOf } from './health-score.js';

/** A milestone as it was known at the end of the day that is looked at. */
export interface MilestoneForHealth {
  readonly id: string;
  readonly title: string;
  /** The day that was agreed. */
  readonly baselineOn: LocalDate;
  readonly forecastOn: LocalDate | null;
  readonly completedOn: LocalDate | null;
  /** Of its delay, the days that the fair clock counts for another party, or for nobody yet. */
  readonly waited: number;
  readonly path: string;
}

/** One time that an obligation fell due, which has passed or was fulfilled. */
export interface OccurrenceForHealth {
  readonly dueOn: LocalDate;
  readonly fulfilledOn: LocalDate | null;
  /** Whole days after the day on which it fell due. */
  readonly late: number;
  /** Of those, the days that the fair clock counts for another party, or for nobody yet. */
  readonly waited: number;
}

/** An obligation as it was known at the end of the day that is looked at. */
export interface ObligationForHealth {
  readonly id: string;
  readonly title: string;
  /** Earliest first. */
  readonly occurrences: readonly OccurrenceForHealth[];
  readonly path: string;
}

/** A pledge as it was known at the end of the day that is looked at; amounts in its own unit. */
export interface PledgeForHealth {
  readonly id: string;
  readonly title: string;
  readonly kind: string;
  readonly pledged: number;
  readonly contributed: number;
  readonly dueOn: LocalDate | null;
  readonly path: string;
}

export interface ContractFacts {
  readonly milestones: readonly MilestoneForHealth[];
  readonly obligations: readonly ObligationForHealth[];
  readonly pledges: readonly PledgeForHealth[];
  readonly asOf: LocalDate;
}

/** How well the agreement is kept, from facts alone: nothing that partners feel or say enters here. */
export function contractHealth(facts: ContractFacts, model: HealthModel = defaultHealthModel): HealthScore {
  const { milestones, obligations, pledges, asOf } = facts;
  return scoreOf([milestonesOnTime(milestones, asOf, model), obligationsMet(obligations, asOf, model), pledgesHonoured(pledges, asOf, model)], model);
}

/**
 * A milestone counts once something is known of it: it was completed, its day has passed, or somebody said when it is
 * expected. On time is 100; every day later than agreed takes an equal share, until nothing is left after `lateDays`. Days
 * that waited for a partner do not count: they count where the waiting came from.
 */
function milestonesOnTime(milestones: readonly MilestoneForHealth[], asOf: LocalDate, model: HealthModel): HealthPart {
  const evidence = milestones.flatMap((milestone) => milestoneEvidence(milestone, asOf, model) ?? []);
  const late = evidence.filter((record) => ownDays(record) > 0);
  return {
    code: 'milestones-on-time',
    score: evidence.length > 0 ? meanPoints(evidence.map(({ points }) => points!)) : null,
    weight: model.contractWeights['milestones-on-time'],
    reason: evidence.length > 0 ? null : milestones.length > 0 ? 'no-milestone-due' : 'no-milestones',
    evidence,
    figures: { counted: evidence.length, later: late.length, days: late.reduce((sum, record) => sum + ownDays(record), 0) },
  };
}

const ownDays = ({ days = 0, waited = 0 }: Evidence) => days - waited;

const pointsAfter = (days: number, { lateDays }: HealthModel) => Math.round(100 * (1 - Math.min(days, lateDays) / lateDays));

function milestoneEvidence(milestone: MilestoneForHealth, asOf: LocalDate, model: HealthModel): Evidence | undefined {
  const { id, title, baselineOn, forecastOn, completedOn, waited, path } = milestone;
  const passed = baselineOn < asOf;
  if (completedOn === null && forecastOn === null && !passed) return undefined;
  const expectedOn = completedOn ?? laterOf(forecastOn ?? baselineOn, passed ? asOf : baselineOn);
  const days = Math.max(0, daysBetween(baselineOn, expectedOn));
  const outcome =
    completedOn !== null
      ? days > 0 ? 'completed-later' : 'completed-on-time'
      : passed && expectedOn === asOf ? 'open-past-date' : days > 0 ? 'expected-later' : 'expected-on-time';
  const points = pointsAfter(days - waited, model);
  return { kind: 'milestone', id, label: title, date: baselineOn, outcome, points, path, days, ...(waited > 0 && { waited }) };
}

const laterOf = (a: LocalDate, b: LocalDate) => (a > b ? a : b);

/**
 * An obligation counts with every time that it fell due or was fulfilled in the last `obligationDays`, each as a milestone
 * does; the obligations weigh the same, so that one that recurs every week does not drown the others.
 */
function obligationsMet(obligations: readonly ObligationForHealth[], asOf: LocalDate, model: HealthModel): HealthPart {
  const from = addDays(asOf, -model.obligationDays);
  const counted = obligations
    .map((obligation) => ({ ...obligation, occurrences: obligation.occurrences.filter(({ dueOn }) => dueOn >= from) }))
    .filter(({ occurrences }) => occurrences.length > 0);
  const late = counted.flatMap(({ occurrences }) => occurrences.filter(isLate));
  const evidence = counted.map((obligation) => obligationEvidence(obligation, model));
  return {
    code: 'obligations-met',
    score: evidence.length > 0 ? meanPoints(evidence.map(({ points }) => points!)) : null,
    weight: model.contractWeights['obligations-met'],
    reason: evidence.length > 0 ? null : obligations.length > 0 ? 'no-obligation-due' : 'no-obligations',
    evidence,
    figures: { counted: evidence.length, later: late.length, open: late.filter(isOpen).length },
  };
}

const isLate = ({ late, waited }: OccurrenceForHealth) => late > waited;
const isOpen = ({ fulfilledOn }: OccurrenceForHealth) => fulfilledOn === null;

function obligationEvidence({ id, title, occurrences, path }: ObligationForHealth, model: HealthModel): Evidence {
  const open = occurrences.filter(isOpen);
  const shown = open[0] ?? occurrences.at(-1)!;
  const points = meanPoints(occurrences.map(({ late, waited }) => pointsAfter(late - waited, model)));
  const waited = occurrences.reduce((sum, occurrence) => sum + occurrence.waited, 0);
  const record = { kind: 'obligation', id, label: title, date: shown.dueOn, points, path, ...(waited > 0 && { waited }) } as const;
  if (occurrences.length === 1) {
    const outcome = open.length > 0 ? 'open-past-date' : shown.late > 0 ? 'met-later' : 'met-on-time';
    return { ...record, outcome, days: shown.late };
  }
  const met = occurrences.filter((occurrence) => !isOpen(occurrence) && !isLate(occurrence)).length;
  return { ...record, outcome: open.length > 0 ? 'open-of-times' : 'met-of-times', times: occurrences.length, met };
}

/** A pledge counts when its day has come or when it was put in whole; what was put in counts for its share. */
function pledgesHonoured(pledges: readonly PledgeForHealth[], asOf: LocalDate, model: HealthModel): HealthPart {
  const evidence = pledges
    .filter(({ dueOn, pledged, contributed }) => (dueOn !== null && dueOn <= asOf) || contributed >= pledged)
    .map(pledgeEvidence);
  return {
    code: 'pledges-honoured',
    score: evidence.length > 0 ? meanPoints(evidence.map(({ points }) => points!)) : null,
    weight: model.contractWeights['pledges-honoured'],
    reason: evidence.length > 0 ? null : pledges.length > 0 ? 'no-pledge-due' : 'no-pledges',
    evidence,
    figures: { counted: evidence.length, open: evidence.filter(({ outcome }) => outcome !== 'put-in').length },
  };
}

function pledgeEvidence({ id, title, kind, pledged, contributed, dueOn, path }: PledgeForHealth): Evidence {
  const outcome = contributed >= pledged ? 'put-in' : contributed > 0 ? 'partly-put-in' : 'not-put-in';
  const points = Math.round(100 * Math.min(1, contributed / pledged));
  return { kind: 'pledge', id, label: title, date: dueOn, outcome, points, path, pledged, contributed, unit: kind };
}
