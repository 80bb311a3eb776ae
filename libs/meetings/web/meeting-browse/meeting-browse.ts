import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import type { MeetingSummary } from '@samenspel/api-client';
import { WallCalendar } from '@samenspel/partnerships/web';
import { Button, Card, DatePipe, Empty, LanguageStore, Loading, PageHeader, Pager, Problem, Table, TableRegion, formatDate } from '@samenspel/ui';
import { decisionCountKey } from '../decision-count';
import { MeetingBrowseStore } from './meeting-browse.store';

/** 'Overleg': what is planned next and what was held, over all partnerships. */
@Component({
  selector: 'meetings-browse',
  imports: [Button, Card, DatePipe, Empty, Loading, PageHeader, Pager, Problem, RouterLink, Table, TableRegion, TranslocoDirective],
  providers: [MeetingBrowseStore],
  templateUrl: './meeting-browse.html',
  styleUrl: './meeting-browse.css',
})
export class MeetingBrowse {
  protected readonly store = inject(MeetingBrowseStore);
  protected readonly decisionCountKey = decisionCountKey;

  private readonly today = inject(WallCalendar).today();
  private readonly language = inject(LanguageStore).language;

  protected readonly ahead = computed(() => this.store.planned.items().filter(({ plannedOn }) => plannedOn >= this.today));
  /** Planned for a day that has passed, with nothing recorded since. */
  protected readonly passed = computed(() => this.store.planned.items().filter(({ plannedOn }) => plannedOn < this.today));

  protected readonly lead = computed(() => {
    const last = this.store.held.items().at(0);
    const next = this.ahead().at(0);
    if (!last) return undefined;
    const values = { last: this.day(last.heldOn), with: last.partnershipName, next: next && this.day(next.plannedOn) };
    return { key: next ? 'lead.next' : 'lead.last', values };
  });

  protected readonly ready = computed(() => this.store.held.known() && this.store.planned.known());
  protected readonly problem = computed(() => this.store.held.problem() ?? this.store.planned.problem());

  protected namesOf({ organisations }: MeetingSummary): string {
    return organisations.map(({ name }) => name).join(', ');
  }

  protected reload(): void {
    void this.store.held.reload();
    void this.store.planned.reload();
  }

  private day(date: string): string {
    return formatDate(date, this.language());
  }
}
