import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { Loading, Notice, PageHeader, Problem } from '@samenspel/ui';
import { safeReturnPath } from '../session/return-path';
import { SessionStore } from '../session/session.store';
import { AccountSessions } from './account-sessions/account-sessions';
import { AccountStore } from './account.store';
import { PasswordForm } from './password-form/password-form';
import { TwoFactor } from './two-factor/two-factor';

/** 'Mijn account': where someone is signed in, and what keeps others out. */
@Component({
  selector: 'identity-account',
  imports: [AccountSessions, Loading, Notice, PageHeader, PasswordForm, Problem, RouterLink, TranslocoDirective, TwoFactor],
  providers: [AccountStore],
  templateUrl: './account.html',
})
export class AccountPage {
  protected readonly store = inject(AccountStore);
  protected readonly session = inject(SessionStore);
  /** Where the person was going when a programme asked for two steps. */
  readonly return = input<string>();
  protected readonly goOn = computed(() => safeReturnPath(this.return()));
  protected readonly missing = computed(() => this.session.programmes().find(({ secondFactorMissing }) => secondFactorMissing));
}
