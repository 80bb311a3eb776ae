import { Injectable, inject } from '@angular/core';
import { type AgreementDto, Api, type NewAgreement, registerAgreement } from '@samenspel/api-client';
import { SessionStore } from '@samenspel/identity/web';

/** Registers agreements. */
@Injectable()
export class NewAgreementStore {
  private readonly api = inject(Api);
  private readonly session = inject(SessionStore);

  register(partnershipId: string, body: NewAgreement): Promise<AgreementDto> {
    return this.api.invoke(registerAgreement, { programmeId: this.session.programmeId(), partnershipId, body });
  }
}
