import { Injectable } from '@nestjs/common';
import type { LocalDate } from '@samenspel/platform/domain';
import { UnitOfWork } from '@samenspel/platform/server';
import type { WaitPauseAnswerKind } from '../../domain/index.js';
import type { NewWaitPause, NewWaitPauseAnswer, WaitPauseDto } from './wait-pause.dto.js';

export interface WaitPauseRow extends Omit<WaitPauseDto, 'state' | 'answerUntil' | 'mayConfirm' | 'mayDispute' | 'mayEnd' | 'mayWithdraw'> {
  readonly partnershipId: string;
  readonly partnershipName: string;
  readonly agreementId: string;
  /** On the calendar of the programme. */
  readonly recordedOn: LocalDate;
  readonly answer: WaitPauseAnswerKind | null;
  readonly withdrawn: boolean;
  readonly recordHead: string | null;
}

/** The milestone or obligation that a pause is about. */
export interface Duty {
  readonly agreementId: string;
  readonly startsOn: LocalDate;
  readonly organisationId: string;
  readonly partyIds: readonly string[];
  /** Whether its agreement was terminated. */
  readonly terminated: boolean;
}

export interface Recording {
  readonly id: string;
  readonly partnershipId: string;
  readonly organisationId: string;
  readonly recordedBy: string;
  readonly recordedAt: Date;
}

const pauses = `
  select pause.id, pause.milestone_id as "milestoneId", pause.obligation_id as "obligationId", coalesce(milestone.title, obligation.title) as title,
         pause.partnership_id as "partnershipId", partnership.name as "partnershipName", pause.agreement_id as "agreementId",
         coalesce(own.merged_into, own.id) as "organisationId", own.shown_name as "organisationName",
         coalesce(other.merged_into, other.id) as "waitsOnOrganisationId", other.shown_name as "waitsOnOrganisationName",
         pause.from_on::text as "fromOn", coalesce(ended.until_on, pause.until_on)::text as "untilOn", pause.reason,
         (pause.recorded_at at time zone programme.time_zone)::date::text as "recordedOn",
         answer.kind as answer, answer.reason as "answerReason", answer.name as "answeredByName",
         exists (select from wait_pause_end taken_back
                  where taken_back.programme_id = pause.programme_id and taken_back.wait_pause_id = pause.id and taken_back.withdrawn) as withdrawn,
         person.name as "recordedByName", pause.recorded_at as "recordedAt",
         (select hash from agreement_record_link link
           where link.programme_id = pause.programme_id and link.agreement_id = pause.agreement_id
           order by sequence desc limit 1) as "recordHead"
    from wait_pause pause
    join programme on programme.id = pause.programme_id
    join partnership on partnership.programme_id = pause.programme_id and partnership.id = pause.partnership_id
    join organisation own on own.programme_id = pause.programme_id and own.id = pause.organisation_id
    join organisation other on other.programme_id = pause.programme_id and other.id = pause.waits_on_organisation_id
    join person on person.programme_id = pause.programme_id and person.id = pause.recorded_by
    left join milestone on milestone.programme_id = pause.programme_id and milestone.id = pause.milestone_id
    left join obligation on obligation.programme_id = pause.programme_id and obligation.id = pause.obligation_id
    left join wait_pause_end ended on ended.programme_id = pause.programme_id and ended.wait_pause_id = pause.id and not ended.withdrawn
    left join lateral (
      select wait_pause_answer.kind, wait_pause_answer.reason, answering.name
        from wait_pause_answer
        join person answering on answering.programme_id = wait_pause_answer.programme_id and answering.id = wait_pause_answer.recorded_by
       where wait_pause_answer.programme_id = pause.programme_id and wait_pause_answer.wait_pause_id = pause.id
       order by wait_pause_answer.recorded_at desc, wait_pause_answer.id desc limit 1) answer on true`;

