import { Component, computed, effect, inject, input, output } from '@angular/core';
import { NonNullableFormBuilder, ReactiveFormsModule } from '@angular/forms';
import { TranslocoDirective } from '@jsverse/transloco';
import type { DraftMotivation } from '@samenspel/api-client';
import { Button, Control, DatePipe, ErrorSummary, Field, Form, FormErrors } from '@samenspel/ui';
import { DecisionStore } from './amendment.store';

const longestOption = 90;

/** Why an agreement is to be amended: the reason, and the decision or the lesson that it follows from. */
@Component({
  selector: 'agreements-motivation-form',
  imports: [Button, Control, DatePipe, ErrorSummary, Field, Form, ReactiveFormsModule, TranslocoDirective],
  providers: [DecisionStore],
  templateUrl: './motivation-form.html',
})
export class MotivationForm {
  readonly partnershipId = input.required<string>();
  readonly motivation = input<DraftMotivation>({});
  readonly submitLabel = input.required<string>();
  readonly errors = input.required<FormErrors>();
  readonly saving = input(false);
  readonly chosen = output<DraftMotivation>();
  readonly cancelled = output();

  private readonly store = inject(DecisionStore);
  protected readonly fields = inject(NonNullableFormBuilder).group({ reason: '', decisionId: '', lesson: '' });
  protected readonly decisions = computed(() => this.store.decisions().map(({ text, ...decision }) => ({ ...decision, text: shortened(text) })));

  constructor() {
    effect(() => this.store.open(this.partnershipId()));
    effect(() => {
      const { reason, decisionId, lesson } = this.motivation();
      this.fields.setValue({ reason: reason ?? '', decisionId: decisionId ?? '', lesson: lesson ?? '' });
    });
  }

  protected save(): void {
    const { reason, decisionId, lesson } = this.fields.getRawValue();
    if (!this.saving()) this.chosen.emit({ reason: reason.trim() || null, decisionId: decisionId || null, lesson: lesson.trim() || null });
  }
}

function shortened(text: string): string {
  return text.length > longestOption ? `${text.slice(0, longestOption)}…` : text;
}
