import { Injectable } from '@nestjs/common';
import type { LocalDate } from '@samenspel/platform/domain';
import { newId, UnitOfWork } from '@samenspel/platform/server';
import type { RecognitionKind, Registration } from '../../domain/index.js';
import type { AwaitedRecognition } from './agreement-recognition.dto.js';
import { registrarPartyIdsOf, registrationOf } from './registration-of.js';

export interface RegisteredAgreement {
  /** Null when it was written here. */
  readonly registration: Registration | null;
  readonly registeredByOrganisationName: string | null;
  readonly parties: readonly { readonly organisationId: string; readonly actingId: string; readonly organisationName: string }[];
}

export interface RecognitionAnswer {
  readonly organisationId: string;
  readonly kind: RecognitionKind;
  readonly reason: string | null;
  readonly recordedByName: string;
  readonly recordedAt: string;
}

/** An agreement, or those of one register in one partnership, that a party has said nothing of yet. */
export interface OpenRecognition {
  readonly agreementId: string;
  readonly registerImportId: string | null;
  readonly partnershipId: string;
  readonly partnershipName: string;
  readonly title: string;
  readonly count: number;
  readonly dueOn: LocalDate;
  readonly organisationId: string;
  readonly organisationName: string;
  readonly registrarName: string;
}

export interface StandingDispute {
  readonly id: string;
  readonly agreementId: string;
  readonly title: string;
  readonly partnershipId: string;
  readonly partnershipName: string;
  readonly organisationName: string;
  readonly registrarId: string;
  readonly registrarName: string;
  readonly recordedAt: Date;
}

/** A row of what waits for the own organisation; `place` is what it is sorted by. */
export type AwaitedRow = AwaitedRecognition & { readonly place: string };

interface NewRecognition {
  readonly partnershipId: string;
  readonly agreementId: string;
  readonly organisationId: string;
  readonly kind: RecognitionKind;
  readonly reason: string | null;
  readonly recordedBy: string;
  readonly recordedAt: Date;
}

/** How long the others have to look before it counts as late, in days. Nothing follows: without a word it stays open. */
const daysToLook = 14;

/** Parties and registered agreements that still wait for their word: of all for Samenspel itself, of the own organisation for a person. */
const asked = `
  with asked as (
    select agreement.id as agreement_id, agreement.partnership_id, agreement.title, agreement.signed_on, agreement.starts_on, agreement.ends_on, imported.register_import_id,
           (agreement.registered_at at time zone programme.time_zone)::date as registered_on,
           coalesce(organisation.merged_into, organisation.id) as organisation_id, organisation.shown_name as organisation_name,
           registrar.shown_name as registrar_name
      from agreement_registration registration
      join programme on programme.id = registration.programme_id
      join agreement on agreement.programme_id = registration.programme_id and agreement.id = registration.agreement_id
      join organisation registrar on registrar.programme_id = registration.programme_id and registrar.id = registration.organisation_id
      join agreement_party party on party.programme_id = registration.programme_id and party.agreement_id = registration.agreement_id
                                and party.partnership_id = registration.partnership_id
                                and party.withdrawn_number is null
      join organisation on organisation.programme_id = party.programme_id and organisation.id = party.organisation_id
                       and coalesce(organisation.merged_into, organisation.id) <> coalesce(registrar.merged_into, registrar.id)
      left join imported_agreement imported on imported.programme_id = registration.programme_id
                                           and imported.agreement_id = registration.agreement_id
     where registration.programme_id = $1 and agreement.number = 1
       and (agreement.ends_on is null or agreement.ends_on >= current_day())
       and (acts_as_system() or coalesce(organisation.merged_into, organisation.id) = current_organisation_id())
       and not exists (
         select from agreement_recognition recognition
          where recognition.programme_id = party.programme_id and recognition.agreement_id = party.agreement_id
            and recognition.organisation_id = party.organisation_id)
       and not exists (
         select from agreement_termination termination
          where termination.programme_id = registration.programme_id and termination.agreement_id = registration.agreement_id))`;

