import { Injectable } from '@nestjs/common';
import type { LocalDate } from '@samenspel/platform/domain';
import { type DueItem, type DueProvider, DueRegistry, RegisteredIn } from '@samenspel/platform/server';
import { AgreementRecognitionRepository } from './agreement-recognition.repository.js';

/** Tells which parties have still to recognise or dispute what another registered; a register in one partnership is one task. */
@Injectable()
@RegisteredIn(DueRegistry)
export class AgreementRecognitionDue implements DueProvider {
  constructor(private readonly repository: AgreementRecognitionRepository) {}

  async openUntil(date: LocalDate): Promise<DueItem[]> {
    const rows = await this.repository.openUntil(date);
    return rows.map(({ agreementId, partnershipId, partnershipName, title, count, dueOn, organisationId, organisationName }) => ({
      kind: 'agreement-recognition',
      id: agreementId,
      partnershipId,
      partnershipName,
      title: count === 1 ? title : `${title} (+${count - 1})`,
      dueOn,
      organisationId,
      organisationName,
      personId: null,
      path: count === 1 ? `partnerships/${partnershipId}/agreements/${agreementId}` : `partnerships/${partnershipId}/agreements/recognise`,
    }));
  }
}
