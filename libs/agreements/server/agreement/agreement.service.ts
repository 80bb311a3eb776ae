import { Injectable } from '@nestjs/common';
import { toPage } from '@samenspel/platform/domain';
import { Clock, found, type PageQuery, sortKeyOf } from '@samenspel/platform/server';
import type { Membership } from '@samenspel/identity/server';
import { agreementStatus, milestoneStatus } from '../../domain/index.js';
import { MilestoneRepository } from '../milestone/milestone.repository.js';
import { AgreementTerminationRepository } from '../termination/agreement-termination.repository.js';
import type { AgreementDto, AgreementPage } from './agreement.dto.js';
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

  /** Agreements of every partnership that the reader may see. */
  browse(query: PageQuery, member: Membership): Promise<AgreementPage> {
    return this.page(null, query, member);
  }

  list(partnershipId: string, query: PageQuery, member: Membership): Promise<AgreementPage> {
    return this.page(partnershipId, query, member);
  }

  async read(partnershipId: string, id: string, member: Membership): Promise<AgreementDto> {
    const agreement = found(await this.repository.find(partnershipId, id));
    const goals = await this.repository.goals(id);
    const milestones = await this.milestones.ofAgreement(id);
    const termination = await this.terminations.find(partnershipId, id);
    const asOf = this.clock.today(member.timeZone);
    return {
      ...agreement,
      termination,
      asOf,
      status: agreementStatus(agreement, asOf),
      goals,
      milestones: milestones.map((milestone) => ({ ...milestone, status: milestoneStatus(milestone, asOf) })),
    };
  }

  private async page(partnershipId: string | null, query: PageQuery, member: Membership): Promise<AgreementPage> {
    const key = sortKeyOf(query, 2) ?? ['', ''];
    const rows = await this.repository.list(partnershipId, key, query.limit + 1);
    const asOf = this.clock.today(member.timeZone);
    const { items, nextCursor } = toPage(rows, query.limit, (row) => [row.title.toLowerCase(), row.id]);
    return { asOf, items: items.map((row) => ({ ...row, status: agreementStatus(row, asOf) })), nextCursor };
  }
}
