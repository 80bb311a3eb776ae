import { Injectable } from '@nestjs/common';
import { Clock } from '../clock/clock.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { newId } from '../identifier.js';

/** What was done to which record. Never carries an answer, a token or a text that a person wrote. */
export interface AuditRecord {
  /** Stem and verb, as in `milestone.completed`. */
  readonly action: string;
  readonly subjectId: string;
  readonly partnershipId?: string;
  readonly details?: Readonly<Record<string, string | number | boolean | null>>;
}

/** Appends who did what to the trail of the programme, in the transaction of the change itself. */
@Injectable()
export class AuditTrail {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  record(record: AuditRecord): Promise<void> {
    return this.recordAll([record]);
  }

  /** Appends many at once: what would be as many calls of {@link record} is one statement. */
  async recordAll(records: readonly AuditRecord[]): Promise<void> {
    const { scope, manager } = this.unitOfWork;
    const rows = records.map(({ action, subjectId, partnershipId, details }) => ({
      id: newId(),
      action,
      subject_id: subjectId,
      partnership_id: partnershipId ?? null,
      details: details ?? {},
    }));
    await manager.query(
      `insert into audit_record (programme_id, id, person_id, action, subject_id, partnership_id, details, recorded_at, api_key_id)
       select $1, id, $2, action, subject_id, partnership_id, details, $3, $4
         from jsonb_to_recordset($5) as record (id uuid, action text, subject_id uuid, partnership_id uuid, details jsonb)`,
      [
        scope.programmeId,
        scope.actor === 'person' ? scope.personId : null,
        this.clock.now(),
        (scope.actor === 'person' && scope.apiKeyId) || null,
        JSON.stringify(rows),
      ],
    );
  }
}
