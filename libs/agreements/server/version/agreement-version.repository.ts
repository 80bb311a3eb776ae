import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@samenspel/platform/server';
import type { RegisteredTerms } from '../../domain/index.js';
import type { AgreementVersionSummary, VersionConfirmation } from './agreement-version.dto.js';

/** The text of a version as it was confirmed. */
export interface VersionText {
  readonly number: number;
  readonly canonical: string;
}

export interface VersionRow extends Omit<AgreementVersionSummary, 'confirmations'> {
  readonly draftId: string | null;
  readonly canonical: string;
}

/** What an agreement was registered with, and by whom. */
export interface Registration {
  readonly id: string;
  readonly partnershipId: string;
  readonly terms: RegisteredTerms;
  readonly signedOn: string;
  readonly registeredBy: string;
}

const versionRows = `
  select version.number, version.hash, version.canonical, version.agreed_on::text as "agreedOn", version.draft_id as "draftId",
         version.draft_id is null as registered, version.reason, version.decision_id as "decisionId", decision.text as "decisionText",
         decision.meeting_id as "decisionMeetingId", draft.lesson, proposer.name as "proposedByName",
         organisation.shown_name as "proposedByOrganisationName", recorder.name as "recordedByName", version.recorded_at as "recordedAt",
         version.number = agreement.number as "inForce"
    from agreement_version version
    join agreement on agreement.programme_id = version.programme_id and agreement.id = version.agreement_id
    join person recorder on recorder.programme_id = version.programme_id and recorder.id = version.recorded_by
    left join decision on decision.programme_id = version.programme_id and decision.id = version.decision_id
    left join agreement_draft draft on draft.programme_id = version.programme_id and draft.id = version.draft_id
    left join person proposer on proposer.programme_id = draft.programme_id and proposer.id = draft.created_by
    left join organisation on organisation.programme_id = draft.programme_id and organisation.id = draft.organisation_id`;

