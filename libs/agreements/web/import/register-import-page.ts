import { Component, computed, effect, inject, input, linkedSignal } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { Loading, PageHeader, Problem } from '@samenspel/ui';
import { ImportSteps, type ImportStep } from './import-steps';
import { RegisterCheckStep } from './register-check-step';
import { RegisterColumnsStep } from './register-columns-step';
import { RegisterImportStore } from './register-import.store';
import { RegisterResultStep } from './register-result-step';

/** One import, at the step where it is: columns, check, or what the worker made of it. */
@Component({
  selector: 'agreements-register-import',
  imports: [ImportSteps, Loading, PageHeader, Problem, RegisterCheckStep, RegisterColumnsStep, RegisterResultStep, TranslocoDirective],
  providers: [RegisterImportStore],
  template: `
    <ng-container *transloco="let t; prefix: 'agreements.import'">
      <sam-page-header [heading]="t('title')" [lead]="store.current()?.fileName ?? ''" [back]="['..']" [backLabel]="t('toFile')" />
      <agreements-import-steps [current]="chosen()" />
      @if (store.problem(); as problem) {
        <sam-problem [problem]="problem" [retryable]="true" (retry)="store.reload()" />
      } @else if (store.current() && store.partnerships()) {
        @switch (chosen()) {
          @case ('columns') {
            <agreements-register-columns-step (chosen)="chosen.set('check')" />
          }
          @case ('check') {
            <agreements-register-check-step (back)="chosen.set('columns')" />
          }
          @default {
            <agreements-register-result-step (again)="chosen.set('check')" />
          }
        }
      } @else {
        <sam-loading />
      }
    </ng-container>
  `,
})
export class RegisterImportPage {
  readonly registerImportId = input.required<string>();

  protected readonly store = inject(RegisterImportStore);
  private readonly status = computed(() => this.store.current()?.status);
  /** The step that the reader asked for, until the import itself moves on: a choice made while checking is no such move. */
  protected readonly chosen = linkedSignal<string | undefined, ImportStep>({
    source: this.status,
    computation: (status) => (status === undefined || status === 'prepared' ? 'columns' : 'result'),
  });

  constructor() {
    effect(() => this.store.show(this.registerImportId()));
  }
}
