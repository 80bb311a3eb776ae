import { Injectable } from '@nestjs/common';
import { type DiscussionPoint, DiscussionPointRegistry, type DiscussionPointSource, RegisteredIn } from '@samenspel/platform/server';
import { AgreementRecognitionRepository } from './agreement-recognition.repository.js';

/** Agreements that a party disputes: to talk about, until the party recognises it or an amendment is in force. */
@Injectable()
@RegisteredIn(DiscussionPointRegistry)
export class DisputedAgreementPoints implements DiscussionPointSource {
  constructor(private readonly repository: AgreementRecognitionRepository) {}

  async of(partnershipId: string): Promise<DiscussionPoint[]> {
    const disputes = await this.repository.disputes(partnershipId);
    return disputes.map(({ id, agreementId, title, organisationName, recordedAt }) => ({
      kind: 'disputed-agreement',
      id,
      text: {
        nl: `${organisationName} ziet de overeenkomst anders: ${title}`,
        en: `${organisationName} sees the agreement differently: ${title}`,
      },
      since: recordedAt,
      path: `partnerships/${partnershipId}/agreements/${agreementId}`,
    }));
  }
}
