import { ApiPropertyOptional } from '@nestjs/swagger';
import { ChoiceField, FlagField, IdField, InstantField, ListField, LocalDateField, PageQuery, TextField } from '@samenspel/platform/server';
import { Transform } from 'class-transformer';
import { IsBoolean, IsOptional } from 'class-validator';
import { type DataRequestKind, dataRequestKinds, type DataRequestOutcome, dataRequestOutcomes } from '../../../domain/index.js';

export class NewDataRequest {
  @ChoiceField({ of: dataRequestKinds, name: 'DataRequestKind' }) kind: DataRequestKind;
  @TextField({ max: 2000 }) text: string;
}

export class DataRequestAnswer {
  @ChoiceField({ of: dataRequestOutcomes, name: 'DataRequestOutcome' }) outcome: DataRequestOutcome;
  @TextField({ max: 2000, optional: true, description: 'Required for a refusal' }) reason?: string | null;
}

export class DataRequestDto {
  @IdField() id: string;
  @IdField() personId: string;
  @TextField({ max: 200 }) personName: string;
  @ChoiceField({ of: dataRequestKinds, name: 'DataRequestKind' }) kind: DataRequestKind;
  @TextField({ max: 2000, optional: true, description: 'Gone when the person was erased' }) text: string | null;
  @InstantField() requestedAt: string;
  @LocalDateField({ description: 'The last day of the legal term' }) dueOn: string;
  @ChoiceField({ of: dataRequestOutcomes, name: 'DataRequestOutcome', optional: true }) outcome: DataRequestOutcome | null;
  @TextField({ max: 2000, optional: true }) reason: string | null;
  @InstantField({ optional: true }) answeredAt: string | null;
  @FlagField({ description: 'Whether it waits for an answer past its last day' }) overdue: boolean;
}

export class DataRequestPage {
  @ListField(() => DataRequestDto, { max: 100 }) items: DataRequestDto[];
  @TextField({ max: 1000, optional: true }) nextCursor?: string;
}

export class DataRequestQuery extends PageQuery {
  @ApiPropertyOptional({ type: Boolean, description: 'Only requests that wait for an answer' })
  @IsOptional()
  @Transform(({ value }: { value: unknown }) => (value === 'true' ? true : value === 'false' ? false : value))
  @IsBoolean({ context: { code: 'flag' } })
  open?: boolean;
}
