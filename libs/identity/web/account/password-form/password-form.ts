import { Component, inject, input, signal } from '@angular/core';
import { FormControl, FormGroup, ReactiveFormsModule } from '@angular/forms';
import { TranslocoDirective, TranslocoService } from '@jsverse/transloco';
import { Announcer, Button, Card, Control, ErrorSummary, Field, Form, FormErrors, toProblem } from '@samenspel/ui';
import { AccountStore } from '../account.store';

/** Sets a first password, or changes the one that is there. */
@Component({
  selector: 'identity-password-form',
  imports: [Button, Card, Control, ErrorSummary, Field, Form, ReactiveFormsModule, TranslocoDirective],
  templateUrl: './password-form.html',
})
export class PasswordForm {
  readonly hasPassword = input.required<boolean>();

  private readonly store = inject(AccountStore);
  private readonly announcer = inject(Announcer);
  private readonly transloco = inject(TranslocoService);
  private readonly busy = signal(false);

  protected readonly errors = new FormErrors();
  protected readonly form = new FormGroup({
    currentPassword: new FormControl('', { nonNullable: true }),
    newPassword: new FormControl('', { nonNullable: true }),
  });

  protected async save(): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    const { currentPassword, newPassword } = this.form.getRawValue();
    try {
      await this.store.changePassword(currentPassword, newPassword);
      this.form.reset();
      this.errors.clear();
      this.announcer.say(this.transloco.translate('identity.account.password.saved'));
    } catch (error) {
      this.errors.show(toProblem(error));
    } finally {
      this.busy.set(false);
    }
  }
}
