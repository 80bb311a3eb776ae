import { Component, ElementRef, afterRenderEffect, computed, effect, inject, input } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import type { HealthScoreDto } from '@samenspel/api-client';
import { Card, DatePipe, LanguageStore, Loading, PageHeader, Problem, Score } from '@samenspel/ui';
import { HealthStore } from '../health.store';
import { standingSentence } from '../sentence/conversation-sentence';
import { Part } from './part/part';

/** Where the two scores of a partnership come from: every part, its weight, and the records under it. */
@Component({
  selector: 'health-page',
  imports: [Card, DatePipe, Loading, PageHeader, Part, Problem, Score, TranslocoDirective],
  providers: [HealthStore],
  templateUrl: './health-page.html',
  styleUrl: './health-page.css',
})
export class HealthPage {
  readonly partnershipId = input.required<string>();

  protected readonly store = inject(HealthStore);
  protected readonly language = inject(LanguageStore).language;
  protected readonly sentence = standingSentence;
  protected readonly back = computed(() => `${this.store.programme()}/partnerships/${this.partnershipId()}`);

  protected readonly sides = computed(() => {
    const health = this.store.health();
    return health
      ? ([
          { kind: 'contract', score: health.contract },
          { kind: 'relation', score: health.relationship },
        ] as const)
      : [];
  });

  private readonly fragment = toSignal(inject(ActivatedRoute).fragment);
  private readonly host: HTMLElement = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;

  constructor() {
    effect(() => this.store.open(this.partnershipId()));
    afterRenderEffect(() => {
      const side = this.sides().find(({ kind }) => kind === this.fragment());
      if (side) this.host.querySelector(`#${side.kind}`)?.scrollIntoView?.({ block: 'start' });
    });
  }

  protected changeOf({ score, scoreThen }: HealthScoreDto): number | null {
    return score == null || scoreThen == null ? null : score - scoreThen;
  }
}
