import { ApiProperty } from '@nestjs/swagger';
import { ChoiceField, GroupField, IdField, IdListField, InstantField, ListField, LocalDateField, TextField, WholeNumberField } from '@samenspel/platform/server';
import { PartnershipOrganisation } from '@samenspel/partnerships/server';
import { type AgreementRecognition, agreementRecognitions, agreementStatuses, type AgreementStatus } from '../../domain/index.js';
import { TerminationDto } from '../termination/agreement-termination.dto.js';
import { MilestoneSummary } from '../milestone/milestone.dto.js';

export class NewGoal {
  @TextField({ max: 200 }) title: string;
  @TextField({ max: 1000, optional: true }) description?: string | null;
}

export class NewMilestone {
  @TextField({ max: 200 }) title: string;
  @LocalDateField({ description: 'The day that was agreed' }) baselineOn: string;
  @IdField({ description: 'A party of the agreement' }) responsibleOrganisationId: string;
  @IdField({ optional: true, description: 'A participant of that organisation' }) responsiblePersonId?: string | null;
  @WholeNumberField({ min: 0, max: 19, optional: true, description: 'Place in the list of goals, from 0' }) goalIndex?: number | null;
}

export class NewAgreement {
  @IdField({ optional: true, description: 'Chosen by the client, so that sending it again after a lost answer registers nothing twice' }) id?: string | null;
  @TextField({ max: 200 }) title: string;
  @LocalDateField({ description: 'The day on which it was signed elsewhere' }) signedOn: string;
  @LocalDateField() startsOn: string;
  @LocalDateField({ optional: true, description: 'Its last day' }) endsOn?: string | null;
  @IdListField({ max: 50, description: 'Organisations of the partnership, two at least' }) partyIds: string[];
  @ListField(() => NewGoal, { min: 1, max: 20 }) goals: NewGoal[];
  @ListField(() => NewMilestone, { max: 50 }) milestones: NewMilestone[];
}

/** The form as it is sent: the agreement and the document that was signed. */
export class NewAgreementForm {
  @ApiProperty({ type: String, description: 'A NewAgreement as JSON' }) agreement: string;
  @ApiProperty({ type: String, format: 'binary', description: 'pdf, docx, xlsx, odt, ods, png, jpg, txt or csv; 25 MB at most' }) file: unknown;
}

export class NextMilestone {
  @IdField() id: string;
  @TextField({ max: 200 }) title: string;
  @LocalDateField() dueOn: string;
  @TextField({ max: 200 }) organisationName: string;
}

export class AgreementSummary {
  @IdField() id: string;
  @IdField() partnershipId: string;
  @TextField({ max: 120 }) partnershipName: string;
  @TextField({ max: 200 }) title: string;
  @LocalDateField() signedOn: string;
  @LocalDateField() startsOn: string;
  @LocalDateField({ optional: true }) endsOn?: string | null;
  @ChoiceField({ of: agreementStatuses, name: 'AgreementStatus' }) status: AgreementStatus;
  @WholeNumberField({ min: 1, max: 1_000_000, description: 'Of the version in force' }) number: number;
  @LocalDateField({ optional: true, description: 'When it was terminated before its end' }) terminatedOn?: string | null;
  @ListField(() => PartnershipOrganisation, { max: 50 }) parties: PartnershipOrganisation[];
  @ChoiceField({ of: agreementRecognitions, name: 'AgreementRecognition', optional: true, description: 'Whether the other parties recognise what one of them registered; absent when it was written here' })
  recognition?: AgreementRecognition | null;
  @WholeNumberField({ min: 0, max: 200 }) milestoneCount: number;
  @WholeNumberField({ min: 0, max: 200 }) completedCount: number;
  @GroupField(() => NextMilestone, { optional: true, description: 'The open milestone that is due first' })
  nextMilestone?: NextMilestone | null;
}

export class AgreementPage {
  @LocalDateField({ description: 'Today, on the calendar of the programme' }) asOf: string;
  @ListField(() => AgreementSummary, { max: 100 }) items: AgreementSummary[];
  @WholeNumberField({ min: 0, max: 101, optional: true, description: 'How many there are; 101 when there are more than 100. Only on the first page' })
  count?: number;
  @TextField({ max: 1000, optional: true }) nextCursor?: string;
}

export class GoalDto {
  @IdField() id: string;
  @TextField({ max: 200 }) title: string;
  @TextField({ max: 1000, optional: true }) description?: string | null;
}

export class AgreementDto extends AgreementSummary {
  @LocalDateField({ description: 'Today, on the calendar of the programme' }) asOf: string;
  @ListField(() => GoalDto, { max: 50 }) goals: GoalDto[];
  @ListField(() => MilestoneSummary, { max: 200, description: 'In the order that was agreed' }) milestones: MilestoneSummary[];
  @GroupField(() => TerminationDto, { optional: true }) termination?: TerminationDto | null;
  @TextField({ max: 200 }) registeredByName: string;
  @InstantField() registeredAt: string;
}
