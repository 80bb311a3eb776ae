import { FlagField, IdField, IdListField, ListField, LocalDateField, TextField } from '@samenspel/platform/server';
import { MilestoneSummary } from '../milestone/milestone.dto.js';

export class TimelineMilestoneDto extends MilestoneSummary {
  @IdField() agreementId: string;
  @TextField({ max: 200 }) agreementTitle: string;
  @TextField({ max: 200, optional: true, description: 'The phase of the agreement that it belongs to' }) phase: string | null;
  @IdListField({ max: 100, description: 'Milestones that must be reached first' }) dependsOn: string[];
}

export class TimelineDto {
  @LocalDateField({ description: 'Today, on the calendar of the programme' }) asOf: string;
  @TextField({ max: 120 }) partnershipName: string;
  @TextField({ max: 200, optional: true, description: 'Of the agreement, when it is about one' }) agreementTitle: string | null;
  @LocalDateField({ optional: true, description: 'The first day of the agreement, or of the earliest one' }) startsOn: string | null;
  @LocalDateField({ optional: true, description: 'Its last day, or that of the last one; absent when one of them has no end' }) endsOn: string | null;
  @ListField(() => TimelineMilestoneDto, { max: 500, description: 'The earliest 500, by the day that was agreed' }) milestones: TimelineMilestoneDto[];
  @FlagField({ description: 'Whether there are more than these' }) more: boolean;
}
