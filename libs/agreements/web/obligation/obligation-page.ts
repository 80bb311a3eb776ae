import { Component, computed, effect, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { SessionStore } from '@samenspel/identity/web';
import { PartnershipStore } from '@samenspel/partnerships/web';
import { Button, Card, DatePipe, Dialog, Loading, MomentPipe, PageHeader, Pager, Problem } from '@samenspel/ui';
import { FairClock } from '../fair-clock/fair-clock';
import { WaitPauses } from '../wait-pauses/wait-pauses';
import { FulfilObligation } from './fulfil-obligation';
import { ObligationStore } from './obligation.store';
import { OccurrenceState } from './occurrence-state';
import { RecurrencePipe } from './recurrence.pipe';
import { RevokeFulfilment } from './revoke-fulfilment';

/** What is to be done, by whom and when, and what was done before; here a reminder leads to. */
@Component({
  selector: 'agreements-obligation',
  imports: [
    Button,
    Card,
    DatePipe,
    Dialog,
    FairClock,
    FulfilObligation,
    Loading,
    MomentPipe,
    OccurrenceState,
    PageHeader,
    Pager,
    Problem,
    RecurrencePipe,
    RevokeFulfilment,
    RouterLink,
    TranslocoDirective,
    WaitPauses,
  ],
  providers: [ObligationStore, PartnershipStore],
  templateUrl: './obligation-page.html',
  styleUrl: './obligation-section.css',
})
export class ObligationPage {
  readonly partnershipId = input.required<string>();
  readonly obligationId = input.required<string>();

  protected readonly store = inject(ObligationStore);
  private readonly session = inject(SessionStore);
  private readonly partnerships = inject(PartnershipStore);
  private readonly permissions = computed(() => this.partnerships.partnership()?.permissions ?? []);

  protected readonly mayFulfil = computed(() => this.permissions().includes('obligation.fulfil'));
  protected readonly mayRevoke = computed(() => this.permissions().includes('obligation.revoke'));
  protected readonly mayRecordPause = computed(() => this.permissions().includes('wait-pause.record'));
  protected readonly partnership = computed(() => ['/programmes', this.session.programmeId(), 'partnerships', this.partnershipId()]);
  /** The day that is being taken back. */
  protected readonly revoking = signal<string | undefined>(undefined);

  constructor() {
    effect(() => this.store.open(this.partnershipId(), this.obligationId()));
    effect(() => this.partnerships.open(this.partnershipId()));
  }

  protected closeRevoking(open: boolean): void {
    if (!open) this.revoking.set(undefined);
  }
}
