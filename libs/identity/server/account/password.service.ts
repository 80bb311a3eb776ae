import { Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import { invalidInput } from '@samenspel/platform/server';
import { passwordWeakness } from '../../domain/password/password.js';
import { AccountGateway } from '../auth/account-gateway.js';
import type { Account, SignedInAccount } from '../auth/account.service.js';
import { MembershipReader } from '../permission/membership.reader.js';
import { AccountSessionService } from './account-session.service.js';
import type { PasswordChange } from './account.dto.js';

/** Sets and changes passwords. */
@Injectable()
export class PasswordService {
  constructor(
    private readonly gateway: AccountGateway,
    private readonly sessions: AccountSessionService,
    private readonly memberships: MembershipReader,
  ) {}

  async isSet(account: Account): Promise<boolean> {
    const { internalAdapter } = await this.gateway.accounts.$context;
    return Boolean((await internalAdapter.findCredentialAccount(account.id))?.password);
  }

  /**
   * Gives the account this password and ends its other sessions.
   * @throws Problem 400 at the field when it is weak or the current one is wrong, 429 after too many tries.
   */
  async change(account: SignedInAccount, { currentPassword, newPassword }: PasswordChange, request: Request, response: Response): Promise<void> {
    const weakness = passwordWeakness(newPassword, await this.personal(account));
    if (weakness) throw invalidInput([{ pointer: '/newPassword', code: weakness }]);
    if (await this.isSet(account)) await this.replace(currentPassword, newPassword, request, response);
    else await this.set(account, newPassword);
  }

  private async replace(currentPassword: string | undefined, newPassword: string, request: Request, response: Response): Promise<void> {
    if (!currentPassword) throw invalidInput([{ pointer: '/currentPassword', code: 'required' }]);
    const body = { currentPassword, newPassword, revokeOtherSessions: true };
    const answer = await this.gateway.call('POST', '/change-password', request, body);
    if (!answer.ok) throw invalidInput([{ pointer: '/currentPassword', code: 'password.wrong' }]);
    this.gateway.forwardCookies(answer, response);
  }

  private async set(account: SignedInAccount, password: string): Promise<void> {
    const { internalAdapter, password: passwords } = await this.gateway.accounts.$context;
    await internalAdapter.linkAccount({
      userId: account.id,
      providerId: 'credential',
      accountId: account.id,
      password: await passwords.hash(password),
    });
    await this.sessions.endOthers(account);
  }

  private async personal(account: Account): Promise<string[]> {
    const memberships = await this.memberships.ofAccount(account.id);
    return [account.email, account.name, ...memberships.map(({ personName }) => personName)];
  }
}
