import { Injectable } from '@nestjs/common';
import { type PersonalDataProvider, type PersonalDataSection, UnitOfWork } from '@samenspel/platform/server';

type Values = Record<string, string | null>;

/** What documents of agreements hold about a person. They are records of organisations, and stay when a person is erased. */
@Injectable()
export class AgreementDocumentPersonalData implements PersonalDataProvider {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async of(personId: string): Promise<PersonalDataSection[]> {
    const { manager, programmeId } = this.unitOfWork;
    const added: Values[] = await manager.query(
      `select id, title, file_name as "fileName", recorded_at::text as "recordedAt" from agreement_document
        where programme_id = $1 and recorded_by = $2 order by recorded_at, id`,
      [programmeId, personId],
    );
    const withdrawn: Values[] = await manager.query(
      `select document_id as "documentId", reason, recorded_at::text as "recordedAt" from agreement_document_withdrawal
        where programme_id = $1 and recorded_by = $2 order by recorded_at, document_id`,
      [programmeId, personId],
    );
    return [
      { kind: 'agreement-document', records: added },
      { kind: 'agreement-document-withdrawal', records: withdrawn },
    ];
  }

  async erase(): Promise<void> {
    // Nothing here only concerns the person.
  }
}
