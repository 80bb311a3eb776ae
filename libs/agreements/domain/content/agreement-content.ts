import type { LocalDate } from '@samenspel/platform/domain';

/** What a party is to an agreement, after the party roles of OCDS for public-private partnerships. */
export const partyRoles = ['public-authority', 'private-party', 'funder', 'supplier', 'interested-party'] as const;
export type PartyRole = (typeof partyRoles)[number];

/** What happens when the term is over. */
export const renewals = ['none', 'by-agreement', 'automatic'] as const;
export type Renewal = (typeof renewals)[number];

/** Which way an indicator should go. */
export const indicatorDirections = ['up', 'down', 'hold'] as const;
export type IndicatorDirection = (typeof indicatorDirections)[number];

/** What can be promised: money in whole cents, hours in whole minutes, the others in whole pieces. */
export const termKinds = ['money', 'hours', 'places', 'space', 'expertise', 'equipment'] as const;
export type TermKind = (typeof termKinds)[number];

/** Whether a goal or milestone that is met earns something, or one that is missed costs something. */
export const incentiveTriggers = ['met', 'missed'] as const;
export type IncentiveTrigger = (typeof incentiveTriggers)[number];

/** Risk categories of OCDS for public-private partnerships, in our own spelling. */
export const riskCategories = [
  'land-availability',
  'environmental',
  'design',
  'construction',
  'completion',
  'revenue',
  'inflation-and-fx',
  'availability-and-quality',
  'other-revenue',
  'finance-availability',
  'refinancing',
  'change-in-law',
  'force-majeure',
  'early-termination',
  'compliance',
  'all',
] as const;
export type RiskCategory = (typeof riskCategories)[number];

export const riskAllocations = ['public', 'private', 'shared'] as const;
export type RiskAllocation = (typeof riskAllocations)[number];

/** The public values that the contract approach safeguards. */
export const publicValues = ['accountability', 'transparency', 'responsiveness', 'quality'] as const;
export type PublicValue = (typeof publicValues)[number];

/** What a clause in free words is about. */
export const clauseKinds = ['change', 'exit', 'dispute', 'consultation', 'data', 'other'] as const;
export type ClauseKind = (typeof clauseKinds)[number];

export interface PartyTerm {
  readonly organisationId: string;
  readonly role: PartyRole;
  /** Who confirms for the party; anyone who may act for it when left open. */
  readonly signatoryPersonId: string | null;
}

export interface IndicatorTerm {
  readonly id: string;
  readonly title: string;
  readonly unit: string;
  /** In the unit, with at most three decimals. */
  readonly baseline: number | null;
  readonly target: number | null;
  readonly direction: IndicatorDirection;
  readonly dueOn: LocalDate | null;
}

export interface GoalTerm {
  readonly id: string;
  readonly title: string;
  readonly description: string | null;
  readonly indicators: readonly IndicatorTerm[];
}

export interface MilestoneTerm {
  readonly id: string;
  readonly title: string;
  readonly baselineOn: LocalDate | null;
  readonly phase: string | null;
  readonly goalId: string | null;
  readonly responsibleOrganisationId: string | null;
  readonly responsiblePersonId: string | null;
  /** The party that accepts it, another than the one that delivers. */
  readonly acceptingOrganisationId: string | null;
  /** Milestones that must be reached first. */
  readonly dependsOn: readonly string[];
  /** From 1 (small) to 5 (large): its weight in how far the agreement is. */
  readonly size: number;
  /** What will show that it was reached. */
  readonly evidence: string | null;
}

export interface ObligationTerm {
  readonly id: string;
  readonly title: string;
  readonly organisationId: string | null;
  /** To whom it is owed; to all other parties when left open. */
  readonly towardsOrganisationId: string | null;
  /** The first day it is due. */
  readonly dueOn: LocalDate | null;
  /** Recurrence rule of RFC 5545 without `RRULE:`, counted from `dueOn`, as in `FREQ=MONTHLY;INTERVAL=3`. */
  readonly recurrence: string | null;
  /** Days before it is due on which its party is told. */
  readonly noticeDays: number;
  /** Milestones and obligations of another party that it waits for. */
  readonly waitsFor: readonly string[];
}

export interface PledgeTerm {
  readonly id: string;
  readonly organisationId: string | null;
  readonly kind: TermKind;
  /** Cents, minutes or pieces. */
  readonly amount: number | null;
  readonly description: string;
  readonly dueOn: LocalDate | null;
}

export interface AllocationTerm {
  readonly organisationId: string;
  readonly amount: number;
}

export interface SharedResourceTerm {
  readonly id: string;
  readonly title: string;
  readonly kind: TermKind;
  readonly organisationId: string | null;
  /** Cents, minutes or pieces in all. */
  readonly capacity: number | null;
  readonly allocations: readonly AllocationTerm[];
}

export interface IncentiveTerm {
  readonly id: string;
  readonly title: string;
  readonly trigger: IncentiveTrigger;
  /** A goal or a milestone of this agreement. */
  readonly tiedToId: string | null;
  readonly consequence: string;
}

export interface RiskTerm {
  readonly id: string;
  readonly title: string;
  readonly category: RiskCategory;
  readonly allocation: RiskAllocation | null;
  readonly measure: string | null;
}

export interface SafeguardTerm {
  readonly value: PublicValue;
  readonly text: string;
}

export interface ClauseTerm {
  readonly id: string;
  readonly kind: ClauseKind;
  readonly title: string;
  readonly text: string;
}

/** The term of an agreement. */
export interface DurationTerm {
  readonly startsOn: LocalDate | null;
  /** The last day that belongs to it; null when it has no end. */
  readonly endsOn: LocalDate | null;
  readonly renewal: Renewal;
  /** For how many months it is renewed. */
  readonly renewalMonths: number | null;
  /** Months before the end by which a party must give notice (the notice period). */
  readonly noticeMonths: number | null;
}

/**
 * All that partners agree on, as one document: it is drafted, consulted on, confirmed and amended as a whole, and its
 * canonical JSON is what every party confirms. Ids stay the same from version to version, so that a term can be followed.
 */
export interface AgreementContent {
  readonly title: string;
  readonly purpose: string | null;
  readonly duration: DurationTerm;
  readonly parties: readonly PartyTerm[];
  readonly goals: readonly GoalTerm[];
  readonly milestones: readonly MilestoneTerm[];
  readonly obligations: readonly ObligationTerm[];
  readonly pledges: readonly PledgeTerm[];
  readonly sharedResources: readonly SharedResourceTerm[];
  readonly incentives: readonly IncentiveTerm[];
  readonly risks: readonly RiskTerm[];
  readonly safeguards: readonly SafeguardTerm[];
  readonly clauses: readonly ClauseTerm[];
}

/** An agreement of which only the title is known. */
export function emptyContent(title: string): AgreementContent {
  return {
    title,
    purpose: null,
    duration: { startsOn: null, endsOn: null, renewal: 'none', renewalMonths: null, noticeMonths: null },
    parties: [],
    goals: [],
    milestones: [],
    obligations: [],
    pledges: [],
    sharedResources: [],
    incentives: [],
    risks: [],
    safeguards: [],
    clauses: [],
  };
}
