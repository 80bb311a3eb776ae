import { Component, computed, effect, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import type { AgreementDto } from '@samenspel/api-client';
import { SessionStore } from '@samenspel/identity/web';
import { Button, Card, DatePipe, MomentPipe, Problem, Status } from '@samenspel/ui';
import { AmendmentStore } from '../amendment/amendment.store';

/** Where an agreement is in its life: its version, the amendment that is being made, how it ended, and what can be done. */
@Component({
  selector: 'agreements-life',
  imports: [Button, Card, DatePipe, MomentPipe, Problem, RouterLink, Status, TranslocoDirective],
  providers: [AmendmentStore],
  templateUrl: './agreement-life.html',
  styles: `
    .words {
      white-space: pre-line;
    }
  `,
})
export class AgreementLife {
  readonly agreement = input.required<AgreementDto>();
  /** What the reader may do in this partnership. */
  readonly permissions = input<readonly string[]>([]);

  protected readonly store = inject(AmendmentStore);
  private readonly session = inject(SessionStore);

  protected readonly active = computed(() => this.agreement().status === 'active');
  protected readonly mayAmend = computed(() => this.active() && this.store.known() && !this.store.amendment() && this.may('agreement-draft.write'));
  protected readonly mayTerminate = computed(() => this.active() && !this.agreement().termination && this.may('agreement.terminate'));
  protected readonly drafts = computed(() => [
    '/programmes',
    this.session.programmeId(),
    'partnerships',
    this.agreement().partnershipId,
    'agreement-drafts',
  ]);

  constructor() {
    effect(() => this.store.at({ partnershipId: this.agreement().partnershipId, agreementId: this.agreement().id }));
  }

  private may(permission: string): boolean {
    return this.permissions().includes(permission);
  }
}
