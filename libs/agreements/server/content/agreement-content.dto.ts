import { ChoiceField, DecimalField, GroupField, IdField, IdListField, ListField, LocalDateField, TextField, WholeNumberField } from '@samenspel/platform/server';
import {
  type ClauseKind,
  clauseKinds,
  type IncentiveTrigger,
  incentiveTriggers,
  type IndicatorDirection,
  indicatorDirections,
  type PartyRole,
  partyRoles,
  type PublicValue,
  publicValues,
  type Renewal,
  renewals,
  type RiskAllocation,
  riskAllocations,
  riskCategories,
  type RiskCategory,
  type TermKind,
  termKinds,
} from '../../domain/index.js';

/** Whole cents, minutes or pieces: as far as a number of JSON counts exactly. */
const mostAmount = 9_000_000_000_000_000;
const mostOfIndicator = 999_999_999_999;
const open = { nullable: true, description: 'Null while it is left open' } as const;

export class DurationTermDto {
  @LocalDateField(open) startsOn: string | null;
  @LocalDateField({ nullable: true, description: 'The last day that belongs to it; null when it has no end' }) endsOn: string | null;
  @ChoiceField({ of: renewals, name: 'Renewal' }) renewal: Renewal;
  @WholeNumberField({ min: 1, max: 1200, nullable: true, description: 'For how many months it is renewed' }) renewalMonths: number | null;
  @WholeNumberField({ min: 0, max: 1200, nullable: true, description: 'Months before the end by which a party must give notice' })
  noticeMonths: number | null;
}

export class PartyTermDto {
  @IdField() organisationId: string;
  @ChoiceField({ of: partyRoles, name: 'PartyRole' }) role: PartyRole;
  @IdField({ nullable: true, description: 'Who confirms for the party; anyone who may act for it when left open' })
  signatoryPersonId: string | null;
}

export class IndicatorTermDto {
  @IdField() id: string;
  @TextField({ max: 200, mayBeEmpty: true }) title: string;
  @TextField({ max: 60, mayBeEmpty: true }) unit: string;
  @DecimalField({ min: -mostOfIndicator, max: mostOfIndicator, ...open }) baseline: number | null;
  @DecimalField({ min: -mostOfIndicator, max: mostOfIndicator, ...open }) target: number | null;
  @ChoiceField({ of: indicatorDirections, name: 'IndicatorDirection' }) direction: IndicatorDirection;
  @LocalDateField(open) dueOn: string | null;
}

export class GoalTermDto {
  @IdField() id: string;
  @TextField({ max: 200, mayBeEmpty: true }) title: string;
  @TextField({ max: 1000, ...open }) description: string | null;
  @ListField(() => IndicatorTermDto, { max: 20 }) indicators: IndicatorTermDto[];
}

export class MilestoneTermDto {
  @IdField() id: string;
  @TextField({ max: 200, mayBeEmpty: true }) title: string;
  @LocalDateField(open) baselineOn: string | null;
  @TextField({ max: 100, ...open }) phase: string | null;
  @IdField(open) goalId: string | null;
  @IdField(open) responsibleOrganisationId: string | null;
  @IdField(open) responsiblePersonId: string | null;
  @IdField({ nullable: true, description: 'The party that accepts it, another than the one that delivers' })
  acceptingOrganisationId: string | null;
  @IdListField({ max: 50, description: 'Milestones that must be reached first' }) dependsOn: string[];
  @WholeNumberField({ min: 1, max: 5, description: 'From small to large: its weight in how far the agreement is' }) size: number;
  @TextField({ max: 1000, nullable: true, description: 'What will show that it was reached' }) evidence: string | null;
}

export class ObligationTermDto {
  @IdField() id: string;
  @TextField({ max: 500, mayBeEmpty: true }) title: string;
  @IdField(open) organisationId: string | null;
  @IdField({ nullable: true, description: 'To whom it is owed; to all other parties when left open' }) towardsOrganisationId: string | null;
  @LocalDateField({ nullable: true, description: 'The first day it is due' }) dueOn: string | null;
  @TextField({ max: 200, nullable: true, description: 'Recurrence rule of RFC 5545 without RRULE:, counted from dueOn' }) recurrence: string | null;
  @WholeNumberField({ min: 0, max: 365, description: 'Days before it is due on which its party is told' }) noticeDays: number;
  @IdListField({ max: 50, description: 'Milestones and obligations of another party that it waits for' }) waitsFor: string[];
}

