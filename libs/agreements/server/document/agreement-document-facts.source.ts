import { Injectable } from '@nestjs/common';
import { AgreementRecordRegistry, type RecordedFact, type RecordedFactSource, RegisteredIn, UnitOfWork } from '@samenspel/platform/server';

interface DocumentRow {
  id: string;
  title: string;
  kind: string;
  mediaType: string;
  size: number;
  sha256: string;
  milestoneId: string | null;
  recordedBy: string;
  recordedAt: Date;
}

interface WithdrawalRow {
  documentId: string;
  reason: string;
  recordedBy: string;
  recordedAt: Date;
}

/** What documents bring to the record of an agreement: with the hash anyone can tell later whether a file is the one that was added. */
@Injectable()
@RegisteredIn(AgreementRecordRegistry)
export class AgreementDocumentFactsSource implements RecordedFactSource {
  readonly kinds = ['agreement-document.added', 'agreement-document.withdrawn'];

  constructor(private readonly unitOfWork: UnitOfWork) {}

  async factsOf(partnershipId: string, agreementId: string): Promise<RecordedFact[]> {
    const key = [this.unitOfWork.programmeId, partnershipId, agreementId];
    return [...(await this.additions(key)), ...(await this.withdrawals(key))];
  }

  private async additions(key: string[]): Promise<RecordedFact[]> {
    const rows: DocumentRow[] = await this.unitOfWork.manager.query(
      `select id, title, kind, media_type as "mediaType", size::float8 as size, sha256, milestone_id as "milestoneId",
              recorded_by as "recordedBy", recorded_at as "recordedAt"
         from agreement_document where programme_id = $1 and partnership_id = $2 and agreement_id = $3`,
      key,
    );
    return rows.map(({ id, milestoneId, recordedBy, recordedAt, ...content }) => ({
      kind: 'agreement-document.added',
      id,
      subjects: { documentId: id, ...(milestoneId && { milestoneId }) },
      recordedBy,
      recordedAt,
      facts: () => content,
    }));
  }

  private async withdrawals(key: string[]): Promise<RecordedFact[]> {
    const rows: WithdrawalRow[] = await this.unitOfWork.manager.query(
      `select withdrawal.document_id as "documentId", withdrawal.reason, withdrawal.recorded_by as "recordedBy", withdrawal.recorded_at as "recordedAt"
         from agreement_document_withdrawal withdrawal
         join agreement_document document on document.programme_id = withdrawal.programme_id and document.id = withdrawal.document_id
        where withdrawal.programme_id = $1 and withdrawal.partnership_id = $2 and document.agreement_id = $3`,
      key,
    );
    return rows.map(({ documentId, reason, ...recording }) => ({
      kind: 'agreement-document.withdrawn',
      id: documentId,
      subjects: { documentId },
      ...recording,
      facts: () => ({}),
      words: reason,
    }));
  }
}
