import { Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import type { PledgeDto } from '@samenspel/api-client';
import { Button, Card, DatePipe, Dialog, Empty, Icon, Loading, Pager, Problem } from '@samenspel/ui';
import { AmountPipe } from '../amount/amount.pipe';
import { NewContributionForm } from '../new-contribution/new-contribution';
import { NewPledgeForm, type Party } from '../new-pledge/new-pledge';
import { PledgeStore } from './pledge.store';

/**
 * What parties promised to put in and what they did put in: of one agreement, where pledges can be added, or of a whole
 * partnership.
 */
@Component({
  selector: 'sam-pledge-section',
  imports: [
    AmountPipe,
    Button,
    Card,
    DatePipe,
    Dialog,
    Empty,
    Icon,
    Loading,
    NewContributionForm,
    NewPledgeForm,
    Pager,
    Problem,
    TranslocoDirective,
  ],
  providers: [PledgeStore],
  templateUrl: './pledge-section.html',
  styleUrl: './pledge-section.css',
})
export class PledgeSection {
  readonly partnershipId = input.required<string>();
  readonly agreementId = input<string>();
  /** Parties of the agreement: who can promise something. */
  readonly parties = input<readonly Party[]>([]);
  /** Whether something can still be promised: not under an agreement that is over. */
  readonly open = input(true);
  /** What the reader may do in this partnership. */
  readonly permissions = input<readonly string[]>([]);

  protected readonly store = inject(PledgeStore);
  protected readonly mayAdd = computed(() => this.open() && Boolean(this.agreementId()) && this.permissions().includes('pledge.add'));
  protected readonly mayLog = computed(() => this.permissions().includes('contribution.log'));
  protected readonly ofSeveralAgreements = computed(() => new Set(this.store.pledges().map(({ agreementId }) => agreementId)).size > 1);
  protected readonly emptyText = computed(() => (!this.open() ? 'over' : this.agreementId() ? 'text' : 'elsewhere'));
  protected readonly adding = signal(false);
  protected readonly contributingTo = signal<PledgeDto | undefined>(undefined);

  constructor() {
    effect(() => {
      const asked = { partnershipId: this.partnershipId(), agreementId: this.agreementId() };
      untracked(() => void this.store.open(asked));
    });
  }

  protected share({ pledged, contributed }: PledgeDto): number {
    return Math.min(100, Math.round((contributed / pledged) * 100));
  }

  protected closeContribution(open: boolean): void {
    if (!open) this.contributingTo.set(undefined);
  }
}
