import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsUUID } from 'class-validator';
import { ChoiceField, IdField, InstantField, ListField, LocalDateField, PageQuery, TextField, WholeNumberField } from '@samenspel/platform/server';
import { largestAmount, type PledgeKind, pledgeKinds } from '../../domain/index.js';
import { AmountField } from '../pledge/amount-field.js';

const total = { min: 0, max: Number.MAX_SAFE_INTEGER };

export class NewResourceUse {
  @IdField({ description: 'A party of the agreement' }) organisationId: string;
  @AmountField() amount: number;
  @LocalDateField() usedOn: string;
  @TextField({ max: 500, optional: true }) note?: string | null;
  @TextField({ max: 500, optional: true, description: 'Why more is used than was allocated to the party' }) excessReason?: string | null;
}

export class SharedResourceQuery extends PageQuery {
  @ApiPropertyOptional({ type: String, format: 'uuid', description: 'What is shared by this agreement only' })
  @IsOptional()
  @IsUUID('all', { context: { code: 'identifier' } })
  agreementId?: string;
}

export class ResourceUseDto {
  @IdField() id: string;
  @IdField() organisationId: string;
  @TextField({ max: 200 }) organisationName: string;
  @WholeNumberField({ min: 1, max: largestAmount }) amount: number;
  @LocalDateField() usedOn: string;
  @TextField({ max: 500, optional: true }) note?: string | null;
  @TextField({ max: 500, optional: true }) excessReason?: string | null;
  @TextField({ max: 200 }) recordedByName: string;
  @InstantField() recordedAt: string;
}

export class ResourceParty {
  @IdField() organisationId: string;
  @TextField({ max: 200 }) organisationName: string;
  @WholeNumberField({ ...total, optional: true, description: 'What it may use; absent when nothing was allocated to it by name' })
  allocated: number | null;
  @WholeNumberField({ ...total, description: 'What it used until now' }) used: number;
}

export class SharedResourceDto {
  @IdField() id: string;
  @IdField() partnershipId: string;
  @IdField() agreementId: string;
  @TextField({ max: 200 }) agreementTitle: string;
  @TextField({ max: 200 }) title: string;
  @ChoiceField({ of: pledgeKinds, name: 'PledgeKind' }) kind: PledgeKind;
  @IdField({ optional: true, description: 'Who provides it' }) organisationId?: string | null;
  @TextField({ max: 200, optional: true }) organisationName?: string | null;
  @WholeNumberField({ min: 1, max: Number.MAX_SAFE_INTEGER, description: 'Cents, minutes or pieces in all' }) capacity: number;
  @WholeNumberField({ ...total, description: 'What all used until now' }) used: number;
  @ListField(() => ResourceParty, { max: 50, description: 'Every party of the agreement' }) parties: ResourceParty[];
  @ListField(() => ResourceUseDto, { max: 50, description: 'The latest days first' }) uses: ResourceUseDto[];
}

export class SharedResourcePage {
  @LocalDateField({ description: 'Today, on the calendar of the programme' }) asOf: string;
  @ListField(() => SharedResourceDto, { max: 100 }) items: SharedResourceDto[];
  @TextField({ max: 1000, optional: true }) nextCursor?: string;
}
