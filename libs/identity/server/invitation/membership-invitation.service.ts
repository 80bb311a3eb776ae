import { Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Clock, Problem, UnitOfWork } from '@samenspel/platform/server';
import { type Account, AccountService } from '../auth/account.service.js';
import { hashOfToken } from '../auth/one-time-token.js';
import { PersonService } from '../person/person.service.js';
import type { MembershipInvitationDto, MembershipInvitationRedemption } from './membership-invitation.dto.js';
import { type InvitedPerson, MembershipInvitationRepository } from './membership-invitation.repository.js';

/** Lets people in who were invited by mail. */
@Injectable()
export class MembershipInvitationService {
  constructor(
    private readonly invitations: MembershipInvitationRepository,
    private readonly accounts: AccountService,
    private readonly people: PersonService,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** @throws Problem 401 when there is no such invitation. */
  async check(token: string): Promise<MembershipInvitationDto> {
    const invitation = await this.invitations.find(hashOfToken(token), this.clock.now());
    if (!invitation) throw new Problem(401, 'membership-invitation-unknown');
    return invitation;
  }

  /**
   * Signs the person in, once, and keeps the name and language as the person set them right.
   * @throws Problem 401 when the invitation is used or expired, or when the account asks a code too; then it is used.
   */
  async redeem(input: MembershipInvitationRedemption, request: Request, response: Response): Promise<Account> {
    const entry = await this.invitations.use(hashOfToken(input.token), this.clock.now(), async (invited) => ({
      invited,
      account: await this.accounts.signInByMail(invited.email, request, response),
    }));
    if (!entry) throw new Problem(401, 'membership-invitation-spent');
    if (!entry.account) throw new Problem(401, 'second-factor-required');
    await this.setRight(entry.invited, input);
    return entry.account;
  }

  private async setRight({ programmeId, personId }: InvitedPerson, { name, language }: MembershipInvitationRedemption): Promise<void> {
    await this.unitOfWork.run({ programmeId, actor: 'person', personId }, async () => {
      const person = await this.people.read(personId);
      if (person.name === name && person.language === language) return;
      await this.people.change(personId, person.version, { name, language });
    });
  }
}
