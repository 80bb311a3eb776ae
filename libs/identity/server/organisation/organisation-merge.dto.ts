import { ApiProperty } from '@nestjs/swagger';
import { IsUUID } from 'class-validator';
import { GroupField, IdField, ListField, TextField, WholeNumberField } from '@samenspel/platform/server';
import { OrganisationDto } from './organisation.dto.js';

export class OrganisationMergeQuery {
  @ApiProperty({ type: String, format: 'uuid', description: 'The organisation that it would go into' })
  @IsUUID('all', { context: { code: 'identifier' } })
  intoId: string;
}

export class OrganisationMerge {
  @IdField({ description: 'The organisation that it goes into' }) intoId: string;
}

export class OrganisationMergePartDto {
  @TextField({ max: 60, description: 'Stem of the records, such as `person` or `milestone`' }) kind: string;
  @WholeNumberField({ min: 0, max: 1_000_000_000 }) count: number;
}

/** What goes along when one organisation goes into another. */
export class OrganisationMergePreview {
  @GroupField(() => OrganisationDto) organisation: OrganisationDto;
  @GroupField(() => OrganisationDto) into: OrganisationDto;
  @ListField(() => OrganisationMergePartDto, { max: 20 }) parts: OrganisationMergePartDto[];
}