/** The only SQL about the registering of agreements and what the other parties say of it. */
@Injectable()
export class AgreementRecognitionRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Keeps which organisation registered agreements. */
  async insertRegistrations(agreements: readonly { readonly partnershipId: string; readonly agreementId: string }[], organisationId: string): Promise<void> {
    await this.query(
      `insert into agreement_registration (programme_id, partnership_id, agreement_id, organisation_id)
       select $1, partnership_id, agreement_id, $2 from unnest($3::uuid[], $4::uuid[]) as registered (partnership_id, agreement_id)`,
      [organisationId, agreements.map(({ partnershipId }) => partnershipId), agreements.map(({ agreementId }) => agreementId)],
    );
  }

  async find(partnershipId: string, agreementId: string): Promise<RegisteredAgreement | undefined> {
    const [row] = await this.query<RegisteredAgreement>(
      `select ${registrationOf} as registration,
              (select organisation.shown_name
                 from agreement_registration registration
                 join organisation on organisation.programme_id = registration.programme_id and organisation.id = registration.organisation_id
                where registration.programme_id = agreement.programme_id and registration.agreement_id = agreement.id) as "registeredByOrganisationName",
              (select coalesce(json_agg(json_build_object('organisationId', organisation.id, 'organisationName', organisation.shown_name,
                                                 'actingId', coalesce(organisation.merged_into, organisation.id))
                               order by lower(organisation.shown_name)), '[]')
                 from agreement_party party
                 join organisation on organisation.programme_id = party.programme_id and organisation.id = party.organisation_id
                where party.programme_id = agreement.programme_id and party.agreement_id = agreement.id and party.withdrawn_number is null) as parties
         from agreement where agreement.programme_id = $1 and agreement.partnership_id = $2 and agreement.id = $3`,
      [partnershipId, agreementId],
    );
    return row;
  }

  /** How those of these agreements were registered that were; asked apart from a list, which one index carries. */
  async registrationsOf(agreementIds: readonly string[]): Promise<ReadonlyMap<string, Registration>> {
    const rows = await this.query<Registration & { agreementId: string }>(
      `select registration.agreement_id as "agreementId", ${registrarPartyIdsOf} as "registrarPartyIds", agreement.number,
              coalesce(json_agg(json_build_object('organisationId', recognition.organisation_id, 'kind', recognition.kind)
                                order by recognition.recorded_at, recognition.id) filter (where recognition.id is not null), '[]') as answers
         from agreement_registration registration
         join agreement on agreement.programme_id = registration.programme_id and agreement.id = registration.agreement_id
         left join agreement_recognition recognition on recognition.programme_id = registration.programme_id
                                                    and recognition.agreement_id = registration.agreement_id
        where registration.programme_id = $1 and registration.agreement_id = any($2)
        group by registration.programme_id, registration.agreement_id, registration.organisation_id, agreement.number`,
      [agreementIds],
    );
    return new Map(rows.map(({ agreementId, ...registration }) => [agreementId, registration]));
  }

  /** What parties said, latest first. */
  answers(agreementId: string): Promise<RecognitionAnswer[]> {
    return this.query(
      `select recognition.organisation_id as "organisationId", recognition.kind, recognition.reason, person.name as "recordedByName",
              recognition.recorded_at as "recordedAt"
         from agreement_recognition recognition
         join person on person.programme_id = recognition.programme_id and person.id = recognition.recorded_by
        where recognition.programme_id = $1 and recognition.agreement_id = $2
        order by recognition.recorded_at desc, recognition.id desc`,
      [agreementId],
    );
  }

  async insert(recognition: NewRecognition): Promise<string> {
    const id = newId();
    await this.query(
      `insert into agreement_recognition (programme_id, id, partnership_id, agreement_id, organisation_id, kind, reason, recorded_by, recorded_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [
        id,
        recognition.partnershipId,
        recognition.agreementId,
        recognition.organisationId,
        recognition.kind,
        recognition.reason,
        recognition.recordedBy,
        recognition.recordedAt,
      ],
    );
    return id;
  }

  /** Lets one writer at a time say something of an agreement, so that the second sees what the first said. */
  async lock(agreementId: string): Promise<void> {
    await this.unitOfWork.manager.query(`select pg_advisory_xact_lock(hashtextextended('agreement-recognition ' || $1, 0))`, [agreementId]);
  }

  /**
   * What still waits for a word until that day: all of it for Samenspel itself, that of the own organisation for a person.
   * Agreements of one register in one partnership count as one.
   */
  openUntil(date: LocalDate): Promise<OpenRecognition[]> {
    return this.open('registered_on + $2::integer <= $3::date', [daysToLook, date]);
  }

  /** The same of one agreement, or of one register, for every party. */
  openOf({ agreementId, registerImportId }: { agreementId?: string; registerImportId?: string }): Promise<OpenRecognition[]> {
    return this.open('$2::integer > 0 and ($3::uuid is null or agreement_id = $3) and ($4::uuid is null or register_import_id = $4)', [
      daysToLook,
      agreementId ?? null,
      registerImportId ?? null,
    ]);
  }

  /** Disputes that stand, of a partnership or only one of them: not recognised later, not settled by an amendment. */
  disputes(partnershipId: string, id?: string): Promise<StandingDispute[]> {
    return this.query(
      `select dispute.id, dispute.agreement_id as "agreementId", agreement.title, dispute.partnership_id as "partnershipId",
              partnership.name as "partnershipName", organisation.shown_name as "organisationName",
              coalesce(registrar.merged_into, registrar.id) as "registrarId", registrar.shown_name as "registrarName",
              dispute.recorded_at as "recordedAt"
         from agreement_recognition dispute
         join agreement on agreement.programme_id = dispute.programme_id and agreement.id = dispute.agreement_id
         join partnership on partnership.programme_id = dispute.programme_id and partnership.id = dispute.partnership_id
         join organisation on organisation.programme_id = dispute.programme_id and organisation.id = dispute.organisation_id
         join agreement_registration registration on registration.programme_id = dispute.programme_id and registration.agreement_id = dispute.agreement_id
         join organisation registrar on registrar.programme_id = registration.programme_id and registrar.id = registration.organisation_id
        where dispute.programme_id = $1 and dispute.partnership_id = $2 and dispute.kind = 'disputed' and agreement.number = 1
          and ($3::uuid is null or dispute.id = $3)
          and not exists (
            select from agreement_recognition later
             where later.programme_id = dispute.programme_id and later.agreement_id = dispute.agreement_id
               and later.organisation_id = dispute.organisation_id and later.kind = 'recognised')
        order by dispute.recorded_at, dispute.id`,
      [partnershipId, id ?? null],
    );
  }

  /** Who takes part in the partnership for an organisation, and acts for it. */
  async contributors(partnershipId: string, organisationId: string): Promise<string[]> {
    const rows = await this.query<{ personId: string }>(
      `select person_id as "personId" from participant
        where programme_id = $1 and partnership_id = $2 and organisation_id = $3 and role = 'contributor' order by person_id`,
      [partnershipId, organisationId],
    );
    return rows.map(({ personId }) => personId);
  }

  async organisationOf(personId: string): Promise<string | undefined> {
    const [row] = await this.query<{ organisationId: string }>('select organisation_id as "organisationId" from person where programme_id = $1 and id = $2', [
      personId,
    ]);
    return row?.organisationId;
  }

  /** Of one partnership, what waits for the word of the own organisation, by title, after the given place and id. */
  awaited(partnershipId: string, [place, agreementId]: readonly string[], rows: number): Promise<AwaitedRow[]> {
    return this.query(
      `${asked}
       select distinct agreement_id as "agreementId", title, lower(title) as place, signed_on::text as "signedOn", starts_on::text as "startsOn",
              ends_on::text as "endsOn", registrar_name as "registeredByOrganisationName",
              (select count(*)::integer from milestone
                where milestone.programme_id = $1 and milestone.agreement_id = asked.agreement_id and milestone.withdrawn_number is null) as "milestoneCount"
         from asked
        where partnership_id = $2 and (lower(title), agreement_id::text) > ($3, $4)
        order by place, "agreementId" limit $5`,
      [partnershipId, place, agreementId, rows],
    );
  }

  private open(condition: string, values: readonly unknown[]): Promise<OpenRecognition[]> {
    return this.query(
      `${asked}
       select (array_agg(asked.agreement_id order by asked.title, asked.agreement_id))[1] as "agreementId",
              asked.register_import_id as "registerImportId", asked.partnership_id as "partnershipId", partnership.name as "partnershipName",
              (array_agg(asked.title order by asked.title, asked.agreement_id))[1] as title, count(*)::integer as count,
              (min(asked.registered_on) + $2::integer)::text as "dueOn", asked.organisation_id as "organisationId",
              min(asked.organisation_name) as "organisationName", min(asked.registrar_name) as "registrarName"
         from asked
         join partnership on partnership.programme_id = $1 and partnership.id = asked.partnership_id
        where ${condition}
        group by asked.partnership_id, partnership.name, asked.organisation_id, asked.register_import_id,
                 case when asked.register_import_id is null then asked.agreement_id end
        order by "dueOn", "agreementId"`,
      values,
    );
  }

  private query<T>(sql: string, values: readonly unknown[]): Promise<T[]> {
    return this.unitOfWork.manager.query(sql, [this.unitOfWork.programmeId, ...values]);
  }
}
