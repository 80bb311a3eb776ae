import { Component, type ElementRef, inject, input, output, viewChild } from '@angular/core';
import { NonNullableFormBuilder, ReactiveFormsModule } from '@angular/forms';
import { TranslocoDirective } from '@jsverse/transloco';
import type { WaitPauseDto } from '@samenspel/api-client';
import { Asking, Button, Control, ErrorSummary, Field, Form, FormErrors } from '@samenspel/ui';
import { WaitPauseStore } from './wait-pause.store';

/** Says how the organisation that is waited for sees it. */
@Component({
  selector: 'agreements-dispute-pause',
  imports: [Button, Control, ErrorSummary, Field, Form, ReactiveFormsModule, TranslocoDirective],
  templateUrl: './dispute-pause.html',
})
export class DisputePause {
  readonly pause = input.required<WaitPauseDto>();
  readonly saved = output();

  protected readonly store = inject(WaitPauseStore);
  private readonly form = viewChild(Form);
  private readonly opener = viewChild<ElementRef<HTMLButtonElement>>('opener');

  protected readonly fields = inject(NonNullableFormBuilder).group({ reason: '' });
  protected readonly errors = new FormErrors();
  protected readonly asking = new Asking(this.form, this.opener);

  protected begin(): void {
    this.fields.reset();
    this.errors.clear();
    this.asking.begin('/reason');
  }

  protected save(): Promise<void> {
    return this.errors.attempt(async () => {
      await this.store.answer(this.pause().id, { kind: 'disputed', reason: this.fields.getRawValue().reason.trim() || null });
      this.asking.close();
      this.saved.emit();
    });
  }
}