/** The only SQL about versions: they are added, read, and never changed. */
@Injectable()
export class AgreementVersionRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** The version in force. */
  async inForce(partnershipId: string, agreementId: string): Promise<VersionText | undefined> {
    const [row] = await this.unitOfWork.manager.query(
      `select number, canonical from agreement_version
        where programme_id = $1 and partnership_id = $2 and agreement_id = $3 order by number desc limit 1`,
      [this.unitOfWork.programmeId, partnershipId, agreementId],
    );
    return row;
  }

  /** Newest first, before a number. */
  list(partnershipId: string, agreementId: string, before: number, rows: number): Promise<VersionRow[]> {
    return this.unitOfWork.manager.query(
      `${versionRows}
        where version.programme_id = $1 and version.partnership_id = $2 and version.agreement_id = $3 and version.number < $4
        order by version.number desc limit $5`,
      [this.unitOfWork.programmeId, partnershipId, agreementId, before, rows],
    );
  }

  async find(partnershipId: string, agreementId: string, number: number): Promise<VersionRow | undefined> {
    const [row] = await this.unitOfWork.manager.query(
      `${versionRows} where version.programme_id = $1 and version.partnership_id = $2 and version.agreement_id = $3 and version.number = $4`,
      [this.unitOfWork.programmeId, partnershipId, agreementId, number],
    );
    return row;
  }

  /** Who confirmed the text of each version; those that were registered nobody confirmed here. */
  async confirmations(versions: readonly VersionRow[]): Promise<readonly VersionConfirmation[][]> {
    const rows: (VersionConfirmation & { readonly place: number })[] = await this.unitOfWork.manager.query(
      `select asked.place::int as place, latest."organisationId", organisation.shown_name as "organisationName",
              person.name as "confirmedByName", latest."confirmedAt"
         from unnest($2::uuid[], $3::text[]) with ordinality as asked (draft_id, hash, place)
        cross join lateral (
          select distinct on (organisation_id) programme_id, organisation_id as "organisationId", kind, hash, recorded_by,
                 recorded_at as "confirmedAt"
            from agreement_confirmation word where word.programme_id = $1 and word.draft_id = asked.draft_id
           order by organisation_id, recorded_at desc, id desc) as latest
         join organisation on organisation.programme_id = latest.programme_id and organisation.id = latest."organisationId"
         join person on person.programme_id = latest.programme_id and person.id = latest.recorded_by
        where latest.kind = 'confirmed' and latest.hash = asked.hash
        order by latest."confirmedAt", latest."organisationId"`,
      [this.unitOfWork.programmeId, versions.map(({ draftId }) => draftId), versions.map(({ hash }) => hash)],
    );
    return versions.map((_, index) => rows.filter(({ place }) => place === index + 1).map(({ place: __, ...confirmation }) => confirmation));
  }

  /** What agreements were registered with; one that does not exist, or was amended since, is left out. */
  registrations(agreementIds: readonly string[]): Promise<Registration[]> {
    return this.unitOfWork.manager.query(
      `select agreement.id, agreement.partnership_id as "partnershipId", agreement.signed_on::text as "signedOn", agreement.registered_by as "registeredBy",
              json_build_object('title', agreement.title, 'startsOn', agreement.starts_on, 'endsOn', agreement.ends_on,
                'parties', (select coalesce(json_agg(json_build_object('organisationId', party.organisation_id, 'role', party.role) order by party.organisation_id), '[]')
                              from agreement_party party
                             where party.programme_id = agreement.programme_id and party.agreement_id = agreement.id),
                'goals', (select coalesce(json_agg(json_build_object('id', goal.id, 'title', goal.title, 'description', goal.description)
                                                   order by goal.position), '[]')
                            from goal where goal.programme_id = agreement.programme_id and goal.agreement_id = agreement.id),
                'milestones', (select coalesce(json_agg(json_build_object('id', milestone.id, 'title', milestone.title,
                                  'baselineOn', milestone.baseline_on, 'goalId', milestone.goal_id,
                                  'responsibleOrganisationId', milestone.responsible_organisation_id,
                                  'responsiblePersonId', milestone.responsible_person_id) order by milestone.baseline_on, milestone.id), '[]')
                                 from milestone where milestone.programme_id = agreement.programme_id and milestone.agreement_id = agreement.id)) as terms
         from agreement
        where agreement.programme_id = $1 and agreement.id = any($2) and agreement.number = 1`,
      [this.unitOfWork.programmeId, agreementIds],
    );
  }

  /** Adds the first versions of agreements that were registered, each once. */
  async insertFirst(versions: readonly (Omit<Registration, 'terms'> & { readonly canonical: string; readonly hash: string })[], recordedAt: Date): Promise<void> {
    const rows = versions.map(({ id, partnershipId, signedOn, registeredBy, canonical, hash }) => ({
      id,
      partnership_id: partnershipId,
      signed_on: signedOn,
      registered_by: registeredBy,
      canonical,
      hash,
    }));
    await this.unitOfWork.manager.query(
      `insert into agreement_version (programme_id, partnership_id, agreement_id, number, canonical, hash, agreed_on, recorded_by, recorded_at)
       select $1, partnership_id, id, 1, canonical, hash, signed_on, registered_by, $2
         from jsonb_to_recordset($3) as version (id uuid, partnership_id uuid, signed_on date, registered_by uuid, canonical text, hash text)
           on conflict do nothing`,
      [this.unitOfWork.programmeId, recordedAt, JSON.stringify(rows)],
    );
  }

  /** Agreements without any version: those that were registered before texts were kept. */
  withoutVersion(): Promise<{ id: string; partnershipId: string }[]> {
    return this.unitOfWork.manager.query(
      `select id, partnership_id as "partnershipId" from agreement
        where programme_id = $1
          and not exists (
            select from agreement_version
             where agreement_version.programme_id = agreement.programme_id and agreement_version.agreement_id = agreement.id)
        order by id limit 500`,
      [this.unitOfWork.programmeId],
    );
  }
}
