import { Injectable } from '@nestjs/common';
import { Clock, found } from '@samenspel/platform/server';
import type { Membership } from '@samenspel/identity/server';
import { milestoneStatus } from '../../domain/index.js';
import type { TimelineDto } from './timeline.dto.js';
import { TimelineRepository } from './timeline.repository.js';

/** More than a reader can take in at once. */
const milestonesAtMost = 500;

/** Shows milestones over time, as they stand today. */
@Injectable()
export class TimelineService {
  constructor(
    private readonly repository: TimelineRepository,
    private readonly clock: Clock,
  ) {}

  /** @throws Problem 404 when the partnership has no such agreement */
  async ofAgreement(partnershipId: string, agreementId: string, member: Membership): Promise<TimelineDto> {
    const timeline = await this.read(partnershipId, agreementId, member);
    found(timeline.agreementTitle ?? undefined);
    return timeline;
  }

  /** Of every agreement of the partnership that goes on. */
  ofPartnership(partnershipId: string, member: Membership): Promise<TimelineDto> {
    return this.read(partnershipId, null, member);
  }

  private async read(partnershipId: string, agreementId: string | null, { timeZone }: Membership): Promise<TimelineDto> {
    const asOf = this.clock.today(timeZone);
    const { milestones, ...timeline } = found(await this.repository.read(partnershipId, agreementId, asOf, milestonesAtMost + 1));
    const shown = milestones.slice(0, milestonesAtMost).map((milestone) => ({ ...milestone, status: milestoneStatus(milestone, asOf) }));
    return { ...timeline, asOf, milestones: shown, more: milestones.length > milestonesAtMost };
  }
}
