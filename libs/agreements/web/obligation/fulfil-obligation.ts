import { Component, DOCUMENT, effect, inject, input } from '@angular/core';
import { NonNullableFormBuilder, ReactiveFormsModule } from '@angular/forms';
import { TranslocoDirective, TranslocoService } from '@jsverse/transloco';
import type { ObligationDto } from '@samenspel/api-client';
import { Announcer, Button, Card, Control, ErrorSummary, Field, Form, FormErrors } from '@samenspel/ui';
import { ObligationStore } from './obligation.store';

/** Records that an obligation was fulfilled: for the first day that is open, today, unless the reader says otherwise. */
@Component({
  selector: 'agreements-fulfil-obligation',
  imports: [Button, Card, Control, ErrorSummary, Field, Form, ReactiveFormsModule, TranslocoDirective],
  templateUrl: './fulfil-obligation.html',
})
export class FulfilObligation {
  readonly obligation = input.required<ObligationDto>();
  /** The day on which it fell due, 'YYYY-MM-DD'. */
  readonly dueOn = input.required<string>();
  /** The same day in words. */
  readonly day = input.required<string>();

  private readonly store = inject(ObligationStore);
  private readonly announcer = inject(Announcer);
  private readonly transloco = inject(TranslocoService);
  private readonly document = inject(DOCUMENT);

  protected readonly fields = inject(NonNullableFormBuilder).group({ fulfilledOn: '', note: '' });
  protected readonly errors = new FormErrors();

  constructor() {
    effect(() => {
      const { fulfilledOn } = this.fields.controls;
      if (fulfilledOn.pristine) fulfilledOn.setValue(this.obligation().asOf);
    });
  }

  protected save(): Promise<void> {
    return this.errors.attempt(async () => {
      const { fulfilledOn, note } = this.fields.getRawValue();
      await this.store.fulfil({ dueOn: this.dueOn(), fulfilledOn, note: note.trim() || null });
      this.announcer.say(this.transloco.translate('agreements.obligation.fulfil.saved'));
      this.fields.reset({ fulfilledOn: this.obligation().asOf, note: '' });
      this.errors.clear();
      this.document.querySelector('h1')?.focus();
    });
  }
}
