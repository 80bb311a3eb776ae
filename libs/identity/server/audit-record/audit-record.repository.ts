import { Injectable } from '@nestjs/common';
import { likePattern, UnitOfWork } from '@samenspel/platform/server';
import type { AuditRecordDto } from './audit-record.dto.js';

/** What a record must meet; undefined means anything. */
export interface AuditRecordChoice {
  readonly personId?: string | null;
  readonly partnershipId?: string | null;
  readonly stem?: string | null;
  readonly from?: Date;
  readonly before?: Date;
  /** Each word must be in a name, or belong to one of its actions. */
  readonly words: readonly { readonly word: string; readonly actions: readonly string[] }[];
  /** Only older than this moment and id. */
  readonly after?: readonly [recordedAt: string, id: string];
}

/** Reads the audit trail, latest first. The policies leave out what happened in a partnership that the reader may not see. */
@Injectable()
export class AuditRecordRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  list(choice: AuditRecordChoice, rows: number): Promise<AuditRecordDto[]> {
    const { sql, values } = auditRecordSelection(this.unitOfWork.programmeId, choice, rows);
    return this.unitOfWork.manager.query(sql, [...values]);
  }
}

/**
 * The statement that lists records. Only conditions that are asked for stand in it, and every one of them is about the
 * record itself, so that an index in the order of time carries it to the first page.
 */
export function auditRecordSelection(programmeId: string, choice: AuditRecordChoice, rows: number): { sql: string; values: readonly unknown[] } {
  const values: unknown[] = [programmeId];
  const parameter = (value: unknown) => `$${values.push(value)}`;
  const conditions = ['record.programme_id = $1'];
  if (choice.personId) conditions.push(`record.person_id = ${parameter(choice.personId)}`);
  if (choice.partnershipId) conditions.push(`record.partnership_id = ${parameter(choice.partnershipId)}`);
  if (choice.stem) conditions.push(`record.stem = ${parameter(choice.stem)}`);
  if (choice.from) conditions.push(`record.recorded_at >= ${parameter(choice.from)}`);
  if (choice.before) conditions.push(`record.recorded_at < ${parameter(choice.before)}`);
  if (choice.after) {
    conditions.push(`(record.recorded_at, record.id) < (${parameter(choice.after[0])}::timestamptz, ${parameter(choice.after[1])}::uuid)`);
  }
  for (const { word, actions } of choice.words) {
    const pattern = parameter(likePattern(word));
    const named = (table: string) => `(select id from ${table} where programme_id = $1 and name ilike ${pattern})`;
    conditions.push(`(
      record.action = any(${parameter(actions)}) or record.person_id in ${named('person')} or record.partnership_id in ${named('partnership')}
      or record.subject_id in ${named('person')} or record.subject_id in ${named('organisation')})`);
  }
  const sql = `
    select record.id, record.action, record.subject_id as "subjectId",
           coalesce(subject_person.name, subject_organisation.name) as "subjectName",
           record.person_id as "personId", actor.name as "personName",
           record.partnership_id as "partnershipId", partnership.name as "partnershipName", record.details,
           to_char(record.recorded_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "recordedAt"
      from audit_record as record
      left join person as actor on actor.programme_id = record.programme_id and actor.id = record.person_id
      left join partnership on partnership.programme_id = record.programme_id and partnership.id = record.partnership_id
      left join person as subject_person
        on record.stem in ('person', 'participant')
       and subject_person.programme_id = record.programme_id and subject_person.id = record.subject_id
      left join organisation as subject_organisation
        on record.stem = 'organisation'
       and subject_organisation.programme_id = record.programme_id and subject_organisation.id = record.subject_id
     where ${conditions.join(' and ')}
     order by record.recorded_at desc, record.id desc limit ${parameter(rows)}`;
  return { sql, values };
}