/** The only SQL about pauses, what is said of them and how they end. */
@Injectable()
export class WaitPauseRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Pauses in the order in which they were recorded, after the given id. */
  list(partnershipId: string, duty: { milestoneId?: string; obligationId?: string }, [id]: readonly string[], rows: number): Promise<WaitPauseRow[]> {
    return this.unitOfWork.manager.query(
      `${pauses}
        where pause.programme_id = $1 and pause.partnership_id = $2 and ($3::uuid is null or pause.milestone_id = $3)
          and ($4::uuid is null or pause.obligation_id = $4) and pause.id::text > $5
        order by pause.id::text limit $6`,
      [this.unitOfWork.programmeId, partnershipId, duty.milestoneId ?? null, duty.obligationId ?? null, id, rows],
    );
  }

  async find(partnershipId: string, id: string): Promise<WaitPauseRow | undefined> {
    const [row] = await this.unitOfWork.manager.query(`${pauses} where pause.programme_id = $1 and pause.partnership_id = $2 and pause.id = $3`, [
      this.unitOfWork.programmeId,
      partnershipId,
      id,
    ]);
    return row;
  }

  /** Pauses to which nobody answered, recorded on that day of the programme's calendar or later. */
  unanswered(recordedFrom: LocalDate): Promise<WaitPauseRow[]> {
    return this.unitOfWork.manager.query(
      `${pauses}
        where pause.programme_id = $1 and answer.kind is null and (pause.recorded_at at time zone programme.time_zone)::date >= $2
        order by pause.recorded_at, pause.id`,
      [this.unitOfWork.programmeId, recordedFrom],
    );
  }

  /** Undefined when the partnership has no such milestone or obligation in force. */
  async duty(partnershipId: string, { milestoneId, obligationId }: NewWaitPause): Promise<Duty | undefined> {
    const [row] = await this.unitOfWork.manager.query(
      `select duty.agreement_id as "agreementId", agreement.starts_on::text as "startsOn",
              coalesce(organisation.merged_into, organisation.id) as "organisationId",
              (select array_agg(organisation_id) from agreement_party party
                where party.programme_id = agreement.programme_id and party.agreement_id = agreement.id
                  and party.withdrawn_number is null) as "partyIds",
              exists (select from agreement_termination termination
                       where termination.programme_id = agreement.programme_id and termination.agreement_id = agreement.id) as terminated
         from (select programme_id, partnership_id, id, agreement_id, responsible_organisation_id as organisation_id, withdrawn_number
                 from milestone where id = $3
               union all
               select programme_id, partnership_id, id, agreement_id, organisation_id, withdrawn_number from obligation where id = $4) duty
         join agreement on agreement.programme_id = duty.programme_id and agreement.id = duty.agreement_id
         join organisation on organisation.programme_id = duty.programme_id and organisation.id = duty.organisation_id
        where duty.programme_id = $1 and duty.partnership_id = $2 and duty.withdrawn_number is null`,
      [this.unitOfWork.programmeId, partnershipId, milestoneId ?? null, obligationId ?? null],
    );
    return row;
  }

  async insert(input: NewWaitPause, agreementId: string, { id, partnershipId, organisationId, recordedBy, recordedAt }: Recording): Promise<void> {
    const { milestoneId, obligationId, waitsOnOrganisationId, fromOn, untilOn, reason } = input;
    await this.unitOfWork.manager.query(
      `insert into wait_pause (programme_id, id, partnership_id, agreement_id, milestone_id, obligation_id, organisation_id,
                               waits_on_organisation_id, from_on, until_on, reason, recorded_by, recorded_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
      [
        this.unitOfWork.programmeId,
        id,
        partnershipId,
        agreementId,
        milestoneId ?? null,
        obligationId ?? null,
        organisationId,
        waitsOnOrganisationId,
        fromOn,
        untilOn ?? null,
        reason,
        recordedBy,
        recordedAt,
      ],
    );
  }

  async insertAnswer(waitPauseId: string, { kind, reason }: NewWaitPauseAnswer, recording: Recording): Promise<void> {
    const { id, partnershipId, organisationId, recordedBy, recordedAt } = recording;
    await this.unitOfWork.manager.query(
      `insert into wait_pause_answer
         (programme_id, id, partnership_id, wait_pause_id, kind, reason, organisation_id, recorded_by, recorded_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [this.unitOfWork.programmeId, id, partnershipId, waitPauseId, kind, reason ?? null, organisationId, recordedBy, recordedAt],
    );
  }

  /** Without a day the pause is taken back. */
  async insertEnd(waitPauseId: string, untilOn: LocalDate | null, { partnershipId, recordedBy, recordedAt }: Recording): Promise<void> {
    await this.unitOfWork.manager.query(
      `insert into wait_pause_end (programme_id, partnership_id, wait_pause_id, withdrawn, until_on, recorded_by, recorded_at)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [this.unitOfWork.programmeId, partnershipId, waitPauseId, untilOn === null, untilOn, recordedBy, recordedAt],
    );
  }

  /** Keeps two who answer at once from both getting through. */
  async lock(partnershipId: string, id: string): Promise<void> {
    await this.unitOfWork.manager.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`wait-pause:${partnershipId}:${id}`]);
  }
}
