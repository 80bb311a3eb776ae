import { Injectable } from '@nestjs/common';
import type { LocalDate } from '@samenspel/platform/domain';
import { type RecordedFact, UnitOfWork } from '@samenspel/platform/server';
import type { AcceptanceKind } from '../../domain/index.js';
import type { ObjectionDto } from './milestone-acceptance.dto.js';

/** The delivery of a milestone that stands, with who may answer to it and what was answered. */
export interface DeliveryRow {
  readonly completionId: string;
  /** On the calendar of the programme. */
  readonly recordedOn: LocalDate;
  readonly delivererId: string;
  readonly accepterId: string | null;
  readonly partyIds: readonly string[];
  readonly partyNames: Readonly<Record<string, string>>;
  readonly answer: AcceptanceKind | null;
  readonly answeredByName: string | null;
  readonly answeredOrganisationName: string | null;
  readonly answeredAt: string | null;
}

export interface OpenDelivery extends DeliveryRow {
  readonly milestoneId: string;
  readonly title: string;
  readonly partnershipId: string;
  readonly partnershipName: string;
  readonly recordHead: string | null;
}

export interface AcceptanceRecording {
  readonly partnershipId: string;
  readonly completionId: string;
  readonly kind: AcceptanceKind;
  readonly reason: string | null;
  readonly organisationId: string;
  readonly recordedBy: string;
  readonly recordedAt: Date;
}

const acting = 'coalesce(organisation.merged_into, organisation.id)';

const deliveries = `
  select completion.id as "completionId", (completion.recorded_at at time zone programme.time_zone)::date::text as "recordedOn",
         deliverer.id as "delivererId", accepter.id as "accepterId", parties.ids as "partyIds", parties.names as "partyNames",
         acceptance.kind as answer, person.name as "answeredByName", answering.shown_name as "answeredOrganisationName",
         acceptance.recorded_at as "answeredAt", milestone.id as "milestoneId", milestone.title, milestone.partnership_id as "partnershipId",
         partnership.name as "partnershipName",
         (select hash from agreement_record_link link
           where link.programme_id = milestone.programme_id and link.agreement_id = milestone.agreement_id
           order by sequence desc limit 1) as "recordHead"
    from milestone_completion completion
    join milestone on milestone.programme_id = completion.programme_id and milestone.id = completion.milestone_id
    join partnership on partnership.programme_id = milestone.programme_id and partnership.id = milestone.partnership_id
    join programme on programme.id = completion.programme_id
   cross join lateral (
     select ${acting} as id from organisation
      where organisation.programme_id = milestone.programme_id and organisation.id = milestone.responsible_organisation_id) deliverer
    left join lateral (
     select ${acting} as id from organisation
      where organisation.programme_id = milestone.programme_id and organisation.id = milestone.accepting_organisation_id) accepter on true
   cross join lateral (
     select array_agg(distinct ${acting}) as ids, json_object_agg(${acting}, organisation.shown_name) as names
       from agreement_party party
       join organisation on organisation.programme_id = party.programme_id and organisation.id = party.organisation_id
      where party.programme_id = milestone.programme_id and party.agreement_id = milestone.agreement_id
        and party.withdrawn_number is null) parties
    left join milestone_acceptance acceptance on acceptance.programme_id = completion.programme_id
                                             and acceptance.completion_id = completion.id
    left join person on person.programme_id = acceptance.programme_id and person.id = acceptance.recorded_by
    left join organisation answering on answering.programme_id = acceptance.programme_id and answering.id = acceptance.organisation_id`;

/** The only SQL about what parties say of a milestone that was delivered. */
@Injectable()
export class MilestoneAcceptanceRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Undefined when nothing stands that was delivered. */
  async delivery(milestoneId: string): Promise<DeliveryRow | undefined> {
    const [row] = await this.unitOfWork.manager.query(`${deliveries} where completion.programme_id = $1 and completion.milestone_id = $2`, [
      this.unitOfWork.programmeId,
      milestoneId,
    ]);
    return row;
  }

  /** Deliveries without an answer that were recorded on that day of the programme's calendar or later. */
  unanswered(recordedFrom: LocalDate): Promise<OpenDelivery[]> {
    return this.unitOfWork.manager.query(
      `${deliveries}
        where completion.programme_id = $1 and acceptance.kind is null and milestone.withdrawn_number is null
          and (completion.recorded_at at time zone programme.time_zone)::date >= $2
        order by completion.recorded_at, completion.id`,
      [this.unitOfWork.programmeId, recordedFrom],
    );
  }

  /** Deliveries that met an objection, latest first. */
  objections(milestoneId: string): Promise<ObjectionDto[]> {
    return this.unitOfWork.manager.query(
      `select delivery.completed_on::text as "completedOn", objection.reason, organisation.shown_name as "organisationName",
              person.name as "recordedByName", objection.recorded_at as "recordedAt"
         from milestone_completion_round delivery
         join milestone_acceptance objection on objection.programme_id = delivery.programme_id
                                            and objection.completion_id = delivery.id and objection.kind = 'objected'
         join organisation on organisation.programme_id = objection.programme_id and organisation.id = objection.organisation_id
         join person on person.programme_id = objection.programme_id and person.id = objection.recorded_by
        where delivery.programme_id = $1 and delivery.milestone_id = $2
        order by objection.recorded_at desc`,
      [this.unitOfWork.programmeId, milestoneId],
    );
  }

  async insert({ partnershipId, completionId, kind, reason, organisationId, recordedBy, recordedAt }: AcceptanceRecording): Promise<void> {
    await this.unitOfWork.manager.query(
      `insert into milestone_acceptance
         (programme_id, partnership_id, completion_id, kind, reason, organisation_id, recorded_by, recorded_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [this.unitOfWork.programmeId, partnershipId, completionId, kind, reason, organisationId, recordedBy, recordedAt],
    );
  }

  async toRecord(partnershipId: string, agreementId: string): Promise<RecordedFact[]> {
    const rows: (AcceptanceRecording & { milestoneId: string })[] = await this.unitOfWork.manager.query(
      `select acceptance.completion_id as "completionId", delivery.milestone_id as "milestoneId", acceptance.kind, acceptance.reason,
              acceptance.organisation_id as "organisationId", acceptance.recorded_by as "recordedBy", acceptance.recorded_at as "recordedAt"
         from milestone_acceptance acceptance
         join milestone_completion_round delivery on delivery.programme_id = acceptance.programme_id and delivery.id = acceptance.completion_id
         join milestone on milestone.programme_id = delivery.programme_id and milestone.id = delivery.milestone_id
        where acceptance.programme_id = $1 and acceptance.partnership_id = $2 and milestone.agreement_id = $3`,
      [this.unitOfWork.programmeId, partnershipId, agreementId],
    );
    return rows.map(({ completionId, milestoneId, kind, reason, organisationId, recordedBy, recordedAt }) => ({
      kind: `milestone.${kind}`,
      id: completionId,
      subjects: { milestoneId, completionId },
      recordedBy,
      recordedAt,
      facts: () => ({ organisationId }),
      words: reason,
    }));
  }
}
