import { addMonths, type FieldError } from '@samenspel/platform/domain';
import type { AgreementSurroundings } from '../agreement.js';
import type { AgreementContent, DurationTerm, PartyTerm } from './agreement-content.js';
import { goalProblems, incentiveProblems, pledgeProblems, riskProblems, sharedResourceProblems } from './means-problems.js';
import { milestoneProblems, obligationProblems } from './duty-problems.js';
import { missing, problem, problemsPerTerm, twice } from './term-problems.js';

/** Who could be named in an agreement. */
export type ContentSurroundings = Omit<AgreementSurroundings, 'today'>;

/**
 * Everything that keeps content from being proposed to the other parties: what contradicts itself, names something
 * unknown, or is needed to hold anyone to it. Each at its pointer into the content, in the order of the sections.
 */
export function contentProblems(content: AgreementContent, surroundings: ContentSurroundings): FieldError[] {
  return [
    ...missing('/title', content.title),
    ...durationProblems(content.duration),
    ...partyProblems(content.parties, surroundings),
    ...goalProblems(content),
    ...milestoneProblems(content, surroundings),
    ...obligationProblems(content, surroundings),
    ...pledgeProblems(content, surroundings),
    ...sharedResourceProblems(content, surroundings),
    ...incentiveProblems(content),
    ...riskProblems(content),
    ...safeguardProblems(content),
    ...problemsPerTerm('/clauses', content.clauses, ({ title, text }) => [...missing('/title', title), ...missing('/text', text)]),
    ...repeatedIds(content),
  ];
}

function durationProblems({ startsOn, endsOn, renewal, renewalMonths, noticeMonths }: DurationTerm): FieldError[] {
  const problems: FieldError[] = [];
  if (startsOn === null) problems.push(problem('/duration/startsOn', 'agreement.start-missing'));
  if (startsOn !== null && endsOn !== null && endsOn < startsOn) {
    problems.push(problem('/duration/endsOn', 'agreement.ends-before-start'));
  }
  if (renewal !== 'none' && endsOn === null) problems.push(problem('/duration/renewal', 'agreement.renewal-without-end'));
  if (renewal === 'automatic' && renewalMonths === null) {
    problems.push(problem('/duration/renewalMonths', 'agreement.renewal-months-missing'));
  }
  return [...problems, ...noticeProblems({ startsOn, endsOn, noticeMonths })];
}

/** A party must be able to give notice within the term: not before it starts. */
function noticeProblems({ startsOn, endsOn, noticeMonths }: Pick<DurationTerm, 'startsOn' | 'endsOn' | 'noticeMonths'>): FieldError[] {
  if (noticeMonths === null || startsOn === null || endsOn === null || endsOn < startsOn) return [];
  const tooLong = addMonths(endsOn, -noticeMonths) < startsOn;
  return tooLong ? [problem('/duration/noticeMonths', 'agreement.notice-longer-than-term')] : [];
}

function partyProblems(parties: readonly PartyTerm[], surroundings: ContentSurroundings): FieldError[] {
  const ids = parties.map(({ organisationId }) => organisationId);
  const alone = new Set(ids).size < 2 ? [problem('/parties', 'agreement.too-few-parties')] : [];
  const wrong = problemsPerTerm('/parties', parties, ({ organisationId, signatoryPersonId }, index) => {
    const pointer = '/organisationId';
    if (!surroundings.organisationIds.has(organisationId)) return [problem(pointer, 'unknown-reference')];
    if (!surroundings.partnerIds.has(organisationId)) return [problem(pointer, 'agreement.party-from-elsewhere')];
    if (ids.indexOf(organisationId) < index) return [problem(pointer, 'agreement.party-twice')];
    return signatoryProblems(signatoryPersonId, organisationId, surroundings);
  });
  return [...alone, ...wrong];
}

function signatoryProblems(
  personId: string | null,
  organisationId: string,
  { organisationOfPerson, participantIds }: ContentSurroundings,
): FieldError[] {
  if (personId === null) return [];
  if (!organisationOfPerson.has(personId)) return [problem('/signatoryPersonId', 'unknown-reference')];
  const fits = participantIds.has(personId) && organisationOfPerson.get(personId) === organisationId;
  return fits ? [] : [problem('/signatoryPersonId', 'agreement.signatory-from-elsewhere')];
}

function safeguardProblems({ safeguards }: AgreementContent): FieldError[] {
  return [
    ...twice('/safeguards', safeguards.map(({ value }) => value), '/value', 'safeguard.value-twice'),
    ...problemsPerTerm('/safeguards', safeguards, ({ text }) => missing('/text', text)),
  ];
}

/** Every term can be followed over versions by its id, so two terms never share one. */
function repeatedIds(content: AgreementContent): FieldError[] {
  const seen = new Set<string>();
  return identifiedTerms(content).flatMap(({ pointer, id }) => {
    if (seen.has(id)) return [problem(`${pointer}/id`, 'term.id-twice')];
    seen.add(id);
    return [];
  });
}

function identifiedTerms(content: AgreementContent): { pointer: string; id: string }[] {
  const sections = ['goals', 'milestones', 'obligations', 'pledges', 'sharedResources', 'incentives', 'risks', 'clauses'] as const;
  return sections.flatMap((section) =>
    content[section].flatMap((term, index) => {
      const pointer = `/${section}/${index}`;
      const indicators = 'indicators' in term ? term.indicators : [];
      return [{ pointer, id: term.id }, ...indicators.map(({ id }, place) => ({ pointer: `${pointer}/indicators/${place}`, id }))];
    }),
  );
}
