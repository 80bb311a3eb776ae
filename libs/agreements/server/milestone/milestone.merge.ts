import { Injectable } from '@nestjs/common';
import { RegisteredIn } from '@samenspel/platform/server';
import { type OrganisationMergePart, OrganisationMergeRegistry } from '@samenspel/identity/server';
import { MilestoneRepository } from './milestone.repository.js';

/** Tells how many open milestones go on with another organisation. They stay as agreed; who sees to them follows the name. */
@Injectable()
@RegisteredIn(OrganisationMergeRegistry)
export class MilestoneMerge implements OrganisationMergePart {
  readonly kind = 'milestone';

  constructor(private readonly repository: MilestoneRepository) {}

  count(organisationId: string): Promise<number> {
    return this.repository.countOpenOf(organisationId);
  }
}
