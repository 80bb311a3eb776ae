import { Component, computed, inject, input } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import type { WaveCell, WaveResults } from '@samenspel/api-client';
import { fillText } from '@samenspel/platform/domain';
import { bandTexts, dimensionTexts, displayedPoints, responseBandTexts, type Scale, withheldTexts } from '@samenspel/pulses/domain';
import { Empty, LanguageStore, Table, TableRegion } from '@samenspel/ui';

/** What a released wave shows: a sentence, then each dimension on its scale; or, calmly, why it shows no figure. */
@Component({
  selector: 'pulses-wave-results',
  imports: [Empty, Table, TableRegion, TranslocoDirective],
  templateUrl: './wave-results.html',
  styleUrl: './wave-results.css',
})
export class WaveResultsView {
  readonly results = input.required<WaveResults>();
  readonly scale = input.required<Scale>();

  protected readonly rows = computed(() =>
    this.results().cells.map((cell) => ({
      dimension: cell.dimension,
      name: dimensionTexts[cell.dimension][this.language()],
      figure: this.figure(cell),
      band: cell.band,
      points: this.points(cell),
      place: this.place(this.points(cell)),
    })),
  );

  /** The highest and the lowest, with all who share the place; absent when all are equal. */
  protected readonly extremes = computed(() => {
    const points = this.rows().map((row) => row.points);
    const [highest, lowest] = [Math.max(...points), Math.min(...points)];
    return highest > lowest ? { highest: this.sharing(highest), lowest: this.sharing(lowest) } : undefined;
  });

  protected readonly withheld = computed(() => {
    const { reason, minimumGroupSize } = this.results();
    return reason ? fillText(withheldTexts[reason][this.language()], { minimum: minimumGroupSize }) : '';
  });

  protected readonly response = computed(() => {
    const { response } = this.results();
    if (!response) return '';
    const text = responseBandTexts[response][this.language()];
    return `${text[0].toUpperCase()}${text.slice(1)}.`;
  });

  protected readonly ticks = computed(() => {
    const { lowest, highest } = this.scale();
    return Array.from({ length: highest - lowest + 1 }, (_, step) => ({ value: lowest + step, place: this.place(lowest + step) }));
  });

  protected readonly ends = computed(() => {
    const { options, lowest, highest } = this.scale();
    const label = (value: number) => options.find((option) => option.value === value)?.label[this.language()] ?? '';
    return { lowest: label(lowest).toLowerCase(), highest: label(highest).toLowerCase() };
  });

  private readonly language = inject(LanguageStore).language;

  private sharing(points: number): { readonly names: string; readonly figure: string } {
    const rows = this.rows().filter((row) => row.points === points);
    return { names: new Intl.ListFormat(this.language()).format(rows.map(({ name }) => name)), figure: rows[0].figure };
  }

  private figure({ mean, band }: WaveCell): string {
    if (band) return bandTexts[band][this.language()];
    return new Intl.NumberFormat(this.language(), { minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(mean!);
  }

  private points({ mean, band }: WaveCell): number {
    return displayedPoints(band ? { kind: 'band', band } : { kind: 'mean', mean: mean! }, this.scale());
  }

  /** Percent from the low end of the scale. */
  private place(points: number): number {
    const { lowest, highest } = this.scale();
    return (100 * (points - lowest)) / (highest - lowest);
  }
}
