import { ChoiceField, FlagField, GroupField, IdField, InstantField, ListField, LocalDateField, TextField, WholeNumberField } from '@samenspel/platform/server';
import { FairClockDto } from '../fair-clock/fair-clock.dto.js';
import { MilestonePartyDto } from '../milestone/milestone.dto.js';
import { type OccurrenceStatus, occurrenceStatuses } from '../../domain/index.js';

export class NewFulfilment {
  @LocalDateField({ description: 'The day on which it fell due' }) dueOn: string;
  @LocalDateField({ description: 'The day on which it was done' }) fulfilledOn: string;
  @TextField({ max: 1000, optional: true }) note?: string | null;
}

export class NewRevocation {
  @LocalDateField({ description: 'The day on which it fell due' }) dueOn: string;
  @TextField({ max: 500, description: 'Why it is taken back' }) reason: string;
}

export class OccurrenceDto {
  @LocalDateField() dueOn: string;
  @LocalDateField({ optional: true }) fulfilledOn: string | null;
  @ChoiceField({ of: occurrenceStatuses, name: 'OccurrenceStatus' }) status: OccurrenceStatus;
}

export class FulfilmentDto {
  @ChoiceField({ of: ['fulfilled', 'revoked'], name: 'FulfilmentKind' }) kind: 'fulfilled' | 'revoked';
  @LocalDateField({ optional: true }) fulfilledOn?: string | null;
  @TextField({ max: 1000, optional: true, description: 'What was told along, or why it was taken back' }) note?: string | null;
  @TextField({ max: 200 }) recordedByName: string;
  @InstantField({ description: 'Since when this was known' }) recordedAt: string;
}

/** What must be done first, by another party. */
export class AwaitedDutyDto {
  @ChoiceField({ of: ['milestone', 'obligation'], name: 'AwaitedDutyKind' }) kind: 'milestone' | 'obligation';
  @IdField() id: string;
  @TextField({ max: 200 }) title: string;
  @TextField({ max: 200 }) organisationName: string;
}

export class RecordedOccurrence extends OccurrenceDto {
  @ListField(() => FulfilmentDto, { max: 10_000, description: 'What was recorded for this day, latest first' }) recordings: FulfilmentDto[];
  @GroupField(() => FairClockDto, { description: 'How late it is or was, and for whom those days count' }) fairClock: FairClockDto;
}

export class ObligationSummary {
  @IdField() id: string;
  @TextField({ max: 200 }) title: string;
  @IdField() organisationId: string;
  @TextField({ max: 200 }) organisationName: string;
  @IdField({ optional: true, description: 'To whom it is owed; to all other parties when absent' }) towardsOrganisationId?: string | null;
  @TextField({ max: 200, optional: true }) towardsOrganisationName?: string | null;
  @LocalDateField({ description: 'The first day it is due' }) firstDueOn: string;
  @TextField({ max: 300, optional: true, description: 'Rule of RFC 5545, counted from the first day; once when absent' }) recurrence?: string | null;
  @WholeNumberField({ min: 0, max: 365, description: 'Days before it is due on which its party is told' }) noticeDays: number;
  @GroupField(() => OccurrenceDto, { optional: true, description: 'The first day that is open' }) next: OccurrenceDto | null;
  @WholeNumberField({ min: 0, max: 10_000 }) late: number;
  @WholeNumberField({ min: 0, max: 10_000 }) fulfilledOnTime: number;
  @WholeNumberField({ min: 0, max: 10_000 }) fulfilledLate: number;
}

export class ObligationDto extends ObligationSummary {
  @LocalDateField({ description: 'Today, on the calendar of the programme' }) asOf: string;
  @IdField() partnershipId: string;
  @TextField({ max: 120 }) partnershipName: string;
  @IdField() agreementId: string;
  @TextField({ max: 200 }) agreementTitle: string;
  @LocalDateField({ description: 'The first day of the agreement' }) startsOn: string;
  @ListField(() => AwaitedDutyDto, { max: 50, description: 'What it waits for, as its agreement says' }) waitsFor: AwaitedDutyDto[];
  @ListField(() => MilestonePartyDto, { max: 100, description: 'Parties of the agreement that it could wait for' }) otherParties: MilestonePartyDto[];
  @FlagField({ description: 'Whether the reader may record that it waits' }) mayRecordPause: boolean;
  @LocalDateField({ optional: true, description: 'The last day on which it can fall due' }) endsOn?: string | null;
}

export class ObligationPage {
  @LocalDateField({ description: 'Today, on the calendar of the programme' }) asOf: string;
  @ListField(() => ObligationSummary, { max: 100 }) items: ObligationSummary[];
  @TextField({ max: 1000, optional: true }) nextCursor?: string;
}

export class OccurrencePage {
  @ListField(() => RecordedOccurrence, { max: 100, description: 'Until the first day to come, latest first' }) items: RecordedOccurrence[];
  @TextField({ max: 1000, optional: true }) nextCursor?: string;
}
