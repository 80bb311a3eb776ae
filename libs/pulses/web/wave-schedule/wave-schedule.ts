import { Component, effect, inject, input, signal } from '@angular/core';
import { TranslocoDirective, TranslocoService } from '@jsverse/transloco';
import type { ScheduleState, WaveScheduleDto } from '@samenspel/api-client';
import { Announcer, Button, Card, DatePipe, Problem, type ProblemDetails, toProblem } from '@samenspel/ui';
import { ChangeSchedule } from './change-schedule';
import { WaveScheduleStore } from './wave-schedule.store';

/** How a wave comes back in a partnership, and for who may: to change, pause, resume or end that. */
@Component({
  selector: 'pulses-wave-schedule',
  imports: [Button, Card, ChangeSchedule, DatePipe, Problem, TranslocoDirective],
  providers: [WaveScheduleStore],
  template: `
    <ng-container *transloco="let t; prefix: 'pulses.schedule'">
      @if (schedule(); as schedule) {
        <sam-card [heading]="t('title')">
          @if (problem(); as problem) {
            <sam-problem [problem]="problem" />
          }
          @if (changing()) {
            <pulses-change-schedule [schedule]="schedule" (done)="changing.set(false)" />
          } @else {
            <p>{{ t(schedule.state, { interval: t('interval.' + schedule.repeats), date: (schedule.nextOpensOn | samDate) }) }}</p>
            @if (permissions().includes('wave-schedule.change')) {
              <div class="sam-actions">
                <button samButton type="button" (click)="changing.set(true)">{{ t('change') }}</button>
                @if (schedule.state === 'running') {
                  <button samButton type="button" (click)="change(schedule, 'paused')">{{ t('pause') }}</button>
                } @else {
                  <button samButton type="button" (click)="change(schedule, 'running')">{{ t('resume') }}</button>
                }
                <button samButton="subtle" type="button" (click)="change(schedule, 'ended')">{{ t('end') }}</button>
              </div>
            }
          }
        </sam-card>
      }
    </ng-container>
  `,
})
export class WaveSchedule {
  readonly partnershipId = input.required<string>();
  readonly permissions = input.required<readonly string[]>();

  protected readonly changing = signal(false);
  protected readonly problem = signal<ProblemDetails | undefined>(undefined);
  private readonly store = inject(WaveScheduleStore);
  private readonly announcer = inject(Announcer);
  private readonly transloco = inject(TranslocoService);

  protected readonly schedule = this.store.schedule;

  constructor() {
    effect(() => this.store.open(this.partnershipId()));
  }

  protected async change(schedule: WaveScheduleDto, state: ScheduleState): Promise<void> {
    this.problem.set(undefined);
    try {
      await this.store.change(schedule, { state });
      this.announcer.say(this.transloco.translate('pulses.schedule.changed'));
    } catch (error) {
      this.problem.set(toProblem(error));
    }
  }
}
