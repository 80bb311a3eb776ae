import { Injectable } from '@nestjs/common';
import { AgreementRecordRegistry, AuditTrail, Clock, conflict, found, Outbox, rejectWhenInvalid } from '@samenspel/platform/server';
import type { Membership } from '@samenspel/identity/server';
import { agreementOverProblem, terminationErrors } from '../../domain/index.js';
import type { AgreementDto } from '../agreement/agreement.dto.js';
import { AgreementRepository } from '../agreement/agreement.repository.js';
import { AgreementService } from '../agreement/agreement.service.js';
import type { NewTermination } from './agreement-termination.dto.js';
import { AgreementTerminationRepository } from './agreement-termination.repository.js';

/** Records that an agreement was ended before its term was over, once. What was agreed and done stays to be read. */
@Injectable()
export class TerminateAgreement {
  constructor(
    private readonly repository: AgreementTerminationRepository,
    private readonly agreements: AgreementRepository,
    private readonly agreementService: AgreementService,
    private readonly records: AgreementRecordRegistry,
    private readonly audit: AuditTrail,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  async run(partnershipId: string, agreementId: string, input: NewTermination, member: Membership): Promise<AgreementDto> {
    const agreement = found(await this.agreements.find(partnershipId, agreementId));
    const today = this.clock.today(member.timeZone);
    const over = agreementOverProblem(agreement, today);
    if (over) throw conflict(over);
    rejectWhenInvalid(terminationErrors(input, { startsOn: agreement.startsOn, today }));
    const added = await this.repository.insert(partnershipId, agreementId, input, member.personId, this.clock.now());
    if (!added) throw conflict('agreement.terminated');
    await this.records.keep(partnershipId, agreementId, 'agreement.terminated');
    const { terminatedOn } = input;
    await this.audit.record({ action: 'agreement.terminated', subjectId: agreementId, partnershipId, details: { terminatedOn } });
    await this.outbox.publish('agreement.terminated', { partnershipId, agreementId, terminatedOn, personId: member.personId });
    return this.agreementService.read(partnershipId, agreementId, member);
  }
}
