import { Component, computed, effect, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { SessionStore } from '@samenspel/identity/web';
import { Card, DatePipe, Loading, Pager, Problem } from '@samenspel/ui';
import { ObligationListStore } from './obligation-list.store';
import { OccurrenceState } from './occurrence-state';
import { RecurrencePipe } from './recurrence.pipe';

/** What parties of an agreement have to do and when, and how it stands. */
@Component({
  selector: 'agreements-obligation-section',
  imports: [Card, DatePipe, Loading, OccurrenceState, Pager, Problem, RecurrencePipe, RouterLink, TranslocoDirective],
  providers: [ObligationListStore],
  templateUrl: './obligation-section.html',
  styleUrl: './obligation-section.css',
})
export class ObligationSection {
  readonly partnershipId = input.required<string>();
  readonly agreementId = input.required<string>();

  protected readonly list = inject(ObligationListStore).obligations;
  private readonly store = inject(ObligationListStore);
  private readonly session = inject(SessionStore);

  protected readonly base = computed(() => ['/programmes', this.session.programmeId(), 'partnerships', this.partnershipId(), 'obligations']);

  constructor() {
    effect(() => this.store.open(this.partnershipId(), this.agreementId()));
  }
}
