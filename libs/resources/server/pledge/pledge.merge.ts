import { Injectable } from '@nestjs/common';
import type { OrganisationMergePart } from '@samenspel/identity/server';
import { PledgeRepository } from './pledge.repository.js';

/** Tells how many pledges another organisation takes over. They stay as promised, under the name that leads to the other. */
@Injectable()
export class PledgeMerge implements OrganisationMergePart {
  readonly kind = 'pledge';

  constructor(private readonly repository: PledgeRepository) {}

  count(organisationId: string): Promise<number> {
    return this.repository.countOf(organisationId);
  }
}
