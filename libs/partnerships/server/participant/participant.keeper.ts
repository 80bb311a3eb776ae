import { Injectable } from '@nestjs/common';
import { AuditTrail, Clock } from '@samenspel/platform/server';
import { type Participation, ParticipationKeeper } from '@samenspel/identity/server';
import { PartnershipRepository } from '../partnership/partnership.repository.js';

/** Keeps the parts of people who move, leave or take over. */
@Injectable()
export class ParticipantKeeper extends ParticipationKeeper {
  constructor(
    private readonly repository: PartnershipRepository,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {
    super();
  }

  of(personId: string): Promise<Participation[]> {
    return this.repository.participationsOf(personId);
  }

  async end(personId: string, partnershipId: string): Promise<void> {
    await this.repository.deleteParticipant(partnershipId, personId);
    await this.audit.record({ action: 'participant.ended', subjectId: personId, partnershipId });
  }

  async succeed(predecessorId: string, successorId: string, partnershipId: string): Promise<void> {
    const participants = await this.repository.participants(partnershipId);
    if (participants.some(({ personId }) => personId === successorId)) return;
    const level = participants.find(({ personId }) => personId === predecessorId)?.level ?? 'tactical';
    await this.repository.insertParticipant(partnershipId, { personId: successorId, role: 'contributor', level }, this.clock.now());
    await this.audit.record({ action: 'participant.added', subjectId: successorId, partnershipId });
  }
}
