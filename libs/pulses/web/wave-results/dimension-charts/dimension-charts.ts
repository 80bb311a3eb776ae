import { Component, computed, inject, input, signal } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import type { WaveResults } from '@samenspel/api-client';
import {
  agreementInShort,
  agreementTexts,
  changeTexts,
  dimensionTexts,
  figureInWords,
  intervalInWords,
  type Scale,
  shortAlignmentTexts,
  shortChangeTexts,
  type ShownMean,
  uncertaintyInWords,
  uncertaintyLegend,
  uncertaintyNote,
  uncertaintyTexts,
} from '@samenspel/pulses/domain';
import { Card, DatePipe, LanguageStore, Table, TableRegion } from '@samenspel/ui';
import { dimensionViews, wholeOf } from '../wave-view';
import { DimensionChart } from './dimension-chart';

/** Each dimension on its scale with the waves before it, and the same in a table. */
@Component({
  selector: 'pulses-dimension-charts',
  imports: [Card, DatePipe, DimensionChart, Table, TableRegion, TranslocoDirective],
  templateUrl: './dimension-charts.html',
  styleUrl: './dimension-charts.css',
})
export class DimensionCharts {
  readonly results = input.required<WaveResults>();
  readonly scale = input.required<Scale>();

  protected readonly language = inject(LanguageStore).language;
  protected readonly asTable = signal(false);
  protected readonly waves = computed(() => [...this.results().earlier, this.results()].map(({ waveId, closedOn }) => ({ waveId, closedOn })));

  private readonly cells = computed(() => wholeOf(this.results())?.cells ?? []);

  protected readonly dimensions = computed(() => {
    const language = this.language();
    return dimensionViews(this.results()).map(({ cell, points }) => ({
      code: cell.dimension,
      name: dimensionTexts[cell.dimension][language],
      figure: figureInWords(cell, language),
      points,
      figures: points.map(({ shown }) => this.figure(shown)),
      agreement: [cell.agreement && agreementTexts[cell.agreement][language], cell.alignment && shortAlignmentTexts[cell.alignment][language]].filter(Boolean).join('; '),
      shortAgreement: agreementInShort(cell, language),
      uncertainty: cell,
      limits: uncertaintyInWords(cell, language),
      intervals: { worstCase: intervalInWords(cell.worstCase, language), sampling: intervalInWords(cell.sampling, language) },
      moved: cell.change === 'improved' || cell.change === 'declined' ? changeTexts[cell.change][language] : undefined,
      shortChange: cell.change ? shortChangeTexts[cell.change][language] : '–',
    }));
  });

  /** Which intervals are told, of any dimension. */
  protected readonly uncertain = computed(() =>
    (['worstCase', 'sampling'] as const)
      .filter((kind) => this.cells().some((cell) => cell[kind]))
      .map((kind) => ({ kind, heading: uncertaintyTexts[kind][this.language()] })),
  );
  protected readonly uncertaintyNote = computed(() => (this.asTable() ? uncertaintyNote : uncertaintyLegend)(this.cells(), this.language()));

  protected readonly ends = computed(() => {
    const { options, lowest, highest } = this.scale();
    const label = (value: number) => options.find((option) => option.value === value)?.label[this.language()].toLowerCase() ?? '';
    return { from: lowest, to: highest, lowest: label(lowest), highest: label(highest) };
  });

  private figure(shown: ShownMean | undefined): string {
    return shown ? figureInWords(shown, this.language()) : '–';
  }
}
