import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import type { AgreementDraftSummary } from '@samenspel/api-client';
import { SessionStore } from '@samenspel/identity/web';
import { KeysetList, MomentPipe, Pager, Problem, Status } from '@samenspel/ui';
import { AgreementDraftStore } from '../agreement-draft.store';

const statuses = ['in-consultation', 'draft'] as const;

/** Agreements of one partnership that lie before the partners or are still being written; nothing is shown when there are none. */
@Component({
  selector: 'agreements-open-drafts',
  imports: [MomentPipe, Pager, Problem, RouterLink, Status, TranslocoDirective],
  providers: [AgreementDraftStore],
  template: `
    <ng-container *transloco="let t; prefix: 'agreements.openDrafts'">
      @if (list.problem(); as problem) {
        <sam-problem [problem]="problem" [retryable]="true" (retry)="list.reload()" />
      }
      @for (group of groups(); track group.status) {
        <h3>{{ t('group.' + group.status) }}</h3>
        <ul class="sam-list">
          @for (draft of group.drafts; track draft.id) {
            <li>
              <p>
                <a [routerLink]="base().concat(draft.id)">{{ draft.title || t('untitled') }}</a>
              </p>
              <p>
                <sam-status [kind]="draft.status === 'draft' ? 'busy' : 'waiting'">{{ t('status.' + draft.status) }}</sam-status>
                @if (draft.baseNumber; as number) {
                  <span class="sam-small sam-muted"> {{ t('amends', { number }) }}</span>
                }
              </p>
              @if (draft.status === 'in-consultation') {
                <p class="sam-small">{{ t(draft.open ? 'confirmed.waiting' : 'confirmed.all', draft) }}</p>
              }
              <p class="sam-small sam-muted">{{ t('changed', { name: draft.changedByName, moment: draft.changedAt | samMoment }) }}</p>
            </li>
          }
        </ul>
      }
      <sam-pager [hasMore]="list.hasMore()" [loading]="list.loading()" (more)="list.more()" />
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

  /** What waits for the partners first; of each how many confirmed the text as it is now, and who did not. */
  protected readonly groups = computed(() => {
    const drafts = this.list.items().map((draft) => {
      const open = draft.parties.filter(({ state }) => state !== 'confirmed').map(({ organisationName }) => organisationName);
      return { ...draft, open: open.join(', '), count: draft.parties.length, confirmed: draft.parties.length - open.length };
    });
    return statuses.map((status) => ({ status, drafts: drafts.filter((draft) => draft.status === status) })).filter(({ drafts: own }) => own.length > 0);
  });
}
