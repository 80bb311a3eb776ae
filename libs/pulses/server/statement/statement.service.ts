import { Injectable } from '@nestjs/common';
import { AuditTrail, Clock, conflict, forbidden, found, invalidInput, MailOutbox } from '@samenspel/platform/server';
import { isPermitted } from '@samenspel/identity/domain';
import type { Membership } from '@samenspel/identity/server';
import { PartnershipRepository } from '@samenspel/partnerships/server';
import type { WaveDto } from '../wave/wave.dto.js';
import { type WaveRecord, WaveRepository } from '../wave/wave.repository.js';
import { WaveService } from '../wave/wave.service.js';
import { type SignatoryRecord, SignatoryRepository } from './signatory.repository.js';
import type { OwnStatement } from './statement.dto.js';
import { StatementRepository } from './statement.repository.js';
import { StatementWaves } from './statement-waves.js';

/** Asking again within this time gives no second mail: a button is pressed twice sooner than a mail is lost. */
const linkEvery = 300_000;

/** Open answers of organisations: who signs them, and what the own one says. */
@Injectable()
export class StatementService {
  constructor(
    private readonly repository: StatementRepository,
    private readonly signatories: SignatoryRepository,
    private readonly waveRows: WaveRepository,
    private readonly statementWaves: StatementWaves,
    private readonly waves: WaveService,
    private readonly people: PartnershipRepository,
    private readonly mail: MailOutbox,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** What the reader's organisation answered, and who signs for it; nothing of any other. */
  async own(partnershipId: string, waveId: string, { organisationId }: Membership): Promise<OwnStatement> {
    await this.statementWaves.find(partnershipId, waveId);
    const signatory = (await this.signatories.of(waveId)).find((candidate) => candidate.organisationId === organisationId) ?? null;
    return { signatory, statement: await this.repository.own(waveId, organisationId) };
  }

  /** Mails the signatory a fresh link. @throws Problem 403 for anyone else, 409 when the wave takes no answers */
  async mailLink(partnershipId: string, waveId: string, { personId }: Membership): Promise<void> {
    const wave = await this.statementWaves.find(partnershipId, waveId);
    const own = (await this.signatories.records(waveId)).find((signatory) => signatory.personId === personId);
    if (!own) throw forbidden();
    if (wave.state !== 'open') throw conflict('wave-not-open');
    await this.invite(own.invitationId, personId, `${own.invitationId} ${Math.floor(this.clock.now().getTime() / linkEvery)}`);
  }

  /**
   * Lets a colleague sign in the place of whoever did so far; only a coordinator or that person may.
   * @throws Problem 412 when the wave changed since that version
   */
  async appoint(partnershipId: string, waveId: string, organisationId: string, version: number, personId: string, member: Membership): Promise<WaveDto> {
    const wave = await this.statementWaves.find(partnershipId, waveId);
    const signatory = found((await this.signatories.records(waveId)).find((candidate) => candidate.organisationId === organisationId));
    if (signatory.personId !== member.personId && !isPermitted('wave.change', [member.role])) throw forbidden();
    if (wave.state !== 'open') throw conflict('wave-not-open');
    await this.rejectStranger(partnershipId, signatory, personId);
    const changed = await this.waveRows.touch(waveId, version);
    if (changed) await this.handOver(wave, signatory, personId);
    return this.waves.afterStep(changed, partnershipId, waveId, member);
  }

  private async handOver({ id, partnershipId }: WaveRecord, { organisationId }: SignatoryRecord, personId: string): Promise<void> {
    const invitationId = await this.signatories.appoint(partnershipId, id, organisationId, personId);
    await this.audit.record({ action: 'wave.signatory-appointed', subjectId: id, partnershipId, details: { personId } });
    await this.invite(invitationId, personId, `${invitationId} ${this.clock.now().getTime()}`);
  }

  private async invite(invitationId: string, recipientId: string, key: string): Promise<void> {
    await this.mail.request({ template: 'pulse-invitation', recipientId, parameters: { invitationId }, uniqueKey: `statement-link ${key}` });
  }

  private async rejectStranger(partnershipId: string, { organisationId }: SignatoryRecord, personId: string): Promise<void> {
    const participants = await this.people.participants(partnershipId);
    const takesPart = participants.some((participant) => participant.personId === personId && participant.organisationId === organisationId);
    if (!takesPart) throw invalidInput([{ pointer: '/personId', code: 'wave-person-no-participant' }]);
  }
}
