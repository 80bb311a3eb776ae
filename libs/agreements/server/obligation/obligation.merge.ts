import { Injectable } from '@nestjs/common';
import { RegisteredIn } from '@samenspel/platform/server';
import { type OrganisationMergePart, OrganisationMergeRegistry } from '@samenspel/identity/server';
import { ObligationRepository } from './obligation.repository.js';

/** Tells how many obligations go on with another organisation. They stay as agreed; who sees to them follows the name. */
@Injectable()
@RegisteredIn(OrganisationMergeRegistry)
export class ObligationMerge implements OrganisationMergePart {
  readonly kind = 'obligation';

  constructor(private readonly repository: ObligationRepository) {}

  count(organisationId: string): Promise<number> {
    return this.repository.countOf(organisationId);
  }
}
