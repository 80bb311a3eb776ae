import { Component, input } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { Card, Status } from '@samenspel/ui';

/** What a wave says of one thing that was tried, in words. */
export interface JudgedView {
  readonly name: string;
  /** What was tried, if anything was recorded. */
  readonly text: string | null | undefined;
  readonly kind: 'done' | 'attention' | 'waiting' | 'open';
  readonly outcome: string;
  /** What the outcome rests on, where that is told. */
  readonly evidence?: string | undefined;
}

/** What a wave says of what was tried before it. */
@Component({
  selector: 'pulses-judged-improvements',
  imports: [Card, Status, TranslocoDirective],
  template: `
    <sam-card *transloco="let t; prefix: 'pulses.improvement'" [heading]="heading()">
      <ul class="sam-list">
        @for (point of judged(); track point.name) {
          <li>
            <p class="point"><strong>{{ point.name }}</strong> <sam-status [kind]="point.kind">{{ point.outcome }}</sam-status></p>
            <p class="sam-muted">{{ point.text || t('nothingRecorded') }}</p>
            @if (point.evidence) {
              <p class="sam-muted sam-small">{{ point.evidence }}</p>
            }
          </li>
        }
      </ul>
      <ng-content />
    </sam-card>
  `,
  styles: `
    .point {
      align-items: center;
      display: flex;
      flex-wrap: wrap;
      gap: var(--sam-space-1) var(--sam-space-3);
    }
  `,
})
export class JudgedImprovements {
  readonly heading = input.required<string>();
  readonly judged = input.required<readonly JudgedView[]>();
}
