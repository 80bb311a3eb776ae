import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { AgreementRecordRegistry, AuditTrail, Clock, conflict, found, Outbox, Problem, rejectWhenInvalid } from '@samenspel/platform/server';
import type { Membership } from '@samenspel/identity/server';
import { agreementOverProblem, canonicalWord, differingDuties, statementErrors } from '../../domain/index.js';
import { AgreementRepository, type AgreementRow } from '../agreement/agreement.repository.js';
import { sha256 } from '../record/sha-256.js';
import type { AttestationChoice, AttestationDto, AttestationList, AttestedWord, NewAttestation } from './attestation.dto.js';
import { AttestationRepository, type RoundRow, type WordRow } from './attestation.repository.js';

/** What the parties of an agreement say of its duties, each before it sees the other's word. */
@Injectable()
export class AttestationService {
  constructor(
    private readonly repository: AttestationRepository,
    private readonly agreements: AgreementRepository,
    private readonly records: AgreementRecordRegistry,
    private readonly audit: AuditTrail,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  async list(partnershipId: string, agreementId: string, member: Membership): Promise<AttestationList> {
    const agreement = found(await this.agreements.find(partnershipId, agreementId));
    const rounds = await this.repository.list(partnershipId, agreementId);
    const given = await this.repository.givenBy(agreementId, member.organisationId);
    return {
      chosen: await this.repository.chosen(agreementId),
      mayChoose: !this.overProblem(agreement, member) && (await this.isParty(agreementId, member)),
      rounds: rounds.map((round) => ({ ...round, ownWordGiven: given.has(round.id) })),
    };
  }

  /** Turns attesting on or off for the quarters to come; rounds that have begun go on. */
  async choose(partnershipId: string, agreementId: string, { chosen }: AttestationChoice, member: Membership): Promise<AttestationList> {
    const over = this.overProblem(found(await this.agreements.find(partnershipId, agreementId)), member);
    if (over) throw conflict(over);
    rejectOutsider(await this.isParty(agreementId, member));
    if ((await this.repository.chosen(agreementId)) !== chosen) {
      await this.repository.insertChoice(partnershipId, agreementId, chosen, member.personId, this.clock.now());
      await this.records.keep(partnershipId, agreementId, chosen ? 'attestation.chosen' : 'attestation.dropped');
      await this.audit.record({ action: chosen ? 'attestation.chosen' : 'attestation.dropped', subjectId: agreementId, partnershipId });
    }
    return this.list(partnershipId, agreementId, member);
  }

  async read(partnershipId: string, agreementId: string, id: string, member: Membership): Promise<AttestationDto> {
    return this.toDto(found(await this.repository.find(partnershipId, agreementId, id)), member);
  }

  /** Gives the word of the reader's organisation, once; the last word that was awaited opens them all. */
  async give(partnershipId: string, agreementId: string, id: string, { statements }: NewAttestation, member: Membership): Promise<AttestationDto> {
    await this.repository.lock(id);
    const round = await this.read(partnershipId, agreementId, id, member);
    rejectOutsider(round.parties.some((party) => party.id === member.organisationId));
    if (round.openedAt) throw conflict('attestation.already-open');
    if (round.ownWordGiven) throw conflict('attestation.already-given');
    const dutyIds = round.duties.map((duty) => duty.id);
    rejectWhenInvalid(statementErrors(statements, new Set(dutyIds)));
    await this.insert(round, partnershipId, canonicalWord(statements, dutyIds), member);
    await this.records.keep(partnershipId, agreementId, 'attestation.given');
    await this.audit.record({ action: 'attestation.given', subjectId: id, partnershipId });
    await this.openWhenDue(id, partnershipId, agreementId);
    return this.read(partnershipId, agreementId, id, member);
  }

  /** Opens all words together when every party gave one, or when the deadline has passed. */
  async openWhenDue(id: string, partnershipId: string, agreementId: string): Promise<void> {
    if (!(await this.repository.open(id, this.clock.now()))) return;
    // Without a kind: there may be no word to open.
    await this.records.keep(partnershipId, agreementId);
    await this.outbox.publish('attestation.opened', { partnershipId, agreementId, attestationId: id });
  }

  private async insert(round: AttestationDto, partnershipId: string, statements: string, member: Membership): Promise<void> {
    const salt = randomBytes(32).toString('hex');
    await this.repository.insertWord({
      partnershipId,
      roundId: round.id,
      organisationId: member.organisationId,
      statements,
      salt,
      commitment: sha256(salt + statements),
      recordedBy: member.personId,
      recordedAt: this.clock.now(),
    });
  }

  private overProblem(agreement: AgreementRow, { timeZone }: Membership) {
    return agreementOverProblem(agreement, this.clock.today(timeZone));
  }

  private async isParty(agreementId: string, { organisationId }: Membership): Promise<boolean> {
    return (await this.repository.parties(agreementId)).some((party) => party.id === organisationId);
  }

  private async toDto(round: RoundRow, { organisationId }: Membership): Promise<AttestationDto> {
    const [parties, duties, words] = [
      await this.repository.partiesOf(round.id),
      await this.repository.duties(round.id),
      await this.repository.words(round.id),
    ];
    const ownWordGiven = words.some((word) => word.organisationId === organisationId);
    const differing = new Set(round.openedAt ? differingDuties(words, duties.map((duty) => duty.id)) : []);
    return {
      ...round,
      ownWordGiven,
      mayAttest: !round.openedAt && !ownWordGiven && parties.some((party) => party.id === organisationId),
      parties,
      duties,
      words: words.map(toWord),
      differences: duties.filter((duty) => differing.has(duty.id)),
    };
  }
}

function rejectOutsider(isParty: boolean): void {
  if (!isParty) throw new Problem(403, 'attestation.no-party');
}

function toWord({ organisationId, organisationName, statements, recordedByName, recordedAt }: WordRow): AttestedWord {
  return { organisationId, organisationName, statements, recordedByName, recordedAt: recordedAt.toISOString() };
}
