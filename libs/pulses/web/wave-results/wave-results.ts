import { Component, computed, inject, input, output, signal } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import type { WaveFollowUp, WaveResults } from '@samenspel/api-client';
import { fillText } from '@samenspel/platform/domain';
import {
  alignmentSentence,
  dimensionTexts,
  extremesSentence,
  figureInWords,
  gapFinding,
  gapInWords,
  improvementOutcomeTexts,
  type ImprovementOutcome,
  type Instrument,
  reasonsInWords,
  responseBandTexts,
  strengthTexts,
  tieLimits,
  tiesFinding,
  toldOutcomes,
  waveFinding,
  withheldTexts,
} from '@samenspel/pulses/domain';
import { Card, DatePipe, Empty, LanguageStore, Table } from '@samenspel/ui';
import { DimensionCharts } from './dimension-charts/dimension-charts';
import { FigureTable } from './figure-table/figure-table';
import { ImprovementList } from './improvements/improvement-list';
import { JudgedImprovements } from './improvements/judged-improvements';
import { groupRows, ratedOrganisations, tieRows, waveBefore, wholeOf } from './wave-view';

const outcomeKinds = {
  'improved': 'done',
  'declined': 'attention',
  'no-demonstrable-change': 'waiting',
  'not-shown': 'open',
  'not-addressed': 'open',
} as const satisfies Record<ImprovementOutcome, string>;

/** What a released wave says: a sentence, then the figures, then what follows from them; or, calmly, why there are none. */
@Component({
  selector: 'pulses-wave-results',
  imports: [Card, DatePipe, DimensionCharts, Empty, FigureTable, ImprovementList, JudgedImprovements, Table, TranslocoDirective],
  templateUrl: './wave-results.html',
  styleUrl: './wave-results.css',
  host: { class: 'sam-stack' },
})
export class WaveResultsView {
  readonly results = input.required<WaveResults>();
  readonly instrument = input.required<Instrument>();
  readonly partnershipName = input.required<string>();
  readonly permissions = input.required<readonly string[]>();
  readonly followed = output<WaveFollowUp>();

  protected readonly language = inject(LanguageStore).language;
  protected readonly tiesAsTable = signal(false);
  protected readonly scale = computed(() => this.instrument().scale);
  private readonly whole = computed(() => wholeOf(this.results()));
  private readonly before = computed(() => waveBefore(this.results()));

  protected readonly finding = computed(() => waveFinding({ cells: this.whole()?.cells ?? [] }, this.before(), this.scale(), this.language()));

  protected readonly more = computed(() => {
    const whole = this.whole();
    if (!whole) return '';
    const extremes = this.before() ? [extremesSentence(whole.cells, this.scale(), this.language())] : [];
    const alignment = alignmentSentence(whole.cells, this.language());
    const response = whole.response ? [sentence(responseBandTexts[whole.response][this.language()])] : [];
    return [...extremes, ...(alignment ? [alignment] : []), ...response].join(' ');
  });

  protected readonly withheld = computed(() => {
    const { reason, minimumGroupSize } = this.results();
    return reason ? fillText(withheldTexts[reason][this.language()], { minimum: minimumGroupSize }) : '';
  });

  protected readonly judged = computed(() =>
    this.results().judged.map(({ dimension, text, outcome }) => ({
      name: dimensionTexts[dimension][this.language()],
      text,
      kind: outcomeKinds[outcome],
      outcome: improvementOutcomeTexts[outcome][this.language()],
    })),
  );

  protected readonly told = computed(() => toldOutcomes(this.results().judged, improvementOutcomeTexts));

  protected readonly toDiscuss = computed(() =>
    this.results().toDiscuss.map(({ dimension, reasons }) => {
      const cell = this.whole()!.cells.find((shown) => shown.dimension === dimension)!;
      return { dimension, reasons: reasonsInWords({ cell, reasons }, this.language()) };
    }),
  );

  protected readonly gaps = computed(() =>
    this.results().gaps.map((gap) => ({ dimension: gap.dimension, name: dimensionTexts[gap.dimension][this.language()], ...gapInWords(gap, this.language()) })),
  );

  protected readonly gapFinding = computed(() => (this.results().gaps.length > 0 ? gapFinding(this.results().gaps, this.language()) : ''));
  protected readonly dimensions = computed(() => (this.whole()?.cells ?? []).map(({ dimension }) => dimension));
  protected readonly dimensionNames = computed(() => this.dimensions().map((dimension) => dimensionTexts[dimension][this.language()]));
  protected readonly groups = computed(() => groupRows(this.results(), this.scale(), this.language()));
  protected readonly organisationNames = computed(() => ratedOrganisations(this.results()).map(({ name }) => name));
  protected readonly matrix = computed(() => tieRows(this.results(), this.scale(), this.language()));
  protected readonly ties = computed(() =>
    this.results().ties.map((tie) => ({ ...tie, figure: figureInWords(tie, this.language()), strength: strengthTexts[tie.strength][this.language()] })),
  );
  protected readonly tiesFinding = computed(() => (this.results().ties.length > 0 ? tiesFinding(this.results().ties, this.scale(), this.language()) : ''));
  protected readonly tieLimits = computed(() => tieLimits(this.language()));
}

const sentence = (text: string) => `${text[0].toUpperCase()}${text.slice(1)}.`;
