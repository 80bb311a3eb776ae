import { Component, computed, effect, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import type { MeetingSummary } from '@samenspel/api-client';
import { SessionStore } from '@samenspel/identity/web';
import { WallCalendar } from '@samenspel/partnerships/web';
import { Button, Card, DatePipe, Icon, LanguageStore, Loading, Pager, Problem, formatDate } from '@samenspel/ui';
import { decisionCountKey } from '../decision-count';
import { MeetingSectionStore } from './meeting-section.store';

/** What the page of a partnership says about its meetings. Its texts come with `provideMeetingTexts()`. */
@Component({
  selector: 'sam-meeting-section',
  imports: [Button, Card, DatePipe, Icon, Loading, Pager, Problem, RouterLink, TranslocoDirective],
  providers: [MeetingSectionStore],
  templateUrl: './meeting-section.html',
})
export class MeetingSection {
  readonly partnershipId = input.required<string>();
  readonly permissions = input.required<readonly string[]>();

  protected readonly decisionCountKey = decisionCountKey;
  protected readonly meetings = inject(MeetingSectionStore).meetings;
  protected readonly mayRecord = computed(() => this.permissions().includes('meeting.record'));
  protected readonly base = computed(() => `/programmes/${this.session.programmeId()}/partnerships/${this.partnershipId()}/meetings`);

  protected readonly sentence = computed(() => {
    const last = this.meetings.items().at(0);
    if (!last) return undefined;
    const { nextMeetingOn: next } = last;
    const key = !next ? 'last' : next < this.today ? 'passed' : 'next';
    return { key, values: { last: this.day(last.heldOn), next: next && this.day(next) } };
  });

  private readonly session = inject(SessionStore);
  private readonly today = inject(WallCalendar).today();
  private readonly language = inject(LanguageStore).language;

  constructor() {
    const store = inject(MeetingSectionStore);
    effect(() => store.open(this.partnershipId()));
  }

  protected namesOf({ organisations }: MeetingSummary): string {
    return new Intl.ListFormat(this.language()).format(organisations.map(({ name }) => name));
  }

  private day(date: string): string {
    return formatDate(date, this.language());
  }
}
