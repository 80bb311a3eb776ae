import { Injectable } from '@nestjs/common';
import { AgreementRecordRegistry, AuditTrail, Clock, conflict, found, invalidInput, newId, Outbox, rejectWhenInvalid, staleVersion } from '@samenspel/platform/server';
import type { Membership } from '@samenspel/identity/server';
import { completionErrors, forecastErrors, milestoneStatus } from '../../domain/index.js';
import { toAcceptance } from '../acceptance/delivery.js';
import { MilestoneAcceptanceRepository } from '../acceptance/milestone-acceptance.repository.js';
import { AgreementDocumentRepository } from '../document/agreement-document.repository.js';
import { DutyWaits, fairClockOf } from '../fair-clock/duty-waits.js';
import type { MilestoneDto, NewCompletion, NewForecast } from './milestone.dto.js';
import { type AdvancedMilestone, MilestoneRepository, type MilestoneRow } from './milestone.repository.js';

@Injectable()
export class MilestoneService {
  constructor(
    private readonly repository: MilestoneRepository,
    private readonly acceptances: MilestoneAcceptanceRepository,
    private readonly documents: AgreementDocumentRepository,
    private readonly waits: DutyWaits,
    private readonly records: AgreementRecordRegistry,
    private readonly audit: AuditTrail,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  async read(partnershipId: string, id: string, member: Membership): Promise<MilestoneDto> {
    return this.toDto(found(await this.repository.find(partnershipId, id)), member);
  }

  /** Adds the day on which the milestone is expected now; earlier forecasts stay as they were known. */
  async forecast(partnershipId: string, id: string, version: number, input: NewForecast, member: Membership): Promise<MilestoneDto> {
    const { agreementId, startsOn } = await this.advance(partnershipId, id, version, member);
    rejectWhenInvalid(forecastErrors(input, { startsOn, today: this.clock.today(member.timeZone) }));
    await this.repository.insertForecast(input, { id: newId(), partnershipId, milestoneId: id, ...this.recordedBy(member) });
    await this.records.keep(partnershipId, agreementId, 'milestone.forecast-changed');
    const { forecastOn } = input;
    await this.audit.record({ action: 'milestone.forecast-changed', subjectId: id, partnershipId, details: { forecastOn } });
    await this.outbox.publish('milestone.forecast-changed', { partnershipId, agreementId, milestoneId: id, forecastOn });
    return this.read(partnershipId, id, member);
  }

  /** Completes the milestone: once, unless another party objects. */
  async complete(partnershipId: string, id: string, version: number, input: NewCompletion, member: Membership): Promise<MilestoneDto> {
    const { agreementId, startsOn } = await this.advance(partnershipId, id, version, member);
    rejectWhenInvalid(completionErrors(input, { startsOn, today: this.clock.today(member.timeZone) }));
    const documentIds = [...new Set(input.documentIds)];
    await this.checkEvidence(agreementId, documentIds);
    const recording = { id: newId(), partnershipId, milestoneId: id, ...this.recordedBy(member) };
    await this.repository.insertCompletion(input, recording);
    await this.documents.insertEvidence(partnershipId, recording.id, documentIds);
    await this.records.keep(partnershipId, agreementId, 'milestone.completed');
    const { completedOn } = input;
    await this.audit.record({ action: 'milestone.completed', subjectId: id, partnershipId, details: { completedOn } });
    await this.outbox.publish('milestone.completed', { partnershipId, agreementId, milestoneId: id, completedOn });
    return this.read(partnershipId, id, member);
  }

  /** Evidence is a document of the agreement that counts. */
  private async checkEvidence(agreementId: string, documentIds: readonly string[]): Promise<void> {
    const counting = new Set(await this.documents.countingAmong(agreementId, documentIds));
    const unknown = documentIds.findIndex((documentId) => !counting.has(documentId));
    if (unknown >= 0) throw invalidInput([{ pointer: `/documentIds/${unknown}`, code: 'unknown-reference' }]);
  }

  /** Only one of two writers who read the same version gets past here. */
  private async advance(partnershipId: string, id: string, version: number, member: Membership): Promise<AdvancedMilestone> {
    const advanced = await this.repository.advance(partnershipId, id, version);
    if (!advanced) throw staleVersion(await this.read(partnershipId, id, member));
    if (advanced.terminated) throw conflict('agreement.terminated');
    if (advanced.completed) throw conflict('milestone.already-completed');
    return advanced;
  }

  private async toDto(found: MilestoneRow, member: Membership): Promise<MilestoneDto> {
    const { actingOrganisationId, parties, ...row } = found;
    const asOf = this.clock.today(member.timeZone);
    const { id, baselineOn: dueOn, completedOn: doneOn, forecastOn } = row;
    // Asked together, so that none waits for the answer to another.
    const [delivery, waits, forecasts, completion, evidenceCount, objections] = await Promise.all([
      doneOn ? this.acceptances.delivery(id) : undefined,
      this.waits.of([id]),
      this.repository.forecasts(id),
      doneOn ? this.repository.completion(id) : null,
      this.documents.countEvidence(id),
      this.acceptances.objections(id),
    ]);
    return {
      ...row,
      asOf,
      status: milestoneStatus(row, asOf),
      forecasts,
      completion,
      acceptance: delivery ? toAcceptance(delivery, member.organisationId, asOf) : null,
      evidenceCount,
      objections,
      fairClock: fairClockOf({ dueOn, doneOn, forecastOn }, waits.get(id) ?? [], asOf),
      otherParties: parties.filter((party) => party.id !== row.responsibleOrganisationId),
      mayRecordPause: actingOrganisationId === member.organisationId && !doneOn && !row.agreementTerminatedOn,
    };
  }

  private recordedBy(member: Membership) {
    return { recordedBy: member.personId, recordedAt: this.clock.now() };
  }
}
