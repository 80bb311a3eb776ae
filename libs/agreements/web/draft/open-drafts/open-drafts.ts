import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import type { AgreementDraftSummary } from '@samenspel/api-client';
import { SessionStore } from '@samenspel/identity/web';
import { KeysetList, MomentPipe, Pager, Problem, Status } from '@samenspel/ui';
import { AgreementDraftStore } from '../agreement-draft.store';

/** Agreements of one partnership that are still being written or consulted on; nothing is shown when there are none. */
@Component({
  selector: 'agreements-open-drafts',
  imports: [MomentPipe, Pager, Problem, RouterLink, Status, TranslocoDirective],
  providers: [AgreementDraftStore],
  template: `
    <ng-container *transloco="let t; prefix: 'agreements.openDrafts'">
      @if (list.problem(); as problem) {
        <sam-problem [problem]="problem" [retryable]="true" (retry)="list.reload()" />
      }
      @if (list.items().length > 0) {
        <h3>{{ t('title') }}</h3>
        <ul class="sam-list">
          @for (draft of list.items(); track draft.id) {
            <li>
              <p>
                <a [routerLink]="base().concat(draft.id)">{{ draft.title || t('untitled') }}</a>
              </p>
              <p>
                <sam-status [kind]="draft.status === 'draft' ? 'busy' : 'waiting'">{{ t('status.' + draft.status) }}</sam-status>
              </p>
              <p class="sam-small sam-muted">{{ t('changed', { name: draft.changedByName, moment: draft.changedAt | samMoment }) }}</p>
            </li>
          }
        </ul>
        <sam-pager [hasMore]="list.hasMore()" [loading]="list.loading()" (more)="list.more()" />
      }
    </ng-container>
  `,
})
export class OpenDrafts {
  readonly partnershipId = input.required<string>();

  private readonly store = inject(AgreementDraftStore);
  private readonly session = inject(SessionStore);

  protected readonly base = computed(() => ['/programmes', this.session.programmeId(), 'partnerships', this.partnershipId(), 'agreement-drafts']);
  protected readonly list = new KeysetList<AgreementDraftSummary, { partnershipId: string }>(
    () => ({ partnershipId: this.partnershipId() }),
    ({ partnershipId, cursor }) => this.store.list(partnershipId, cursor),
  );
}
