import { Component } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';

const signs = [
  { key: 'agreed', shape: 'M12 5l7 7l-7 7l-7 -7z' },
  { key: 'expected', shape: 'M12 3l9 9l-9 9l-9 -9z' },
  { key: 'waiting', shape: 'M12 3l9 9l-9 9l-9 -9z', sign: 'M12 7.5v5m0 3.4v.4' },
  { key: 'done', shape: 'M12 4a8 8 0 1 0 0 16a8 8 0 1 0 0 -16z', sign: 'M8.5 12l2.5 2.7l4.6 -5.2' },
  { key: 'first', line: 'M2 6H8Q12 6 12 10V20M8 15l4 5l4 -5' },
  { key: 'strained', line: 'M2 6H8Q12 6 12 10V20M8 15l4 5l4 -5' },
] as const;

/** What the shapes in the picture of a timeline say. */
@Component({
  selector: 'agreements-timeline-legend',
  imports: [TranslocoDirective],
  template: `
    <ul *transloco="let t; prefix: 'agreements.timeline'" [attr.aria-label]="t('legend')">
      @for (each of signs; track each.key) {
        <li>
          <svg aria-hidden="true" viewBox="0 0 24 24" width="20" height="20" [attr.class]="each.key">
            @if ('line' in each) {
              <path class="line" [attr.d]="each.line" />
            } @else {
              <path class="shape" [attr.d]="each.shape" />
              @if ('sign' in each) {
                <path class="sign" [attr.d]="each.sign" />
              }
            }
          </svg>
          {{ t('signs.' + each.key) }}
        </li>
      }
    </ul>
  `,
  styleUrl: './timeline-legend.css',
})
export class TimelineLegend {
  protected readonly signs = signs;
}
