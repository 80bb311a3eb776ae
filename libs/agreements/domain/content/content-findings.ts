import type { TextValues } from '@samenspel/platform/domain';
import { publicValues, type AgreementContent, type ClauseKind, type PublicValue } from './agreement-content.js';
import type { contentFindingTexts } from './content-finding-texts.js';
import { vagueWords, type Vagueness } from './vague-words.js';
import { wordedFields } from './worded-fields.js';

/** Something that belongs in an agreement is missing, is said without precision, or leaves no room. */
export const findingSeverities = ['missing', 'vague', 'rigid'] as const;
export type FindingSeverity = (typeof findingSeverities)[number];

/** The key of a text in {@link contentFindingTexts}. */
export type FindingTextKey = keyof typeof contentFindingTexts;
export type FindingCode = FindingTextKey extends infer Key ? (Key extends `${infer Code}.reason` ? Code : never) : never;

export interface ContentFinding {
  /** Where, as an RFC 6901 pointer into the content. */
  readonly pointer: string;
  readonly code: FindingCode;
  readonly severity: FindingSeverity;
  /** Key of the text that says why it matters. */
  readonly reason: FindingTextKey;
  /** Key of the text that says what can be done. */
  readonly suggestion: FindingTextKey;
  /** What the texts need. */
  readonly values?: TextValues;
}

interface Place {
  readonly pointer: string;
  readonly values?: TextValues;
}

interface FindingRule {
  readonly code: FindingCode;
  readonly severity: FindingSeverity;
  readonly places: (content: AgreementContent) => readonly Place[];
}

const at = (pointer: string, found: boolean): readonly Place[] => (found ? [{ pointer }] : []);

/** The places of the terms that a condition holds for. */
const each = <Term>(section: string, terms: readonly Term[], field: string, holds: (term: Term) => boolean): readonly Place[] =>
  terms.flatMap((term, index) => at(`/${section}/${index}/${field}`, holds(term)));

const eachIndicator = (field: 'baseline' | 'target' | 'dueOn') => ({ goals }: AgreementContent) =>
  goals.flatMap(({ indicators }, index) => each(`goals/${index}/indicators`, indicators, field, (indicator) => indicator[field] === null));

const withoutClause = (kind: ClauseKind) => ({ clauses }: AgreementContent) => at('/clauses', !clauses.some((clause) => clause.kind === kind));

const vague = (vagueness: Vagueness) => (content: AgreementContent) =>
  wordedFields(content)
    .filter(({ settled }) => !settled.includes(vagueness))
    .flatMap(({ pointer, text }) => {
      const words = vagueWords(text, vagueness);
      return words.length === 0 ? [] : [{ pointer, values: { words: words.map((found) => `'${found}'`).join(', ') } }];
    });

const withoutSafeguard = (value: PublicValue): FindingRule => ({
  code: `safeguard.no-${value}`,
  severity: 'missing',
  places: ({ safeguards }) => at('/safeguards', !safeguards.some((safeguard) => safeguard.value === value)),
});

