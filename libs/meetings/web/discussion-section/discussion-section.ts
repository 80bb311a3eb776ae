import { Component, computed, effect, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective, TranslocoService } from '@jsverse/transloco';
import type { DiscussionPointDto, MeetingPlanDto } from '@samenspel/api-client';
import { SessionStore } from '@samenspel/identity/web';
import { Announcer, Button, Card, DatePipe, Dialog, Icon, Loading, Problem, type ProblemDetails, toProblem } from '@samenspel/ui';
import { AddPoint } from './add-point';
import { DiscussionStore } from './discussion.store';
import { PlanMeeting } from './plan-meeting';

/** 'Te bespreken' on the page of a partnership, and the meetings for which points were picked. */
@Component({
  selector: 'sam-discussion-section',
  imports: [AddPoint, Button, Card, DatePipe, Dialog, Icon, Loading, PlanMeeting, Problem, RouterLink, TranslocoDirective],
  providers: [DiscussionStore],
  templateUrl: './discussion-section.html',
  styleUrl: './discussion-section.css',
})
export class DiscussionSection {
  readonly partnershipId = input.required<string>();
  readonly permissions = input.required<readonly string[]>();

  protected readonly store = inject(DiscussionStore);
  private readonly session = inject(SessionStore);
  private readonly announcer = inject(Announcer);
  private readonly transloco = inject(TranslocoService);

  protected readonly adding = signal(false);
  protected readonly planning = signal(false);
  protected readonly failure = signal<ProblemDetails | undefined>(undefined);
  protected readonly mayAdd = computed(() => this.permissions().includes('discussion-point.add'));
  protected readonly maySettle = computed(() => this.permissions().includes('discussion-point.settle'));
  protected readonly mayPlan = computed(() => this.permissions().includes('meeting-plan.make'));
  protected readonly mayCancel = computed(() => this.permissions().includes('meeting-plan.cancel'));

  constructor() {
    effect(() => this.store.open(this.partnershipId()));
  }

  protected pathOf({ path }: DiscussionPointDto): string {
    return `/programmes/${this.session.programmeId()}/${path}`;
  }

  protected settle(point: DiscussionPointDto): Promise<void> {
    return this.attempt(() => this.store.settle(point), 'settled');
  }

  protected cancel({ id }: MeetingPlanDto): Promise<void> {
    return this.attempt(() => this.store.cancel(id), 'cancelled');
  }

  private async attempt(change: () => Promise<void>, done: string): Promise<void> {
    this.failure.set(undefined);
    try {
      await change();
      this.announcer.say(this.transloco.translate(`meetings.discussion.${done}`));
    } catch (error) {
      this.failure.set(toProblem(error));
    }
  }
}
