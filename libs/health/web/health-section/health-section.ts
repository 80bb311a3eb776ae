import { Component, computed, effect, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import type { HealthScoreDto } from '@samenspel/api-client';
import { Card, DatePipe, LanguageStore, Loading, Problem, Score } from '@samenspel/ui';
import { HealthStore } from '../health.store';
import { standingSentence } from '../sentence/conversation-sentence';

/** What the page of a partnership says about its health. Its texts come with `provideHealthTexts()`. */
@Component({
  selector: 'sam-health-section',
  imports: [Card, DatePipe, Loading, Problem, RouterLink, Score, TranslocoDirective],
  providers: [HealthStore],
  templateUrl: './health-section.html',
  styleUrl: './health-section.css',
})
export class HealthSection {
  readonly partnershipId = input.required<string>();
  readonly permissions = input.required<readonly string[]>();

  protected readonly store = inject(HealthStore);
  protected readonly mayRead = computed(() => this.permissions().includes('health.read'));
  protected readonly evidence = computed(() => `${this.store.programme()}/partnerships/${this.partnershipId()}/health`);
  protected readonly sentence = standingSentence;
  protected readonly language = inject(LanguageStore).language;

  constructor() {
    effect(() => this.store.open(this.mayRead() ? this.partnershipId() : ''));
  }

  protected changeOf({ score, scoreThen }: HealthScoreDto): number | null {
    return score == null || scoreThen == null ? null : score - scoreThen;
  }
}
