import { Injectable, inject } from '@angular/core';
import { type AgreementDto, Api, type NewAgreement, registerAgreement, registerSignedAgreement } from '@samenspel/api-client';
import { SessionStore } from '@samenspel/identity/web';
import { FileUpload } from '../document/file-upload';

/** Registers agreements. */
@Injectable()
export class NewAgreementStore {
  private readonly api = inject(Api);
  private readonly session = inject(SessionStore);
  private readonly upload = inject(FileUpload);

  /** @param told how much of the document has left, in whole percents */
  register(partnershipId: string, agreement: NewAgreement, file: File | undefined, told: (percent: number) => void): Promise<AgreementDto> {
    const address = { programmeId: this.session.programmeId(), partnershipId };
    return file
      ? this.upload.send(registerSignedAgreement, { ...address, body: { agreement: JSON.stringify(agreement), file } }, told)
      : this.api.invoke(registerAgreement, { ...address, body: agreement });
  }
}
