import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@samenspel/platform/server';
import type { NewTermination, TerminationDto } from './agreement-termination.dto.js';

/** The only SQL about agreements that were terminated. */
@Injectable()
export class AgreementTerminationRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async find(partnershipId: string, agreementId: string): Promise<TerminationDto | null> {
    const [row] = await this.unitOfWork.manager.query(
      `select termination.terminated_on::text as "terminatedOn", termination.reason, termination.lesson, person.name as "recordedByName",
              termination.recorded_at as "recordedAt"
         from agreement_termination termination
         join person on person.programme_id = termination.programme_id and person.id = termination.recorded_by
        where termination.programme_id = $1 and termination.partnership_id = $2 and termination.agreement_id = $3`,
      [this.unitOfWork.programmeId, partnershipId, agreementId],
    );
    return row ?? null;
  }

  /** @returns whether it was added; false when the agreement was terminated already */
  async insert(
    partnershipId: string,
    agreementId: string,
    { terminatedOn, reason, lesson }: NewTermination,
    recordedBy: string,
    recordedAt: Date,
  ): Promise<boolean> {
    const rows: unknown[] = await this.unitOfWork.manager.query(
      `insert into agreement_termination (programme_id, partnership_id, agreement_id, terminated_on, reason, lesson, recorded_by, recorded_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict do nothing returning agreement_id`,
      [this.unitOfWork.programmeId, partnershipId, agreementId, terminatedOn, reason, lesson ?? null, recordedBy, recordedAt],
    );
    return rows.length === 1;
  }
}
