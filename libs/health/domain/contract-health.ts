import { daysBetween, type LocalDate } from '@samenspel/platform/domain';
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
  readonly pledges: readonly PledgeForHealth[];
  readonly asOf: LocalDate;
}

/** How well the agreement is kept, from facts alone: nothing that partners feel or say enters here. */
export function contractHealth({ milestones, pledges, asOf }: ContractFacts, model: HealthModel = defaultHealthModel): HealthScore {
  return scoreOf([milestonesOnTime(milestones, asOf, model), pledgesHonoured(pledges, asOf, model)], model);
}

/**
 * A milestone counts once something is known of it: it was completed, its day has passed, or somebody said when it is
 * expected. On time is 100; every day later than agreed takes an equal share, until nothing is left after `lateDays`.
 */
function milestonesOnTime(milestones: readonly MilestoneForHealth[], asOf: LocalDate, model: HealthModel): HealthPart {
  const evidence = milestones.flatMap((milestone) => milestoneEvidence(milestone, asOf, model) ?? []);
  const late = evidence.filter(({ days }) => days! > 0);
  return {
    code: 'milestones-on-time',
    score: evidence.length > 0 ? meanPoints(evidence.map(({ points }) => points!)) : null,
    weight: model.contractWeights['milestones-on-time'],
    reason: evidence.length > 0 ? null : milestones.length > 0 ? 'no-milestone-due' : 'no-milestones',
    evidence,
    figures: { counted: evidence.length, later: late.length, days: late.reduce((sum, { days }) => sum + days!, 0) },
  };
}

function milestoneEvidence(milestone: MilestoneForHealth, asOf: LocalDate, { lateDays }: HealthModel): Evidence | undefined {
  const { id, title, baselineOn, forecastOn, completedOn, path } = milestone;
  const passed = baselineOn < asOf;
  if (completedOn === null && forecastOn === null && !passed) return undefined;
  const expectedOn = completedOn ?? laterOf(forecastOn ?? baselineOn, passed ? asOf : baselineOn);
  const days = Math.max(0, daysBetween(baselineOn, expectedOn));
  const outcome =
    completedOn !== null
      ? days > 0 ? 'completed-later' : 'completed-on-time'
      : passed && expectedOn === asOf ? 'open-past-date' : days > 0 ? 'expected-later' : 'expected-on-time';
  const points = Math.round(100 * (1 - Math.min(days, lateDays) / lateDays));
  return { kind: 'milestone', id, label: title, date: baselineOn, outcome, points, path, days };
}

const laterOf = (a: LocalDate, b: LocalDate) => (a > b ? a : b);

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
