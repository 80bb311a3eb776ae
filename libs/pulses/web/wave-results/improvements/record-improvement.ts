import { Component, effect, inject, input, output } from '@angular/core';
import { NonNullableFormBuilder, ReactiveFormsModule } from '@angular/forms';
import { TranslocoDirective, TranslocoService } from '@jsverse/transloco';
import type { WaveFollowUp } from '@samenspel/api-client';
import { type DimensionCode, dimensionTexts } from '@samenspel/pulses/domain';
import { Announcer, Button, Control, ErrorSummary, Field, Form, FormErrors, LanguageStore } from '@samenspel/ui';
import { WavePageStore } from '../../wave-page/wave-page.store';

/** Records what partners will try for a dimension. */
@Component({
  selector: 'pulses-record-improvement',
  imports: [Button, Control, ErrorSummary, Field, Form, ReactiveFormsModule, TranslocoDirective],
  template: `
    <form *transloco="let t; prefix: 'pulses.improvement'" [samForm]="errors" [formGroup]="fields" (ngSubmit)="save()">
      <sam-error-summary />
      <sam-field pointer="/dimension" [label]="t('dimension')">
        <select samControl formControlName="dimension">
          @for (choice of choices(); track choice) {
            <option [value]="choice">{{ names[choice][language()] }}</option>
          }
        </select>
      </sam-field>
      <sam-field pointer="/text" [label]="t('text')" [hint]="t('hint')">
        <textarea samControl rows="3" maxlength="500" formControlName="text"></textarea>
      </sam-field>
      <div class="sam-actions">
        <button samButton="primary" type="submit">{{ t('save') }}</button>
        <button samButton="subtle" type="button" (click)="done.emit()">{{ t('cancel') }}</button>
      </div>
    </form>
  `,
})
export class RecordImprovement {
  readonly dimension = input.required<DimensionCode>();
  /** What was recorded before, to go on from. */
  readonly text = input('');
  readonly choices = input.required<readonly DimensionCode[]>();
  readonly recorded = output<WaveFollowUp>();
  readonly done = output();

  protected readonly names = dimensionTexts;
  protected readonly language = inject(LanguageStore).language;
  protected readonly errors = new FormErrors();
  protected readonly fields = inject(NonNullableFormBuilder).group({ dimension: 'trust' as DimensionCode, text: '' });
  private readonly store = inject(WavePageStore);
  private readonly announcer = inject(Announcer);
  private readonly transloco = inject(TranslocoService);

  constructor() {
    effect(() => this.fields.setValue({ dimension: this.dimension(), text: this.text() }));
  }

  protected save(): Promise<void> {
    return this.errors.attempt(async () => {
      this.recorded.emit(await this.store.record(this.fields.getRawValue()));
      this.announcer.say(this.transloco.translate('pulses.improvement.saved'));
      this.done.emit();
    });
  }
}
