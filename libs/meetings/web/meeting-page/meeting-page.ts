import { Component, computed, effect, inject, input } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import type { AttendanceDto, MeetingDto, MeetingOrganisation } from '@samenspel/api-client';
import { SessionStore } from '@samenspel/identity/web';
import { Card, DatePipe, LanguageStore, Loading, MomentPipe, PageHeader, Problem } from '@samenspel/ui';
import { DecisionReachNote } from '../decision-reach/decision-reach';
import { MeetingPageStore } from './meeting-page.store';

/** A meeting: who attended at which level, what was decided and by whom, and when the next one is. */
@Component({
  selector: 'meetings-page',
  imports: [Card, DatePipe, DecisionReachNote, Loading, MomentPipe, PageHeader, Problem, TranslocoDirective],
  providers: [MeetingPageStore],
  templateUrl: './meeting-page.html',
  styleUrl: './meeting-page.css',
})
export class MeetingPage {
  readonly partnershipId = input.required<string>();
  readonly meetingId = input.required<string>();

  protected readonly store = inject(MeetingPageStore);
  protected readonly partnership = computed(() => ['/programmes', this.session.programmeId(), 'partnerships', this.partnershipId()]);

  private readonly session = inject(SessionStore);
  private readonly language = inject(LanguageStore).language;

  constructor() {
    effect(() => this.store.open(this.partnershipId(), this.meetingId()));
  }

  protected list(organisations: readonly MeetingOrganisation[]): string {
    return new Intl.ListFormat(this.language()).format(organisations.map(({ name }) => name));
  }

  protected levelsOf(meeting: MeetingDto, organisationId: string): readonly AttendanceDto[] {
    return meeting.attendance.filter((row) => row.organisationId === organisationId);
  }
}
