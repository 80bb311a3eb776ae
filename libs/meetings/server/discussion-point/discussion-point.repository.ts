import { Injectable } from '@nestjs/common';
import type { DiscussionPoint } from '@samenspel/platform/server';
import { newId, UnitOfWork } from '@samenspel/platform/server';
import type { DiscussionPointReference, NewMeetingPlan } from './discussion-point.dto.js';

/** The kind of points that people add by hand. */
export const ownPointKind = 'discussion-point';

export interface MeetingPlanRow {
  readonly id: string;
  readonly plannedOn: string;
  readonly subject: string;
  readonly points: DiscussionPointReference[];
}

interface Recording {
  readonly partnershipId: string;
  readonly recordedBy: string;
  readonly recordedAt: Date;
}

/** The only SQL about points to discuss and meetings that are planned. */
@Injectable()
export class DiscussionPointRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async added(partnershipId: string): Promise<DiscussionPoint[]> {
    const rows = await this.query<{ id: string; text: string; since: Date }>(
      `select id, text, recorded_at as since from discussion_point
        where programme_id = $1 and partnership_id = $2
          and not exists (
            select from discussion_point_settlement settlement
             where settlement.programme_id = discussion_point.programme_id and settlement.partnership_id = discussion_point.partnership_id
               and settlement.kind = '${ownPointKind}' and settlement.subject_id = discussion_point.id)
        order by recorded_at, id limit 200`,
      [partnershipId],
    );
    return rows.map(({ id, text, since }) => ({ kind: ownPointKind, id, text: { nl: text, en: text }, since, path: null }));
  }

  async insert(text: string, { partnershipId, recordedBy, recordedAt }: Recording): Promise<string> {
    const id = newId();
    await this.query('insert into discussion_point (programme_id, id, partnership_id, text, recorded_by, recorded_at) values ($1, $2, $3, $4, $5, $6)', [
      id,
      partnershipId,
      text,
      recordedBy,
      recordedAt,
    ]);
    return id;
  }

  /** Kinds and ids of what was discussed. */
  settled(partnershipId: string): Promise<DiscussionPointReference[]> {
    return this.query(`select kind, subject_id as id from discussion_point_settlement where programme_id = $1 and partnership_id = $2`, [partnershipId]);
  }

  async settle({ kind, id }: DiscussionPointReference, { partnershipId, recordedBy, recordedAt }: Recording): Promise<void> {
    await this.query(
      `insert into discussion_point_settlement (programme_id, partnership_id, kind, subject_id, recorded_by, recorded_at)
       values ($1, $2, $3, $4, $5, $6) on conflict do nothing`,
      [partnershipId, kind, id, recordedBy, recordedAt],
    );
  }

  /** Planned meetings after which none was held. */
  plans(partnershipId: string): Promise<MeetingPlanRow[]> {
    return this.query(
      `select plan.id, plan.planned_on::text as "plannedOn", plan.subject,
              (select coalesce(json_agg(json_build_object('kind', point.kind, 'id', point.subject_id)), '[]')
                 from meeting_plan_point point
                where point.programme_id = plan.programme_id and point.plan_id = plan.id) as points
         from meeting_plan plan
        where plan.programme_id = $1 and plan.partnership_id = $2 and plan.cancelled_at is null
          and not exists (
            select from meeting
             where meeting.programme_id = plan.programme_id and meeting.partnership_id = plan.partnership_id and meeting.held_on >= plan.planned_on)
        order by plan.planned_on, plan.id limit 100`,
      [partnershipId],
    );
  }

  async insertPlan({ plannedOn, subject, points }: NewMeetingPlan, { partnershipId, recordedBy, recordedAt }: Recording): Promise<string> {
    const id = newId();
    await this.query(
      `insert into meeting_plan (programme_id, id, partnership_id, planned_on, subject, recorded_by, recorded_at)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [id, partnershipId, plannedOn, subject, recordedBy, recordedAt],
    );
    await this.query(
      `insert into meeting_plan_point (programme_id, partnership_id, plan_id, kind, subject_id)
       select $1, $2, $3, kind, id from jsonb_to_recordset($4) as point (kind text, id uuid)`,
      [partnershipId, id, JSON.stringify(points)],
    );
    return id;
  }

  /** @returns whether there was such a plan, not cancelled yet */
  async cancel(partnershipId: string, id: string, cancelledBy: string, cancelledAt: Date): Promise<boolean> {
    const [, changed]: [unknown, number] = await this.unitOfWork.manager.query(
      `update meeting_plan set cancelled_by = $4, cancelled_at = $5
        where programme_id = $1 and partnership_id = $2 and id = $3 and cancelled_at is null`,
      [this.unitOfWork.programmeId, partnershipId, id, cancelledBy, cancelledAt],
    );
    return changed === 1;
  }

  private query<T>(sql: string, values: readonly unknown[]): Promise<T[]> {
    return this.unitOfWork.manager.query(sql, [this.unitOfWork.programmeId, ...values]);
  }
}
