import { Injectable } from '@nestjs/common';
import { AgreementRecordRegistry, AuditTrail, Clock, conflict, found, Outbox, Problem, rejectWhenInvalid } from '@samenspel/platform/server';
import type { Membership } from '@samenspel/identity/server';
import { agreementRecognition, partyRecognition, recognitionErrors, recognitionKinds, recognitionProblem } from '../../domain/index.js';
import type { AgreementRecognitionDto, NewAgreementRecognition, PartyRecognitionDto } from './agreement-recognition.dto.js';
import { AgreementRecognitionRepository, type RecognitionAnswer, type RegisteredAgreement } from './agreement-recognition.repository.js';

/** What the other parties say of an agreement that one of them registered as signed elsewhere. It is in force all the while. */
@Injectable()
export class AgreementRecognitionService {
  constructor(
    private readonly repository: AgreementRecognitionRepository,
    private readonly records: AgreementRecordRegistry,
    private readonly audit: AuditTrail,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  async read(partnershipId: string, agreementId: string, member: Membership): Promise<AgreementRecognitionDto> {
    const agreement = found(await this.repository.find(partnershipId, agreementId));
    return toDto(agreement, await this.repository.answers(agreementId), member);
  }

  /** @throws Problem 403 when the reader's organisation is no party, or registered it; 409 when there is nothing to say any more */
  async give(partnershipId: string, agreementId: string, input: NewAgreementRecognition, member: Membership): Promise<AgreementRecognitionDto> {
    await this.repository.lock(agreementId);
    const { registration, parties } = found(await this.repository.find(partnershipId, agreementId));
    if (!registration) throw conflict('agreement-recognition.not-registered');
    const party = parties.find(({ actingId }) => actingId === member.organisationId);
    if (!party) throw new Problem(403, 'agreement-recognition.not-a-party');
    const state = partyRecognition(registration, party.organisationId);
    const problem = recognitionProblem(input.kind, state);
    if (problem) throw state === 'registered' ? new Problem(403, problem) : conflict(problem);
    rejectWhenInvalid(recognitionErrors(input));
    const { kind } = input;
    const id = await this.repository.insert({
      partnershipId,
      agreementId,
      organisationId: party.organisationId,
      kind,
      reason: kind === 'disputed' ? input.reason!.trim() : null,
      recordedBy: member.personId,
      recordedAt: this.clock.now(),
    });
    await this.records.keep(partnershipId, agreementId, `agreement-recognition.${kind}`);
    await this.audit.record({
      action: kind === 'disputed' ? 'agreement-recognition.disputed' : 'agreement-recognition.recognised',
      subjectId: agreementId,
      partnershipId,
    });
    await this.outbox.publish(`agreement-recognition.${kind}`, { partnershipId, agreementId, recognitionId: id });
    return this.read(partnershipId, agreementId, member);
  }
}

function toDto(
  { registration, registeredByOrganisationName, parties }: RegisteredAgreement,
  answers: readonly RecognitionAnswer[],
  { organisationId }: Membership,
): AgreementRecognitionDto {
  if (!registration) return { state: null, registeredByOrganisationName: null, parties: [], mayRecognise: false, mayDispute: false };
  const stated = parties.map(({ actingId: _, ...party }): PartyRecognitionDto => {
    const state = partyRecognition(registration, party.organisationId);
    const said = answers.find((answer) => answer.organisationId === party.organisationId && answer.kind === state);
    return { ...party, state, reason: said?.reason ?? null, recordedByName: said?.recordedByName ?? null, recordedAt: said?.recordedAt ?? null };
  });
  const own = parties.find(({ actingId }) => actingId === organisationId);
  const ownState = own && partyRecognition(registration, own.organisationId);
  const [mayRecognise, mayDispute] = recognitionKinds.map((kind) => ownState !== undefined && !recognitionProblem(kind, ownState));
  return {
    state: agreementRecognition(registration, parties.map((party) => party.organisationId)),
    registeredByOrganisationName,
    parties: stated,
    mayRecognise: mayRecognise!,
    mayDispute: mayDispute!,
  };
}
