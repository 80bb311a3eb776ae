import { ChoiceField, ChoiceListField, GroupField, IdField, ListField, LocalDateField, NumberField, TextField, WholeNumberField } from '@samenspel/platform/server';
import { type DimensionCode, dimensionCodes, longestReason, type StatedOutcome, statedOutcomeTexts, type StatedReason, statedReasons } from '../../domain/index.js';
import { WaveFollowUp } from '../improvement/improvement.dto.js';
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

export class StatedImprovementJudgement {
  @ChoiceField({ of: dimensionCodes, name: 'Dimension' }) dimension: DimensionCode;
  @TextField({ max: 500, optional: true, description: 'What was tried; absent when nothing was recorded' }) text: string | null;
  @ChoiceField({ of: Object.keys(statedOutcomeTexts), name: 'StatedOutcome' }) outcome: StatedOutcome;
  @WholeNumberField({ min: 0, max: 100, description: 'How many chose a point of the scale both times' }) organisations: number;
  @WholeNumberField({ min: 0, max: 100, description: 'Of those, how many went up' }) higher: number;
  @WholeNumberField({ min: 0, max: 100, description: 'Of those, how many went down' }) lower: number;
}

export class EarlierStatements {
  @IdField() waveId: string;
  @LocalDateField() closedOn: string;
  @LocalDateField() releasedOn: string;
  @ListField(() => OrganisationStatement, { max: 100 }) organisations: OrganisationStatement[];
  @ListField(() => StatedImprovementJudgement, { max: 20, description: 'What it says of what was tried after the joint statement before it' })
  judged: StatedImprovementJudgement[];
}

export class StatedDimensionDto {
  @ChoiceField({ of: dimensionCodes, name: 'Dimension' }) dimension: DimensionCode;
  @NumberField({ description: 'Of the organisations that chose a point of the scale, to one decimal' }) mean: number;
  @NumberField() lowest: number;
  @NumberField() highest: number;
}

export class StatedDiscussion {
  @ChoiceField({ of: dimensionCodes, name: 'Dimension' }) dimension: DimensionCode;
  @ChoiceListField({ of: statedReasons, name: 'StatedReason', max: statedReasons.length }) reasons: StatedReason[];
}

export class WaveStatements extends EarlierStatements {
  @GroupField(() => WaveFollowUp) followUp: WaveFollowUp;
  @ListField(() => StatedDimensionDto, { max: 20, description: 'Each dimension on which an organisation chose a point of the scale' }) dimensions: StatedDimensionDto[];
  @ListField(() => StatedDiscussion, { max: 3, description: 'What asks for a conversation, the lowest first' }) toDiscuss: StatedDiscussion[];
  @ListField(() => EarlierStatements, { max: 11, description: 'Of released waves of the same questionnaire before this one, the latest first' })
  earlier: EarlierStatements[];
}

export class NewSignatory {
  @IdField({ description: 'A participant of that organisation' }) personId: string;
}
