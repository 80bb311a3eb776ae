import { Component, inject, input, signal } from '@angular/core';
import { FormControl, FormGroup, ReactiveFormsModule } from '@angular/forms';
import { TranslocoDirective, TranslocoService } from '@jsverse/transloco';
import type { RecoveryCode, TwoFactorEnrolment } from '@samenspel/api-client';
import { Announcer, Button, Card, Control, ErrorSummary, Field, Form, FormErrors, Notice } from '@samenspel/ui';
import { AccountStore } from '../account.store';
import { TwoFactorKey } from '../two-factor-key/two-factor-key';

/** Turns signing in with two steps on, with an authenticator app, and off. */
@Component({
  selector: 'identity-two-factor',
  imports: [Button, Card, Control, ErrorSummary, Field, Form, Notice, ReactiveFormsModule, TranslocoDirective, TwoFactorKey],
  templateUrl: './two-factor.html',
  styleUrl: './two-factor.css',
})
export class TwoFactor {
  readonly hasPassword = input.required<boolean>();
  readonly on = input.required<boolean>();

  private readonly store = inject(AccountStore);
  private readonly announcer = inject(Announcer);
  private readonly transloco = inject(TranslocoService);

  protected readonly errors = new FormErrors();
  protected readonly form = new FormGroup({
    password: new FormControl('', { nonNullable: true }),
    code: new FormControl('', { nonNullable: true }),
  });
  protected readonly enrolment = signal<TwoFactorEnrolment | undefined>(undefined);
  /** Shown from the moment they count until their owner has kept them. */
  protected readonly recoveryCodes = signal<readonly RecoveryCode[]>([]);

  protected async begin(): Promise<void> {
    await this.attempt(async ({ password }) => this.enrolment.set(await this.store.enrolTwoFactor(password)));
  }

  protected async confirm(): Promise<void> {
    await this.attempt(async ({ code }) => {
      await this.store.confirmTwoFactor(code.replace(/\s/g, ''));
      this.recoveryCodes.set(this.enrolment()?.recoveryCodes ?? []);
      this.enrolment.set(undefined);
    });
  }

  protected async remove(): Promise<void> {
    await this.attempt(async ({ password }) => {
      await this.store.removeTwoFactor(password);
      this.announcer.say(this.transloco.translate('identity.account.twoFactor.removed'));
    });
  }

  protected stop(): void {
    this.enrolment.set(undefined);
    this.errors.clear();
    this.form.reset();
  }

  protected done(): void {
    this.recoveryCodes.set([]);
  }

  private attempt(action: (values: { password: string; code: string }) => Promise<void>): Promise<void> {
    return this.errors.attempt(async () => {
      await action(this.form.getRawValue());
      this.errors.clear();
      this.form.reset();
    });
  }
}