export class PledgeTermDto {
  @IdField() id: string;
  @IdField(open) organisationId: string | null;
  @ChoiceField({ of: termKinds, name: 'TermKind' }) kind: TermKind;
  @WholeNumberField({ min: 0, max: mostAmount, nullable: true, description: 'Cents, minutes or pieces' }) amount: number | null;
  @TextField({ max: 500, mayBeEmpty: true }) description: string;
  @LocalDateField(open) dueOn: string | null;
}

export class AllocationTermDto {
  @IdField() organisationId: string;
  @WholeNumberField({ min: 0, max: mostAmount, description: 'Cents, minutes or pieces' }) amount: number;
}

export class SharedResourceTermDto {
  @IdField() id: string;
  @TextField({ max: 200, mayBeEmpty: true }) title: string;
  @ChoiceField({ of: termKinds, name: 'TermKind' }) kind: TermKind;
  @IdField(open) organisationId: string | null;
  @WholeNumberField({ min: 0, max: mostAmount, nullable: true, description: 'Cents, minutes or pieces in all' }) capacity: number | null;
  @ListField(() => AllocationTermDto, { max: 50 }) allocations: AllocationTermDto[];
}

export class IncentiveTermDto {
  @IdField() id: string;
  @TextField({ max: 200, mayBeEmpty: true }) title: string;
  @ChoiceField({ of: incentiveTriggers, name: 'IncentiveTrigger' }) trigger: IncentiveTrigger;
  @IdField({ nullable: true, description: 'A goal or a milestone of this agreement' }) tiedToId: string | null;
  @TextField({ max: 1000, mayBeEmpty: true }) consequence: string;
}

export class RiskTermDto {
  @IdField() id: string;
  @TextField({ max: 500, mayBeEmpty: true }) title: string;
  @ChoiceField({ of: riskCategories, name: 'RiskCategory' }) category: RiskCategory;
  @ChoiceField({ of: riskAllocations, name: 'RiskAllocation', ...open }) allocation: RiskAllocation | null;
  @TextField({ max: 1000, ...open }) measure: string | null;
}

export class SafeguardTermDto {
  @ChoiceField({ of: publicValues, name: 'PublicValue' }) value: PublicValue;
  @TextField({ max: 2000, mayBeEmpty: true }) text: string;
}

export class ClauseTermDto {
  @IdField() id: string;
  @ChoiceField({ of: clauseKinds, name: 'ClauseKind' }) kind: ClauseKind;
  @TextField({ max: 200, mayBeEmpty: true }) title: string;
  @TextField({ max: 10_000, mayBeEmpty: true }) text: string;
}

/** All that partners agree on, as one document that is sent and kept as a whole. Ids of terms are made by who adds them, and stay. */
export class AgreementContentDto {
  @TextField({ max: 200 }) title: string;
  @TextField({ max: 2000, ...open }) purpose: string | null;
  @GroupField(() => DurationTermDto) duration: DurationTermDto;
  @ListField(() => PartyTermDto, { max: 50 }) parties: PartyTermDto[];
  @ListField(() => GoalTermDto, { max: 50 }) goals: GoalTermDto[];
  @ListField(() => MilestoneTermDto, { max: 200 }) milestones: MilestoneTermDto[];
  @ListField(() => ObligationTermDto, { max: 200 }) obligations: ObligationTermDto[];
  @ListField(() => PledgeTermDto, { max: 200 }) pledges: PledgeTermDto[];
  @ListField(() => SharedResourceTermDto, { max: 50 }) sharedResources: SharedResourceTermDto[];
  @ListField(() => IncentiveTermDto, { max: 100 }) incentives: IncentiveTermDto[];
  @ListField(() => RiskTermDto, { max: 100 }) risks: RiskTermDto[];
  @ListField(() => SafeguardTermDto, { max: 20 }) safeguards: SafeguardTermDto[];
  @ListField(() => ClauseTermDto, { max: 100 }) clauses: ClauseTermDto[];
}
