import { Component, computed, effect, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { SessionStore } from '@samenspel/identity/web';
import { levels } from '@samenspel/partnerships/domain';
import { Card, DatePipe, LanguageStore, Loading, MomentPipe, PageHeader, Problem, Table, TableRegion } from '@samenspel/ui';
import { DecisionReachNote } from '../decision-reach/decision-reach';
import type { Meeting, Organisation } from '../meeting';
import { MeetingPageStore } from './meeting-page.store';

/** A meeting: who attended at which level, what was decided and by whom, and when the next one is. */
@Component({
  selector: 'meetings-page',
  imports: [Card, DatePipe, DecisionReachNote, Loading, MomentPipe, PageHeader, Problem, RouterLink, Table, TableRegion, TranslocoDirective],
  providers: [MeetingPageStore],
  templateUrl: './meeting-page.html',
})
export class MeetingPage {
  readonly partnershipId = input.required<string>();
  readonly meetingId = input.required<string>();

  protected readonly store = inject(MeetingPageStore);
  protected readonly levels = levels;
  protected readonly partnership = computed(() => ['/programmes', this.session.programmeId(), 'partnerships', this.partnershipId()]);

  private readonly session = inject(SessionStore);
  private readonly language = inject(LanguageStore).language;

  constructor() {
    effect(() => this.store.open(this.partnershipId(), this.meetingId()));
  }

  protected list(organisations: readonly Organisation[]): string {
    return new Intl.ListFormat(this.language()).format(organisations.map(({ name }) => name));
  }

  protected peopleAt(meeting: Meeting, organisationId: string, level: string): number {
    return meeting.attendance.find((row) => row.organisationId === organisationId && row.level === level)?.people ?? 0;
  }
}
