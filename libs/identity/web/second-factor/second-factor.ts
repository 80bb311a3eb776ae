import { Component, inject, output } from '@angular/core';
import { FormControl, FormGroup, ReactiveFormsModule } from '@angular/forms';
import { TranslocoDirective } from '@jsverse/transloco';
import { Button, Control, ErrorSummary, Field, Form, FormErrors, toProblem } from '@samenspel/ui';
import { SessionStore } from '../session/session.store';

/** Whether a sign-in went well but for the code of an app. */
export const asksSecondFactor = (error: unknown): boolean => toProblem(error).code === 'second-factor-required';

/** The second step of signing in: a code of the app, or a recovery code. */
@Component({
  selector: 'identity-second-factor',
  imports: [Button, Control, ErrorSummary, Field, Form, ReactiveFormsModule, TranslocoDirective],
  templateUrl: './second-factor.html',
})
export class SecondFactor {
  readonly confirmed = output();
  /** The person would rather begin anew. */
  readonly left = output();

  private readonly session = inject(SessionStore);

  protected readonly errors = new FormErrors();
  protected readonly form = new FormGroup({ code: new FormControl('', { nonNullable: true }) });

  protected confirm(): Promise<void> {
    return this.errors.attempt(async () => {
      await this.session.confirmSecondFactor(this.form.getRawValue().code.replace(/\s/g, ''));
      this.confirmed.emit();
    });
  }
}
