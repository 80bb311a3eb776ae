import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@samenspel/platform/server';
import type { AgreementContent, ConfirmationWord, DraftParty, DraftStatus } from '../../domain/index.js';
import type { DraftMotivation } from './agreement-draft.dto.js';

export interface DraftRow {
  readonly id: string;
  readonly partnershipId: string;
  readonly partnershipName: string;
  readonly agreementId: string | null;
  readonly baseNumber: number | null;
  readonly organisationId: string;
  readonly organisationName: string;
  readonly status: DraftStatus;
  readonly content: AgreementContent;
  readonly version: number;
  readonly reason: string | null;
  readonly decisionId: string | null;
  readonly decisionText: string | null;
  readonly decisionMeetingId: string | null;
  readonly lesson: string | null;
  readonly hash: string | null;
  readonly createdByName: string;
  readonly changedByName: string;
  readonly changedAt: Date;
}

/** The latest word of a party, and who gave it. */
export interface WordRow extends ConfirmationWord {
  readonly draftId: string;
  readonly organisationId: string;
  readonly recordedByName: string;
  readonly recordedAt: Date;
}

/** A text that lies before its parties. */
export interface ConsultedDraft {
  readonly id: string;
  readonly partnershipId: string;
  readonly partnershipName: string;
  readonly title: string;
  readonly hash: string;
  readonly parties: readonly DraftParty[];
  /** The day of the latest change, on the calendar of the programme. */
  readonly changedOn: string;
}

/** The text of a draft as it is confirmed; null while the draft is its own organisation's alone, and then no other organisation sees it. */
export type ConfirmableText = { readonly canonical: string; readonly hash: string } | null;

interface Writing {
  readonly partnershipId: string;
  readonly id: string;
  readonly changedBy: string;
  readonly changedAt: Date;
}

const draftRows = `
  select draft.id, draft.partnership_id as "partnershipId", partnership.name as "partnershipName",
         coalesce(draft.agreement_id, case when draft.status = 'agreed' then draft.id end) as "agreementId",
         draft.base_number as "baseNumber", draft.organisation_id as "organisationId", organisation.shown_name as "organisationName",
         draft.status, draft.content, draft.version, draft.reason, draft.decision_id as "decisionId",
         decision.text as "decisionText", decision.meeting_id as "decisionMeetingId", draft.lesson, draft.hash,
         creator.name as "createdByName", changer.name as "changedByName", draft.changed_at as "changedAt"
    from agreement_draft draft
    join partnership on partnership.programme_id = draft.programme_id and partnership.id = draft.partnership_id
    join organisation on organisation.programme_id = draft.programme_id and organisation.id = draft.organisation_id
    join person creator on creator.programme_id = draft.programme_id and creator.id = draft.created_by
    join person changer on changer.programme_id = draft.programme_id and changer.id = draft.changed_by
    left join decision on decision.programme_id = draft.programme_id and decision.id = draft.decision_id`;

