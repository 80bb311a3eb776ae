import { Component, computed, input } from '@angular/core';
import { daysBetween } from '@samenspel/platform/domain';
import type { IndicatorDto } from '@samenspel/api-client';

const width = 240;
const height = 72;
const edge = 6;

/** What was read as a line, and the straight line from baseline to target as a dashed one; the table beside it says the same. */
@Component({
  selector: 'agreements-indicator-chart',
  template: `
    <svg aria-hidden="true" [attr.viewBox]="'0 0 ' + width + ' ' + height">
      @if (planned(); as points) {
        <polyline class="planned" [attr.points]="points" />
      }
      <polyline class="read" [attr.points]="read()" />
      @for (point of points(); track point.x) {
        <circle class="point" r="3" [attr.cx]="point.x" [attr.cy]="point.y" />
      }
    </svg>
  `,
  styleUrl: './indicator-chart.css',
})
export class IndicatorChart {
  readonly indicator = input.required<IndicatorDto>();

  protected readonly width = width;
  protected readonly height = height;

  /** From the earliest day to the latest, and from the lowest value to the highest. */
  private readonly range = computed(() => {
    const { startsOn, dueOn, baseline, target, readings } = this.indicator();
    const days = [startsOn, ...(dueOn ? [dueOn] : []), ...readings.map(({ measuredOn }) => measuredOn)].sort();
    const values = [...readings.map(({ value }) => value), ...[baseline, target].filter((value) => value != null)];
    const [from, low, high] = [days[0]!, Math.min(...values), Math.max(...values)];
    return { from, days: Math.max(1, daysBetween(from, days.at(-1)!)), low, span: high - low || 1 };
  });
  protected readonly points = computed(() => this.indicator().readings.map(({ measuredOn, value }) => this.place(measuredOn, value)));
  protected readonly read = computed(() => lineOf(this.points()));
  protected readonly planned = computed(() => {
    const { startsOn, dueOn, baseline, target, direction } = this.indicator();
    if (!dueOn || baseline == null || target == null || direction === 'hold') return undefined;
    return lineOf([this.place(startsOn, baseline), this.place(dueOn, target)]);
  });

  private place(date: string, value: number): { x: number; y: number } {
    const { from, days, low, span } = this.range();
    return {
      x: edge + ((width - 2 * edge) * daysBetween(from, date)) / days,
      y: height - edge - ((height - 2 * edge) * (value - low)) / span,
    };
  }
}

const lineOf = (points: readonly { x: number; y: number }[]) => points.map(({ x, y }) => `${x},${y}`).join(' ');
