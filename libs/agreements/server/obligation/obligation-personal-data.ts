import { Injectable } from '@nestjs/common';
import { type PersonalDataProvider, type PersonalDataSection, UnitOfWork } from '@samenspel/platform/server';

/** What a person recorded of obligations. */
@Injectable()
export class ObligationPersonalData implements PersonalDataProvider {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async of(personId: string): Promise<PersonalDataSection[]> {
    const records = await this.unitOfWork.manager.query(
      `select obligation_id as "obligationId", due_on::text as "dueOn", kind, fulfilled_on::text as "fulfilledOn", note,
              recorded_at::text as "recordedAt"
         from obligation_fulfilment where programme_id = $1 and recorded_by = $2 order by recorded_at, id`,
      [this.unitOfWork.programmeId, personId],
    );
    return [{ kind: 'obligation-fulfilment', records }];
  }

  /** Nothing goes: these are records of organisations, which name the pseudonym of the person from then on. */
  async erase(): Promise<void> {}
}
