import { Component, computed, inject, input, output } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { NonNullableFormBuilder, ReactiveFormsModule } from '@angular/forms';
import { TranslocoDirective, TranslocoService } from '@jsverse/transloco';
import type { PledgeKind } from '@samenspel/api-client';
import { pledgeKinds } from '@samenspel/resources/domain';
import { Announcer, Button, Control, ErrorSummary, Field, Form, FormErrors, LanguageStore } from '@samenspel/ui';
import { amountFrom } from '../amount/amount';
import { PledgeStore } from '../pledge-section/pledge.store';

/** An organisation that can promise something. */
export interface Party {
  readonly id: string;
  readonly name: string;
}

/** Adds what a party of an agreement promises to put in. */
@Component({
  selector: 'resources-new-pledge',
  imports: [Button, Control, ErrorSummary, Field, Form, ReactiveFormsModule, TranslocoDirective],
  templateUrl: './new-pledge.html',
})
export class NewPledgeForm {
  readonly agreementId = input.required<string>();
  readonly parties = input.required<readonly Party[]>();
  readonly done = output();

  private readonly store = inject(PledgeStore);
  private readonly language = inject(LanguageStore).language;
  private readonly announcer = inject(Announcer);
  private readonly transloco = inject(TranslocoService);

  protected readonly kinds = pledgeKinds;
  protected readonly errors = new FormErrors();
  protected readonly fields = inject(NonNullableFormBuilder).group({
    organisationId: '',
    kind: 'money' as PledgeKind,
    amount: '',
    description: '',
    dueOn: '',
  });
  private readonly kindValue = toSignal(this.fields.controls.kind.valueChanges);
  protected readonly kind = computed(() => this.kindValue() ?? 'money');

  protected async save(): Promise<void> {
    const { organisationId, kind, amount: typed, description, dueOn } = this.fields.getRawValue();
    const amount = amountFrom(typed, kind, this.language());
    if (amount === undefined) return this.askForAmount();
    await this.errors.attempt(async () => {
      await this.store.add({ agreementId: this.agreementId(), organisationId, kind, amount, description, dueOn: dueOn || null });
      this.announcer.say(this.transloco.translate('resources.pledge.saved'));
      this.done.emit();
    });
  }

  private askForAmount(): void {
    const detail = this.transloco.translate<string>(`resources.amount.unreadable.${this.kind()}`);
    this.errors.set([{ pointer: '/amount', code: 'amount', detail }]);
  }
}
