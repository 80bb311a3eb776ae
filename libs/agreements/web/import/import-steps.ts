import { Component, input } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';

export const importSteps = ['file', 'columns', 'check', 'result'] as const;
export type ImportStep = (typeof importSteps)[number];

/** Where the reader is on the way from file to agreements. */
@Component({
  selector: 'agreements-import-steps',
  imports: [TranslocoDirective],
  template: `
    <ol *transloco="let t; prefix: 'agreements.import.step'" [attr.aria-label]="t('label')">
      @for (step of steps; track step) {
        <li [attr.aria-current]="step === current() ? 'step' : null">{{ t(step) }}</li>
      }
    </ol>
  `,
  styleUrl: './import-steps.css',
})
export class ImportSteps {
  readonly current = input.required<ImportStep>();

  protected readonly steps = importSteps;
}
