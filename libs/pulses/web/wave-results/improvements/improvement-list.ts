import { Component, computed, inject, input, output, signal } from '@angular/core';
import { TranslocoDirective, TranslocoService } from '@jsverse/transloco';
import type { ImprovementDto, WaveFollowUp } from '@samenspel/api-client';
import { type DimensionCode, dimensionTexts, improvementNotice, type ToldOutcome } from '@samenspel/pulses/domain';
import { Announcer, Button, Card, DatePipe, Dialog, LanguageStore, MomentPipe, Problem, type ProblemDetails, toProblem } from '@samenspel/ui';
import { WavePageStore } from '../../wave-page/wave-page.store';
import { RecordImprovement } from './record-improvement';

/** A dimension that had better be discussed, with why in words. */
export interface AskedPoint {
  readonly dimension: DimensionCode;
  readonly reasons: string;
}

/** What a released wave asks to discuss, what partners will try, and whether those who were invited were told. */
@Component({
  selector: 'pulses-improvement-list',
  imports: [Button, Card, DatePipe, Dialog, MomentPipe, Problem, RecordImprovement, TranslocoDirective],
  templateUrl: './improvement-list.html',
})
export class ImprovementList {
  readonly followUp = input.required<WaveFollowUp>();
  readonly toDiscuss = input.required<readonly AskedPoint[]>();
  /** Of which something can be recorded. */
  readonly choices = input.required<readonly DimensionCode[]>();
  readonly told = input.required<readonly ToldOutcome[]>();
  readonly partnershipName = input.required<string>();
  readonly permissions = input.required<readonly string[]>();
  readonly changed = output<WaveFollowUp>();

  protected readonly recording = signal<DimensionCode | undefined>(undefined);
  protected readonly telling = signal(false);
  protected readonly failure = signal<ProblemDetails | undefined>(undefined);
  private readonly busy = signal(false);

  protected readonly language = inject(LanguageStore).language;
  private readonly store = inject(WavePageStore);
  private readonly announcer = inject(Announcer);
  private readonly transloco = inject(TranslocoService);

  protected readonly mayRecord = computed(() => this.followUp().latest && this.permissions().includes('improvement.record'));
  protected readonly mayTell = computed(
    () => this.permissions().includes('improvement-notice.send') && this.tried().length > 0 && !this.followUp().noticeSentOn,
  );

  /** The newest text for each dimension. */
  protected readonly tried = computed(() => {
    const { improvements } = this.followUp();
    return improvements.filter(({ dimension }, index) => improvements.findIndex((other) => other.dimension === dimension) === index);
  });

  /** What is asked to discuss first, then what was recorded besides. */
  protected readonly points = computed(() => {
    const toDiscuss = this.toDiscuss();
    const asked = new Set(toDiscuss.map(({ dimension }) => dimension));
    return [
      ...toDiscuss.map(({ dimension, reasons }) => ({ ...this.point(dimension), reasons })),
      ...this.tried()
        .filter(({ dimension }) => !asked.has(dimension))
        .map(({ dimension }) => ({ ...this.point(dimension), reasons: '' })),
    ];
  });

  protected readonly notice = computed(() => improvementNotice(this.partnershipName(), this.tried(), this.told(), this.language()));

  protected textFor(dimension: DimensionCode): string {
    return this.tried().find((improvement) => improvement.dimension === dimension)?.text ?? '';
  }

  protected async tell(): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    this.failure.set(undefined);
    try {
      this.changed.emit(await this.store.sendNotice());
      this.announcer.say(this.transloco.translate('pulses.improvement.told'));
    } catch (error) {
      this.failure.set(toProblem(error));
    } finally {
      this.telling.set(false);
      this.busy.set(false);
    }
  }

  private point(dimension: DimensionCode): { readonly dimension: DimensionCode; readonly name: string; readonly improvement: ImprovementDto | undefined } {
    const improvement = this.tried().find((tried) => tried.dimension === dimension);
    return { dimension, name: dimensionTexts[dimension][this.language()], improvement };
  }
}
