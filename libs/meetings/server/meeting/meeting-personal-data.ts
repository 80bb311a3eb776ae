import { Injectable } from '@nestjs/common';
import { PersonalDataStatements } from '@samenspel/platform/server';

/** Which meetings a person recorded. Attendance is counted for each organisation and names nobody. */
@Injectable()
export class MeetingPersonalData extends PersonalDataStatements {
  protected override readonly statements = {
    meeting: `
      select partnership.name as partnership, meeting.subject, meeting.held_on::text as "heldOn", meeting.recorded_at::text as "recordedAt"
        from meeting
        join partnership on partnership.programme_id = meeting.programme_id and partnership.id = meeting.partnership_id
       where meeting.programme_id = $1 and meeting.recorded_by = $2 order by meeting.recorded_at, meeting.id`,
    'discussion-point': `
      select id, text, recorded_at::text as "recordedAt" from discussion_point
       where programme_id = $1 and recorded_by = $2 order by recorded_at, id`,
    'meeting-plan': `
      select id, subject, planned_on::text as "plannedOn", recorded_at::text as "recordedAt" from meeting_plan
       where programme_id = $1 and recorded_by = $2 order by recorded_at, id`,
  };
}
