import { Injectable } from '@nestjs/common';
import { newId, UnitOfWork } from '@samenspel/platform/server';
import type { DatedPosition } from './dated-position.js';
import type { AttendanceDto, MeetingOrganisation, NewAttendance, NewDecision, NewMeeting, PlannedMeeting } from './meeting.dto.js';

/** A meeting as it was written down, before any rule was applied to it. */
export interface MeetingRecord {
  readonly id: string;
  readonly partnershipId: string;
  readonly partnershipName: string;
  readonly heldOn: string;
  readonly subject: string;
  readonly nextMeetingOn: string | null;
  readonly recordedBy: string;
  readonly recordedAt: Date;
  readonly attendance: AttendanceDto[];
  readonly absent: MeetingOrganisation[];
  readonly decisions: { readonly id: string; readonly text: string; readonly organisations: MeetingOrganisation[] }[];
}

const byName = `organisation.sector = 'private', lower(organisation.name)`;

const meetingColumns = `
  meeting.id, meeting.partnership_id as "partnershipId", partnership.name as "partnershipName",
  meeting.held_on::text as "heldOn", meeting.subject, meeting.next_meeting_on::text as "nextMeetingOn",
  person.name as "recordedBy", meeting.recorded_at as "recordedAt",
  (select coalesce(json_agg(json_build_object('organisationId', organisation.id, 'organisationName', organisation.shown_name,
                                              'level', attendance.level, 'people', attendance.people)
                            order by ${byName}, array_position(array['strategic', 'tactical', 'operational'], attendance.level)), '[]')
     from meeting_attendance as attendance
     join organisation on organisation.programme_id = attendance.programme_id and organisation.id = attendance.organisation_id
    where attendance.programme_id = meeting.programme_id and attendance.meeting_id = meeting.id) as attendance,
  (select coalesce(json_agg(json_build_object('id', organisation.id, 'name', organisation.shown_name) order by ${byName}), '[]')
     from partnership_organisation as member
     join organisation on organisation.programme_id = member.programme_id and organisation.id = member.organisation_id
    where member.programme_id = meeting.programme_id and member.partnership_id = meeting.partnership_id
      and member.joined_at <= meeting.recorded_at
      and (organisation.merged_on is null or organisation.merged_on > meeting.held_on)
      and not exists (
        select from meeting_attendance as attendance
         where attendance.programme_id = meeting.programme_id and attendance.meeting_id = meeting.id
           and attendance.organisation_id = member.organisation_id)) as absent,
  (select coalesce(json_agg(json_build_object('id', decision.id, 'text', decision.text, 'organisations', (
            select coalesce(json_agg(json_build_object('id', organisation.id, 'name', organisation.shown_name) order by ${byName}), '[]')
              from decision_organisation as decider
              join organisation on organisation.programme_id = decider.programme_id and organisation.id = decider.organisation_id
             where decider.programme_id = decision.programme_id and decider.decision_id = decision.id))
            order by decision.position), '[]')
     from decision
    where decision.programme_id = meeting.programme_id and decision.meeting_id = meeting.id) as decisions`;

const meetingRows = `
  from meeting
  join partnership on partnership.programme_id = meeting.programme_id and partnership.id = meeting.partnership_id
  join person on person.programme_id = meeting.programme_id and person.id = meeting.recorded_by`;

/** The only SQL about meetings and decisions. */
@Injectable()
export class MeetingRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Newest first, of one partnership or of all that may be seen. */
  list(before: DatedPosition | undefined, rows: number, partnershipId?: string): Promise<MeetingRecord[]> {
    return this.unitOfWork.manager.query(
      `select ${meetingColumns} ${meetingRows}
        where meeting.programme_id = $1 and ($2::uuid is null or meeting.partnership_id = $2)
          and ($3::date is null or (meeting.held_on, meeting.id) < ($3, $4::uuid))
        order by meeting.held_on desc, meeting.id desc limit $5`,
      [this.unitOfWork.programmeId, partnershipId ?? null, before?.date ?? null, before?.id ?? null, rows],
    );
  }

  async find(partnershipId: string, id: string): Promise<MeetingRecord | undefined> {
    const [row] = await this.unitOfWork.manager.query(
      `select ${meetingColumns} ${meetingRows} where meeting.programme_id = $1 and meeting.partnership_id = $2 and meeting.id = $3`,
      [this.unitOfWork.programmeId, partnershipId, id],
    );
    return row;
  }

  /** Everything that was recorded by that moment, by day. */
  recordedBy(moment: Date, partnershipId?: string): Promise<MeetingRecord[]> {
    return this.unitOfWork.manager.query(
      `select ${meetingColumns} ${meetingRows}
        where meeting.programme_id = $1 and meeting.recorded_at <= $2 and ($3::uuid is null or meeting.partnership_id = $3)
        order by meeting.held_on, meeting.id`,
      [this.unitOfWork.programmeId, moment, partnershipId ?? null],
    );
  }

  /** What the last meeting of each partnership agreed about the next one, earliest first. */
  planned(after: DatedPosition | undefined, rows: number): Promise<PlannedMeeting[]> {
    return this.unitOfWork.manager.query(
      `select last.partnership_id as "partnershipId", partnership.name as "partnershipName",
              last.next_meeting_on::text as "plannedOn", last.id as "lastMeetingId", last.held_on::text as "lastHeldOn"
         from (select distinct on (partnership_id) * from meeting
                where programme_id = $1 order by partnership_id, held_on desc, id desc) as last
         join partnership on partnership.programme_id = last.programme_id and partnership.id = last.partnership_id
        where last.next_meeting_on is not null
          and ($2::date is null or (last.next_meeting_on, last.partnership_id) > ($2, $3::uuid))
        order by last.next_meeting_on, last.partnership_id limit $4`,
      [this.unitOfWork.programmeId, after?.date ?? null, after?.id ?? null, rows],
    );
  }

  async insert(id: string, partnershipId: string, input: NewMeeting, recordedBy: string, recordedAt: Date): Promise<void> {
    await this.unitOfWork.manager.query(
      `insert into meeting (programme_id, id, partnership_id, held_on, subject, next_meeting_on, recorded_by, recorded_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [this.unitOfWork.programmeId, id, partnershipId, input.heldOn, input.subject, input.nextMeetingOn ?? null, recordedBy, recordedAt],
    );
  }

  async insertAttendance(partnershipId: string, meetingId: string, attendance: readonly NewAttendance[]): Promise<void> {
    await this.unitOfWork.manager.query(
      `insert into meeting_attendance (programme_id, partnership_id, meeting_id, organisation_id, level, people)
       select $1, $2, $3, * from unnest($4::uuid[], $5::text[], $6::integer[])`,
      [
        this.unitOfWork.programmeId,
        partnershipId,
        meetingId,
        attendance.map(({ organisationId }) => organisationId),
        attendance.map(({ level }) => level),
        attendance.map(({ people }) => people),
      ],
    );
  }

  async insertDecision(partnershipId: string, meetingId: string, position: number, { text, organisationIds }: NewDecision): Promise<void> {
    const { programmeId, manager } = this.unitOfWork;
    const id = newId();
    await manager.query(
      `insert into decision (programme_id, id, partnership_id, meeting_id, position, text) values ($1, $2, $3, $4, $5, $6)`,
      [programmeId, id, partnershipId, meetingId, position, text],
    );
    await manager.query(
      `insert into decision_organisation (programme_id, partnership_id, decision_id, organisation_id)
       select $1, $2, $3, unnest($4::uuid[])`,
      [programmeId, partnershipId, id, organisationIds],
    );
  }
}
