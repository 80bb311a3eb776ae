import { languages, type Language } from '@samenspel/platform/domain';
import { ChoiceField, EmailField, IdField, ListField, PageQuery, TextField, WholeNumberField } from '@samenspel/platform/server';
import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsUUID } from 'class-validator';
import { type ProgrammeRole, programmeRoles } from '../../domain/index.js';

export class NewPerson {
  @TextField({ max: 200 }) name: string;
  @EmailField() email: string;
  @IdField() organisationId: string;
  @ChoiceField({ of: languages, name: 'Language', optional: true }) language?: Language;
}

export class PersonChange {
  @TextField({ max: 200 }) name: string;
  @ChoiceField({ of: languages, name: 'Language' }) language: Language;
}

export class PersonRoleChange {
  @ChoiceField({ of: programmeRoles, name: 'ProgrammeRole' }) role: ProgrammeRole;
}

export class PersonDto {
  @IdField() id: string;
  @TextField({ max: 200 }) name: string;
  @IdField() organisationId: string;
  @TextField({ max: 200 }) organisationName: string;
  @ChoiceField({ of: languages, name: 'Language' }) language: Language;
  @ChoiceField({ of: programmeRoles, name: 'ProgrammeRole' }) role: ProgrammeRole;
  @WholeNumberField({ min: 1, max: 1_000_000_000 }) version: number;
}

export class PersonPage {
  @ListField(() => PersonDto, { max: 100 }) items: PersonDto[];
  @TextField({ max: 1000, optional: true }) nextCursor?: string;
}

export class PersonQuery extends PageQuery {
  @ApiPropertyOptional({ type: String, format: 'uuid', description: 'Only people of this organisation' })
  @IsOptional()
  @IsUUID('all', { context: { code: 'identifier' } })
  organisationId?: string;
}
