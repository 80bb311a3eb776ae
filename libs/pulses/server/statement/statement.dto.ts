import { GroupField, IdField, ListField, LocalDateField, TextField, WholeNumberField } from '@samenspel/platform/server';
import { longestReason } from '../../domain/index.js';
import { Signatory } from '../wave/wave.dto.js';

export class StatedAnswerDto {
  @TextField({ max: 64 }) item: string;
  @WholeNumberField({ min: 1, max: 5, optional: true, description: 'A point of the scale; null for do not know' }) value: number | null;
  @TextField({ max: longestReason, optional: true }) reason: string | null;
}

export class StatementDto {
  @TextField({ max: 200 }) signedBy: string;
  @LocalDateField() givenOn: string;
  @ListField(() => StatedAnswerDto, { max: 100 }) answers: StatedAnswerDto[];
}

export class OwnStatement {
  @GroupField(() => Signatory, { optional: true, description: 'Who signs for the organisation of the reader, if anyone does' }) signatory: Signatory | null;
  @GroupField(() => StatementDto, { optional: true, description: 'What that organisation answered' }) statement: StatementDto | null;
}

export class OrganisationStatement {
  @IdField() organisationId: string;
  @TextField({ max: 200 }) organisationName: string;
  @GroupField(() => StatementDto, { optional: true, description: 'Null when it gave none' }) statement: StatementDto | null;
}

export class EarlierStatements {
  @IdField() waveId: string;
  @LocalDateField() releasedOn: string;
  @ListField(() => OrganisationStatement, { max: 100 }) organisations: OrganisationStatement[];
}

export class WaveStatements extends EarlierStatements {
  @ListField(() => EarlierStatements, { max: 11, description: 'Of released waves of the same questionnaire before this one, the latest first' })
  earlier: EarlierStatements[];
}

export class NewSignatory {
  @IdField({ description: 'A participant of that organisation' }) personId: string;
}
