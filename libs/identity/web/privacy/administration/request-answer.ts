import { Component, inject, input } from '@angular/core';
import { NonNullableFormBuilder, ReactiveFormsModule } from '@angular/forms';
import { TranslocoDirective, TranslocoService } from '@jsverse/transloco';
import type { DataRequestDto, DataRequestOutcome } from '@samenspel/api-client';
import { Announcer, Button, Control, ErrorSummary, Field, Form, FormErrors, DatePipe } from '@samenspel/ui';
import { PrivacyStore } from './privacy.store';

/** One request with the two answers there are: it was done, or it cannot be and why. */
@Component({
  selector: 'identity-request-answer',
  imports: [Button, Control, ErrorSummary, Field, Form, DatePipe, ReactiveFormsModule, TranslocoDirective],
  template: `
    <form [samForm]="errors" [formGroup]="form" *transloco="let t; prefix: 'privacy.administration.requests'">
      <h3>{{ t('of', { person: request().personName, kind: t('kinds.' + request().kind) }) }}</h3>
      <p>{{ request().text }}</p>
      <p class="sam-muted">{{ t(request().overdue ? 'overdue' : 'due', { date: request().dueOn | samDate }) }}</p>
      <sam-error-summary />
      <sam-field pointer="/reason" [label]="t('reason')" [hint]="t('reasonHint')">
        <textarea samControl rows="2" formControlName="reason"></textarea>
      </sam-field>
      <div class="sam-actions">
        <button samButton type="button" (click)="answer('done')">{{ t('done') }}</button>
        <button samButton="subtle" type="button" (click)="answer('refused')">{{ t('refuse') }}</button>
      </div>
    </form>
  `,
  styles: 'h3 { font-size: var(--sam-text-body); margin: 0 }',
})
export class RequestAnswer {
  readonly request = input.required<DataRequestDto>();

  private readonly store = inject(PrivacyStore);
  private readonly announcer = inject(Announcer);
  private readonly transloco = inject(TranslocoService);
  protected readonly errors = new FormErrors();
  protected readonly form = inject(NonNullableFormBuilder).group({ reason: '' });

  protected answer(outcome: DataRequestOutcome): Promise<void> {
    return this.errors.attempt(async () => {
      await this.store.answer(this.request().id, { outcome, reason: this.form.getRawValue().reason.trim() || null });
      this.announcer.say(this.transloco.translate('privacy.administration.requests.answered'));
    });
  }
}
