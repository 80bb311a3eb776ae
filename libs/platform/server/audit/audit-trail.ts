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

  async record({ action, subjectId, partnershipId, details }: AuditRecord): Promise<void> {
    const { scope, manager } = this.unitOfWork;
    await manager.query(
      `insert into audit_record (programme_id, id, person_id, action, subject_id, partnership_id, details, recorded_at, api_key_id)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [
        scope.programmeId,
        newId(),
        scope.actor === 'person' ? scope.personId : null,
        action,
        subjectId,
        partnershipId ?? null,
        JSON.stringify(details ?? {}),
        this.clock.now(),
        (scope.actor === 'person' && scope.apiKeyId) || null,
      ],
    );
  }
}