/** The only SQL about drafts and what parties say of them. */
@Injectable()
export class AgreementDraftRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Open drafts that this unit of work may see, of one partnership or one agreement or of all, latest change first. */
  open(partnershipId: string | null, agreementId: string | null, [changedAt, id]: readonly string[], rows: number): Promise<DraftRow[]> {
    return this.unitOfWork.manager.query(
      `${draftRows}
        where draft.programme_id = $1 and draft.status in ('draft', 'in-consultation')
          and ($2::uuid is null or draft.partnership_id = $2) and ($3::uuid is null or draft.agreement_id = $3) and (draft.changed_at, draft.id) < ($4::timestamptz, $5::uuid)
        order by draft.changed_at desc, draft.id desc limit $6`,
      [this.unitOfWork.programmeId, partnershipId, agreementId, changedAt, id, rows],
    );
  }

  async find(partnershipId: string, id: string): Promise<DraftRow | undefined> {
    const [row] = await this.unitOfWork.manager.query(
      `${draftRows} where draft.programme_id = $1 and draft.partnership_id = $2 and draft.id = $3`,
      [this.unitOfWork.programmeId, partnershipId, id],
    );
    return row;
  }

  /** The draft, held until the end of the transaction: whoever writes or confirms at the same moment waits. */
  async hold(partnershipId: string, id: string): Promise<DraftRow | undefined> {
    await this.unitOfWork.manager.query(
      'select from agreement_draft where programme_id = $1 and partnership_id = $2 and id = $3 for update',
      [this.unitOfWork.programmeId, partnershipId, id],
    );
    return this.find(partnershipId, id);
  }

  /** @returns whether it was added; false when an amendment of the agreement is open already */
  async insert(
    { partnershipId, id, changedBy, changedAt }: Writing,
    base: { readonly agreementId: string | null; readonly baseNumber: number | null },
    organisationId: string,
    content: AgreementContent,
  ): Promise<boolean> {
    const rows: unknown[] = await this.unitOfWork.manager.query(
      `insert into agreement_draft (programme_id, id, partnership_id, agreement_id, base_number, organisation_id, status, content,
                                    version, created_by, created_at, changed_by, changed_at)
       values ($1, $2, $3, $4, $5, $6, 'draft', $7, 1, $8, $9, $8, $9) on conflict do nothing returning id`,
      [this.unitOfWork.programmeId, id, partnershipId, base.agreementId, base.baseNumber, organisationId, JSON.stringify(content), changedBy, changedAt],
    );
    return rows.length === 1;
  }

  /** @returns whether the draft still had that version and could be written in */
  async write({ partnershipId, id, changedBy, changedAt }: Writing, version: number, content: AgreementContent, text: ConfirmableText): Promise<boolean> {
    const [, changed]: [unknown, number] = await this.unitOfWork.manager.query(
      `update agreement_draft set content = $5, canonical = $6, hash = $7, changed_by = $8, changed_at = $9, version = version + 1
        where programme_id = $1 and partnership_id = $2 and id = $3 and version = $4 and status in ('draft', 'in-consultation')`,
      [
        this.unitOfWork.programmeId,
        partnershipId,
        id,
        version,
        JSON.stringify(content),
        text?.canonical ?? null,
        text?.hash ?? null,
        changedBy,
        changedAt,
      ],
    );
    return changed === 1;
  }

  async motivate({ partnershipId, id, changedBy, changedAt }: Writing, { reason, decisionId, lesson }: DraftMotivation): Promise<void> {
    await this.unitOfWork.manager.query(
      `update agreement_draft set reason = $4, decision_id = $5, lesson = $6, changed_by = $7, changed_at = $8
        where programme_id = $1 and partnership_id = $2 and id = $3`,
      [this.unitOfWork.programmeId, partnershipId, id, reason ?? null, decisionId ?? null, lesson ?? null, changedBy, changedAt],
    );
  }

  /** Moves the draft to another status, with the text that can be confirmed from there, if any. */
  async move({ partnershipId, id, changedBy, changedAt }: Writing, status: DraftStatus, text: ConfirmableText): Promise<void> {
    await this.unitOfWork.manager.query(
      `update agreement_draft set status = $4, canonical = $5, hash = $6, changed_by = $7, changed_at = $8
        where programme_id = $1 and partnership_id = $2 and id = $3`,
      [this.unitOfWork.programmeId, partnershipId, id, status, text?.canonical ?? null, text?.hash ?? null, changedBy, changedAt],
    );
  }

  /** The latest word of each organisation on each of these drafts. */
  words(draftIds: readonly string[]): Promise<WordRow[]> {
    return this.unitOfWork.manager.query(
      `select distinct on (word.draft_id, word.organisation_id) word.draft_id as "draftId", word.organisation_id as "organisationId",
              word.kind, word.hash, person.name as "recordedByName", word.recorded_at as "recordedAt"
         from agreement_confirmation word
         join person on person.programme_id = word.programme_id and person.id = word.recorded_by
        where word.programme_id = $1 and word.draft_id = any($2)
        order by word.draft_id, word.organisation_id, word.recorded_at desc, word.id desc`,
      [this.unitOfWork.programmeId, draftIds],
    );
  }

  async insertWord(id: string, { partnershipId, id: draftId, changedBy, changedAt }: Writing, organisationId: string, word: ConfirmationWord): Promise<void> {
    await this.unitOfWork.manager.query(
      `insert into agreement_confirmation (programme_id, id, partnership_id, draft_id, organisation_id, kind, hash, recorded_by, recorded_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [this.unitOfWork.programmeId, id, partnershipId, draftId, organisationId, word.kind, word.hash, changedBy, changedAt],
    );
  }

  /** Texts that lie before their parties, of every partnership that this unit of work may see. */
  inConsultation(): Promise<ConsultedDraft[]> {
    return this.unitOfWork.manager.query(
      `select draft.id, draft.partnership_id as "partnershipId", partnership.name as "partnershipName", draft.content ->> 'title' as title,
              draft.hash, draft.content -> 'parties' as parties, (draft.changed_at at time zone programme.time_zone)::date::text as "changedOn"
         from agreement_draft draft
         join partnership on partnership.programme_id = draft.programme_id and partnership.id = draft.partnership_id
         join programme on programme.id = draft.programme_id
        where draft.programme_id = $1 and draft.status = 'in-consultation'
          and not exists (
            select from agreement_termination termination
             where termination.programme_id = draft.programme_id and termination.agreement_id = draft.agreement_id)
        order by draft.changed_at, draft.id`,
      [this.unitOfWork.programmeId],
    );
  }

  async organisationNames(ids: readonly string[]): Promise<Map<string, string>> {
    const rows: { id: string; name: string }[] = await this.unitOfWork.manager.query(
      'select organisation.id, organisation.shown_name as name from organisation where organisation.programme_id = $1 and organisation.id = any($2)',
      [this.unitOfWork.programmeId, ids],
    );
    return new Map(rows.map((row) => [row.id, row.name]));
  }

  async knowsDecision(partnershipId: string, decisionId: string): Promise<boolean> {
    const rows: unknown[] = await this.unitOfWork.manager.query(
      'select from decision where programme_id = $1 and partnership_id = $2 and id = $3',
      [this.unitOfWork.programmeId, partnershipId, decisionId],
    );
    return rows.length === 1;
  }

  /** Brings the confirmed text into force. @returns the number of the version that it became */
  async bringIntoForce(id: string): Promise<number> {
    const [row]: { number: number }[] = await this.unitOfWork.manager.query('select bring_agreement_into_force($1) as number', [id]);
    return row!.number;
  }
}
