export const contractParts = ['milestones-on-time', 'obligations-met', 'pledges-honoured'] as const;
export type ContractPart = (typeof contractParts)[number];

export const relationshipParts = ['trust', 'goal-alignment', 'meeting-rhythm', 'joint-decisions'] as const;
export type RelationshipPart = (typeof relationshipParts)[number];

export type PartCode = ContractPart | RelationshipPart;

/** How health is computed, as data: a programme may bring its own numbers, and every score tells their version. */
export interface HealthModel {
  readonly version: string;
  /** Weights count up to 100 on each side. */
  readonly contractWeights: Readonly<Record<ContractPart, number>>;
  readonly relationshipWeights: Readonly<Record<RelationshipPart, number>>;
  /** Weight of the parts that must be known before there is a score. */
  readonly minimumWeight: number;
  /** From this score on a side counts as strong. */
  readonly strongFrom: number;
  /** After so many days a late milestone or obligation counts for nothing; every day before that takes an equal share. */
  readonly lateDays: number;
  /** How many days back obligations are looked at. */
  readonly obligationDays: number;
  /** How many days back decisions are looked at. */
  readonly decisionDays: number;
  /** Points by which the relationship falls before it is called drift. */
  readonly driftPoints: number;
  /** Points that the contract may lose and still be said to hold. */
  readonly heldWithin: number;
  /** Points from which a change is worth a word. */
  readonly noticeablePoints: number;
}

/**
 * The defaults. With half the weight to be known, milestones alone give a contract score, and so do obligations with pledges; and
 * practice alone (rhythm and decisions) gives no relationship score: nobody can tell from a calendar how partners fare.
 */
export const defaultHealthModel: HealthModel = {
  version: '3',
  contractWeights: { 'milestones-on-time': 50, 'obligations-met': 25, 'pledges-honoured': 25 },
  relationshipWeights: { 'trust': 30, 'goal-alignment': 25, 'meeting-rhythm': 25, 'joint-decisions': 20 },
  minimumWeight: 50,
  strongFrom: 50,
  lateDays: 90,
  obligationDays: 365,
  decisionDays: 365,
  driftPoints: 10,
  heldWithin: 5,
  noticeablePoints: 3,
};
