import { Component, DOCUMENT, effect, inject, input, signal } from '@angular/core';
import { NonNullableFormBuilder, ReactiveFormsModule } from '@angular/forms';
import { TranslocoDirective, TranslocoService } from '@jsverse/transloco';
import type { MilestoneDto } from '@samenspel/api-client';
import { Announcer, Button, Card, Control, ErrorSummary, Field, Form, FormErrors, toProblem } from '@samenspel/ui';
import { MilestoneStore } from './milestone.store';

/** Marks a milestone as done: on which day, and what there is to tell about it. */
@Component({
  selector: 'agreements-complete-milestone',
  imports: [Button, Card, Control, ErrorSummary, Field, Form, ReactiveFormsModule, TranslocoDirective],
  templateUrl: './complete-milestone.html',
})
export class CompleteMilestone {
  readonly milestone = input.required<MilestoneDto>();

  private readonly store = inject(MilestoneStore);
  private readonly announcer = inject(Announcer);
  private readonly transloco = inject(TranslocoService);
  private readonly document = inject(DOCUMENT);

  protected readonly fields = inject(NonNullableFormBuilder).group({ completedOn: '', note: '' });
  protected readonly errors = new FormErrors();
  protected readonly saving = signal(false);

  constructor() {
    effect(() => {
      const { completedOn } = this.fields.controls;
      if (completedOn.pristine) completedOn.setValue(this.milestone().asOf);
    });
  }

  protected async save(): Promise<void> {
    if (this.saving()) return;
    this.saving.set(true);
    const { completedOn, note } = this.fields.getRawValue();
    try {
      await this.store.complete(this.milestone(), { completedOn, note: note.trim() || null });
      this.announcer.say(this.transloco.translate('agreements.complete.saved'));
      this.document.querySelector('h1')?.focus();
    } catch (error) {
      this.errors.show(toProblem(error));
    } finally {
      this.saving.set(false);
    }
  }
}
