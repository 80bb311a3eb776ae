import { Injectable } from '@nestjs/common';
import type { LocalDate } from '@samenspel/platform/domain';
import { UnitOfWork } from '@samenspel/platform/server';
import type { PledgeKind } from '../../domain/index.js';
import type { NewContribution, NewPledge, PledgeDto } from './pledge.dto.js';

/** What was known of a pledge at some moment; amounts in the unit of its kind. */
export interface PledgeFact {
  readonly id: string;
  readonly title: string;
  readonly partnershipId: string;
  readonly agreementId: string;
  readonly organisationId: string;
  readonly organisationName: string;
  readonly kind: PledgeKind;
  readonly pledged: number;
  readonly contributed: number;
  readonly dueOn: LocalDate | null;
}

interface Recording {
  readonly id: string;
  readonly partnershipId: string;
  readonly recordedBy: string;
  readonly recordedAt: Date;
}

/** The agreement that something is promised under. */
interface PledgedAgreement {
  readonly partyIds: readonly string[];
  readonly endsOn: LocalDate | null;
  readonly terminated: boolean;
}

/** A pledge as the record of its agreement keeps it. */
export interface PledgeRecording {
  readonly id: string;
  readonly organisationId: string;
  readonly kind: PledgeKind;
  readonly amount: number;
  readonly description: string;
  readonly dueOn: LocalDate | null;
  readonly recordedBy: string;
  readonly recordedAt: Date;
}

export interface ContributionRecording {
  readonly id: string;
  readonly pledgeId: string;
  readonly amount: number;
  readonly contributedOn: LocalDate;
  readonly note: string | null;
  readonly surplusNote: string | null;
  readonly recordedBy: string;
  readonly recordedAt: Date;
}

/** A whole number of PostgreSQL's bigint as a number; {@link largestAmount} keeps it exact. */
const asNumber = (amount: string) => `(${amount})::float8`;

