import { Injectable } from '@nestjs/common';
import { RegisteredIn } from '@samenspel/platform/server';
import { type OrganisationMergePart, OrganisationMergeRegistry } from '@samenspel/identity/server';
import { PledgeRepository } from './pledge.repository.js';

/** Tells how many pledges another organisation takes over. They stay as promised, under the name that leads to the other. */
@Injectable()
@RegisteredIn(OrganisationMergeRegistry)
export class PledgeMerge implements OrganisationMergePart {
  readonly kind = 'pledge';

  constructor(private readonly repository: PledgeRepository) {}

  count(organisationId: string): Promise<number> {
    return this.repository.countOf(organisationId);
  }
}
