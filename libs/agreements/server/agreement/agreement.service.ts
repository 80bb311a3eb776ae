import { Injectable } from '@nestjs/common';
import { Clock, found } from '@samenspel/platform/server';
import type { Membership } from '@samenspel/identity/server';
import { agreementStatus, milestoneStatus, recognitionOf } from '../../domain/index.js';
import { MilestoneRepository } from '../milestone/milestone.repository.js';
import { AgreementTerminationRepository } from '../termination/agreement-termination.repository.js';
import type { AgreementDto } from './agreement.dto.js';
import { AgreementRepository } from './agreement.repository.js';

/** Shows agreements as they stand today. */
@Injectable()
export class AgreementService {
  constructor(
    private readonly repository: AgreementRepository,
    private readonly milestones: MilestoneRepository,
    private readonly terminations: AgreementTerminationRepository,
    private readonly clock: Clock,
  ) {}

  async read(partnershipId: string, id: string, member: Membership): Promise<AgreementDto> {
    const { registration, ...agreement } = found(await this.repository.find(partnershipId, id));
    const goals = await this.repository.goals(id);
    const milestones = await this.milestones.ofAgreement(id);
    const termination = await this.terminations.find(partnershipId, id);
    const asOf = this.clock.today(member.timeZone);
    return {
      ...agreement,
      termination,
      asOf,
      status: agreementStatus(agreement, asOf),
      recognition: recognitionOf(registration, agreement.parties),
      goals,
      milestones: milestones.map((milestone) => ({ ...milestone, status: milestoneStatus(milestone, asOf) })),
    };
  }
}