/** What the contract approach asks of an agreement, after the literature on public-private partnerships, rule by rule. */
const findingRules: readonly FindingRule[] = [
  { code: 'agreement.no-renewal', severity: 'missing', places: ({ duration: { endsOn, renewal, noticeMonths } }) => at('/duration/renewal', endsOn !== null && renewal === 'none' && noticeMonths === null) },
  { code: 'agreement.no-notice', severity: 'missing', places: ({ duration: { endsOn, renewal, noticeMonths } }) => at('/duration/noticeMonths', endsOn !== null && renewal !== 'none' && noticeMonths === null) },
  { code: 'agreement.no-goals', severity: 'missing', places: ({ goals }) => at('/goals', goals.length === 0) },
  { code: 'goal.no-indicator', severity: 'vague', places: ({ goals }) => each('goals', goals, 'indicators', ({ indicators }) => indicators.length === 0) },
  { code: 'goal.no-milestone', severity: 'missing', places: goalsWithoutMilestone },
  { code: 'indicator.no-baseline', severity: 'missing', places: eachIndicator('baseline') },
  { code: 'indicator.no-target', severity: 'vague', places: eachIndicator('target') },
  { code: 'indicator.no-date', severity: 'vague', places: eachIndicator('dueOn') },
  { code: 'agreement.no-milestones', severity: 'missing', places: ({ milestones }) => at('/milestones', milestones.length === 0) },
  { code: 'milestone.no-date', severity: 'vague', places: ({ milestones }) => each('milestones', milestones, 'baselineOn', ({ baselineOn }) => baselineOn === null) },
  { code: 'milestone.no-owner', severity: 'vague', places: ({ milestones }) => each('milestones', milestones, 'responsibleOrganisationId', ({ responsibleOrganisationId }) => responsibleOrganisationId === null) },
  { code: 'milestone.no-evidence', severity: 'vague', places: ({ milestones }) => each('milestones', milestones, 'evidence', ({ evidence }) => !evidence?.trim()) },
  { code: 'pledge.no-amount', severity: 'vague', places: ({ pledges }) => each('pledges', pledges, 'amount', ({ amount }) => amount === null) },
  { code: 'pledge.no-date', severity: 'vague', places: ({ pledges }) => each('pledges', pledges, 'dueOn', ({ dueOn }) => dueOn === null) },
  { code: 'agreement.no-shared-resource', severity: 'missing', places: ({ pledges, sharedResources }) => at('/sharedResources', sharedResources.length === 0 && sameKindFromTwo(pledges)) },
  { code: 'agreement.no-incentive', severity: 'missing', places: ({ incentives, goals, pledges }) => at('/incentives', incentives.length === 0 && paysForTarget({ goals, pledges })) },
  { code: 'agreement.no-risks', severity: 'missing', places: ({ risks }) => at('/risks', risks.length === 0) },
  { code: 'agreement.no-risk-allocated', severity: 'missing', places: ({ risks }) => at('/risks', risks.length > 0 && risks.every(({ allocation }) => allocation === null)) },
  { code: 'risk.not-allocated', severity: 'missing', places: ({ risks }) => (risks.some(({ allocation }) => allocation !== null) ? each('risks', risks, 'allocation', ({ allocation }) => allocation === null) : []) },
  { code: 'agreement.risks-on-one-side', severity: 'rigid', places: ({ risks }) => at('/risks', risks.length > 1 && onOneSide(risks.map(({ allocation }) => allocation))) },
  ...publicValues.map(withoutSafeguard),
  { code: 'agreement.no-change-clause', severity: 'rigid', places: withoutClause('change') },
  { code: 'agreement.no-exit-clause', severity: 'rigid', places: withoutClause('exit') },
  { code: 'agreement.no-dispute-clause', severity: 'missing', places: withoutClause('dispute') },
  { code: 'agreement.no-consultation-clause', severity: 'missing', places: withoutClause('consultation') },
  { code: 'agreement.one-party-carries-all', severity: 'rigid', places: (content) => at('/parties', carriedByOne(content)) },
  { code: 'term.vague-time', severity: 'vague', places: vague('time') },
  { code: 'term.vague-frequency', severity: 'vague', places: vague('frequency') },
  { code: 'term.vague-measure', severity: 'vague', places: vague('measure') },
];

/** What is missing, vague or rigid in content, in the order of the rules. None of it keeps it from being proposed. */
export function contentFindings(content: AgreementContent): ContentFinding[] {
  return findingRules.flatMap(({ code, severity, places }) =>
    places(content).map((place) => ({ ...place, code, severity, reason: `${code}.reason` as const, suggestion: `${code}.suggestion` as const })),
  );
}

/** Told per goal only where there are milestones at all. */
function goalsWithoutMilestone({ goals, milestones }: AgreementContent): readonly Place[] {
  if (milestones.length === 0) return [];
  return goals.flatMap(({ id }, index) => at(`/goals/${index}`, !milestones.some(({ goalId }) => goalId === id)));
}

/** Two parties put in the same, so that who may use it is a question. */
function sameKindFromTwo(pledges: AgreementContent['pledges']): boolean {
  return pledges.some((one) => pledges.some((other) => one.kind === other.kind && givenByOther(one.organisationId, other.organisationId)));
}

function givenByOther(one: string | null, other: string | null): boolean {
  return one !== null && other !== null && one !== other;
}

/** Money is promised while there is a target: what is paid could depend on what is reached. */
function paysForTarget({ goals, pledges }: Pick<AgreementContent, 'goals' | 'pledges'>): boolean {
  const aims = goals.some(({ indicators }) => indicators.some(({ target }) => target !== null));
  return aims && pledges.some(({ kind }) => kind === 'money');
}

function onOneSide(allocations: readonly (string | null)[]): boolean {
  return allocations[0] !== 'shared' && allocations[0] !== null && allocations.every((allocation) => allocation === allocations[0]);
}

/** Three duties or more, and all with one of the parties. */
function carriedByOne({ parties, milestones, obligations, pledges }: AgreementContent): boolean {
  const carriers = [
    ...milestones.map(({ responsibleOrganisationId }) => responsibleOrganisationId),
    ...[...obligations, ...pledges].map(({ organisationId }) => organisationId),
  ].filter((id) => id !== null);
  return parties.length > 1 && carriers.length > 2 && new Set(carriers).size === 1;
}
