import { ChoiceField, FlagField, GroupField, IdField, IdListField, InstantField, ListField, LocalDateField, TextField, WholeNumberField } from '@samenspel/platform/server';
import { AcceptanceDto, ObjectionDto } from '../acceptance/milestone-acceptance.dto.js';
import { FairClockDto } from '../fair-clock/fair-clock.dto.js';
import { milestoneStatuses, type MilestoneStatus } from '../../domain/index.js';

export class NewForecast {
  @LocalDateField({ description: 'The day that is expected now' }) forecastOn: string;
  @TextField({ max: 500, description: 'Why another day is expected' }) reason: string;
}

export class NewCompletion {
  @LocalDateField() completedOn: string;
  @TextField({ max: 1000, optional: true }) note?: string | null;
  @IdListField({ max: 20, optional: true, description: 'Documents of the agreement that show it' }) documentIds?: string[];
}

export class ForecastDto {
  @LocalDateField() forecastOn: string;
  @TextField({ max: 500 }) reason: string;
  @TextField({ max: 200 }) recordedByName: string;
  @InstantField({ description: 'Since when this was known' }) recordedAt: string;
}

export class CompletionDto {
  @LocalDateField() completedOn: string;
  @TextField({ max: 1000, optional: true }) note?: string | null;
  @TextField({ max: 200 }) recordedByName: string;
  @InstantField() recordedAt: string;
}

export class MilestoneSummary {
  @IdField() id: string;
  @TextField({ max: 200 }) title: string;
  @LocalDateField({ description: 'The day that was agreed' }) baselineOn: string;
  @LocalDateField({ optional: true, description: 'The day that is expected now' }) forecastOn?: string | null;
  @LocalDateField({ description: 'The forecast, else the day that was agreed' }) dueOn: string;
  @LocalDateField({ optional: true }) completedOn?: string | null;
  @ChoiceField({ of: milestoneStatuses, name: 'MilestoneStatus' }) status: MilestoneStatus;
  @IdField() responsibleOrganisationId: string;
  @TextField({ max: 200 }) responsibleOrganisationName: string;
  @IdField({ optional: true }) responsiblePersonId?: string | null;
  @TextField({ max: 200, optional: true }) responsiblePersonName?: string | null;
  @IdField({ optional: true }) goalId?: string | null;
}

export class MilestonePartyDto {
  @IdField() id: string;
  @TextField({ max: 200 }) name: string;
}

export class MilestoneDto extends MilestoneSummary {
  @LocalDateField({ description: 'Today, on the calendar of the programme' }) asOf: string;
  @IdField() partnershipId: string;
  @TextField({ max: 120 }) partnershipName: string;
  @IdField() agreementId: string;
  @TextField({ max: 200 }) agreementTitle: string;
  @LocalDateField({ optional: true, description: 'Since when the agreement is terminated, so that it is no longer asked' }) agreementTerminatedOn?: string | null;
  @TextField({ max: 200, optional: true }) goalTitle?: string | null;
  @TextField({ max: 1000, optional: true, description: 'What would show that it was reached, as it was agreed' }) evidence?: string | null;
  @WholeNumberField({ min: 0, max: 100_000, description: 'Documents that are evidence of it' }) evidenceCount: number;
  @ListField(() => ForecastDto, { max: 10_000, description: 'Latest first' }) forecasts: ForecastDto[];
  @GroupField(() => CompletionDto, { optional: true }) completion?: CompletionDto | null;
  @GroupField(() => AcceptanceDto, { optional: true, description: 'How the delivery that stands was received' }) acceptance?: AcceptanceDto | null;
  @ListField(() => ObjectionDto, { max: 1000, description: 'Deliveries that met an objection, latest first' }) objections: ObjectionDto[];
  @GroupField(() => FairClockDto, { description: 'How late it is, and for whom those days count' }) fairClock: FairClockDto;
  @ListField(() => MilestonePartyDto, { max: 100, description: 'Parties of the agreement that it could wait for' }) otherParties: MilestonePartyDto[];
  @FlagField({ description: 'Whether the reader may record that it waits' }) mayRecordPause: boolean;
  @WholeNumberField({ min: 1, max: 1_000_000_000 }) version: number;
}
