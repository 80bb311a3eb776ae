import { Injectable } from '@nestjs/common';
import type { Upload } from '@samenspel/platform/server';
import type { Membership } from '@samenspel/identity/server';
import { AgreementDocumentService } from '../document/agreement-document.service.js';
import type { AgreementDto, NewAgreement } from './agreement.dto.js';
import { RegisterAgreement } from './register-agreement.use-case.js';

/**
 * Registers an agreement with the document that was signed, in one request and one transaction. A file that is refused
 * leaves nothing behind, so that whoever fills in the form mends it there and sends it again: an agreement that is
 * registered already, with a document still to be added on another page, would be half of what was asked for.
 */
@Injectable()
export class RegisterSignedAgreement {
  constructor(
    private readonly registerAgreement: RegisterAgreement,
    private readonly documents: AgreementDocumentService,
  ) {}

  async run(partnershipId: string, input: NewAgreement, upload: Upload, member: Membership): Promise<AgreementDto> {
    const agreement = await this.registerAgreement.run(partnershipId, input, member);
    await this.documents.add(partnershipId, agreement.id, upload, { kind: 'contractSigned' }, member);
    return agreement;
  }
}
