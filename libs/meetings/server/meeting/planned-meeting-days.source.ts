import { Injectable } from '@nestjs/common';
import type { LocalDate } from '@samenspel/platform/domain';
import { MeetingDays, type MeetingDaySource, RegisteredIn, UnitOfWork } from '@samenspel/platform/server';

/** The days for which a meeting was planned, and the day that the last meeting agreed for the next. */
@Injectable()
@RegisteredIn(MeetingDays)
export class PlannedMeetingDays implements MeetingDaySource {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async after(partnershipId: string, day: LocalDate): Promise<LocalDate[]> {
    const rows: { day: LocalDate }[] = await this.unitOfWork.manager.query(
      `select planned_on::text as day from meeting_plan
        where programme_id = $1 and partnership_id = $2 and cancelled_at is null and planned_on > $3
       union
       select next_meeting_on::text from (
         select next_meeting_on from meeting
          where programme_id = $1 and partnership_id = $2 order by held_on desc, id desc limit 1) as last
        where next_meeting_on > $3`,
      [this.unitOfWork.programmeId, partnershipId, day],
    );
    return rows.map((row) => row.day);
  }
}
