import { Injectable } from '@nestjs/common';
import { RegisteredIn } from '@samenspel/platform/server';
import { type OrganisationMergePart, OrganisationMergeRegistry } from '@samenspel/identity/server';
import { PartnershipRepository } from '../partnership/partnership.repository.js';

/** Tells how many parts in partnerships go along: a part follows the organisation of its person. */
@Injectable()
@RegisteredIn(OrganisationMergeRegistry)
export class ParticipantMerge implements OrganisationMergePart {
  readonly kind = 'participant';

  constructor(private readonly repository: PartnershipRepository) {}

  count(organisationId: string): Promise<number> {
    return this.repository.countParticipants(organisationId);
  }
}
