import { Injectable } from '@nestjs/common';
import { PersonalDataStatements } from '@samenspel/platform/server';

/** What a person recorded of obligations. */
@Injectable()
export class ObligationPersonalData extends PersonalDataStatements {
  protected override readonly statements = {
    'obligation-fulfilment': `
      select obligation_id as "obligationId", due_on::text as "dueOn", kind, fulfilled_on::text as "fulfilledOn", note,
             recorded_at::text as "recordedAt"
        from obligation_fulfilment where programme_id = $1 and recorded_by = $2 order by recorded_at, id`,
  };
}
