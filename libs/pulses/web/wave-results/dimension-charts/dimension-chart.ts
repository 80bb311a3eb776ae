import { Component, computed, inject, input } from '@angular/core';
import { figureInWords, type Scale, type ShownCell, type ShownInterval, uncertaintyInWords } from '@samenspel/pulses/domain';
import { formatDate, LanguageStore } from '@samenspel/ui';
import { shareOf, type WavePoint } from '../wave-view';

const width = 240;
const height = 88;
const edge = 8;

/** How a dimension went, wave by wave, on its whole scale. A band is a bar at its end of the scale instead of a dot. */
@Component({
  selector: 'pulses-dimension-chart',
  template: `
    <svg role="img" [attr.aria-label]="spoken()" [attr.viewBox]="'0 0 ' + width + ' ' + height">
      @for (tick of ticks(); track tick) {
        <line class="tick" x1="0" [attr.x2]="width" [attr.y1]="tick" [attr.y2]="tick" />
      }
      @for (segment of segments(); track $index) {
        <polyline [attr.points]="segment" />
      }
      @for (line of uncertain(); track line.kind) {
        <line [class]="line.kind" [attr.x1]="line.x" [attr.x2]="line.x" [attr.y1]="line.from" [attr.y2]="line.to" />
      }
      @for (dot of dots(); track $index) {
        @if (dot.band) {
          <rect [class.latest]="$last" [attr.x]="dot.x - 4" [attr.y]="dot.band === 'high' ? 8 : dot.y" width="8" height="9" rx="2" />
        } @else {
          <circle [class.latest]="$last" [attr.cx]="dot.x" [attr.cy]="dot.y" [attr.r]="$last ? 6 : 4" />
        }
      }
    </svg>
    @if (points().length > 1) {
      <span class="ends" aria-hidden="true"><span>{{ ends().first }}</span><span>{{ ends().last }}</span></span>
    }
  `,
  styleUrl: './dimension-chart.css',
})
export class DimensionChart {
  readonly points = input.required<readonly WavePoint[]>();
  readonly scale = input.required<Scale>();
  /** Where the latest mean of everyone lies: a thin line as far as it surely does, a thick one as far as it probably does. */
  readonly uncertainty = input<Pick<ShownCell, 'worstCase' | 'sampling'>>({});

  protected readonly width = width;
  protected readonly height = height;
  private readonly language = inject(LanguageStore).language;

  protected readonly ticks = computed(() => {
    const { lowest, highest } = this.scale();
    return Array.from({ length: highest - lowest + 1 }, (_, step) => this.y(step / (highest - lowest)));
  });

  private readonly places = computed(() => {
    const points = this.points();
    const step = (width - 2 * edge) / Math.max(1, points.length - 1);
    return points.map(({ shown }, index) => {
      const x = points.length > 1 ? edge + index * step : width / 2;
      return shown && { x, y: this.y(shareOf(shown, this.scale())), band: shown.band };
    });
  });

  protected readonly dots = computed(() => this.places().filter((place) => place !== undefined));

  protected readonly uncertain = computed(() => {
    const { worstCase, sampling } = this.uncertainty();
    const x = this.places().at(-1)?.x;
    const line = (kind: string, interval: ShownInterval | null | undefined) =>
      interval && x !== undefined ? [{ kind, x, from: this.y(this.share(interval.lower)), to: this.y(this.share(interval.upper)) }] : [];
    return [...line('surely', worstCase), ...line('probably', sampling)];
  });

  /** The line is broken where a wave shows no figure. */
  protected readonly segments = computed(() =>
    this.places()
      .reduce<string[][]>((segments, place) => (place ? [...segments.slice(0, -1), [...(segments.at(-1) ?? []), `${place.x},${place.y}`]] : [...segments, []]), [[]])
      .filter((segment) => segment.length > 1)
      .map((segment) => segment.join(' ')),
  );

  protected readonly ends = computed(() => ({ first: this.day(this.points()[0].closedOn), last: this.day(this.points().at(-1)!.closedOn) }));

  protected readonly spoken = computed(() =>
    [
      ...this.points().map(({ closedOn, shown }) => `${this.day(closedOn)}: ${shown ? figureInWords(shown, this.language()) : '–'}`),
      uncertaintyInWords(this.uncertainty(), this.language()),
    ]
      .filter((words) => words !== undefined)
      .join(', '),
  );

  private day(date: string): string {
    return formatDate(date, this.language());
  }

  private share(mean: number): number {
    return shareOf({ mean }, this.scale());
  }

  private y(share: number): number {
    return edge + (height - 2 * edge) * (1 - share);
  }
}
