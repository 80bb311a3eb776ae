import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@samenspel/platform/server';
import type { DatedPosition } from '../meeting/dated-position.js';
import type { DecisionSummary } from './decision.dto.js';

/** Decisions as a list of their own, for whatever follows from one. */
@Injectable()
export class DecisionRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Those of the latest meeting first. */
  list(partnershipId: string, before: DatedPosition | undefined, rows: number): Promise<DecisionSummary[]> {
    return this.unitOfWork.manager.query(
      `select decision.id, decision.text, decision.meeting_id as "meetingId", meeting.subject, meeting.held_on::text as "heldOn"
         from decision
         join meeting on meeting.programme_id = decision.programme_id and meeting.id = decision.meeting_id
        where decision.programme_id = $1 and decision.partnership_id = $2
          and ($3::date is null or (meeting.held_on, decision.id) < ($3, $4::uuid))
        order by meeting.held_on desc, decision.id desc limit $5`,
      [this.unitOfWork.programmeId, partnershipId, before?.date ?? null, before?.id ?? null, rows],
    );
  }
}
