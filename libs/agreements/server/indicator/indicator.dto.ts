import { ChoiceField, DecimalField, GroupField, IdField, InstantField, ListField, LocalDateField, NumberField, TextField } from '@samenspel/platform/server';
import {
  type IndicatorDirection,
  indicatorDirections,
  type IndicatorReason,
  indicatorReasons,
  type IndicatorStatus,
  indicatorStatuses,
} from '../../domain/index.js';

/** So large that a value with three decimals still fits a number exactly. */
const largestValue = 1_000_000_000_000;

export class NewReading {
  @DecimalField({ min: -largestValue, max: largestValue, description: 'In the unit of the indicator' }) value: number;
  @LocalDateField() measuredOn: string;
  @TextField({ max: 200, description: 'Where the value comes from' }) source: string;
}

export class ReadingDto {
  @IdField() id: string;
  @NumberField() value: number;
  @LocalDateField() measuredOn: string;
  @TextField({ max: 200 }) source: string;
  @TextField({ max: 200 }) recordedByName: string;
  @InstantField() recordedAt: string;
}

export class IndicatorStandingDto {
  @ChoiceField({ of: indicatorStatuses, name: 'IndicatorStatus' }) status: IndicatorStatus;
  @ChoiceField({ of: indicatorReasons, name: 'IndicatorReason', description: 'Why it stands so' }) reason: IndicatorReason;
  @NumberField({ optional: true, description: 'Where the straight line from baseline to target stood on the day of the reading' })
  expected: number | null;
}

export class IndicatorDto {
  @IdField() id: string;
  @IdField() goalId: string;
  @TextField({ max: 200 }) goalTitle: string;
  @TextField({ max: 200 }) title: string;
  @TextField({ max: 60 }) unit: string;
  @NumberField({ optional: true }) baseline: number | null;
  @NumberField({ optional: true }) target: number | null;
  @ChoiceField({ of: indicatorDirections, name: 'IndicatorDirection' }) direction: IndicatorDirection;
  @LocalDateField({ description: 'The first day of the agreement, where the baseline stands' }) startsOn: string;
  @LocalDateField({ optional: true, description: 'The day by which the target is to be reached: its own, else the last of the agreement' })
  dueOn: string | null;
  @GroupField(() => IndicatorStandingDto) standing: IndicatorStandingDto;
  @ListField(() => ReadingDto, { max: 100, description: 'One a day, the latest day first' }) readings: ReadingDto[];
}

export class IndicatorPage {
  @LocalDateField({ description: 'Today, on the calendar of the programme' }) asOf: string;
  @ListField(() => IndicatorDto, { max: 100 }) items: IndicatorDto[];
  @TextField({ max: 1000, optional: true }) nextCursor?: string;
}
