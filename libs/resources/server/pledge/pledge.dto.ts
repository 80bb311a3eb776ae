import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsUUID } from 'class-validator';
import { ChoiceField, IdField, InstantField, ListField, LocalDateField, PageQuery, TextField, WholeNumberField } from '@samenspel/platform/server';
import { largestAmount, pledgeKinds, type PledgeKind } from '../../domain/index.js';
import { AmountField } from './amount-field.js';

export class NewPledge {
  @IdField() agreementId: string;
  @IdField({ description: 'A party of the agreement' }) organisationId: string;
  @ChoiceField({ of: pledgeKinds, name: 'PledgeKind' }) kind: PledgeKind;
  @AmountField() amount: number;
  @TextField({ max: 200 }) description: string;
  @LocalDateField({ optional: true, description: 'The day by which it is put in' }) dueOn?: string | null;
}

export class NewContribution {
  @AmountField() amount: number;
  @LocalDateField() contributedOn: string;
  @TextField({ max: 500, optional: true }) note?: string | null;
  @TextField({ max: 500, optional: true, description: 'What is extra, when more is put in than was promised' }) surplusNote?: string | null;
}

export class PledgeQuery extends PageQuery {
  @ApiPropertyOptional({ type: String, format: 'uuid', description: 'Pledges of this agreement only' })
  @IsOptional()
  @IsUUID('all', { context: { code: 'identifier' } })
  agreementId?: string;
}

export class ContributionDto {
  @IdField() id: string;
  @WholeNumberField({ min: 1, max: largestAmount }) amount: number;
  @LocalDateField() contributedOn: string;
  @TextField({ max: 500, optional: true }) note?: string | null;
  @TextField({ max: 500, optional: true, description: 'What was extra' }) surplusNote?: string | null;
  @TextField({ max: 200 }) recordedByName: string;
  @InstantField() recordedAt: string;
}

export class PledgeDto {
  @IdField() id: string;
  @IdField() partnershipId: string;
  @IdField() agreementId: string;
  @TextField({ max: 200 }) agreementTitle: string;
  @IdField() organisationId: string;
  @TextField({ max: 200 }) organisationName: string;
  @ChoiceField({ of: pledgeKinds, name: 'PledgeKind' }) kind: PledgeKind;
  @TextField({ max: 200 }) description: string;
  @LocalDateField({ optional: true }) dueOn?: string | null;
  @WholeNumberField({ min: 1, max: largestAmount, description: 'What was promised' }) pledged: number;
  @WholeNumberField({ min: 0, max: Number.MAX_SAFE_INTEGER, description: 'What was put in until now' }) contributed: number;
  @ListField(() => ContributionDto, { max: 10_000, description: 'Latest first' }) contributions: ContributionDto[];
}

export class PledgePage {
  @LocalDateField({ description: 'Today, on the calendar of the programme' }) asOf: string;
  @ListField(() => PledgeDto, { max: 100 }) items: PledgeDto[];
  @TextField({ max: 1000, optional: true }) nextCursor?: string;
}
