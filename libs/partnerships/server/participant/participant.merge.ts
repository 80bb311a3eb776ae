import { Injectable } from '@nestjs/common';
import type { OrganisationMergePart } from '@samenspel/identity/server';
import { PartnershipRepository } from '../partnership/partnership.repository.js';

/** Tells how many parts in partnerships go along: a part follows the organisation of its person. */
@Injectable()
export class ParticipantMerge implements OrganisationMergePart {
  readonly kind = 'participant';

  constructor(private readonly repository: PartnershipRepository) {}

  count(organisationId: string): Promise<number> {
    return this.repository.countParticipants(organisationId);
  }
}
