import { Injectable } from '@nestjs/common';
import type { OrganisationMergePart } from '@samenspel/identity/server';
import { PartnershipRepository } from '../partnership/partnership.repository.js';

/** Lets people take part for the organisation that theirs goes into. */
@Injectable()
export class ParticipantMerge implements OrganisationMergePart {
  readonly kind = 'participant';

  constructor(private readonly repository: PartnershipRepository) {}

  count(organisationId: string): Promise<number> {
    return this.repository.countParticipants(organisationId);
  }

  move(organisationId: string, intoId: string): Promise<void> {
    return this.repository.moveParticipants(organisationId, intoId);
  }
}
