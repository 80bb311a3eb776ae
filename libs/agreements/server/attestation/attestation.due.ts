import { Injectable } from '@nestjs/common';
import type { LocalDate } from '@samenspel/platform/domain';
import { type DueItem, type DueProvider, DueRegistry, RegisteredIn } from '@samenspel/platform/server';
import { AttestationRepository } from './attestation.repository.js';

/** Tells which parties have still to give their word: Samenspel itself learns of all, a person of the own organisation. */
@Injectable()
@RegisteredIn(DueRegistry)
export class AttestationDue implements DueProvider {
  constructor(private readonly repository: AttestationRepository) {}

  async openUntil(date: LocalDate): Promise<DueItem[]> {
    const rows = await this.repository.awaited(date);
    return rows.map(({ agreementId, ...row }) => ({
      kind: 'attestation',
      ...row,
      personId: null,
      path: `partnerships/${row.partnershipId}/agreements/${agreementId}/attestations/${row.id}`,
    }));
  }
}
