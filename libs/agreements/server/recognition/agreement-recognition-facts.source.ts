import { Injectable } from '@nestjs/common';
import { AgreementRecordRegistry, type RecordedFact, type RecordedFactSource, RegisteredIn, UnitOfWork } from '@samenspel/platform/server';

interface RecognitionRow {
  id: string;
  organisationId: string;
  kind: string;
  reason: string | null;
  recordedBy: string;
  recordedAt: Date;
}

/** What recognising and disputing bring to the record of an agreement. */
@Injectable()
@RegisteredIn(AgreementRecordRegistry)
export class AgreementRecognitionFactsSource implements RecordedFactSource {
  readonly kinds = ['agreement-recognition.recognised', 'agreement-recognition.disputed'];

  constructor(private readonly unitOfWork: UnitOfWork) {}

  async factsOf(partnershipId: string, agreementId: string): Promise<RecordedFact[]> {
    const rows: RecognitionRow[] = await this.unitOfWork.manager.query(
      `select id, organisation_id as "organisationId", kind, reason, recorded_by as "recordedBy", recorded_at as "recordedAt"
         from agreement_recognition where programme_id = $1 and partnership_id = $2 and agreement_id = $3`,
      [this.unitOfWork.programmeId, partnershipId, agreementId],
    );
    return rows.map(({ id, organisationId, kind, reason, ...recording }) => ({
      kind: `agreement-recognition.${kind}`,
      id,
      subjects: {},
      ...recording,
      facts: () => ({ organisationId }),
      words: reason,
    }));
  }
}
