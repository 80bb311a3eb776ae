import { Injectable, inject } from '@angular/core';
import { Api, type NewTermination, terminateAgreement } from '@samenspel/api-client';
import { SessionStore } from '@samenspel/identity/web';

/** Records that an agreement was ended before its term was over. */
@Injectable()
export class TerminationStore {
  private readonly api = inject(Api);
  private readonly session = inject(SessionStore);

  async terminate(partnershipId: string, agreementId: string, body: NewTermination): Promise<void> {
    await this.api.invoke(terminateAgreement, { programmeId: this.session.programmeId(), partnershipId, agreementId, body });
  }
}
