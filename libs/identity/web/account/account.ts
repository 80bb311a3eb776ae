import { Component, inject } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { Loading, PageHeader, Problem } from '@samenspel/ui';
import { SessionStore } from '../session/session.store';
import { AccountSessions } from './account-sessions/account-sessions';
import { AccountStore } from './account.store';
import { PasswordForm } from './password-form/password-form';
import { TwoFactor } from './two-factor/two-factor';

/** 'Mijn account': where someone is signed in, and what keeps others out. */
@Component({
  selector: 'identity-account',
  imports: [AccountSessions, Loading, PageHeader, PasswordForm, Problem, TranslocoDirective, TwoFactor],
  providers: [AccountStore],
  templateUrl: './account.html',
})
export class AccountPage {
  protected readonly store = inject(AccountStore);
  protected readonly session = inject(SessionStore);
}
