import { Injectable } from '@nestjs/common';
import { type FileKeeper, KeptFileRegistry, RegisteredIn, UnitOfWork, type Upload } from '@samenspel/platform/server';
import type { AgreementDocumentDto, NewAgreementDocument } from './agreement-document.dto.js';

export type AgreementDocumentRow = Omit<AgreementDocumentDto, 'own'>;

interface Recording {
  readonly partnershipId: string;
  readonly recordedBy: string;
  readonly recordedAt: Date;
}

const documents = `
  select document.id, document.agreement_id as "agreementId", document.milestone_id as "milestoneId", milestone.title as "milestoneTitle",
         document.title, document.kind, document.file_name as "fileName", document.media_type as "mediaType",
         document.size::float8 as size, document.sha256, document.organisation_id as "organisationId",
         organisation.shown_name as "organisationName", person.name as "recordedByName", document.recorded_at as "recordedAt",
         (select json_build_object('reason', withdrawal.reason, 'recordedByName', withdrawer.name,
                                   'recordedAt', to_char(withdrawal.recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))
            from agreement_document_withdrawal withdrawal
            join person withdrawer on withdrawer.programme_id = withdrawal.programme_id and withdrawer.id = withdrawal.recorded_by
           where withdrawal.programme_id = document.programme_id and withdrawal.document_id = document.id) as withdrawal
    from agreement_document document
    join organisation on organisation.programme_id = document.programme_id and organisation.id = document.organisation_id
    join person on person.programme_id = document.programme_id and person.id = document.recorded_by
    left join milestone on milestone.programme_id = document.programme_id and milestone.id = document.milestone_id
   where document.programme_id = $1 and document.partnership_id = $2 and document.agreement_id = $3`;

/** Added as evidence of the milestone, or named when it was completed. */
const isEvidence = (milestone: string) => `(document.milestone_id = ${milestone} or exists (
  select from milestone_evidence evidence
    join milestone_completion_round completion on completion.programme_id = evidence.programme_id and completion.id = evidence.completion_id
   where evidence.programme_id = document.programme_id and evidence.document_id = document.id and completion.milestone_id = ${milestone}))`;

/** The only SQL about documents of agreements. */
@Injectable()
@RegisteredIn(KeptFileRegistry)
export class AgreementDocumentRepository implements FileKeeper {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Latest first, after the document with that id: ids sort by the time they were made; only evidence of a milestone when one is named. */
  list(partnershipId: string, agreementId: string, milestoneId: string | null, before: string | undefined, rows: number): Promise<AgreementDocumentRow[]> {
    return this.unitOfWork.manager.query(`${documents} and ($4::uuid is null or document.id < $4) and ($6::uuid is null or ${isEvidence('$6')}) order by document.id desc limit $5`, [
      this.unitOfWork.programmeId,
      partnershipId,
      agreementId,
      before ?? null,
      rows,
      milestoneId,
    ]);
  }

  async find(partnershipId: string, agreementId: string, id: string): Promise<AgreementDocumentRow | undefined> {
    const [row] = await this.unitOfWork.manager.query(`${documents} and document.id = $4`, [this.unitOfWork.programmeId, partnershipId, agreementId, id]);
    return row;
  }

  async isMilestoneOf(agreementId: string, milestoneId: string): Promise<boolean> {
    const rows = await this.unitOfWork.manager.query('select from milestone where programme_id = $1 and agreement_id = $2 and id = $3', [
      this.unitOfWork.programmeId,
      agreementId,
      milestoneId,
    ]);
    return rows.length > 0;
  }

  /** Those of these documents of an agreement that were not withdrawn. */
  async countingAmong(agreementId: string, ids: readonly string[]): Promise<string[]> {
    const rows: { id: string }[] = await this.unitOfWork.manager.query(
      `select id from agreement_document document
        where programme_id = $1 and agreement_id = $2 and id = any($3) and not exists (
          select from agreement_document_withdrawal withdrawal
           where withdrawal.programme_id = document.programme_id and withdrawal.document_id = document.id)`,
      [this.unitOfWork.programmeId, agreementId, ids],
    );
    return rows.map(({ id }) => id);
  }

  async countEvidence(milestoneId: string): Promise<number> {
    const [row]: { count: number }[] = await this.unitOfWork.manager.query(
      `select count(*)::int as count from agreement_document document
         join milestone on milestone.programme_id = document.programme_id and milestone.agreement_id = document.agreement_id
        where document.programme_id = $1 and milestone.id = $2 and ${isEvidence('$2')}`,
      [this.unitOfWork.programmeId, milestoneId],
    );
    return row!.count;
  }

  async insertEvidence(partnershipId: string, completionId: string, documentIds: readonly string[]): Promise<void> {
    await this.unitOfWork.manager.query(
      'insert into milestone_evidence (programme_id, partnership_id, completion_id, document_id) select $1, $2, $3, unnest($4::uuid[])',
      [this.unitOfWork.programmeId, partnershipId, completionId, documentIds],
    );
  }

  async insert(
    { fileId, fileName, mediaType, size, sha256 }: Upload,
    { title, kind, milestoneId }: NewAgreementDocument,
    { agreementId, organisationId, partnershipId, recordedBy, recordedAt }: Recording & { agreementId: string; organisationId: string },
  ): Promise<void> {
    await this.unitOfWork.manager.query(
      `insert into agreement_document (programme_id, id, partnership_id, agreement_id, milestone_id, organisation_id, title, kind,
                                       file_name, media_type, size, sha256, recorded_by, recorded_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
      [
        this.unitOfWork.programmeId,
        fileId,
        partnershipId,
        agreementId,
        milestoneId ?? null,
        organisationId,
        title ?? fileName,
        kind,
        fileName,
        mediaType,
        size,
        sha256,
        recordedBy,
        recordedAt,
      ],
    );
  }

  /** @returns false when it was withdrawn before */
  async withdraw(documentId: string, reason: string, { partnershipId, recordedBy, recordedAt }: Recording): Promise<boolean> {
    const rows = await this.unitOfWork.manager.query(
      `insert into agreement_document_withdrawal (programme_id, partnership_id, document_id, reason, recorded_by, recorded_at)
       values ($1, $2, $3, $4, $5, $6) on conflict do nothing returning document_id`,
      [this.unitOfWork.programmeId, partnershipId, documentId, reason, recordedBy, recordedAt],
    );
    return rows.length > 0;
  }

  async keptAmong(fileIds: readonly string[]): Promise<string[]> {
    const rows: { id: string }[] = await this.unitOfWork.manager.query(
      'select id from agreement_document where programme_id = $1 and id::text = any($2)',
      [this.unitOfWork.programmeId, fileIds],
    );
    return rows.map(({ id }) => id);
  }

  /** Every document of the programme. */
  all(): Promise<{ id: string; fileName: string }[]> {
    return this.unitOfWork.manager.query('select id, file_name as "fileName" from agreement_document where programme_id = $1 order by id', [
      this.unitOfWork.programmeId,
    ]);
  }
}
