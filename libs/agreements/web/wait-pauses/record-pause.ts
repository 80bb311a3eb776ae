import { Component, type ElementRef, inject, input, output, viewChild } from '@angular/core';
import { NonNullableFormBuilder, ReactiveFormsModule } from '@angular/forms';
import { TranslocoDirective } from '@jsverse/transloco';
import type { MilestonePartyDto } from '@samenspel/api-client';
import { Asking, Button, Control, ErrorSummary, Field, Form, FormErrors } from '@samenspel/ui';
import { WaitPauseStore } from './wait-pause.store';

/** Records that it waits for another party, since which day and for what. */
@Component({
  selector: 'agreements-record-pause',
  imports: [Button, Control, ErrorSummary, Field, Form, ReactiveFormsModule, TranslocoDirective],
  templateUrl: './record-pause.html',
})
export class RecordPause {
  readonly parties = input.required<readonly MilestonePartyDto[]>();
  readonly saved = output();

  protected readonly store = inject(WaitPauseStore);
  private readonly form = viewChild(Form);
  private readonly opener = viewChild<ElementRef<HTMLButtonElement>>('opener');

  protected readonly fields = inject(NonNullableFormBuilder).group({ waitsOnOrganisationId: '', fromOn: '', reason: '' });
  protected readonly errors = new FormErrors();
  protected readonly asking = new Asking(this.form, this.opener);

  protected begin(): void {
    this.fields.setValue({ waitsOnOrganisationId: this.parties()[0]?.id ?? '', fromOn: this.store.asOf(), reason: '' });
    this.errors.clear();
    this.asking.begin('/waitsOnOrganisationId');
  }

  protected save(): Promise<void> {
    return this.errors.attempt(async () => {
      await this.store.record(this.fields.getRawValue());
      this.asking.close();
      this.saved.emit();
    });
  }
}
