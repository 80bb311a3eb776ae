import { Injectable } from '@nestjs/common';
import type { Request } from 'express';
import { AuditTrail, Clock, conflict, MailOutbox, newId, Problem, UnitOfWork } from '@samenspel/platform/server';
import { accessRecoveryLimits, accessRecoveryObstacle, type AccessRecoveryReason } from '../../domain/index.js';
import { AccountService } from '../auth/account.service.js';
import type { Membership } from '../permission/membership.reader.js';
import { PersonService } from '../person/person.service.js';
import { AccessRecoveryRepository } from './access-recovery.repository.js';
import { accessRecoveryTemplate } from './access-recovery.template.js';

const day = 24 * 3600 * 1000;

/**
 * Restores the access of somebody who cannot get in any more. The administrator learns no secret: the account loses its
 * password, second factor and sessions, and whoever reads the mail of the person chooses anew.
 */
@Injectable()
export class AccessRecoveryService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly repository: AccessRecoveryRepository,
    private readonly people: PersonService,
    private readonly accounts: AccountService,
    private readonly mails: MailOutbox,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** @throws Problem 409 when the rule forbids it, 429 when it was done too often today. */
  async run(personId: string, reason: AccessRecoveryReason, { personId: administratorId, programmeId }: Membership, request: Request): Promise<void> {
    await this.people.read(personId);
    await this.people.hold(administratorId);
    await this.people.hold(personId);
    const { accountId, programmes } = await this.repository.accountOf(personId);
    const obstacle = accessRecoveryObstacle({ personId, administratorId, hasAccount: accountId !== null, programmes });
    if (obstacle) throw conflict(obstacle);
    await this.limit(personId, administratorId);
    await this.audit.record({ action: 'person.access-recovered', subjectId: personId, details: { reason } });
    await this.tell(personId, administratorId, reason);
    this.unitOfWork.afterCommit(() => this.accounts.reset(accountId!, `/programmes/${programmeId}`, request));
  }

  private async limit(personId: string, administratorId: string): Promise<void> {
    const since = new Date(this.clock.now().getTime() - day);
    const { ofPerson, byAdministrator } = await this.repository.countSince(since, personId, administratorId);
    const spent = ofPerson >= accessRecoveryLimits.ofPerson || byAdministrator >= accessRecoveryLimits.byAdministrator;
    if (spent) throw new Problem(429, 'too-many-requests');
  }

  private async tell(personId: string, administratorId: string, reason: AccessRecoveryReason): Promise<void> {
    const recoveryId = newId();
    const readers = new Set([personId, ...(await this.repository.otherAdministrators(administratorId))]);
    for (const recipientId of readers) {
      await this.mails.request({
        template: accessRecoveryTemplate,
        recipientId,
        parameters: { personId, administratorId, reason },
        uniqueKey: `${accessRecoveryTemplate}:${recoveryId}:${recipientId}`,
      });
    }
  }
}
