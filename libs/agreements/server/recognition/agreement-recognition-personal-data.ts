import { Injectable } from '@nestjs/common';
import { PersonalDataStatements } from '@samenspel/platform/server';

/** What recognising holds about a person. It is the word of an organisation, and stays when a person is erased. */
@Injectable()
export class AgreementRecognitionPersonalData extends PersonalDataStatements {
  protected override readonly statements = {
    'agreement-recognition': `
      select id, agreement_id as "agreementId", kind, reason, recorded_at::text as "recordedAt" from agreement_recognition
       where programme_id = $1 and recorded_by = $2 order by recorded_at, id`,
  };
}
