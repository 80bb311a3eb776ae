import { Injectable } from '@nestjs/common';
import { AuditTrail, Clock, type MeetingPlanner, MeetingPlanning, type MeetingToPlan, Outbox, RegisteredIn } from '@samenspel/platform/server';
import type { NewMeetingPlan } from './discussion-point.dto.js';
import { DiscussionPointRepository } from './discussion-point.repository.js';

/** Puts meetings on the calendar and takes them off, for people and for other capabilities. */
@Injectable()
@RegisteredIn(MeetingPlanning, 'use')
export class MeetingPlans implements MeetingPlanner {
  constructor(
    private readonly repository: DiscussionPointRepository,
    private readonly audit: AuditTrail,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  plan({ partnershipId, plannedOn, subject, plannedBy }: MeetingToPlan): Promise<string> {
    return this.make(partnershipId, { plannedOn, subject, points: [] }, plannedBy);
  }

  async withdraw(partnershipId: string, id: string, personId: string): Promise<void> {
    const plan = (await this.repository.plans(partnershipId)).find((candidate) => candidate.id === id);
    if (plan?.points.length === 0) await this.cancel(partnershipId, id, personId);
  }

  /** @returns the id of the planned meeting */
  async make(partnershipId: string, input: NewMeetingPlan, personId: string): Promise<string> {
    const id = await this.repository.insertPlan(input, { partnershipId, recordedBy: personId, recordedAt: this.clock.now() });
    await this.audit.record({ action: 'meeting-plan.made', subjectId: id, partnershipId, details: { plannedOn: input.plannedOn } });
    await this.outbox.publish('meeting-plan.made', { partnershipId, meetingPlanId: id, plannedOn: input.plannedOn });
    return id;
  }

  /** @returns whether there was such a plan, not cancelled yet */
  async cancel(partnershipId: string, id: string, personId: string): Promise<boolean> {
    const cancelled = await this.repository.cancel(partnershipId, id, personId, this.clock.now());
    if (cancelled) await this.audit.record({ action: 'meeting-plan.cancelled', subjectId: id, partnershipId });
    return cancelled;
  }
}
