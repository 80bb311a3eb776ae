import { Component, type ElementRef, inject, input, viewChild } from '@angular/core';
import { NonNullableFormBuilder, ReactiveFormsModule } from '@angular/forms';
import { TranslocoDirective, TranslocoService } from '@jsverse/transloco';
import type { AgreementDocumentDto } from '@samenspel/api-client';
import { Announcer, Asking, Button, Control, ErrorSummary, Field, Form, FormErrors } from '@samenspel/ui';
import { DocumentStore } from './document.store';

/** Says that a document counts no longer, and why. */
@Component({
  selector: 'agreements-withdraw-document',
  imports: [Button, Control, ErrorSummary, Field, Form, ReactiveFormsModule, TranslocoDirective],
  templateUrl: './withdraw-document.html',
})
export class WithdrawDocument {
  readonly document = input.required<AgreementDocumentDto>();

  private readonly store = inject(DocumentStore);
  private readonly announcer = inject(Announcer);
  private readonly transloco = inject(TranslocoService);
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
      await this.store.withdraw(this.document().id, this.fields.getRawValue().reason.trim());
      this.announcer.say(this.transloco.translate('agreements.document.withdrawn'));
    });
  }
}
