import { Component, type OnInit, inject, input, output } from '@angular/core';
import { NonNullableFormBuilder, ReactiveFormsModule } from '@angular/forms';
import { TranslocoDirective, TranslocoService } from '@jsverse/transloco';
import type { IndicatorDto } from '@samenspel/api-client';
import { Announcer, Button, Control, ErrorSummary, Field, Form, FormErrors, LanguageStore } from '@samenspel/ui';
import { IndicatorStore } from './indicator.store';
import { valueFrom } from './value';

/** Adds what was read of an indicator; a reading of the same day takes the place of the earlier one. */
@Component({
  selector: 'agreements-new-reading',
  imports: [Button, Control, ErrorSummary, Field, Form, ReactiveFormsModule, TranslocoDirective],
  template: `
    <ng-container *transloco="let t; prefix: 'agreements.indicator.reading'">
      <form [samForm]="errors" [formGroup]="fields" (ngSubmit)="save()">
        <sam-error-summary />
        <p>{{ indicator().title }}</p>
        <sam-field pointer="/value" [label]="t('value', { unit: indicator().unit })">
          <input samControl class="sam-narrow" inputmode="decimal" autocomplete="off" formControlName="value" />
        </sam-field>
        <sam-field pointer="/measuredOn" [label]="t('measuredOn')" [hint]="t('measuredOnHint')">
          <input samControl class="sam-narrow" type="date" formControlName="measuredOn" />
        </sam-field>
        <sam-field pointer="/source" [label]="t('source')" [hint]="t('sourceHint')">
          <input samControl maxlength="200" formControlName="source" />
        </sam-field>
        <div class="sam-actions">
          <button samButton="primary" type="submit">{{ t('submit') }}</button>
          <button samButton="subtle" type="button" (click)="done.emit()">{{ t('cancel') }}</button>
        </div>
      </form>
    </ng-container>
  `,
})
export class NewReadingForm implements OnInit {
  readonly indicator = input.required<IndicatorDto>();
  readonly done = output();

  private readonly store = inject(IndicatorStore);
  private readonly language = inject(LanguageStore).language;
  private readonly announcer = inject(Announcer);
  private readonly transloco = inject(TranslocoService);

  protected readonly errors = new FormErrors();
  protected readonly fields = inject(NonNullableFormBuilder).group({ value: '', measuredOn: '', source: '' });

  ngOnInit(): void {
    this.fields.patchValue({ measuredOn: this.store.asOf(), source: this.indicator().readings[0]?.source ?? '' });
  }

  protected async save(): Promise<void> {
    const { value: typed, measuredOn, source } = this.fields.getRawValue();
    const value = valueFrom(typed, this.language());
    if (value === undefined) {
      const detail = this.transloco.translate<string>('agreements.indicator.reading.unreadable');
      return this.errors.set([{ pointer: '/value', code: 'value', detail }]);
    }
    await this.errors.attempt(async () => {
      await this.store.addReading(this.indicator().id, { value, measuredOn, source });
      this.announcer.say(this.transloco.translate('agreements.indicator.reading.saved'));
      this.done.emit();
    });
  }
}
