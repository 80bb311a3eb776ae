import { Injectable } from '@nestjs/common';
import { toPage } from '@samenspel/platform/domain';
import { AgreementRecordRegistry, AuditTrail, Clock, conflict, found, invalidInput, Outbox, type PageQuery, Problem, rejectWhenInvalid, sortKeyOf } from '@samenspel/platform/server';
import type { Membership } from '@samenspel/identity/server';
import { agreementRecognition, partyRecognition, recognitionErrors, recognitionKinds, recognitionProblem } from '../../domain/index.js';
import type { AgreementRecognitionDto, AwaitedRecognitionPage, NewAgreementRecognition, PartyRecognitionDto, RecognisedCount } from './agreement-recognition.dto.js';
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
    await this.say({ partnershipId, agreementId, organisationId: party.organisationId }, input, member);
    return this.read(partnershipId, agreementId, member);
  }

  async awaited(partnershipId: string, query: PageQuery): Promise<AwaitedRecognitionPage> {
    const rows = await this.repository.awaited(partnershipId, sortKeyOf(query, 2) ?? ['', ''], query.limit + 1);
    const { items, nextCursor } = toPage(rows, query.limit, ({ place, agreementId }) => [place, agreementId]);
    return { items: items.map(({ place: _, ...row }) => row), nextCursor };
  }

  /**
   * Recognises each of these agreements that waits for the word of the reader's organisation: each a recognition of its own.
   * What a colleague said something of meanwhile is passed over.
   */
  async recogniseAll(partnershipId: string, agreementIds: readonly string[], member: Membership): Promise<RecognisedCount> {
    let recognised = 0;
    // In one order, so that two who do the same at once wait for each other.
    const ids = [...new Set(agreementIds)].sort();
    for (const agreementId of ids) {
      await this.repository.lock(agreementId);
      const agreement = await this.repository.find(partnershipId, agreementId);
      if (!agreement) throw invalidInput([{ pointer: `/agreementIds/${agreementIds.indexOf(agreementId)}`, code: 'unknown-reference' }]);
      const { registration, parties } = agreement;
      const party = parties.find(({ actingId }) => actingId === member.organisationId);
      if (!registration || !party || partyRecognition(registration, party.organisationId) !== 'open') continue;
      await this.say({ partnershipId, agreementId, organisationId: party.organisationId }, { kind: 'recognised' }, member);
      recognised += 1;
    }
    return { recognised, passedOver: ids.length - recognised };
  }

  private async say(
    of: { readonly partnershipId: string; readonly agreementId: string; readonly organisationId: string },
    { kind, reason }: NewAgreementRecognition,
    member: Membership,
  ): Promise<void> {
    const { partnershipId, agreementId } = of;
    const id = await this.repository.insert({
      ...of,
      kind,
      reason: kind === 'disputed' ? reason!.trim() : null,
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
