import { Injectable } from '@nestjs/common';
import { type Page, toPage } from '@samenspel/platform/domain';
import {
  AuditTrail,
  Clock,
  found,
  newId,
  Outbox,
  type PageQuery,
  rejectWhenInvalid,
} from '@samenspel/platform/server';
import type { Membership } from '@samenspel/identity/server';
import { PartnershipRepository } from '@samenspel/partnerships/server';
import { meetingErrors } from '../../domain/index.js';
import { positionIn } from './dated-position.js';
import type { MeetingDto, MeetingSummary, NewMeeting, PlannedMeeting } from './meeting.dto.js';
import { MeetingRepository } from './meeting.repository.js';
import { detailOf, summaryOf } from './meeting.summary.js';

@Injectable()
export class MeetingService {
  constructor(
    private readonly repository: MeetingRepository,
    private readonly partnerships: PartnershipRepository,
    private readonly audit: AuditTrail,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** Meetings of one partnership, or of all that the reader may see. */
  async list(query: PageQuery, partnershipId?: string): Promise<Page<MeetingSummary>> {
    const records = await this.repository.list(positionIn(query), query.limit + 1, partnershipId);
    return toPage(records.map(summaryOf), query.limit, ({ heldOn, id }) => [heldOn, id]);
  }

  async planned(query: PageQuery): Promise<Page<PlannedMeeting>> {
    const planned = await this.repository.planned(positionIn(query), query.limit + 1);
    return toPage(planned, query.limit, ({ plannedOn, partnershipId }) => [plannedOn, partnershipId]);
  }

  async read(partnershipId: string, id: string): Promise<MeetingDto> {
    return detailOf(found(await this.repository.find(partnershipId, id)));
  }

  async record(partnershipId: string, input: NewMeeting, member: Membership): Promise<MeetingDto> {
    const { organisations, startedOn } = found(await this.partnerships.find(partnershipId));
    rejectWhenInvalid(
      meetingErrors({
        ...input,
        startedOn,
        today: this.clock.today(member.timeZone),
        nextMeetingOn: input.nextMeetingOn ?? undefined,
        organisationIds: organisations.map(({ id }) => id),
      }),
    );
    const id = newId();
    await this.repository.insert(id, partnershipId, input, member.personId, this.clock.now());
    await this.repository.insertAttendance(partnershipId, id, input.attendance);
    for (const [position, decision] of input.decisions.entries()) {
      await this.repository.insertDecision(partnershipId, id, position, decision);
    }
    await this.audit.record({ action: 'meeting.recorded', subjectId: id, partnershipId, details: { decisions: input.decisions.length } });
    await this.outbox.publish('meeting.recorded', { partnershipId, meetingId: id, heldOn: input.heldOn });
    return this.read(partnershipId, id);
  }
}
