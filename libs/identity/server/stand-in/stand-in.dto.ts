import { FlagField, IdField, ListField, LocalDateField, TextField } from '@samenspel/platform/server';

export class NewStandIn {
  @IdField({ description: 'Who is absent: oneself, or anybody when an organiser arranges it' }) absentId: string;
  @IdField({ description: 'A colleague of the same organisation' }) standInId: string;
  @LocalDateField({ description: 'The first day' }) startsOn: string;
  @LocalDateField({ description: 'The last day' }) endsOn: string;
}

export class StandInDto {
  @IdField() id: string;
  @IdField() absentId: string;
  @TextField({ max: 200 }) absentName: string;
  @IdField() standInId: string;
  @TextField({ max: 200 }) standInName: string;
  @LocalDateField({ description: 'The first day' }) startsOn: string;
  @LocalDateField({ description: 'The last day' }) endsOn: string;
  @FlagField({ description: 'Whether it counts today' }) current: boolean;
}

export class StandInPage {
  @ListField(() => StandInDto, { max: 100 }) items: StandInDto[];
  @TextField({ max: 1000, optional: true }) nextCursor?: string;
}
