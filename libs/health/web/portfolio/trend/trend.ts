import { Component, computed, input } from '@angular/core';
import type { PortfolioPoint } from '@samenspel/api-client';

const width = 112;
const height = 28;
const edge = 3;

/** The way of both scores as two small lines; the figures beside it say the same in numbers. */
@Component({
  selector: 'health-trend',
  template: `
    <svg aria-hidden="true" [attr.viewBox]="'0 0 ' + width + ' ' + height" [attr.width]="width" [attr.height]="height">
      <polyline class="contract" [attr.points]="contract()" />
      <polyline class="relation" [attr.points]="relation()" />
    </svg>
  `,
  styleUrl: './trend.css',
})
export class Trend {
  readonly trail = input.required<readonly PortfolioPoint[]>();

  protected readonly width = width;
  protected readonly height = height;
  protected readonly contract = computed(() => this.line(({ contract }) => contract));
  protected readonly relation = computed(() => this.line(({ relationship }) => relationship));

  private line(score: (point: PortfolioPoint) => number | null | undefined): string {
    const step = (width - 2 * edge) / Math.max(1, this.trail().length - 1);
    return this.trail()
      .flatMap((point, index) => {
        const value = score(point);
        return value == null ? [] : [`${edge + index * step},${edge + ((height - 2 * edge) * (100 - value)) / 100}`];
      })
      .join(' ');
  }
}
