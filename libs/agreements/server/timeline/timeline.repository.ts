import { Injectable } from '@nestjs/common';
import type { LocalDate } from '@samenspel/platform/domain';
import { UnitOfWork } from '@samenspel/platform/server';
import type { TimelineDto, TimelineMilestoneDto } from './timeline.dto.js';
import { timelineSelection } from './timeline-selection.js';

type TimelineRow = Omit<TimelineDto, 'asOf' | 'milestones' | 'more'> & {
  readonly milestones: readonly Omit<TimelineMilestoneDto, 'status'>[];
};

/** Reads the milestones of an agreement or a partnership, in one statement. */
@Injectable()
export class TimelineRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async read(partnershipId: string, agreementId: string | null, asOf: LocalDate, milestones: number): Promise<TimelineRow | undefined> {
    const [row] = await this.unitOfWork.prepared<TimelineRow>(timelineSelection, [this.unitOfWork.programmeId, partnershipId, agreementId, asOf, milestones]);
    return row;
  }
}
