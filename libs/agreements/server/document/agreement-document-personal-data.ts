import { Injectable } from '@nestjs/common';
import { PersonalDataStatements } from '@samenspel/platform/server';

/** What documents of agreements hold about a person. They are records of organisations, and stay when a person is erased. */
@Injectable()
export class AgreementDocumentPersonalData extends PersonalDataStatements {
  protected override readonly statements = {
    'agreement-document': `
      select id, title, file_name as "fileName", recorded_at::text as "recordedAt" from agreement_document
       where programme_id = $1 and recorded_by = $2 order by recorded_at, id`,
    'agreement-document-withdrawal': `
      select document_id as "documentId", reason, recorded_at::text as "recordedAt" from agreement_document_withdrawal
       where programme_id = $1 and recorded_by = $2 order by recorded_at, document_id`,
  };
}
