import { Component, type ElementRef, inject, input, output, viewChild } from '@angular/core';
import { NonNullableFormBuilder, ReactiveFormsModule } from '@angular/forms';
import { TranslocoDirective } from '@jsverse/transloco';
import type { WaitPauseDto } from '@samenspel/api-client';
import { Asking, Button, Control, ErrorSummary, Field, Form, FormErrors } from '@samenspel/ui';
import { WaitPauseStore } from './wait-pause.store';

/** Says from which day it could go on. */
@Component({
  selector: 'agreements-end-pause',
  imports: [Button, Control, ErrorSummary, Field, Form, ReactiveFormsModule, TranslocoDirective],
  templateUrl: './end-pause.html',
})
export class EndPause {
  readonly pause = input.required<WaitPauseDto>();
  readonly saved = output();

  protected readonly store = inject(WaitPauseStore);
  private readonly form = viewChild(Form);
  private readonly opener = viewChild<ElementRef<HTMLButtonElement>>('opener');

  protected readonly fields = inject(NonNullableFormBuilder).group({ untilOn: '' });
  protected readonly errors = new FormErrors();
  protected readonly asking = new Asking(this.form, this.opener);

  protected begin(): void {
    this.fields.setValue({ untilOn: this.store.asOf() });
    this.errors.clear();
    this.asking.begin('/untilOn');
  }

  protected save(): Promise<void> {
    return this.errors.attempt(async () => {
      await this.store.end(this.pause().id, this.fields.getRawValue().untilOn);
      this.asking.close();
      this.saved.emit();
    });
  }
}
