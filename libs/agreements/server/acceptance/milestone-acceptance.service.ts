import { Injectable } from '@nestjs/common';
import { AgreementRecordRegistry, AuditTrail, Clock, conflict, forbidden, Outbox, rejectWhenInvalid, staleVersion } from '@samenspel/platform/server';
import type { Membership } from '@samenspel/identity/server';
import { acceptanceErrors, acceptanceState, acceptingOrganisationIds } from '../../domain/index.js';
import type { MilestoneDto } from '../milestone/milestone.dto.js';
import { MilestoneRepository } from '../milestone/milestone.repository.js';
import { MilestoneService } from '../milestone/milestone.service.js';
import type { NewAcceptance } from './milestone-acceptance.dto.js';
import { MilestoneAcceptanceRepository } from './milestone-acceptance.repository.js';

@Injectable()
export class MilestoneAcceptanceService {
  constructor(
    private readonly repository: MilestoneAcceptanceRepository,
    private readonly milestones: MilestoneRepository,
    private readonly reader: MilestoneService,
    private readonly records: AgreementRecordRegistry,
    private readonly audit: AuditTrail,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** Accepts what was delivered, or says what is missing; an objection opens the milestone again. */
  async answer(partnershipId: string, id: string, version: number, input: NewAcceptance, member: Membership): Promise<MilestoneDto> {
    const advanced = await this.milestones.advance(partnershipId, id, version);
    if (!advanced) throw staleVersion(await this.reader.read(partnershipId, id, member));
    const delivery = await this.repository.delivery(id);
    if (!delivery) throw conflict('milestone.not-delivered');
    if (!acceptingOrganisationIds(delivery).includes(member.organisationId)) throw forbidden();
    const state = acceptanceState(delivery, this.clock.today(member.timeZone));
    if (state !== 'open') throw conflict(`milestone.${state}`);
    rejectWhenInvalid(acceptanceErrors(input));
    const { kind } = input;
    await this.repository.insert({
      partnershipId,
      completionId: delivery.completionId,
      kind,
      reason: kind === 'objected' ? input.reason! : null,
      organisationId: member.organisationId,
      recordedBy: member.personId,
      recordedAt: this.clock.now(),
    });
    await this.records.keep(partnershipId, advanced.agreementId, `milestone.${kind}`);
    await this.audit.record({ action: kind === 'accepted' ? 'milestone.accepted' : 'milestone.objected', subjectId: id, partnershipId, details: {} });
    await this.outbox.publish(`milestone.${kind}`, { partnershipId, agreementId: advanced.agreementId, milestoneId: id });
    return this.reader.read(partnershipId, id, member);
  }
}
