import { Component, computed, effect, inject, input, model } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import type { WaveRelease } from '@samenspel/api-client';
import { addDays } from '@samenspel/platform/domain';
import { firstReleaseDate, latestReleaseDate, releaseWithinDays } from '@samenspel/pulses/domain';
import { Control, DatePipe, Field } from '@samenspel/ui';
import { PlannedMeetingsStore } from './planned-meetings.store';

const newMeeting = 'new';
/** Time to make room for it, on the same day of the week as the last, and soon enough to be about now. */
const usualDays = 7;

/** In which meeting all sides see the results: one that stands, one that is planned here, or the first to come. */
@Component({
  selector: 'pulses-release-choice',
  imports: [Control, DatePipe, Field, TranslocoDirective],
  providers: [PlannedMeetingsStore],
  template: `
    <ng-container *transloco="let t; prefix: 'pulses.plan'">
      <sam-field pointer="/releasesOn" [label]="t('releasesOn')" [hint]="t('releasesOnHint', { date: (expected() | samDate) })">
        <select samControl (change)="choose($any($event.target).value)">
          <option value="" [selected]="!day()">{{ t('firstMeeting') }}</option>
          @for (meeting of meetings(); track meeting.id) {
            <option [value]="meeting.plannedOn" [selected]="meeting.plannedOn === release().releasesOn">{{ meeting.plannedOn | samDate }}: {{ meeting.subject }}</option>
          }
          @if (unlisted(); as day) {
            <option [value]="day" selected>{{ day | samDate }}</option>
          }
          <option [value]="newMeeting" [selected]="isNew()">{{ t('newMeeting') }}</option>
        </select>
      </sam-field>
      @if (isNew()) {
        <sam-field pointer="/conversationOn" [label]="t('conversationOn')" [hint]="t('conversationOnHint', { days: releaseWithinDays, date: (latest() | samDate) })">
          <input samControl class="sam-narrow" type="date" [min]="earliest()" [max]="latest()" [value]="release().conversationOn" (input)="plan($any($event.target).value)" />
        </sam-field>
      }
    </ng-container>
  `,
  host: { class: 'sam-stack' },
})
export class ReleaseChoice {
  readonly partnershipId = input.required<string>();
  readonly closesOn = input.required<string>();
  /** At most one of its days; an empty \`conversationOn\` is a day still to be chosen. */
  readonly release = model.required<WaveRelease>();

  protected readonly newMeeting = newMeeting;
  protected readonly releaseWithinDays = releaseWithinDays;
  protected readonly earliest = computed(() => addDays(this.closesOn(), 1));
  protected readonly latest = computed(() => latestReleaseDate(this.closesOn()));
  protected readonly meetings = computed(() => this.store.meetings().filter(({ plannedOn }) => plannedOn >= this.earliest() && plannedOn <= this.latest()));
  protected readonly isNew = computed(() => this.release().conversationOn != null);
  protected readonly day = computed(() => this.release().conversationOn || this.release().releasesOn);
  /** A day that was chosen before, on which no meeting stands any more. */
  protected readonly unlisted = computed(() => {
    const { releasesOn } = this.release();
    return releasesOn && this.meetings().every(({ plannedOn }) => plannedOn !== releasesOn) ? releasesOn : undefined;
  });
  protected readonly expected = computed(
    () => this.day() || firstReleaseDate(this.closesOn(), this.store.meetings().map(({ plannedOn }) => plannedOn)) || this.latest(),
  );
  private readonly store = inject(PlannedMeetingsStore);

  constructor() {
    effect(() => this.store.open(this.partnershipId()));
  }

  protected choose(choice: string): void {
    this.release.set(choice === newMeeting ? { conversationOn: addDays(this.closesOn(), usualDays) } : { releasesOn: choice || null });
  }

  protected plan(conversationOn: string): void {
    this.release.set({ conversationOn });
  }
}
