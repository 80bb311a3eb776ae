import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@samenspel/platform/server';
import type { AgreementCommentDto, NewAgreementComment } from './agreement-comment.dto.js';

const commentRows = `
  select comment.id, comment.place, comment.shared, comment.text, comment.organisation_id as "organisationId",
         organisation.shown_name as "organisationName", recorder.name as "recordedByName", comment.recorded_at as "recordedAt",
         settler.name as "settledByName", comment.settled_at as "settledAt"
    from agreement_comment comment
    join organisation on organisation.programme_id = comment.programme_id and organisation.id = comment.organisation_id
    join person recorder on recorder.programme_id = comment.programme_id and recorder.id = comment.recorded_by
    left join person settler on settler.programme_id = comment.programme_id and settler.id = comment.settled_by`;

/** The only SQL about comments; the policies keep those of one organisation from all others. */
@Injectable()
export class AgreementCommentRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Oldest first, after a moment and id. */
  list(draftId: string, [recordedAt, id]: readonly string[], rows: number): Promise<AgreementCommentDto[]> {
    return this.unitOfWork.manager.query(
      `${commentRows}
        where comment.programme_id = $1 and comment.draft_id = $2 and (comment.recorded_at, comment.id) > ($3::timestamptz, $4::uuid)
        order by comment.recorded_at, comment.id limit $5`,
      [this.unitOfWork.programmeId, draftId, recordedAt, id, rows],
    );
  }

  async find(draftId: string, id: string): Promise<AgreementCommentDto | undefined> {
    const [row] = await this.unitOfWork.manager.query(`${commentRows} where comment.programme_id = $1 and comment.draft_id = $2 and comment.id = $3`, [
      this.unitOfWork.programmeId,
      draftId,
      id,
    ]);
    return row;
  }

  async insert(
    id: string,
    { partnershipId, draftId, organisationId }: { readonly partnershipId: string; readonly draftId: string; readonly organisationId: string },
    { place, shared, text }: NewAgreementComment,
    recordedBy: string,
    recordedAt: Date,
  ): Promise<void> {
    await this.unitOfWork.manager.query(
      `insert into agreement_comment (programme_id, id, partnership_id, draft_id, organisation_id, place, shared, text, recorded_by, recorded_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [this.unitOfWork.programmeId, id, partnershipId, draftId, organisationId, place, shared, text, recordedBy, recordedAt],
    );
  }

  /** @returns whether it was still open */
  async settle(draftId: string, id: string, settledBy: string, settledAt: Date): Promise<boolean> {
    const [, changed]: [unknown, number] = await this.unitOfWork.manager.query(
      `update agreement_comment set settled_by = $4, settled_at = $5
        where programme_id = $1 and draft_id = $2 and id = $3 and settled_at is null`,
      [this.unitOfWork.programmeId, draftId, id, settledBy, settledAt],
    );
    return changed === 1;
  }
}
