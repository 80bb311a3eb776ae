import { areComparable, standingBefore } from './comparison.js';
import type { Evidence } from './evidence.js';
import { defaultHealthModel, type HealthModel, type PartCode } from './health-model.js';
import type { HealthPart, HealthScore } from './health-score.js';
import { driftOf } from './movement.js';

/** Why partners do well to talk. */
export const conversationCodes = ['drift', 'both-low', 'relationship-low', 'contract-low'] as const;
export type ConversationCode = (typeof conversationCodes)[number];

/** Facts that a sentence is made of; the screen has words for each. */
export const conversationFactCodes = [
  'contract-holds',
  'trust-fell',
  'trust-low',
  'goal-alignment-fell',
  'goal-alignment-low',
  'rhythm-missed',
  'decisions-alone',
  'milestones-later',
  'obligations-open',
  'pledges-open',
] as const;
export type ConversationFactCode = (typeof conversationFactCodes)[number];

export interface ConversationFact {
  readonly code: ConversationFactCode;
  /** Numbers, or the band of a displayed mean. */
  readonly values: Readonly<Record<string, number | 'low' | 'high'>>;
}

/** One reason to talk, with the facts behind it. */
export interface Conversation {
  readonly code: ConversationCode;
  /** The side of the partnership that it is about first. */
  readonly side: 'contract' | 'relation';
  readonly facts: readonly ConversationFact[];
}

export interface Healths {
  readonly contract: HealthScore;
  readonly relationship: HealthScore;
}

/** The most pressing reason to talk in one partnership, or null. Drift comes first, since it hides behind a good contract. */
export function conversationOf(then: Healths, now: Healths, model: HealthModel = defaultHealthModel): Conversation | null {
  const [before, standing] = [standingBefore(then, now), standingOf(now)];
  const low = (score: number | null) => score !== null && score < model.strongFrom;
  const ofRelationship = relationshipFacts(then.relationship, now.relationship, model);
  if (driftOf(before, standing, model) !== null) {
    const holds: ConversationFact = { code: 'contract-holds', values: { score: standing.contract! } };
    return { code: 'drift', side: 'relation', facts: [...ofRelationship, holds] };
  }
  const ofContract = contractFacts(now.contract);
  if (low(standing.contract) && low(standing.relationship)) {
    return { code: 'both-low', side: 'contract', facts: [...ofContract, ...ofRelationship] };
  }
  if (low(standing.relationship)) return { code: 'relationship-low', side: 'relation', facts: ofRelationship };
  return low(standing.contract) ? { code: 'contract-low', side: 'contract', facts: ofContract } : null;
}

export const standingOf = ({ contract, relationship }: Healths) => ({ contract: contract.score, relationship: relationship.score });

const partOf = ({ parts }: HealthScore, code: PartCode): HealthPart => parts.find((part) => part.code === code)!;

function contractFacts(contract: HealthScore): ConversationFact[] {
  const { later = 0, days = 0 } = partOf(contract, 'milestones-on-time').figures;
  const { open: undone = 0 } = partOf(contract, 'obligations-met').figures;
  const { open = 0 } = partOf(contract, 'pledges-honoured').figures;
  return [
    ...(later > 0 ? [{ code: 'milestones-later', values: { count: later, days } } as const] : []),
    ...(undone > 0 ? [{ code: 'obligations-open', values: { count: undone } } as const] : []),
    ...(open > 0 ? [{ code: 'pledges-open', values: { count: open } } as const] : []),
  ];
}

function relationshipFacts(then: HealthScore, now: HealthScore, { strongFrom }: HealthModel): ConversationFact[] {
  const { kept, periods } = partOf(now, 'meeting-rhythm').figures;
  const { joint, decisions } = partOf(now, 'joint-decisions').figures;
  const decidesAlone = (partOf(now, 'joint-decisions').score ?? strongFrom) < strongFrom;
  return [
    ...measuredFacts('trust', then, now, strongFrom),
    ...measuredFacts('goal-alignment', then, now, strongFrom),
    ...(kept !== undefined && kept < periods! ? [{ code: 'rhythm-missed', values: { kept, periods: periods! } } as const] : []),
    ...(decidesAlone ? [{ code: 'decisions-alone', values: { joint: joint!, decisions: decisions! } } as const] : []),
  ];
}

function measuredFacts(code: 'trust' | 'goal-alignment', then: HealthScore, now: HealthScore, strongFrom: number): ConversationFact[] {
  const [before, after] = [partOf(then, code), partOf(now, code)];
  if (after.score === null) return [];
  const to = displayed(after.evidence[0]!);
  if (before.score !== null && before.score > after.score && areComparable(then, now)) {
    return [{ code: `${code}-fell`, values: { from: displayed(before.evidence[0]!), to } }];
  }
  return after.score < strongFrom ? [{ code: `${code}-low`, values: { to } }] : [];
}

const displayed = ({ mean, band }: Evidence): number | 'low' | 'high' => band ?? mean!;
