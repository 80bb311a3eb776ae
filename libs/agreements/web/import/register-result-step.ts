import { Component, computed, inject, output, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { Button, Card, DatePipe, MomentPipe, MoneyPipe, Notice, Pager, Problem, type ProblemDetails, Table, TableRegion, toProblem } from '@samenspel/ui';
import { RegisterImportStore } from './register-import.store';

/** The last step: how far the worker is, and what came out of it. */
@Component({
  selector: 'agreements-register-result-step',
  host: { class: 'sam-stack' },
  imports: [Button, Card, DatePipe, MomentPipe, MoneyPipe, Notice, Pager, Problem, RouterLink, Table, TableRegion, TranslocoDirective],
  templateUrl: './register-result-step.html',
})
export class RegisterResultStep {
  readonly again = output();

  protected readonly store = inject(RegisterImportStore);
  protected readonly current = computed(() => this.store.current()!);
  protected readonly results = this.store.results;
  protected readonly problem = signal<ProblemDetails | undefined>(undefined);

  protected async cancel(): Promise<void> {
    this.problem.set(undefined);
    await this.store.cancel().catch((error: unknown) => this.problem.set(toProblem(error)));
  }
}
