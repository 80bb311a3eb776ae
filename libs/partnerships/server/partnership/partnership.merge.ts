import { Injectable } from '@nestjs/common';
import { Clock, RegisteredIn } from '@samenspel/platform/server';
import { type OrganisationMergePart, OrganisationMergeRegistry } from '@samenspel/identity/server';
import { PartnershipRepository } from './partnership.repository.js';

/** Lets an organisation take the place of one that goes into it in every partnership. */
@Injectable()
@RegisteredIn(OrganisationMergeRegistry)
export class PartnershipMerge implements OrganisationMergePart {
  readonly kind = 'partnership';

  constructor(
    private readonly repository: PartnershipRepository,
    private readonly clock: Clock,
  ) {}

  count(organisationId: string): Promise<number> {
    return this.repository.countOfOrganisation(organisationId);
  }

  move(organisationId: string, intoId: string): Promise<void> {
    return this.repository.joinWhere(organisationId, intoId, this.clock.now());
  }
}
