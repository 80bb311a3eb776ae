import { InstantField, LocalDateField, TextField } from '@samenspel/platform/server';

export class NewTermination {
  @LocalDateField({ description: 'The first day on which it holds no longer; today or earlier' }) terminatedOn: string;
  @TextField({ max: 2000 }) reason: string;
  @TextField({ max: 2000, optional: true, description: 'What partners learn from it' }) lesson?: string | null;
}

export class TerminationDto {
  @LocalDateField() terminatedOn: string;
  @TextField({ max: 2000 }) reason: string;
  @TextField({ max: 2000, nullable: true }) lesson: string | null;
  @TextField({ max: 200 }) recordedByName: string;
  @InstantField() recordedAt: Date;
}
