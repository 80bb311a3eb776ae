import { Component, computed, effect, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { SessionStore } from '@samenspel/identity/web';
import { Button, Card, DatePipe, Loading, MomentPipe, PageHeader, Problem, Status } from '@samenspel/ui';
import { AgreementStore } from '../agreement-detail/agreement.store';
import { AgreementVersionStore } from './agreement-version.store';

/** Every version that was agreed: who proposed it, why, what it follows from, and who confirmed it. */
@Component({
  selector: 'agreements-versions-page',
  imports: [Button, Card, DatePipe, Loading, MomentPipe, PageHeader, Problem, RouterLink, Status, TranslocoDirective],
  providers: [AgreementStore, AgreementVersionStore],
  templateUrl: './versions-page.html',
  styleUrl: './versions-page.css',
})
export class VersionsPage {
  readonly partnershipId = input.required<string>();
  readonly agreementId = input.required<string>();

  protected readonly store = inject(AgreementVersionStore);
  protected readonly agreements = inject(AgreementStore);
  private readonly session = inject(SessionStore);

  protected readonly partnership = computed(() => ['/programmes', this.session.programmeId(), 'partnerships', this.partnershipId()]);
  protected readonly agreementLink = computed(() => [...this.partnership(), 'agreements', this.agreementId()]);
  protected readonly problem = computed(() => this.store.problem() ?? this.agreements.problem());

  constructor() {
    effect(() => {
      const [partnershipId, agreementId] = [this.partnershipId(), this.agreementId()];
      this.store.open({ partnershipId, agreementId });
      this.agreements.open(partnershipId, agreementId);
    });
  }

  protected reload(): void {
    this.store.reload();
    this.agreements.reload();
  }
}
