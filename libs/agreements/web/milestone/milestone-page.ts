import { Component, computed, effect, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { SessionStore } from '@samenspel/identity/web';
import { PartnershipStore } from '@samenspel/partnerships/web';
import { Card, DatePipe, Loading, MomentPipe, Notice, PageHeader, Problem } from '@samenspel/ui';
import { MilestoneState } from '../milestone-state/milestone-state';
import { AnswerDelivery } from '../acceptance/answer-delivery';
import { DeliveryAnswers } from '../acceptance/delivery-answers';
import { FairClock } from '../fair-clock/fair-clock';
import { WaitPauses } from '../wait-pauses/wait-pauses';
import { CompleteMilestone } from './complete-milestone';
import { ForecastMilestone } from './forecast-milestone';
import { MilestoneEvidence } from './milestone-evidence';
import { MilestoneStore } from './milestone.store';

/** What is expected, of whom and when; here a reminder leads to. */
@Component({
  selector: 'agreements-milestone',
  imports: [
    AnswerDelivery,
    Card,
    CompleteMilestone,
    DatePipe,
    DeliveryAnswers,
    FairClock,
    ForecastMilestone,
    Loading,
    MilestoneEvidence,
    MilestoneState,
    MomentPipe,
    Notice,
    PageHeader,
    Problem,
    RouterLink,
    TranslocoDirective,
    WaitPauses,
  ],
  providers: [MilestoneStore, PartnershipStore],
  templateUrl: './milestone-page.html',
  styleUrl: './milestone-page.css',
})
export class MilestonePage {
  readonly partnershipId = input.required<string>();
  readonly milestoneId = input.required<string>();

  protected readonly store = inject(MilestoneStore);
  private readonly session = inject(SessionStore);
  private readonly partnerships = inject(PartnershipStore);
  private readonly permissions = computed(() => this.partnerships.partnership()?.permissions ?? []);

  protected readonly mayComplete = computed(() => this.permissions().includes('milestone.complete'));
  protected readonly mayAccept = computed(() => this.permissions().includes('milestone.accept'));
  protected readonly mayRecordPause = computed(() => this.permissions().includes('wait-pause.record'));
  protected readonly mayForecast = computed(() => this.permissions().includes('milestone.forecast'));
  protected readonly partnership = computed(() => ['/programmes', this.session.programmeId(), 'partnerships', this.partnershipId()]);

  constructor() {
    effect(() => this.store.open(this.partnershipId(), this.milestoneId()));
    effect(() => this.partnerships.open(this.partnershipId()));
  }
}
