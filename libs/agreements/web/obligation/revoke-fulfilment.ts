import { Component, inject, input, output } from '@angular/core';
import { NonNullableFormBuilder, ReactiveFormsModule } from '@angular/forms';
import { TranslocoDirective, TranslocoService } from '@jsverse/transloco';
import { Announcer, Button, Control, ErrorSummary, Field, Form, FormErrors } from '@samenspel/ui';
import { ObligationStore } from './obligation.store';

/** Takes back that an obligation was fulfilled for a day, with the reason. */
@Component({
  selector: 'agreements-revoke-fulfilment',
  imports: [Button, Control, ErrorSummary, Field, Form, ReactiveFormsModule, TranslocoDirective],
  template: `
    <ng-container *transloco="let t; prefix: 'agreements.obligation.revoke'">
      <form [samForm]="errors" [formGroup]="fields" (ngSubmit)="save()">
        <sam-error-summary />
        <p>{{ t('lead') }}</p>
        <sam-field pointer="/reason" [label]="t('reason')">
          <textarea samControl rows="2" maxlength="500" formControlName="reason"></textarea>
        </sam-field>
        <div class="sam-actions">
          <button samButton="primary" type="submit">{{ t('submit') }}</button>
          <button samButton="subtle" type="button" (click)="done.emit()">{{ t('cancel') }}</button>
        </div>
      </form>
    </ng-container>
  `,
})
export class RevokeFulfilment {
  /** The day on which it fell due, 'YYYY-MM-DD'. */
  readonly dueOn = input.required<string>();
  readonly done = output();

  private readonly store = inject(ObligationStore);
  private readonly announcer = inject(Announcer);
  private readonly transloco = inject(TranslocoService);

  protected readonly fields = inject(NonNullableFormBuilder).group({ reason: '' });
  protected readonly errors = new FormErrors();

  protected save(): Promise<void> {
    return this.errors.attempt(async () => {
      await this.store.revoke({ dueOn: this.dueOn(), reason: this.fields.getRawValue().reason });
      this.announcer.say(this.transloco.translate('agreements.obligation.revoke.saved'));
      this.done.emit();
    });
  }
}
