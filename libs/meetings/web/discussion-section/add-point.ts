import { Component, inject, output } from '@angular/core';
import { NonNullableFormBuilder, ReactiveFormsModule } from '@angular/forms';
import { TranslocoDirective, TranslocoService } from '@jsverse/transloco';
import { Announcer, Button, Control, ErrorSummary, Field, Form, FormErrors } from '@samenspel/ui';
import { DiscussionStore } from './discussion.store';

/** Puts a point on the list by hand. */
@Component({
  selector: 'meetings-add-point',
  imports: [Button, Control, ErrorSummary, Field, Form, ReactiveFormsModule, TranslocoDirective],
  template: `
    <form *transloco="let t; prefix: 'meetings.discussion'" [samForm]="errors" [formGroup]="fields" (ngSubmit)="save()">
      <sam-error-summary />
      <sam-field pointer="/text" [label]="t('text')">
        <textarea samControl rows="3" maxlength="500" formControlName="text"></textarea>
      </sam-field>
      <div class="sam-actions">
        <button samButton="primary" type="submit">{{ t('save') }}</button>
        <button samButton="subtle" type="button" (click)="done.emit()">{{ t('cancel') }}</button>
      </div>
    </form>
  `,
})
export class AddPoint {
  readonly done = output();

  private readonly store = inject(DiscussionStore);
  private readonly announcer = inject(Announcer);
  private readonly transloco = inject(TranslocoService);

  protected readonly errors = new FormErrors();
  protected readonly fields = inject(NonNullableFormBuilder).group({ text: '' });

  protected save(): Promise<void> {
    return this.errors.attempt(async () => {
      await this.store.add(this.fields.getRawValue().text);
      this.announcer.say(this.transloco.translate('meetings.discussion.added'));
      this.done.emit();
    });
  }
}
