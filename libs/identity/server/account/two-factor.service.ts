import { Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import { conflict, invalidInput } from '@samenspel/platform/server';
import { AccountGateway, refusalOf } from '../auth/account-gateway.js';
import type { SignedInAccount } from '../auth/account.service.js';
import type { TwoFactorEnrolment } from './account.dto.js';
import { PasswordService } from './password.service.js';

const wrongPassword = () => invalidInput([{ pointer: '/password', code: 'password.wrong' }]);

/** A second factor by an authenticator app (RFC 6238). The key and the recovery codes are stored encrypted. */
@Injectable()
export class TwoFactorService {
  constructor(
    private readonly gateway: AccountGateway,
    private readonly passwords: PasswordService,
  ) {}

  /**
   * Makes a key and recovery codes; they count from {@link confirm} on.
   * @throws Problem 409 when it is on, or there is no password to turn it off with; 400 when the password is wrong.
   */
  async enrol(account: SignedInAccount, password: string, request: Request): Promise<TwoFactorEnrolment> {
    if (account.twoFactor) throw conflict('two-factor.already-on');
    if (!(await this.passwords.isSet(account))) throw conflict('two-factor.password-first');
    const answer = await this.gateway.call('POST', '/two-factor/enable', request, { password });
    if (!answer.ok) throw wrongPassword();
    const { totpURI, backupCodes } = (await answer.json()) as { totpURI: string; backupCodes: string[] };
    return {
      uri: totpURI,
      key: new URL(totpURI).searchParams.get('secret') ?? '',
      recoveryCodes: backupCodes.map((code) => ({ code })),
    };
  }

  /** @throws Problem 400 when the app shows another code, 409 when nothing waits for one. */
  async confirm(account: SignedInAccount, code: string, request: Request, response: Response): Promise<void> {
    if (account.twoFactor) throw conflict('two-factor.already-on');
    const answer = await this.gateway.call('POST', '/two-factor/verify-totp', request, { code });
    if (!answer.ok && (await refusalOf(answer)) === 'INVALID_CODE') {
      throw invalidInput([{ pointer: '/code', code: 'two-factor.code-wrong' }]);
    }
    if (!answer.ok) throw conflict('two-factor.not-begun');
    this.gateway.forwardCookies(answer, response);
  }

  /** @throws Problem 409 when it is not on, 400 when the password is wrong. */
  async remove(account: SignedInAccount, password: string, request: Request, response: Response): Promise<void> {
    if (!account.twoFactor) throw conflict('two-factor.not-on');
    const answer = await this.gateway.call('POST', '/two-factor/disable', request, { password });
    if (!answer.ok) throw wrongPassword();
    this.gateway.forwardCookies(answer, response);
  }
}
