import { Injectable } from '@nestjs/common';
import { type PersonalDataProvider, type PersonalDataSection, UnitOfWork } from '@samenspel/platform/server';

/** Which meetings a person recorded. Attendance is counted for each organisation and names nobody. */
@Injectable()
export class MeetingPersonalData implements PersonalDataProvider {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async of(personId: string): Promise<PersonalDataSection[]> {
    return [
      {
        kind: 'meeting',
        records: await this.query(
          `select partnership.name as partnership, meeting.subject, meeting.held_on::text as "heldOn", meeting.recorded_at::text as "recordedAt"
             from meeting
             join partnership on partnership.programme_id = meeting.programme_id and partnership.id = meeting.partnership_id
            where meeting.programme_id = $1 and meeting.recorded_by = $2 order by meeting.recorded_at, meeting.id`,
          personId,
        ),
      },
      {
        kind: 'discussion-point',
        records: await this.query(
          `select id, text, recorded_at::text as "recordedAt" from discussion_point
            where programme_id = $1 and recorded_by = $2 order by recorded_at, id`,
          personId,
        ),
      },
      {
        kind: 'meeting-plan',
        records: await this.query(
          `select id, subject, planned_on::text as "plannedOn", recorded_at::text as "recordedAt" from meeting_plan
            where programme_id = $1 and recorded_by = $2 order by recorded_at, id`,
          personId,
        ),
      },
    ];
  }

  /** Nothing goes: these are records of organisations, which name the pseudonym of the person from then on. */
  async erase(): Promise<void> {}

  private query(sql: string, personId: string): Promise<PersonalDataSection['records'][number][]> {
    return this.unitOfWork.manager.query(sql, [this.unitOfWork.programmeId, personId]);
  }
}
