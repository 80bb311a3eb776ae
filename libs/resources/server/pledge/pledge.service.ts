import { Injectable } from '@nestjs/common';
import { toPage } from '@samenspel/platform/domain';
import { AgreementRecordRegistry, AuditTrail, Clock, conflict, found, newId, Outbox, rejectWhenInvalid, sortKeyOf } from '@samenspel/platform/server';
import type { Membership } from '@samenspel/identity/server';
import { PartnershipRepository } from '@samenspel/partnerships/server';
import { contributionErrors, isOver, pledgeErrors } from '../../domain/index.js';
import type { NewContribution, NewPledge, PledgeDto, PledgePage, PledgeQuery } from './pledge.dto.js';
import { PledgeRepository } from './pledge.repository.js';

@Injectable()
export class PledgeService {
  constructor(
    private readonly repository: PledgeRepository,
    private readonly partnerships: PartnershipRepository,
    private readonly records: AgreementRecordRegistry,
    private readonly audit: AuditTrail,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  async list(partnershipId: string, query: PledgeQuery, member: Membership): Promise<PledgePage> {
    const key = sortKeyOf(query, 1) ?? [''];
    const rows = await this.repository.list(partnershipId, query.agreementId, key, query.limit + 1);
    const page = toPage(rows, query.limit, (row) => [row.id]);
    return { asOf: this.clock.today(member.timeZone), items: [...page.items], nextCursor: page.nextCursor };
  }

  async add(partnershipId: string, input: NewPledge, member: Membership): Promise<PledgeDto> {
    const agreement = await this.repository.agreement(partnershipId, input.agreementId);
    const errors = pledgeErrors(input, {
      organisationIds: await this.partnerships.knownOrganisations([input.organisationId]),
      partyIds: agreement && new Set(agreement.partyIds),
    });
    rejectWhenInvalid(errors);
    if (isOver(agreement!, this.clock.today(member.timeZone))) throw conflict('pledge.agreement-over');
    const recording = this.recording(partnershipId, member);
    await this.repository.insertPledge(input, recording);
    await this.audit.record({ action: 'pledge.added', subjectId: recording.id, partnershipId, details: { kind: input.kind } });
    const { agreementId } = input;
    await this.records.keep(partnershipId, agreementId, 'pledge.added');
    await this.outbox.publish('pledge.added', { partnershipId, agreementId, pledgeId: recording.id });
    return found(await this.repository.find(partnershipId, recording.id));
  }

  async logContribution(partnershipId: string, pledgeId: string, input: NewContribution, member: Membership): Promise<PledgeDto> {
    await this.repository.lock(pledgeId);
    const { agreementId, kind, pledged, contributed } = found(await this.repository.find(partnershipId, pledgeId));
    const left = Math.max(0, pledged - contributed);
    rejectWhenInvalid(contributionErrors(input, { kind, left }, this.clock.today(member.timeZone)));
    const recording = this.recording(partnershipId, member);
    const { contributedOn } = input;
    await this.repository.insertContribution(pledgeId, input, recording);
    await this.records.keep(partnershipId, agreementId, 'contribution.logged');
    await this.audit.record({ action: 'contribution.logged', subjectId: recording.id, partnershipId, details: { pledgeId, contributedOn } });
    await this.outbox.publish('contribution.logged', { partnershipId, agreementId, pledgeId, contributionId: recording.id, contributedOn });
    return found(await this.repository.find(partnershipId, pledgeId));
  }

  private recording(partnershipId: string, member: Membership) {
    return { id: newId(), partnershipId, recordedBy: member.personId, recordedAt: this.clock.now() };
  }
}
