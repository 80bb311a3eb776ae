import { Injectable, computed, inject } from '@angular/core';
import { Api, type PartnershipSummary, listPartnerships } from '@samenspel/api-client';
import { isPermitted } from '@samenspel/identity/domain';
import { SessionStore } from '@samenspel/identity/web';
import { KeysetList } from '@samenspel/ui';

/** The partnerships that the reader may see, by name. */
@Injectable()
export class PartnershipListStore {
  private readonly api = inject(Api);
  private readonly session = inject(SessionStore);

  readonly partnerships = new KeysetList<PartnershipSummary, { programmeId: string }>(
    () => ({ programmeId: this.session.programmeId() }),
    (params) => this.api.invoke(listPartnerships, params),
  );

  readonly mayOpen = computed(() => {
    const programme = this.session.programme();
    return programme !== undefined && isPermitted('partnership.open', [programme.role]);
  });
}
