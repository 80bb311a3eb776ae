import type { FieldError } from '@samenspel/platform/domain';
import { recurrenceProblem } from '../recurrence/index.js';
import type { AgreementContent, MilestoneTerm, ObligationTerm } from './agreement-content.js';
import type { ContentSurroundings } from './content-problems.js';
import { pathBetween, type Graph } from './cycles.js';
import { dateProblems, missing, partyProblem, problem, problemsPerTerm, requiredPartyProblem, twice } from './term-problems.js';

/** What keeps milestones from being proposed; pointers from the content. */
export function milestoneProblems(content: AgreementContent, surroundings: ContentSurroundings): FieldError[] {
  const { duration, milestones } = content;
  return problemsPerTerm('/milestones', milestones, (milestone) => [
    ...missing('/title', milestone.title),
    ...dateProblems('/baselineOn', milestone.baselineOn, duration),
    ...goalProblem(milestone, content),
    ...requiredPartyProblem('/responsibleOrganisationId', milestone.responsibleOrganisationId, content, surroundings),
    ...responsiblePersonProblems(milestone, surroundings),
    ...acceptanceProblems(milestone, content, surroundings),
    ...dependencyProblems(milestone, content),
  ]);
}

function goalProblem({ goalId }: MilestoneTerm, { goals }: AgreementContent): FieldError[] {
  return goalId === null || goals.some(({ id }) => id === goalId) ? [] : [problem('/goalId', 'milestone.unknown-goal')];
}

function responsiblePersonProblems(
  { responsiblePersonId, responsibleOrganisationId }: MilestoneTerm,
  { organisationOfPerson, participantIds }: ContentSurroundings,
): FieldError[] {
  if (responsiblePersonId === null) return [];
  const organisationId = organisationOfPerson.get(responsiblePersonId);
  if (organisationId === undefined) return [problem('/responsiblePersonId', 'unknown-reference')];
  const fits = participantIds.has(responsiblePersonId) && organisationId === responsibleOrganisationId;
  return fits ? [] : [problem('/responsiblePersonId', 'milestone.person-from-elsewhere')];
}

function acceptanceProblems(
  { acceptingOrganisationId, responsibleOrganisationId }: MilestoneTerm,
  content: AgreementContent,
  surroundings: ContentSurroundings,
): FieldError[] {
  const pointer = '/acceptingOrganisationId';
  const own = acceptingOrganisationId !== null && acceptingOrganisationId === responsibleOrganisationId;
  return own ? [problem(pointer, 'milestone.accepts-own')] : partyProblem(pointer, acceptingOrganisationId, content, surroundings);
}

function dependencyProblems(milestone: MilestoneTerm, { milestones }: AgreementContent): FieldError[] {
  const graph: Graph = new Map(milestones.map(({ id, dependsOn }) => [id, dependsOn]));
  const wrong = milestone.dependsOn.flatMap((id, index) => {
    const pointer = `/dependsOn/${index}`;
    const first = milestones.find((other) => other.id === id);
    if (!first) return [problem(pointer, 'milestone.unknown-dependency')];
    const cycle = cycleThrough(graph, milestone.id, id);
    if (cycle) return [problem(pointer, 'milestone.circular-dependency', { cycle: titles(cycle, milestones) })];
    const tooEarly = milestone.baselineOn !== null && first.baselineOn !== null && milestone.baselineOn < first.baselineOn;
    return tooEarly ? [problem(pointer, 'milestone.before-dependency', { title: first.title })] : [];
  });
  return [...wrong, ...twice('/dependsOn', milestone.dependsOn, '', 'milestone.dependency-twice')];
}

/** What keeps obligations from being proposed; pointers from the content. */
export function obligationProblems(content: AgreementContent, surroundings: ContentSurroundings): FieldError[] {
  return problemsPerTerm('/obligations', content.obligations, (obligation) => [
    ...missing('/title', obligation.title),
    ...requiredPartyProblem('/organisationId', obligation.organisationId, content, surroundings),
    ...towardsProblems(obligation, content, surroundings),
    ...dateProblems('/dueOn', obligation.dueOn, content.duration),
    ...recurrenceProblems(obligation),
    ...waitProblems(obligation, content),
  ]);
}

function towardsProblems(
  { organisationId, towardsOrganisationId }: ObligationTerm,
  content: AgreementContent,
  surroundings: ContentSurroundings,
): FieldError[] {
  const pointer = '/towardsOrganisationId';
  const own = towardsOrganisationId !== null && towardsOrganisationId === organisationId;
  return own ? [problem(pointer, 'obligation.towards-own')] : partyProblem(pointer, towardsOrganisationId, content, surroundings);
}

function recurrenceProblems({ recurrence, dueOn }: ObligationTerm): FieldError[] {
  if (recurrence === null || dueOn === null) return [];
  const found = recurrenceProblem(recurrence, dueOn);
  return found ? [{ pointer: '/recurrence', ...found }] : [];
}

function waitProblems(obligation: ObligationTerm, { milestones, obligations }: AgreementContent): FieldError[] {
  const graph: Graph = new Map([
    ...milestones.map(({ id, dependsOn }) => [id, dependsOn] as const),
    ...obligations.map(({ id, waitsFor }) => [id, waitsFor] as const),
  ]);
  const duties = [
    ...milestones.map(({ id, title, responsibleOrganisationId }) => ({ id, title, organisationId: responsibleOrganisationId })),
    ...obligations,
  ];
  const wrong = obligation.waitsFor.flatMap((id, index) => {
    const pointer = `/waitsFor/${index}`;
    const awaited = duties.find((duty) => duty.id === id);
    if (!awaited) return [problem(pointer, 'obligation.unknown-wait')];
    const cycle = cycleThrough(graph, obligation.id, id);
    if (cycle) return [problem(pointer, 'obligation.circular-wait', { cycle: titles(cycle, duties) })];
    const own = awaited.organisationId !== null && awaited.organisationId === obligation.organisationId;
    return own ? [problem(pointer, 'obligation.waits-for-own')] : [];
  });
  return [...wrong, ...twice('/waitsFor', obligation.waitsFor, '', 'obligation.wait-twice')];
}

/** From an id over one that it points at, the shortest way back to itself; undefined when nothing leads back. */
function cycleThrough(graph: Graph, id: string, next: string): readonly string[] | undefined {
  const back = pathBetween(graph, next, id);
  return back && [id, ...back];
}

function titles(ids: readonly string[], terms: readonly { readonly id: string; readonly title: string }[]): string {
  return ids.map((id) => `'${terms.find((term) => term.id === id)?.title ?? id}'`).join(' → ');
}
