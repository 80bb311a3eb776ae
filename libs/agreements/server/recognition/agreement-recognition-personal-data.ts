import { Injectable } from '@nestjs/common';
import { type PersonalDataProvider, type PersonalDataSection, UnitOfWork } from '@samenspel/platform/server';

/** What recognising holds about a person. It is the word of an organisation, and stays when a person is erased. */
@Injectable()
export class AgreementRecognitionPersonalData implements PersonalDataProvider {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async of(personId: string): Promise<PersonalDataSection[]> {
    const records: Record<string, string | null>[] = await this.unitOfWork.manager.query(
      `select id, agreement_id as "agreementId", kind, reason, recorded_at::text as "recordedAt" from agreement_recognition
        where programme_id = $1 and recorded_by = $2 order by recorded_at, id`,
      [this.unitOfWork.programmeId, personId],
    );
    return [{ kind: 'agreement-recognition', records }];
  }

  async erase(): Promise<void> {
    // Nothing here only concerns the person.
  }
}
