import { ChoiceField, FlagField, IdField, ListField, LocalDateField, TextField, WholeNumberField } from '@samenspel/platform/server';

export const waitSources = ['pause', 'milestone', 'obligation', 'acceptance'] as const;
export type WaitSource = (typeof waitSources)[number];

const days = { min: 0, max: 1_000_000 };

export class WaitedDaysDto {
  @IdField() organisationId: string;
  @TextField({ max: 200 }) organisationName: string;
  @WholeNumberField(days) days: number;
}

export class WaitDto {
  @ChoiceField({ of: waitSources, name: 'WaitSource', description: 'A recorded pause, a milestone or an obligation of another that was late, or an objection' }) source: WaitSource;
  @IdField() sourceId: string;
  @IdField() organisationId: string;
  @TextField({ max: 200 }) organisationName: string;
  @LocalDateField() fromOn: string;
  @LocalDateField({ optional: true, description: 'The day on which it could go on; absent as long as it waits' }) untilOn?: string | null;
  @FlagField({ description: 'Whether its days count for the organisation that was waited for' }) settled: boolean;
}

export class FairClockDto {
  @WholeNumberField({ ...days, description: 'Days late: the sum of waited, unsettled and own' }) late: number;
  @FlagField({ description: 'Whether that is on the day that is expected' }) expected: boolean;
  @ListField(() => WaitedDaysDto, { max: 100 }) waited: WaitedDaysDto[];
  @WholeNumberField({ ...days, description: 'Days that count for nobody, as the two sides do not agree yet' }) unsettled: number;
  @WholeNumberField({ ...days, description: 'Days that count for the organisation itself' }) own: number;
  @ListField(() => WaitDto, { max: 1000 }) waits: WaitDto[];
}
