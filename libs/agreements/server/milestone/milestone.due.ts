import { Injectable } from '@nestjs/common';
import type { LocalDate } from '@samenspel/platform/domain';
import { type DueItem, type DueProvider, DueRegistry, RegisteredIn } from '@samenspel/platform/server';
import { MilestoneRepository } from './milestone.repository.js';

/** Tells which milestones are still to be done. */
@Injectable()
@RegisteredIn(DueRegistry)
export class MilestoneDue implements DueProvider {
  constructor(private readonly repository: MilestoneRepository) {}

  async openUntil(date: LocalDate): Promise<DueItem[]> {
    const rows = await this.repository.openUntil(date);
    return rows.map((row) => ({
      kind: 'milestone',
      ...row,
      path: `partnerships/${row.partnershipId}/milestones/${row.id}`,
    }));
  }
}
