import { Component, computed, input, output, signal } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { Card, Icon, Status } from '@samenspel/ui';

/** What is needed before the agreement can be proposed, or may be missing, vague or rigid: why that matters, what can be done, and the way to the field. */
export interface ShownFinding {
  readonly pointer: string;
  readonly kind: 'needed' | 'missing' | 'vague' | 'rigid';
  readonly reason: string;
  readonly suggestion: string;
}

/** How complete the agreement is by now. It advises: nothing waits for it. */
@Component({
  selector: 'agreements-draft-findings',
  imports: [Card, Icon, Status, TranslocoDirective],
  templateUrl: './draft-findings.html',
  styleUrl: './draft-findings.css',
})
export class DraftFindings {
  readonly findings = input.required<readonly ShownFinding[]>();
  /** Says in words where a pointer is. */
  readonly placeOf = input.required<(pointer: string) => string>();
  readonly follow = output<string>();

  /** On a narrow screen the list is closed until it is asked for. */
  protected readonly open = signal(false);
  protected readonly count = computed(() => this.findings().length);
}
