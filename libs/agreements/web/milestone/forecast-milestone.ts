import { Component, type ElementRef, inject, input, viewChild } from '@angular/core';
import { NonNullableFormBuilder, ReactiveFormsModule } from '@angular/forms';
import { TranslocoDirective, TranslocoService } from '@jsverse/transloco';
import type { MilestoneDto } from '@samenspel/api-client';
import { Announcer, Asking, Button, Card, Control, ErrorSummary, Field, Form, FormErrors } from '@samenspel/ui';
import { MilestoneStore } from './milestone.store';

/** Says that a milestone is expected on another day, and why; asks only after the reader says so. */
@Component({
  selector: 'agreements-forecast-milestone',
  imports: [Button, Card, Control, ErrorSummary, Field, Form, ReactiveFormsModule, TranslocoDirective],
  templateUrl: './forecast-milestone.html',
})
export class ForecastMilestone {
  readonly milestone = input.required<MilestoneDto>();

  private readonly store = inject(MilestoneStore);
  private readonly announcer = inject(Announcer);
  private readonly transloco = inject(TranslocoService);
  private readonly form = viewChild(Form);
  private readonly opener = viewChild<ElementRef<HTMLButtonElement>>('opener');

  protected readonly fields = inject(NonNullableFormBuilder).group({ forecastOn: '', reason: '' });
  protected readonly errors = new FormErrors();
  protected readonly asking = new Asking(this.form, this.opener);

  protected begin(): void {
    this.fields.setValue({ forecastOn: this.milestone().dueOn, reason: '' });
    this.errors.clear();
    this.asking.begin('/forecastOn');
  }

  protected save(): Promise<void> {
    return this.errors.attempt(async () => {
      const { forecastOn, reason } = this.fields.getRawValue();
      await this.store.forecast(this.milestone(), { forecastOn, reason });
      this.asking.close();
      this.announcer.say(this.transloco.translate('agreements.forecast.saved'));
    });
  }
}
