import { ChoiceField, ChoiceListField, FlagField, GroupField, IdField, ListField, LocalDateField, NumberField, TextField, WholeNumberField } from '@samenspel/platform/server';
import {
  type AgreementBand,
  agreementBands,
  type ChangeVerdict,
  changeTexts,
  type CoordinationBand,
  coordinationBands,
  type DimensionCode,
  dimensionCodes,
  type DiscussionReason,
  discussionReasons,
  type GapVerdict,
  gapTexts,
  type GoalAlignment,
  goalAlignments,
  type ImprovementOutcome,
  improvementOutcomes,
  type ResponseBand,
  responseBands,
  type WithheldReason,
} from '../../domain/index.js';
import { WaveFollowUp } from '../improvement/improvement.dto.js';

const bands = { of: ['low', 'high'], name: 'Band', optional: true, description: 'Close to an end of the scale: 1.5 or lower, 4.5 or higher' };

export class FigureInterval {
  @NumberField({ description: 'In points to one decimal' }) lower: number;
  @NumberField({ description: 'In points to one decimal' }) upper: number;
}

export class WaveCell {
  @ChoiceField({ of: dimensionCodes, name: 'Dimension' }) dimension: DimensionCode;
  @NumberField({ optional: true, description: 'To one decimal; absent when the cell is a band' }) mean: number | null;
  @ChoiceField(bands) band: 'low' | 'high' | null;
  @ChoiceField({ of: agreementBands, name: 'AgreementBand', optional: true, description: 'How far people agree; absent where that would tell too much' })
  agreement: AgreementBand | null;
  @ChoiceField({ of: Object.keys(changeTexts), name: 'ChangeVerdict', optional: true, description: 'Beside the wave before it; absent for a first wave' })
  change: ChangeVerdict | null;
  @ChoiceField({ of: goalAlignments, name: 'GoalAlignment', optional: true, description: 'Whether people want the same; of shared goals alone, where agreement is shown' })
  alignment: GoalAlignment | null;
  @GroupField(() => FigureInterval, { optional: true, description: 'Where the mean of everyone invited lies, whatever the others would have answered' })
  worstCase: FigureInterval | null;
  @GroupField(() => FigureInterval, { optional: true, description: 'Where it lies with 95% certainty or more, if not answering is chance' })
  sampling: FigureInterval | null;
}

export class WaveGroup {
  @TextField({ max: 64, description: '`partnership`, `sector:<sector>`, `organisation:<id>` or `level:<level>`' }) group: string;
  @TextField({ max: 200, optional: true, description: 'Of a group that is an organisation' }) organisationName: string | null;
  @ChoiceField({ of: responseBands, name: 'ResponseBand', optional: true }) response: ResponseBand | null;
  @ListField(() => WaveCell, { max: 20 }) cells: WaveCell[];
}

export class WaveGap {
  @ChoiceField({ of: dimensionCodes, name: 'Dimension' }) dimension: DimensionCode;
  @NumberField({ description: 'Public minus private, in points to one decimal' }) difference: number;
  @NumberField({ optional: true, description: 'Lower end of the 95% confidence interval' }) lower: number | null;
  @NumberField({ optional: true, description: 'Upper end of the 95% confidence interval' }) upper: number | null;
  @ChoiceField({ of: Object.keys(gapTexts), name: 'GapVerdict' }) verdict: GapVerdict;
  @FlagField({ description: 'A side holds one organisation only' }) indicative: boolean;
}

export class RatedOrganisation {
  @IdField() id: string;
  @TextField({ max: 200 }) name: string;
}

export class WaveTie {
  @GroupField(() => RatedOrganisation, { description: 'Whose people answered' }) from: RatedOrganisation;
  @GroupField(() => RatedOrganisation, { description: 'Whom they answered about' }) about: RatedOrganisation;
  @NumberField({ optional: true, description: 'To one decimal; absent when the tie is a band' }) mean: number | null;
  @ChoiceField(bands) band: 'low' | 'high' | null;
  @ChoiceField({ of: coordinationBands, name: 'CoordinationBand', description: 'How strong the tie is in bands of our own: weak below 3.5, strong above 4.0' })
  strength: CoordinationBand;
}

/** A released wave of the same instrument that closed before, as it was displayed. */
export class EarlierWave {
  @IdField() waveId: string;
  @LocalDateField() closedOn: string;
  @LocalDateField() releasedOn: string;
  @ListField(() => WaveGroup, { max: 100, description: 'Empty when its figures are withheld' }) groups: WaveGroup[];
}

export class WaveDiscussion {
  @ChoiceField({ of: dimensionCodes, name: 'Dimension' }) dimension: DimensionCode;
  @ChoiceListField({ of: discussionReasons, name: 'DiscussionReason', max: discussionReasons.length }) reasons: DiscussionReason[];
}

export class ImprovementJudgement {
  @ChoiceField({ of: dimensionCodes, name: 'Dimension' }) dimension: DimensionCode;
  @TextField({ max: 500, optional: true, description: 'What was tried; absent when nothing was recorded' }) text: string | null;
  @ChoiceField({ of: improvementOutcomes, name: 'ImprovementOutcome' }) outcome: ImprovementOutcome;
}

export const publicationOutcomes = ['published', 'withheld'] as const;
export type PublicationOutcome = (typeof publicationOutcomes)[number];

export class WaveResults {
  @IdField() waveId: string;
  @LocalDateField() closedOn: string;
  @LocalDateField() releasedOn: string;
  @ChoiceField({ of: publicationOutcomes, name: 'PublicationOutcome' }) outcome: PublicationOutcome;
  @WholeNumberField({ min: 5, max: 500 }) minimumGroupSize: number;
  @ChoiceField({ of: ['too-few-answers', 'too-few-answers-or-revealing'], name: 'WithheldReason', optional: true })
  reason: WithheldReason | null;
  @ListField(() => WaveGroup, { max: 100, description: 'The partnership first; a group that is not shown is absent, whatever the reason' })
  groups: WaveGroup[];
  @ListField(() => WaveTie, { max: 10_000, description: 'How organisations rate working with each other' }) ties: WaveTie[];
  @ListField(() => WaveGap, { max: 20, description: 'Between public and private partners' }) gaps: WaveGap[];
  @ListField(() => EarlierWave, { max: 1000, description: 'The oldest first' }) earlier: EarlierWave[];
  @ListField(() => WaveDiscussion, { max: 3, description: 'What asks for a conversation, the lowest first' }) toDiscuss: WaveDiscussion[];
  @GroupField(() => WaveFollowUp) followUp: WaveFollowUp;
  @ListField(() => ImprovementJudgement, { max: 20, description: 'What this wave says of what was tried after the wave before it' })
  judged: ImprovementJudgement[];
}
