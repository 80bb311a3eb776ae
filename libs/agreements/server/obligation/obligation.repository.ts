import { Injectable } from '@nestjs/common';
import type { LocalDate } from '@samenspel/platform/domain';
import { UnitOfWork } from '@samenspel/platform/server';
import type { Fulfilments, ObligationTerms } from '../../domain/index.js';
import type { AwaitedDutyDto, FulfilmentDto } from './obligation.dto.js';

/** An obligation of the version in force, with the days for which it was fulfilled. */
export interface ObligationRow extends ObligationTerms {
  readonly id: string;
  readonly partnershipId: string;
  readonly partnershipName: string;
  readonly agreementId: string;
  readonly agreementTitle: string;
  readonly title: string;
  readonly organisationId: string;
  readonly organisationName: string;
  /** The organisation that acts for it now, also after a merger. */
  readonly actingOrganisationId: string;
  readonly towardsOrganisationId: string | null;
  readonly towardsOrganisationName: string | null;
  readonly fulfilments: Fulfilments;
}

/** What is added for one day of an obligation. */
export interface Recording {
  readonly id: string;
  readonly partnershipId: string;
  readonly obligationId: string;
  readonly dueOn: LocalDate;
  readonly number: number;
  readonly fulfilledOn: LocalDate | null;
  readonly note: string | null;
  readonly recordedBy: string;
  readonly recordedAt: Date;
}

export type FulfilmentRecording = Omit<Recording, 'partnershipId' | 'number'>;

/** Obligations as they were known just before the moment `$2`; the last word on a day counts. */
const obligations = `
  select obligation.id, obligation.partnership_id as "partnershipId", partnership.name as "partnershipName",
         obligation.agreement_id as "agreementId", agreement.title as "agreementTitle", obligation.title,
         obligation.organisation_id as "organisationId", organisation.shown_name as "organisationName",
         coalesce(organisation.merged_into, organisation.id) as "actingOrganisationId",
         obligation.towards_organisation_id as "towardsOrganisationId", towards.shown_name as "towardsOrganisationName",
         obligation.due_on::text as "firstDueOn", obligation.recurrence, obligation.notice_days as "noticeDays",
         agreement.starts_on::text as "startsOn",
         least(agreement.ends_on, termination.terminated_on)::text as "endsOn", known.fulfilments
    from obligation
    join partnership on partnership.programme_id = obligation.programme_id and partnership.id = obligation.partnership_id
    join agreement on agreement.programme_id = obligation.programme_id and agreement.id = obligation.agreement_id
    join organisation on organisation.programme_id = obligation.programme_id and organisation.id = obligation.organisation_id
    left join organisation towards on towards.programme_id = obligation.programme_id and towards.id = obligation.towards_organisation_id
    left join agreement_termination termination on termination.programme_id = obligation.programme_id
                                               and termination.agreement_id = obligation.agreement_id
                                               and termination.recorded_at < $2
   cross join lateral (
     select coalesce(jsonb_agg(jsonb_build_array(latest.due_on, latest.fulfilled_on)), '[]') as fulfilments
       from (
         select distinct on (due_on) due_on, kind, fulfilled_on
           from obligation_fulfilment
          where programme_id = obligation.programme_id and obligation_id = obligation.id and recorded_at < $2
          order by due_on, number desc) latest
      where latest.kind = 'fulfilled') known`;

const everything = new Date('9999-12-31T00:00:00Z');

const inForce = 'obligation.withdrawn_number is null';

/** In force just before the moment `$2`: brought in by a version of before, and not yet left out by another. */
const inForceThen = `
  agreement.registered_at < $2
  and not exists (
    select from agreement_version
     where agreement_version.programme_id = obligation.programme_id and agreement_version.agreement_id = obligation.agreement_id
       and agreement_version.number = obligation.withdrawn_number and agreement_version.recorded_at < $2)`;

