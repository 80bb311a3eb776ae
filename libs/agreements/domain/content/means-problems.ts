import type { FieldError } from '@samenspel/platform/domain';
import type { AgreementContent, IndicatorTerm, SharedResourceTerm } from './agreement-content.js';
import type { ContentSurroundings } from './content-problems.js';
import { missing, outsideTerm, partyProblem, problem, problemsPerTerm, requiredPartyProblem, twice } from './term-problems.js';

/** What keeps goals and their indicators from being proposed; pointers from the content. */
export function goalProblems({ goals, duration }: AgreementContent): FieldError[] {
  return problemsPerTerm('/goals', goals, ({ title, indicators }) => [
    ...missing('/title', title),
    ...problemsPerTerm('/indicators', indicators, (indicator) => [
      ...missing('/title', indicator.title),
      ...missing('/unit', indicator.unit),
      ...targetProblems(indicator),
      ...outsideTerm('/dueOn', indicator.dueOn, duration),
    ]),
  ]);
}

function targetProblems({ baseline, target, direction }: IndicatorTerm): FieldError[] {
  if (baseline === null || target === null) return [];
  const against = (direction === 'up' && target < baseline) || (direction === 'down' && target > baseline);
  return against ? [problem('/target', 'indicator.target-against-direction')] : [];
}

/** What keeps pledges from being proposed; pointers from the content. */
export function pledgeProblems(content: AgreementContent, surroundings: ContentSurroundings): FieldError[] {
  return problemsPerTerm('/pledges', content.pledges, ({ organisationId, amount, description, dueOn }) => [
    ...requiredPartyProblem('/organisationId', organisationId, content, surroundings),
    ...amountProblems('/amount', amount),
    ...missing('/description', description),
    ...outsideTerm('/dueOn', dueOn, content.duration),
  ]);
}

function amountProblems(pointer: string, amount: number | null): FieldError[] {
  if (amount === null) return [problem(pointer, 'term.amount-missing')];
  return amount > 0 ? [] : [problem(pointer, 'term.amount-not-positive')];
}

/** What keeps shared resources from being proposed; pointers from the content. */
export function sharedResourceProblems(content: AgreementContent, surroundings: ContentSurroundings): FieldError[] {
  return problemsPerTerm('/sharedResources', content.sharedResources, (resource) => [
    ...missing('/title', resource.title),
    ...partyProblem('/organisationId', resource.organisationId, content, surroundings),
    ...amountProblems('/capacity', resource.capacity),
    ...problemsPerTerm('/allocations', resource.allocations, ({ organisationId, amount }) => [
      ...partyProblem('/organisationId', organisationId, content, surroundings),
      ...amountProblems('/amount', amount),
    ]),
    ...twice('/allocations', resource.allocations.map(({ organisationId }) => organisationId), '/organisationId', 'shared-resource.party-twice'),
    ...overAllocated(resource),
  ]);
}

/** Told at the first allocation that no longer fits. */
function overAllocated({ capacity, allocations }: SharedResourceTerm): FieldError[] {
  if (capacity === null) return [];
  let allocated = 0;
  const index = allocations.findIndex(({ amount }) => (allocated += amount) > capacity);
  return index < 0 ? [] : [problem(`/allocations/${index}/amount`, 'shared-resource.beyond-capacity')];
}

/** What keeps incentives from being proposed; pointers from the content. */
export function incentiveProblems({ incentives, goals, milestones }: AgreementContent): FieldError[] {
  const known = new Set([...goals, ...milestones].map(({ id }) => id));
  return problemsPerTerm('/incentives', incentives, ({ title, tiedToId, consequence }) => [
    ...missing('/title', title),
    ...(tiedToId !== null && known.has(tiedToId) ? [] : [problem('/tiedToId', 'incentive.tied-to-nothing')]),
    ...missing('/consequence', consequence),
  ]);
}

/** What keeps risks from being proposed; pointers from the content. */
export function riskProblems({ risks }: AgreementContent): FieldError[] {
  return problemsPerTerm('/risks', risks, ({ title }) => missing('/title', title));
}
