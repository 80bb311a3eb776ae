import { Component, computed, inject, input, output } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import type { EarlierStatements, WaveFollowUp, WaveStatements } from '@samenspel/api-client';
import { dimensionTexts, type Instrument, statedChangeInWords, type StatedOutcome, statedOutcomeTexts, statedReasonsInWords, toldOutcomes } from '@samenspel/pulses/domain';
import { Card, DatePipe, LanguageStore } from '@samenspel/ui';
import { ImprovementList } from '../wave-results/improvements/improvement-list';
import { JudgedImprovements, type JudgedView } from '../wave-results/improvements/judged-improvements';
import { StatementResults } from './statement-results';

const outcomeKinds = {
  'higher': 'done',
  'lower': 'attention',
  'differing': 'attention',
  'no-clear-change': 'waiting',
  'not-compared': 'open',
  'not-addressed': 'open',
} as const satisfies Record<StatedOutcome, JudgedView['kind']>;

/** A released joint statement: what it says of what was tried, what organisations stated, and what partners will try next. */
@Component({
  selector: 'pulses-stated-wave',
  imports: [Card, DatePipe, ImprovementList, JudgedImprovements, StatementResults, TranslocoDirective],
  templateUrl: './stated-wave.html',
  host: { class: 'sam-stack' },
})
export class StatedWave {
  readonly statements = input.required<WaveStatements>();
  readonly instrument = input.required<Instrument>();
  readonly partnershipName = input.required<string>();
  readonly permissions = input.required<readonly string[]>();
  readonly followed = output<WaveFollowUp>();

  protected readonly language = inject(LanguageStore).language;
  protected readonly judged = computed(() => this.inWords(this.statements()));
  protected readonly told = computed(() => toldOutcomes(this.statements().judged, statedOutcomeTexts));
  protected readonly choices = computed(() => this.statements().dimensions.map(({ dimension }) => dimension));

  protected readonly toDiscuss = computed(() =>
    this.statements().toDiscuss.map(({ dimension, reasons }) => {
      const stated = this.statements().dimensions.find((shown) => shown.dimension === dimension)!;
      return { dimension, reasons: statedReasonsInWords({ stated, reasons }, this.language()) };
    }),
  );

  /** Earlier waves that judged something themselves, the latest first. */
  protected readonly history = computed(() =>
    this.statements()
      .earlier.map((wave) => ({ waveId: wave.waveId, closedOn: wave.closedOn, judged: this.inWords(wave) }))
      .filter(({ judged }) => judged.length > 0),
  );

  private inWords({ judged }: Pick<EarlierStatements, 'judged'>): readonly JudgedView[] {
    return judged.map(({ dimension, text, outcome, ...counts }) => ({
      name: dimensionTexts[dimension][this.language()],
      text,
      kind: outcomeKinds[outcome],
      outcome: statedOutcomeTexts[outcome][this.language()],
      evidence: statedChangeInWords({ dimension, ...counts }, this.language()),
    }));
  }
}
