import { publicValues, type AgreementContent } from './agreement-content.js';

/** Each vital thing of an agreement, with the share of it that is there, from 0 to 1. */
const vitalShares: readonly ((content: AgreementContent) => number)[] = [
  ({ parties }) => Math.min(parties.length / 2, 1),
  ({ duration }) => Number(duration.startsOn !== null),
  ({ duration }) => Number(duration.startsOn !== null && (duration.endsOn === null || duration.renewal !== 'none' || duration.noticeMonths !== null)),
  ({ goals }) => Number(goals.length > 0),
  ({ goals }) => share(goals, ({ indicators }) => indicators.some(({ baseline, target, dueOn }) => baseline !== null && target !== null && dueOn !== null)),
  ({ goals, milestones }) => share(goals, ({ id }) => milestones.some(({ goalId }) => goalId === id)),
  ({ milestones }) => share(milestones, ({ baselineOn, responsibleOrganisationId }) => baselineOn !== null && responsibleOrganisationId !== null),
  ({ milestones }) => share(milestones, ({ evidence }) => Boolean(evidence?.trim())),
  ({ pledges }) => share(pledges, ({ organisationId, amount, dueOn }) => organisationId !== null && amount !== null && dueOn !== null),
  ({ risks }) => share(risks, ({ allocation }) => allocation !== null),
  ({ safeguards }) => share(publicValues, (value) => safeguards.some((safeguard) => safeguard.value === value)),
  ({ clauses }) => share(['change', 'exit', 'dispute', 'consultation'], (kind) => clauses.some((clause) => clause.kind === kind)),
];

/** How much of what is vital to an agreement is there, from 0 to 1; every vital thing weighs the same. */
export function contentCompleteness(content: AgreementContent): number {
  return vitalShares.reduce((sum, shareOf) => sum + shareOf(content), 0) / vitalShares.length;
}

/** The share of terms that a condition holds for; without any term, nothing is there. */
function share<Term>(terms: readonly Term[], holds: (term: Term) => boolean): number {
  return terms.length === 0 ? 0 : terms.filter(holds).length / terms.length;
}
