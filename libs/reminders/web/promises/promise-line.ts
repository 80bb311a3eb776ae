import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { FairClock } from '@samenspel/agreements/web';
import type { PromiseDto } from '@samenspel/api-client';
import { DatePipe } from '@samenspel/ui';

/** One promise as a sentence: who does what for whom, by when, and for whom late days count. */
@Component({
  selector: 'reminders-promise-line',
  imports: [DatePipe, FairClock, RouterLink, TranslocoDirective],
  template: `
    <ng-container *transloco="let t; prefix: 'reminders.promises'">
      <p>
        <a [routerLink]="base() + '/' + promise().path">{{ promise().title }}</a>
        <span class="sam-small sam-muted"> · {{ t('kind.' + promise().kind) }} · {{ promise().partnershipName }}</span>
      </p>
      <p>
        {{ t('sentence.' + key(), { organisation: promise().organisationName, towards: promise().towardsNames, date: promise().dueOn | samDate, forecast: promise().forecastOn | samDate }) }}
        <agreements-fair-clock [clock]="promise().fairClock" [organisation]="promise().organisationName" />
      </p>
      @if (waitsNowFor(); as organisations) {
        <p><strong>{{ t('waitsNow', { organisations }) }}</strong></p>
      }
    </ng-container>
  `,
})
export class PromiseLine {
  readonly promise = input.required<PromiseDto>();
  /** Path of the programme. */
  readonly base = input.required<string>();
  /** Today on the calendar of the programme. */
  readonly asOf = input.required<string>();

  protected readonly key = computed(() => {
    const { dueOn, forecastOn } = this.promise();
    if (!dueOn) return 'dateless';
    if (forecastOn && forecastOn > this.asOf()) return 'forecast';
    return dueOn < this.asOf() ? 'late' : 'upcoming';
  });

  /** Names of those for whom it waits today, which both sides agree on. */
  protected readonly waitsNowFor = computed(() => {
    const today = this.asOf();
    const open = this.promise().fairClock.waits.filter(({ settled, fromOn, untilOn }) => settled && fromOn <= today && (!untilOn || untilOn > today));
    return [...new Set(open.map(({ organisationName }) => organisationName))].join(', ');
  });
}
