import { Injectable } from '@nestjs/common';
import type { LocalDate } from '@samenspel/platform/domain';
import { UnitOfWork } from '@samenspel/platform/server';
import type { NewResourceUse, SharedResourceDto } from './shared-resource.dto.js';

interface Recording {
  readonly id: string;
  readonly partnershipId: string;
  readonly recordedBy: string;
  readonly recordedAt: Date;
}

/** Use as the record of its agreement keeps it. */
export interface UseRecording extends Omit<Recording, 'partnershipId'> {
  readonly resourceId: string;
  readonly organisationId: string;
  readonly amount: number;
  readonly usedOn: LocalDate;
  readonly note: string | null;
  readonly excessReason: string | null;
}

/** A whole number of PostgreSQL's bigint as a number; it stays well below the largest that is exact. */
const asNumber = (amount: string) => `(${amount})::float8`;

/** A moment in UTC, as JSON has no moments of its own. */
const asInstant = (moment: string) => `to_char(${moment} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

const sharedResources = `
  select resource.id, resource.partnership_id as "partnershipId", resource.agreement_id as "agreementId",
         agreement.title as "agreementTitle", resource.title, resource.kind, resource.organisation_id as "organisationId",
         provider.shown_name as "organisationName", ${asNumber('resource.capacity')} as capacity,
         (select ${asNumber('coalesce(sum(amount), 0)')} from resource_use
           where resource_use.programme_id = resource.programme_id and resource_use.resource_id = resource.id) as used,
         (select json_agg(json_build_object('organisationId', organisation.id, 'organisationName', organisation.shown_name,
                   'allocated', allocation.amount, 'used', taken.total) order by lower(organisation.name), organisation.id)
            from agreement_party party
            join organisation on organisation.programme_id = party.programme_id and organisation.id = party.organisation_id
            left join resource_allocation allocation
              on allocation.programme_id = party.programme_id and allocation.resource_id = resource.id
             and allocation.organisation_id = party.organisation_id and allocation.withdrawn_number is null
           cross join lateral (
             select coalesce(sum(amount), 0) as total from resource_use
              where resource_use.programme_id = party.programme_id and resource_use.resource_id = resource.id
                and resource_use.organisation_id = party.organisation_id) taken
           where party.programme_id = resource.programme_id and party.agreement_id = resource.agreement_id
             and (party.withdrawn_number is null or taken.total > 0)) as parties,
         (select coalesce(json_agg(json_build_object('id', shown.id, 'organisationId', shown.organisation_id,
                   'organisationName', organisation.shown_name, 'amount', shown.amount, 'usedOn', shown.used_on, 'note', shown.note,
                   'excessReason', shown.excess_reason, 'recordedByName', person.name, 'recordedAt', ${asInstant('shown.recorded_at')})
                   order by shown.used_on desc, shown.id desc), '[]')
            from (select * from resource_use
                   where resource_use.programme_id = resource.programme_id and resource_use.resource_id = resource.id
                   order by used_on desc, id desc limit 50) shown
            join organisation on organisation.programme_id = shown.programme_id and organisation.id = shown.organisation_id
            join person on person.programme_id = shown.programme_id and person.id = shown.recorded_by) as uses
    from shared_resource resource
    join agreement on agreement.programme_id = resource.programme_id and agreement.id = resource.agreement_id
    left join organisation provider on provider.programme_id = resource.programme_id and provider.id = resource.organisation_id
   where resource.withdrawn_number is null and resource.programme_id = $1 and resource.partnership_id = $2`;

/** The only SQL about what partners share, how it is divided and what is used of it. */
@Injectable()
export class SharedResourceRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  list(partnershipId: string, agreementId: string | undefined, [id]: readonly string[], rows: number): Promise<SharedResourceDto[]> {
    return this.unitOfWork.manager.query(
      `${sharedResources} and ($3::uuid is null or resource.agreement_id = $3) and resource.id::text > $4
        order by resource.id::text limit $5`,
      [this.unitOfWork.programmeId, partnershipId, agreementId ?? null, id, rows],
    );
  }

  async find(partnershipId: string, id: string): Promise<SharedResourceDto | undefined> {
    const [row] = await this.unitOfWork.manager.query(`${sharedResources} and resource.id = $3`, [
      this.unitOfWork.programmeId,
      partnershipId,
      id,
    ]);
    return row;
  }

  /** Parties of an agreement as its version in force names them. */
  async partiesOf(agreementId: string): Promise<Set<string>> {
    const rows: { organisation_id: string }[] = await this.unitOfWork.manager.query(
      'select organisation_id from agreement_party where programme_id = $1 and agreement_id = $2 and withdrawn_number is null',
      [this.unitOfWork.programmeId, agreementId],
    );
    return new Set(rows.map((row) => row.organisation_id));
  }

  /** Lets one at a time record use of a shared resource, until the end of the transaction: what is left must be so still. */
  async lock(id: string): Promise<void> {
    await this.unitOfWork.manager.query(`select pg_advisory_xact_lock(hashtextextended('shared-resource ' || $1, 0))`, [id]);
  }

  async insertUse(resourceId: string, input: NewResourceUse, { id, partnershipId, recordedBy, recordedAt }: Recording): Promise<void> {
    const { organisationId, amount, usedOn, note, excessReason } = input;
    await this.unitOfWork.manager.query(
      `insert into resource_use (programme_id, id, partnership_id, resource_id, organisation_id, amount, used_on, note, excess_reason,
                                 recorded_by, recorded_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
      [
        this.unitOfWork.programmeId,
        id,
        partnershipId,
        resourceId,
        organisationId,
        amount,
        usedOn,
        note ?? null,
        excessReason ?? null,
        recordedBy,
        recordedAt,
      ],
    );
  }

  usesToRecord(partnershipId: string, agreementId: string): Promise<UseRecording[]> {
    return this.unitOfWork.manager.query(
      `select resource_use.id, resource_use.resource_id as "resourceId", resource_use.organisation_id as "organisationId",
              ${asNumber('resource_use.amount')} as amount, resource_use.used_on::text as "usedOn", resource_use.note,
              resource_use.excess_reason as "excessReason", resource_use.recorded_by as "recordedBy", resource_use.recorded_at as "recordedAt"
         from resource_use
         join shared_resource on shared_resource.programme_id = resource_use.programme_id and shared_resource.id = resource_use.resource_id
        where resource_use.programme_id = $1 and resource_use.partnership_id = $2 and shared_resource.agreement_id = $3`,
      [this.unitOfWork.programmeId, partnershipId, agreementId],
    );
  }

  /** Makes rows of the pledges and shared resources in the newest version, which the database reads itself. */
  async bringIntoForce(agreementId: string, number: number): Promise<void> {
    await this.unitOfWork.manager.query('select bring_resources_into_force($1, $2)', [agreementId, number]);
  }
}
