import { NgTemplateOutlet } from '@angular/common';
import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import type { AgreementDraftSummary } from '@samenspel/api-client';
import { SessionStore } from '@samenspel/identity/web';
import { Card, KeysetList, MomentPipe, Pager, Problem, Status } from '@samenspel/ui';
import { AgreementDraftStore } from '../agreement-draft.store';

const statuses = ['in-consultation', 'draft'] as const;

/**
 * Agreements that lie before the partners or are still being written, of one partnership or of all that the reader may see,
 * each with what it waits for; nothing is shown when there are none.
 */
@Component({
  selector: 'agreements-open-drafts',
  imports: [Card, MomentPipe, NgTemplateOutlet, Pager, Problem, RouterLink, Status, TranslocoDirective],
  providers: [AgreementDraftStore],
  templateUrl: './open-drafts.html',
})
export class OpenDrafts {
  readonly partnershipId = input<string>();

  private readonly store = inject(AgreementDraftStore);
  protected readonly session = inject(SessionStore);

  protected readonly list = new KeysetList<AgreementDraftSummary, { partnershipId: string | undefined }>(
    () => ({ partnershipId: this.partnershipId() }),
    ({ partnershipId, cursor }) => this.store.list(partnershipId, cursor),
  );

  /** What waits for the partners first; of each how many confirmed the text as it is now, and who did not. */
  protected readonly groups = computed(() => {
    const drafts = this.list.items().map((draft) => {
      const open = draft.parties.filter(({ state }) => state !== 'confirmed').map(({ organisationName }) => organisationName);
      const waits = draft.status === 'draft' ? 'notProposed' : open.length > 0 ? 'confirmed.waiting' : 'confirmed.all';
      return { ...draft, waits, open: open.join(', '), count: draft.parties.length, confirmed: draft.parties.length - open.length };
    });
    return statuses.map((status) => ({ status, drafts: drafts.filter((draft) => draft.status === status) })).filter(({ drafts: own }) => own.length > 0);
  });
}
