import { Injectable, computed, inject, resource } from '@angular/core';
import {
  Api,
  type TwoFactorEnrolment,
  changePassword,
  confirmTwoFactor,
  endAccountSession,
  endOtherAccountSessions,
  enrolTwoFactor,
  listAccountSessions,
  readAccount,
  removeTwoFactor,
} from '@samenspel/api-client';
import { problemOf, valueOf } from '@samenspel/ui';
import { SessionStore } from '../session/session.store';

/** How a person keeps the own account safe. */
@Injectable()
export class AccountStore {
  private readonly api = inject(Api);
  private readonly session = inject(SessionStore);
  private readonly account = resource({ loader: () => this.api.invoke(readAccount) });
  private readonly list = resource({ loader: () => this.api.invoke(listAccountSessions) });

  readonly security = computed(() => valueOf(this.account));
  readonly sessions = computed(() => valueOf(this.list)?.items ?? []);
  readonly problem = computed(() => problemOf(this.account, this.list));

  reload(): void {
    this.account.reload();
    this.list.reload();
  }

  async endSession(sessionId: string): Promise<void> {
    await this.api.invoke(endAccountSession, { sessionId });
    this.list.reload();
  }

  async endOtherSessions(): Promise<void> {
    await this.api.invoke(endOtherAccountSessions);
    this.list.reload();
  }

  async changePassword(currentPassword: string, newPassword: string): Promise<void> {
    await this.api.invoke(changePassword, { body: { currentPassword: currentPassword || null, newPassword } });
    this.reload();
  }

  async enrolTwoFactor(password: string): Promise<TwoFactorEnrolment> {
    return this.api.invoke(enrolTwoFactor, { body: { password } });
  }

  async confirmTwoFactor(code: string): Promise<void> {
    await this.api.invoke(confirmTwoFactor, { body: { code } });
    this.reload();
    await this.session.renew();
  }

  async removeTwoFactor(password: string): Promise<void> {
    await this.api.invoke(removeTwoFactor, { body: { password } });
    this.reload();
    await this.session.renew();
  }
}
