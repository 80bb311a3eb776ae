import { ApiProperty, OmitType } from '@nestjs/swagger';
import { ChoiceField, IdField, InstantField, ListField, LocalDateField, PageQuery, TextField } from '@samenspel/platform/server';
import { auditStemNames } from '../../domain/index.js';

/** Which records of the trail: every field that is given narrows the choice. */
export class AuditRecordQuery extends PageQuery {
  @IdField({ optional: true, description: 'Only what this person did' }) personId?: string;
  @IdField({ optional: true, description: 'Only what happened in this partnership' }) partnershipId?: string;
  @ChoiceField({ of: auditStemNames, optional: true, description: 'Only what was done to this kind of record' }) stem?: string;
  @LocalDateField({ optional: true, description: 'From this day on, on the calendar of the programme' }) from?: string;
  @LocalDateField({ optional: true, description: 'Up to and including this day' }) until?: string;
  @TextField({ max: 100, optional: true, description: 'Words that the sentence of the record holds' }) q?: string;
}

export class AuditRecordExportQuery extends OmitType(AuditRecordQuery, ['limit', 'cursor']) {}

export class AuditRecordDto {
  @IdField() id: string;
  @TextField({ max: 100 }) action: string;
  @IdField() subjectId: string;
  @TextField({ max: 500, optional: true, description: 'Of a person or an organisation; other records are read at their page' }) subjectName: string | null;
  @IdField({ optional: true, description: 'Absent when Samenspel itself acted' }) personId: string | null;
  @TextField({ max: 200, optional: true }) personName: string | null;
  @IdField({ optional: true }) partnershipId: string | null;
  @TextField({ max: 200, optional: true }) partnershipName: string | null;
  @ApiProperty({ type: 'object', additionalProperties: true, description: 'Dates, numbers and choices that belong to the action' })
  details: Record<string, unknown>;
  @InstantField() recordedAt: string;
}

export class AuditRecordPage {
  @ListField(() => AuditRecordDto, { max: 100 }) items: AuditRecordDto[];
  @TextField({ max: 1000, optional: true }) nextCursor?: string;
}
