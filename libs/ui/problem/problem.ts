import { Component, computed, input, output } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Button } from '../button/button';
import { Notice } from '../notice/notice';
import type { ProblemDetails } from './problem-details';

const explainedHere = ['unreachable', 'unexpected'];

/** Says calmly what went wrong with a page or an action, and offers to try again. */
@Component({
  selector: 'sam-problem',
  imports: [Button, Notice, TranslocoPipe],
  template: `
    <sam-notice kind="error" role="alert" [heading]="own() ? ('ui.problem.' + own() + '.title' | transloco) : problem().title">
      <p>{{ own() ? ('ui.problem.' + own() + '.detail' | transloco) : problem().detail }}</p>
      @if (retryable()) {
        <button samButton type="button" (click)="retry.emit()">{{ 'ui.problem.retry' | transloco }}</button>
      }
    </sam-notice>
  `,
})
export class Problem {
  readonly problem = input.required<ProblemDetails>();
  readonly retryable = input(false);
  readonly retry = output();

  protected readonly own = computed(() => explainedHere.find((code) => code === this.problem().code));
}
