import { Injectable } from '@nestjs/common';
import { AuditTrail, RegisteredIn, type Responsibility, type ResponsibilityProvider, ResponsibilityRegistry } from '@samenspel/platform/server';
import { MilestoneRepository } from './milestone.repository.js';

/** Tells for which open milestones a person is named, and names a successor. */
@Injectable()
@RegisteredIn(ResponsibilityRegistry)
export class MilestoneResponsibility implements ResponsibilityProvider {
  readonly kind = 'milestone';

  constructor(
    private readonly repository: MilestoneRepository,
    private readonly audit: AuditTrail,
  ) {}

  async openOf(personId: string): Promise<Responsibility[]> {
    const rows = await this.repository.openOf(personId);
    return rows.map((row) => ({ kind: this.kind, ...row, path: `partnerships/${row.partnershipId}/milestones/${row.id}` }));
  }

  async handOver(milestoneId: string, successorId: string | null): Promise<void> {
    const partnershipId = await this.repository.name(milestoneId, successorId);
    await this.audit.record({ action: 'milestone.handed-over', subjectId: milestoneId, partnershipId, details: { successorId } });
  }
}