/** A moment in UTC, as JSON has no moments of its own. */
const asInstant = (moment: string) => `to_char(${moment} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

const pledges = `
  select pledge.id, pledge.partnership_id as "partnershipId", pledge.agreement_id as "agreementId",
         agreement.title as "agreementTitle", pledge.organisation_id as "organisationId",
         organisation.shown_name as "organisationName", pledge.kind, pledge.description, pledge.due_on::text as "dueOn",
         ${asNumber('pledge.amount')} as pledged, ${asNumber('put_in.total')} as contributed, put_in.contributions
    from pledge
    join agreement on agreement.programme_id = pledge.programme_id and agreement.id = pledge.agreement_id
    join organisation on organisation.programme_id = pledge.programme_id and organisation.id = pledge.organisation_id
   cross join lateral (
     select coalesce(sum(contribution.amount), 0) as total,
            coalesce(json_agg(json_build_object(
              'id', contribution.id, 'amount', contribution.amount, 'contributedOn', contribution.contributed_on,
              'note', contribution.note, 'surplusNote', contribution.surplus_note, 'recordedByName', person.name, 'recordedAt', ${asInstant('contribution.recorded_at')})
              order by contribution.contributed_on desc, contribution.id desc), '[]') as contributions
       from contribution
       join person on person.programme_id = contribution.programme_id and person.id = contribution.recorded_by
      where contribution.programme_id = pledge.programme_id and contribution.pledge_id = pledge.id) put_in`;

/** The only SQL about pledges and contributions. */
@Injectable()
export class PledgeRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Pledges in the order in which they were added, after the given id. */
  list(partnershipId: string, agreementId: string | undefined, [id]: readonly string[], rows: number): Promise<PledgeDto[]> {
    return this.unitOfWork.manager.query(
      `${pledges}
        where pledge.programme_id = $1 and pledge.withdrawn_number is null and pledge.partnership_id = $2 and ($3::uuid is null or pledge.agreement_id = $3)
          and pledge.id::text > $4
        order by pledge.id::text limit $5`,
      [this.unitOfWork.programmeId, partnershipId, agreementId ?? null, id, rows],
    );
  }

  async find(partnershipId: string, id: string): Promise<PledgeDto | undefined> {
    const [row] = await this.unitOfWork.manager.query(
      `${pledges} where pledge.programme_id = $1 and pledge.withdrawn_number is null and pledge.partnership_id = $2 and pledge.id = $3`,
      [this.unitOfWork.programmeId, partnershipId, id],
    );
    return row;
  }

  /** Lets one at a time record on a pledge, until the end of the transaction: what is left must be so still. */
  async lock(id: string): Promise<void> {
    await this.unitOfWork.manager.query(`select pg_advisory_xact_lock(hashtextextended('pledge ' || $1, 0))`, [id]);
  }

  /** Undefined when the partnership has no such agreement. */
  async agreement(partnershipId: string, agreementId: string): Promise<PledgedAgreement | undefined> {
    const [row] = await this.unitOfWork.manager.query(
      `select array(select organisation_id from agreement_party party
                     where party.programme_id = agreement.programme_id and party.agreement_id = agreement.id
                       and party.withdrawn_number is null) as "partyIds",
              agreement.ends_on::text as "endsOn",
              exists (select from agreement_termination termination
                       where termination.programme_id = agreement.programme_id and termination.agreement_id = agreement.id) as terminated
         from agreement where programme_id = $1 and partnership_id = $2 and id = $3`,
      [this.unitOfWork.programmeId, partnershipId, agreementId],
    );
    return row;
  }

  async insertPledge(input: NewPledge, { id, partnershipId, recordedBy, recordedAt }: Recording): Promise<void> {
    const { agreementId, organisationId, kind, amount, description, dueOn } = input;
    await this.unitOfWork.manager.query(
      `insert into pledge (programme_id, id, partnership_id, agreement_id, organisation_id, kind, amount, description, due_on,
                           recorded_by, recorded_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
      [
        this.unitOfWork.programmeId,
        id,
        partnershipId,
        agreementId,
        organisationId,
        kind,
        amount,
        description,
        dueOn ?? null,
        recordedBy,
        recordedAt,
      ],
    );
  }

  async insertContribution(pledgeId: string, input: NewContribution, recording: Recording): Promise<void> {
    const { id, partnershipId, recordedBy, recordedAt } = recording;
    await this.unitOfWork.manager.query(
      `insert into contribution (programme_id, id, partnership_id, pledge_id, amount, contributed_on, note, surplus_note, recorded_by, recorded_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [
        this.unitOfWork.programmeId,
        id,
        partnershipId,
        pledgeId,
        input.amount,
        input.contributedOn,
        input.note ?? null,
        input.surplusNote ?? null,
        recordedBy,
        recordedAt,
      ],
    );
  }

  pledgesToRecord(partnershipId: string, agreementId: string): Promise<PledgeRecording[]> {
    return this.unitOfWork.manager.query(
      `select id, organisation_id as "organisationId", kind, ${asNumber('amount')} as amount, description, due_on::text as "dueOn",
              recorded_by as "recordedBy", recorded_at as "recordedAt"
         from pledge where programme_id = $1 and partnership_id = $2 and agreement_id = $3`,
      [this.unitOfWork.programmeId, partnershipId, agreementId],
    );
  }

  contributionsToRecord(partnershipId: string, agreementId: string): Promise<ContributionRecording[]> {
    return this.unitOfWork.manager.query(
      `select contribution.id, contribution.pledge_id as "pledgeId", ${asNumber('contribution.amount')} as amount,
              contribution.contributed_on::text as "contributedOn", contribution.note,
              contribution.surplus_note as "surplusNote",
              contribution.recorded_by as "recordedBy", contribution.recorded_at as "recordedAt"
         from contribution
         join pledge on pledge.programme_id = contribution.programme_id and pledge.id = contribution.pledge_id
        where contribution.programme_id = $1 and contribution.partnership_id = $2 and pledge.agreement_id = $3`,
      [this.unitOfWork.programmeId, partnershipId, agreementId],
    );
  }

  async countOf(organisationId: string): Promise<number> {
    const [row]: { count: number }[] = await this.unitOfWork.manager.query(
      'select count(*)::int as count from pledge where programme_id = $1 and organisation_id = $2 and withdrawn_number is null',
      [this.unitOfWork.programmeId, organisationId],
    );
    return row?.count ?? 0;
  }

  /** Pledges and what had been put in, as they were known just before a moment. */
  knownBefore(moment: Date): Promise<PledgeFact[]> {
    return this.unitOfWork.manager.query(
      `select pledge.id, pledge.description as title, pledge.partnership_id as "partnershipId",
              pledge.agreement_id as "agreementId", pledge.organisation_id as "organisationId",
              organisation.shown_name as "organisationName", pledge.kind, ${asNumber('pledge.amount')} as pledged,
              ${asNumber('coalesce(sum(contribution.amount), 0)')} as contributed, pledge.due_on::text as "dueOn"
         from pledge
         join organisation on organisation.programme_id = pledge.programme_id and organisation.id = pledge.organisation_id
         left join contribution on contribution.programme_id = pledge.programme_id and contribution.pledge_id = pledge.id
                               and contribution.recorded_at < $2
        where pledge.programme_id = $1 and pledge.recorded_at < $2
          and not exists (
            select from agreement_version
             where agreement_version.programme_id = pledge.programme_id and agreement_version.agreement_id = pledge.agreement_id
               and agreement_version.number = pledge.withdrawn_number and agreement_version.recorded_at < $2)
        group by pledge.programme_id, pledge.id, organisation.programme_id, organisation.id
        order by pledge.partnership_id, pledge.id`,
      [this.unitOfWork.programmeId, moment],
    );
  }
}
