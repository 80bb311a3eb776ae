import { Component, type OnInit, computed, inject, input, output, signal } from '@angular/core';
import { NonNullableFormBuilder, ReactiveFormsModule } from '@angular/forms';
import { TranslocoDirective, TranslocoService } from '@jsverse/transloco';
import type { SharedResourceDto } from '@samenspel/api-client';
import { Announcer, Button, Control, ErrorSummary, Field, Form, FormErrors, LanguageStore, type ProblemDetails, toProblem } from '@samenspel/ui';
import { amountFrom } from '../amount/amount';
import { AmountPipe } from '../amount/amount.pipe';
import { SharedResourceStore } from './shared-resource.store';

/** Logs what a party used of something that partners share; asks for a reason once it is more than was agreed. */
@Component({
  selector: 'resources-new-use',
  imports: [AmountPipe, Button, Control, ErrorSummary, Field, Form, ReactiveFormsModule, TranslocoDirective],
  templateUrl: './new-use.html',
})
export class NewUseForm implements OnInit {
  readonly resource = input.required<SharedResourceDto>();
  readonly done = output();

  private readonly store = inject(SharedResourceStore);
  private readonly language = inject(LanguageStore).language;
  private readonly announcer = inject(Announcer);
  private readonly transloco = inject(TranslocoService);

  protected readonly errors = new FormErrors();
  protected readonly saving = signal(false);
  protected readonly beyond = signal(false);
  protected readonly left = computed(() => Math.max(0, this.resource().capacity - this.resource().used));
  protected readonly fields = inject(NonNullableFormBuilder).group({ organisationId: '', amount: '', usedOn: '', note: '', excessReason: '' });

  ngOnInit(): void {
    this.fields.controls.usedOn.setValue(this.store.asOf());
  }

  protected async save(): Promise<void> {
    if (this.saving()) return;
    const { organisationId, amount: typed, usedOn, note, excessReason } = this.fields.getRawValue();
    const { id, kind } = this.resource();
    const amount = amountFrom(typed, kind, this.language());
    if (amount === undefined) {
      const detail = this.transloco.translate<string>(`resources.amount.unreadable.${kind}`);
      return this.errors.set([{ pointer: '/amount', code: 'amount', detail }]);
    }
    this.saving.set(true);
    try {
      await this.store.logUse(id, { organisationId, amount, usedOn, note: note.trim() || null, excessReason: excessReason.trim() || null });
      this.announcer.say(this.transloco.translate('resources.shared.use.saved'));
      this.done.emit();
    } catch (error) {
      this.tell(toProblem(error));
    } finally {
      this.saving.set(false);
    }
  }

  private tell(problem: ProblemDetails): void {
    if (problem.errors?.some(({ code }) => code === 'resource-use.beyond-allocation')) this.beyond.set(true);
    this.errors.show(problem);
  }
}
