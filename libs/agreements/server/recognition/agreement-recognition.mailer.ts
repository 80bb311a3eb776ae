import { Injectable } from '@nestjs/common';
import { MailOutbox } from '@samenspel/platform/server';
import { agreementDisputedMail, recognitionAskedMail } from './agreement-recognition-mail.templates.js';
import { AgreementRecognitionRepository } from './agreement-recognition.repository.js';

/** Asks for mails about recognising: one a person for each agreement, and one for a whole register. */
@Injectable()
export class AgreementRecognitionMailer {
  constructor(
    private readonly repository: AgreementRecognitionRepository,
    private readonly mails: MailOutbox,
  ) {}

  /** Asks the contributors of every other party whether they recognise an agreement, or those of a register. */
  async ask(about: { readonly agreementId: string } | { readonly registerImportId: string }): Promise<void> {
    const parameters: Record<string, string> = { ...about };
    const recipients = new Set<string>();
    for (const { partnershipId, organisationId } of await this.repository.openOf(parameters)) {
      for (const personId of await this.repository.contributors(partnershipId, organisationId)) recipients.add(personId);
    }
    for (const recipientId of recipients) {
      const uniqueKey = [recognitionAskedMail, ...Object.values(parameters), recipientId].join(':');
      await this.mails.request({ template: recognitionAskedMail, recipientId, parameters, uniqueKey });
    }
  }

  /** Tells the contributors of the organisation that registered an agreement that another party disputes it. */
  async tellDispute(partnershipId: string, recognitionId: string): Promise<void> {
    const [dispute] = await this.repository.disputes(partnershipId, recognitionId);
    if (!dispute) return;
    for (const recipientId of await this.repository.contributors(partnershipId, dispute.registrarId)) {
      const uniqueKey = `${agreementDisputedMail}:${recognitionId}:${recipientId}`;
      await this.mails.request({ template: agreementDisputedMail, recipientId, parameters: { partnershipId, recognitionId }, uniqueKey });
    }
  }
}
