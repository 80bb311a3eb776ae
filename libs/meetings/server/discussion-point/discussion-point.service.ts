import { Injectable } from '@nestjs/common';
import {
  AuditTrail,
  Clock,
  conflict,
  type DiscussionPoint,
  DiscussionPointRegistry,
  found,
  rejectWhenInvalid,
} from '@samenspel/platform/server';
import type { Membership } from '@samenspel/identity/server';
import { PartnershipRepository } from '@samenspel/partnerships/server';
import { meetingPlanErrors } from '../../domain/index.js';
import type { DiscussionPointDto, DiscussionPointList, DiscussionPointReference, NewDiscussionPoint, NewMeetingPlan } from './discussion-point.dto.js';
import { DiscussionPointRepository } from './discussion-point.repository.js';
import { MeetingPlans } from './meeting-plans.js';

const keyOf = ({ kind, id }: DiscussionPointReference) => `${kind} ${id}`;

/** What partners have to talk about, from every capability and by hand, and the meetings that it is picked for. */
@Injectable()
export class DiscussionPointService {
  constructor(
    private readonly repository: DiscussionPointRepository,
    private readonly registry: DiscussionPointRegistry,
    private readonly partnerships: PartnershipRepository,
    private readonly audit: AuditTrail,
    private readonly plans: MeetingPlans,
    private readonly clock: Clock,
  ) {}

  async list(partnershipId: string, member: Membership): Promise<DiscussionPointList> {
    const open = (await this.open(partnershipId)).map((point) => toDto(point, member));
    const plans = await this.repository.plans(partnershipId);
    return {
      asOf: this.clock.today(member.timeZone),
      points: open,
      plans: plans.map((plan) => {
        const picked = new Set(plan.points.map(keyOf));
        return { ...plan, points: open.filter((point) => picked.has(keyOf(point))) };
      }),
    };
  }

  async add(partnershipId: string, { text }: NewDiscussionPoint, member: Membership): Promise<DiscussionPointList> {
    const id = await this.repository.insert(text, this.recording(partnershipId, member));
    await this.audit.record({ action: 'discussion-point.added', subjectId: id, partnershipId });
    return this.list(partnershipId, member);
  }

  /** Takes a point off the list because it was discussed; what it came from stays as it is. */
  async settle(partnershipId: string, reference: DiscussionPointReference, member: Membership): Promise<DiscussionPointList> {
    const open = await this.open(partnershipId);
    if (!open.some((point) => keyOf(point) === keyOf(reference))) throw conflict('discussion-point.not-open');
    await this.repository.settle(reference, this.recording(partnershipId, member));
    await this.audit.record({ action: 'discussion-point.settled', subjectId: reference.id, partnershipId });
    return this.list(partnershipId, member);
  }

  async plan(partnershipId: string, input: NewMeetingPlan, member: Membership): Promise<DiscussionPointList> {
    found(await this.partnerships.find(partnershipId));
    const open = new Set((await this.open(partnershipId)).map(keyOf));
    rejectWhenInvalid(meetingPlanErrors(input, { today: this.clock.today(member.timeZone), isOpen: (point) => open.has(keyOf(point)) }));
    await this.plans.make(partnershipId, input, member.personId);
    return this.list(partnershipId, member);
  }

  async cancel(partnershipId: string, id: string, member: Membership): Promise<DiscussionPointList> {
    found((await this.plans.cancel(partnershipId, id, member.personId)) || undefined);
    return this.list(partnershipId, member);
  }

  private async open(partnershipId: string): Promise<DiscussionPoint[]> {
    const settled = new Set((await this.repository.settled(partnershipId)).map(keyOf));
    return (await this.registry.of(partnershipId)).filter((point) => !settled.has(keyOf(point))).slice(0, 200);
  }

  private recording(partnershipId: string, { personId }: Membership) {
    return { partnershipId, recordedBy: personId, recordedAt: this.clock.now() };
  }
}

function toDto({ kind, id, text, since, path }: DiscussionPoint, { language }: Membership): DiscussionPointDto {
  return { kind, id, text: text[language], since: since.toISOString(), path };
}
