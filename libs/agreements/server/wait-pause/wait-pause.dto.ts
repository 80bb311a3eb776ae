import { ApiPropertyOptional } from '@nestjs/swagger';
import { ChoiceField, FlagField, IdField, InstantField, ListField, LocalDateField, PageQuery, TextField } from '@samenspel/platform/server';
import { IsOptional, IsUUID } from 'class-validator';
import { type WaitPauseAnswerKind, waitPauseAnswerKinds, type WaitPauseState, waitPauseStates } from '../../domain/index.js';

const identifier = { context: { code: 'identifier' } };

export class NewWaitPause {
  @IdField({ optional: true, description: 'The milestone that waited; this or an obligation' }) milestoneId?: string | null;
  @IdField({ optional: true, description: 'The obligation that waited' }) obligationId?: string | null;
  @IdField() waitsOnOrganisationId: string;
  @LocalDateField({ description: 'The first day of waiting' }) fromOn: string;
  @LocalDateField({ optional: true, description: 'The day on which it could go on; absent as long as it waits' }) untilOn?: string | null;
  @TextField({ max: 500, description: 'What is waited for' }) reason: string;
}

export class NewWaitPauseAnswer {
  @ChoiceField({ of: waitPauseAnswerKinds, name: 'WaitPauseAnswerKind' }) kind: WaitPauseAnswerKind;
  @TextField({ max: 500, optional: true, description: 'How it was; required when it is disputed' }) reason?: string | null;
}

export class NewWaitPauseEnd {
  @LocalDateField({ description: 'The day on which it could go on' }) untilOn: string;
}

export class WaitPauseDto {
  @IdField() id: string;
  @IdField({ optional: true }) milestoneId?: string | null;
  @IdField({ optional: true }) obligationId?: string | null;
  @TextField({ max: 500, description: 'What waited' }) title: string;
  @IdField() organisationId: string;
  @TextField({ max: 200 }) organisationName: string;
  @IdField() waitsOnOrganisationId: string;
  @TextField({ max: 200 }) waitsOnOrganisationName: string;
  @LocalDateField() fromOn: string;
  @LocalDateField({ optional: true }) untilOn?: string | null;
  @TextField({ max: 500 }) reason: string;
  @ChoiceField({ of: waitPauseStates, name: 'WaitPauseState' }) state: WaitPauseState;
  @LocalDateField({ description: 'The last day to dispute it; without a word it counts after that day' }) answerUntil: string;
  @TextField({ max: 500, optional: true }) answerReason?: string | null;
  @TextField({ max: 200, optional: true }) answeredByName?: string | null;
  @TextField({ max: 200 }) recordedByName: string;
  @InstantField() recordedAt: string;
  @FlagField({ description: 'Whether the reader may confirm it' }) mayConfirm: boolean;
  @FlagField({ description: 'Whether the reader may dispute it' }) mayDispute: boolean;
  @FlagField({ description: 'Whether the reader may say that it could go on' }) mayEnd: boolean;
  @FlagField({ description: 'Whether the reader may take it back' }) mayWithdraw: boolean;
}

export class WaitPausePage {
  @ListField(() => WaitPauseDto, { max: 100 }) items: WaitPauseDto[];
  @TextField({ max: 1000, optional: true }) nextCursor?: string;
  @LocalDateField({ description: 'Today, on the calendar of the programme' }) asOf: string;
}

export class WaitPauseQuery extends PageQuery {
  @ApiPropertyOptional({ type: String, format: 'uuid' }) @IsOptional() @IsUUID('all', identifier) milestoneId?: string;
  @ApiPropertyOptional({ type: String, format: 'uuid' }) @IsOptional() @IsUUID('all', identifier) obligationId?: string;
}
