import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@samenspel/platform/server';
import type { DraftParty } from '../../domain/index.js';

/** A draft as the news tells of it. */
export interface ProposedDraft {
  readonly title: string;
  readonly status: string;
  readonly hash: string | null;
  readonly parties: readonly DraftParty[];
  readonly partnershipName: string;
  readonly proposedByName: string;
  readonly amendment: boolean;
  readonly reason: string | null;
}

/** An agreement as the news tells of it. */
export interface ToldAgreement {
  readonly title: string;
  readonly partnershipName: string;
  readonly hash: string | null;
  /** Why the version in force was made. */
  readonly amendmentReason: string | null;
  readonly terminationReason: string | null;
}

/** The only SQL about whom to tell what of an agreement. */
@Injectable()
export class AgreementNewsRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async draft(id: string): Promise<ProposedDraft | undefined> {
    const [row] = await this.unitOfWork.manager.query(
      `select draft.content ->> 'title' as title, draft.status, draft.hash, draft.content -> 'parties' as parties,
              partnership.name as "partnershipName", organisation.shown_name as "proposedByName",
              draft.agreement_id is not null as amendment, draft.reason
         from agreement_draft draft
         join partnership on partnership.programme_id = draft.programme_id and partnership.id = draft.partnership_id
         join organisation on organisation.programme_id = draft.programme_id and organisation.id = draft.organisation_id
        where draft.programme_id = $1 and draft.id = $2`,
      [this.unitOfWork.programmeId, id],
    );
    return row;
  }

  async agreement(id: string): Promise<ToldAgreement | undefined> {
    const [row] = await this.unitOfWork.manager.query(
      `select agreement.title, partnership.name as "partnershipName", version.hash, version.reason as "amendmentReason",
              termination.reason as "terminationReason"
         from agreement
         join partnership on partnership.programme_id = agreement.programme_id and partnership.id = agreement.partnership_id
         left join agreement_version version on version.programme_id = agreement.programme_id and version.agreement_id = agreement.id
                                            and version.number = agreement.number
         left join agreement_termination termination on termination.programme_id = agreement.programme_id
                                                    and termination.agreement_id = agreement.id
        where agreement.programme_id = $1 and agreement.id = $2`,
      [this.unitOfWork.programmeId, id],
    );
    return row;
  }

  /** Those who may confirm for these organisations when they name nobody. */
  async contributors(partnershipId: string, organisationIds: readonly string[]): Promise<string[]> {
    const rows: { personId: string }[] = await this.unitOfWork.manager.query(
      `select person_id as "personId" from participant
        where programme_id = $1 and partnership_id = $2 and organisation_id = any($3) and role = 'contributor' order by person_id`,
      [this.unitOfWork.programmeId, partnershipId, organisationIds],
    );
    return rows.map(({ personId }) => personId);
  }

  /** Who gave the word of a party that stands, on the text with this hash. */
  async confirmedBy(draftId: string, hash: string): Promise<string[]> {
    const rows: { personId: string }[] = await this.unitOfWork.manager.query(
      `select recorded_by as "personId"
         from (select distinct on (organisation_id) organisation_id, recorded_by, kind, hash
                 from agreement_confirmation where programme_id = $1 and draft_id = $2
                order by organisation_id, recorded_at desc, id desc) latest
        where kind = 'confirmed' and hash = $3 order by organisation_id`,
      [this.unitOfWork.programmeId, draftId, hash],
    );
    return rows.map(({ personId }) => personId);
  }

  /** Everybody who takes part for a party of the version in force. */
  async partyMembers(partnershipId: string, agreementId: string): Promise<string[]> {
    const rows: { personId: string }[] = await this.unitOfWork.manager.query(
      `select participant.person_id as "personId"
         from participant
         join agreement_party party on party.programme_id = participant.programme_id and party.partnership_id = participant.partnership_id
                                   and party.organisation_id = participant.organisation_id
        where participant.programme_id = $1 and participant.partnership_id = $2 and party.agreement_id = $3 and party.withdrawn_number is null
        order by participant.person_id`,
      [this.unitOfWork.programmeId, partnershipId, agreementId],
    );
    return rows.map(({ personId }) => personId);
  }

  async organisationOf(personId: string): Promise<{ id: string; name: string } | undefined> {
    const [row] = await this.unitOfWork.manager.query(
      `select organisation.id, organisation.shown_name as name
         from person join organisation on organisation.programme_id = person.programme_id and organisation.id = person.organisation_id
        where person.programme_id = $1 and person.id = $2`,
      [this.unitOfWork.programmeId, personId],
    );
    return row;
  }
}
