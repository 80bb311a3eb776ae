import { Component, inject, input } from '@angular/core';
import { FormControl, FormGroup, ReactiveFormsModule } from '@angular/forms';
import { TranslocoDirective, TranslocoService } from '@jsverse/transloco';
import { Announcer, Button, Card, Control, ErrorSummary, Field, Form, FormErrors } from '@samenspel/ui';
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

  protected readonly errors = new FormErrors();
  protected readonly form = new FormGroup({
    currentPassword: new FormControl('', { nonNullable: true }),
    newPassword: new FormControl('', { nonNullable: true }),
  });

  protected save(): Promise<void> {
    return this.errors.attempt(async () => {
      const { currentPassword, newPassword } = this.form.getRawValue();
      await this.store.changePassword(currentPassword, newPassword);
      this.form.reset();
      this.errors.clear();
      this.announcer.say(this.transloco.translate('identity.account.password.saved'));
    });
  }
}
