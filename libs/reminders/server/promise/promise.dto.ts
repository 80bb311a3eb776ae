import { ApiPropertyOptional } from '@nestjs/swagger';
import { ChoiceField, GroupField, IdField, ListField, LocalDateField, PageQuery, TextField } from '@samenspel/platform/server';
import { FairClockDto } from '@samenspel/agreements/server';
import { IsIn, IsOptional, IsUUID } from 'class-validator';
import { type PromiseKind, promiseKinds, type PromiseSide, promiseSides, type PromiseState, promiseStates } from '../../domain/index.js';

const identifier = { context: { code: 'identifier' } };
const choice = (choices: readonly string[]) => ({ context: { code: 'choice', values: { choices: choices.join(', ') } } });

export class PromiseQuery extends PageQuery {
  @ApiPropertyOptional({ type: String, format: 'uuid', description: 'Whose promises; without it those of the reader’s own organisation' })
  @IsOptional()
  @IsUUID('all', identifier)
  organisationId?: string;

  @ApiPropertyOptional({ type: String, format: 'uuid' })
  @IsOptional()
  @IsUUID('all', identifier)
  partnershipId?: string;

  @ApiPropertyOptional({ enum: promiseSides, enumName: 'PromiseSide' })
  @IsOptional()
  @IsIn(promiseSides, choice(promiseSides))
  side?: PromiseSide;

  @ApiPropertyOptional({ enum: promiseStates, enumName: 'PromiseState' })
  @IsOptional()
  @IsIn(promiseStates, choice(promiseStates))
  state?: PromiseState;
}

export class PromiseDto {
  @ChoiceField({ of: promiseKinds, name: 'PromiseKind' }) kind: PromiseKind;
  @IdField() id: string;
  @ChoiceField({ of: promiseSides, name: 'PromiseSide' }) side: PromiseSide;
  @TextField({ max: 500 }) title: string;
  @IdField() organisationId: string;
  @TextField({ max: 200, description: 'Who made the promise' }) organisationName: string;
  @TextField({ max: 10_000, description: 'To whom it was made' }) towardsNames: string;
  @IdField() partnershipId: string;
  @TextField({ max: 120 }) partnershipName: string;
  @LocalDateField({ optional: true, description: 'The agreed day; absent for a pledge without one' }) dueOn?: string | null;
  @LocalDateField({ optional: true, description: 'The day that is expected now' }) forecastOn?: string | null;
  @GroupField(() => FairClockDto) fairClock: FairClockDto;
  @TextField({ max: 500, description: 'Where the web application shows it, below the programme' }) path: string;
}

export class PromisePage {
  @ListField(() => PromiseDto, { max: 100 }) items: PromiseDto[];
  @TextField({ max: 1000, optional: true }) nextCursor?: string;
  @LocalDateField({ description: 'Today, on the calendar of the programme' }) asOf: string;
  @IdField() organisationId: string;
  @TextField({ max: 200 }) organisationName: string;
}
