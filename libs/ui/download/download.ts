import { Component, input, signal } from '@angular/core';
import { Button } from '../button/button';
import { Problem } from '../problem/problem';
import { type ProblemDetails, toProblem } from '../problem/problem-details';

/** A button that gives a file: it is pressed once at a time, and what kept the file from coming stands under it. */
@Component({
  selector: 'sam-download',
  imports: [Button, Problem],
  template: `
    <button [samButton]="appearance()" type="button" [attr.aria-disabled]="busy() || null" (click)="give()"><ng-content /></button>
    @if (problem(); as problem) {
      <sam-problem [problem]="problem" />
    }
  `,
  styles: `
    sam-problem {
      display: block;
      margin-block-start: var(--sam-space-2);
      max-inline-size: 30rem;
    }
  `,
})
export class Download {
  /** Fetches the file and gives it to the browser to keep. */
  readonly file = input.required<() => Promise<void>>();
  readonly appearance = input<'primary' | 'secondary' | 'subtle'>('secondary');

  protected readonly busy = signal(false);
  protected readonly problem = signal<ProblemDetails | undefined>(undefined);

  protected async give(): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    this.problem.set(undefined);
    try {
      await this.file()();
    } catch (error) {
      this.problem.set(toProblem(error));
    } finally {
      this.busy.set(false);
    }
  }
}
