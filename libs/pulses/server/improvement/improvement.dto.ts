import { ChoiceField, FlagField, InstantField, ListField, LocalDateField, TextField, WholeNumberField } from '@samenspel/platform/server';
import { type DimensionCode, dimensionCodes } from '../../domain/index.js';

export class NewImprovement {
  @ChoiceField({ of: dimensionCodes, name: 'Dimension' }) dimension: DimensionCode;
  @TextField({ max: 500 }) text: string;
}

export class ImprovementDto extends NewImprovement {
  @WholeNumberField({ min: 1, max: 1000, description: 'A later text for the same dimension has a higher one' }) number: number;
  @TextField({ max: 200 }) recordedByName: string;
  @InstantField() recordedAt: string;
}

/** What follows from a released wave, whichever way it was answered. */
export class WaveFollowUp {
  @ListField(() => ImprovementDto, { max: 1000, description: 'What partners will try; per dimension the newest first' }) improvements: ImprovementDto[];
  @FlagField({ description: 'The latest of its instrument that was answered this way, so that what partners will try can still be recorded' }) latest: boolean;
  @LocalDateField({ optional: true, description: 'When those who were invited were told what partners will try' }) noticeSentOn: string | null;
  @LocalDateField({ optional: true, description: 'When the wave right before this one closed, if it was answered the other way: neither judges what was tried after the other' })
  notComparedWith: string | null;
}