/** The only SQL about obligations and what was done for them. */
@Injectable()
export class ObligationRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Obligations of an agreement by their first day, after the given day and id. */
  ofAgreement(partnershipId: string, agreementId: string, [firstDueOn, id]: readonly string[], rows: number): Promise<ObligationRow[]> {
    return this.query(
      `${inForce} and obligation.partnership_id = $3 and obligation.agreement_id = $4
         and (obligation.due_on::text, obligation.id::text) > ($5, $6)
       order by obligation.due_on, obligation.id limit $7`,
      everything,
      [partnershipId, agreementId, firstDueOn, id, rows],
    );
  }

  async find(partnershipId: string, id: string): Promise<ObligationRow | undefined> {
    const [row] = await this.query(`${inForce} and obligation.partnership_id = $3 and obligation.id = $4`, everything, [partnershipId, id]);
    return row;
  }

  /** Those of the given ids that are in force. */
  ofIds(ids: readonly string[]): Promise<ObligationRow[]> {
    return this.query(`${inForce} and obligation.id = any($3::uuid[]) order by obligation.id`, everything, [ids]);
  }

  /** What an obligation waits for, as its agreement says. */
  awaited(obligationId: string): Promise<AwaitedDutyDto[]> {
    return this.unitOfWork.manager.query(
      `select duty.kind, duty.id, duty.title, organisation.shown_name as "organisationName"
         from obligation_wait waiting
         join lateral (
           select 'milestone' as kind, id, title, responsible_organisation_id as organisation_id, baseline_on as due_on
             from milestone where programme_id = $1 and id = waiting.waits_for_id and withdrawn_number is null
           union all
           select 'obligation', id, title, organisation_id, due_on
             from obligation where programme_id = $1 and id = waiting.waits_for_id and withdrawn_number is null) duty on true
         join organisation on organisation.programme_id = $1 and organisation.id = duty.organisation_id
        where waiting.programme_id = $1 and waiting.obligation_id = $2 order by duty.due_on, duty.id`,
      [this.unitOfWork.programmeId, obligationId],
    );
  }

  /** Obligations that something is still to be done for: those that recur, and those that were never fulfilled. */
  open(): Promise<ObligationRow[]> {
    return this.query(
      `${inForce} and (obligation.recurrence is not null or known.fulfilments = '[]')
       order by obligation.partnership_id, obligation.due_on, obligation.id`,
      everything,
    );
  }

  /** Obligations, and what had been done for them, as they were known just before a moment. */
  knownBefore(moment: Date): Promise<ObligationRow[]> {
    return this.query(`${inForceThen} order by obligation.partnership_id, obligation.due_on, obligation.id`, moment);
  }

  /** The hash at the end of the record of each agreement, by the id of the agreement. */
  async recordHeads(agreementIds: readonly string[]): Promise<Map<string, string>> {
    const rows: { id: string; hash: string }[] = await this.unitOfWork.manager.query(
      `select distinct on (agreement_id) agreement_id as id, hash from agreement_record_link
        where programme_id = $1 and agreement_id = any($2) order by agreement_id, sequence desc`,
      [this.unitOfWork.programmeId, agreementIds],
    );
    return new Map(rows.map(({ id, hash }) => [id, hash]));
  }

  /** What was recorded for each day of an obligation, by the day; the latest first. */
  async recordings(obligationId: string, dueDates: readonly LocalDate[]): Promise<ReadonlyMap<LocalDate, readonly FulfilmentDto[]>> {
    const rows: (FulfilmentDto & { dueOn: LocalDate })[] = await this.unitOfWork.manager.query(
      `select fulfilment.due_on::text as "dueOn", fulfilment.kind, fulfilment.fulfilled_on::text as "fulfilledOn", fulfilment.note,
              person.name as "recordedByName", fulfilment.recorded_at as "recordedAt"
         from obligation_fulfilment fulfilment
         join person on person.programme_id = fulfilment.programme_id and person.id = fulfilment.recorded_by
        where fulfilment.programme_id = $1 and fulfilment.obligation_id = $2 and fulfilment.due_on = any($3)
        order by fulfilment.due_on, fulfilment.number desc`,
      [this.unitOfWork.programmeId, obligationId, dueDates],
    );
    return Map.groupBy(rows, ({ dueOn }) => dueOn);
  }

  /** How many rows were recorded for a day: an odd number when it is fulfilled. */
  /** Lets one writer at a time record for the obligation, until the end of the transaction. */
  async lock(id: string): Promise<void> {
    await this.unitOfWork.manager.query(`select pg_advisory_xact_lock(hashtextextended('obligation ' || $1, 0))`, [id]);
  }

  async lastNumber(obligationId: string, dueOn: LocalDate): Promise<number> {
    const [row]: { number: number }[] = await this.unitOfWork.manager.query(
      `select coalesce(max(number), 0)::int as number from obligation_fulfilment
        where programme_id = $1 and obligation_id = $2 and due_on = $3`,
      [this.unitOfWork.programmeId, obligationId, dueOn],
    );
    return row?.number ?? 0;
  }

  async insert({ id, partnershipId, obligationId, dueOn, number, fulfilledOn, note, recordedBy, recordedAt }: Recording): Promise<void> {
    await this.unitOfWork.manager.query(
      `insert into obligation_fulfilment
         (programme_id, id, partnership_id, obligation_id, due_on, number, kind, fulfilled_on, note, recorded_by, recorded_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
      [
        this.unitOfWork.programmeId,
        id,
        partnershipId,
        obligationId,
        dueOn,
        number,
        fulfilledOn === null ? 'revoked' : 'fulfilled',
        fulfilledOn,
        note,
        recordedBy,
        recordedAt,
      ],
    );
  }

  /** What the record of an agreement keeps. */
  fulfilmentsToRecord(partnershipId: string, agreementId: string): Promise<FulfilmentRecording[]> {
    return this.unitOfWork.manager.query(
      `select fulfilment.id, fulfilment.obligation_id as "obligationId", fulfilment.due_on::text as "dueOn",
              fulfilment.fulfilled_on::text as "fulfilledOn", fulfilment.note, fulfilment.recorded_by as "recordedBy",
              fulfilment.recorded_at as "recordedAt"
         from obligation_fulfilment fulfilment
         join obligation on obligation.programme_id = fulfilment.programme_id and obligation.id = fulfilment.obligation_id
        where fulfilment.programme_id = $1 and fulfilment.partnership_id = $2 and obligation.agreement_id = $3`,
      [this.unitOfWork.programmeId, partnershipId, agreementId],
    );
  }

  async countOf(organisationId: string): Promise<number> {
    const [row]: { count: number }[] = await this.unitOfWork.manager.query(
      `select count(*)::int as count from obligation
        where programme_id = $1 and organisation_id = $2 and withdrawn_number is null`,
      [this.unitOfWork.programmeId, organisationId],
    );
    return row?.count ?? 0;
  }

  private async query(where: string, moment: Date, parameters: readonly unknown[] = []): Promise<ObligationRow[]> {
    const rows: (Omit<ObligationRow, 'fulfilments'> & { fulfilments: [LocalDate, LocalDate][] })[] = await this.unitOfWork.manager.query(
      `${obligations} where obligation.programme_id = $1 and ${where}`,
      [this.unitOfWork.programmeId, moment, ...parameters],
    );
    return rows.map((row) => ({ ...row, fulfilments: new Map(row.fulfilments) }));
  }
}
