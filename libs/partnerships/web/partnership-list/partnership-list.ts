import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import type { PartnershipSummary } from '@samenspel/api-client';
import { Button, Card, DatePipe, Empty, Loading, PageHeader, Pager, Problem, Table, TableRegion } from '@samenspel/ui';
import { PartnershipListStore } from './partnership-list.store';

/** Every partnership that the reader may see: with whom, in which phase, since when. */
@Component({
  selector: 'partnerships-list',
  imports: [Button, Card, DatePipe, Empty, Loading, PageHeader, Pager, Problem, RouterLink, Table, TableRegion, TranslocoDirective],
  providers: [PartnershipListStore],
  templateUrl: './partnership-list.html',
})
export class PartnershipList {
  protected readonly store = inject(PartnershipListStore);
  protected readonly list = this.store.partnerships;

  protected readonly lead = computed(() => {
    const partnerships = this.list.items();
    const organisations = new Set(partnerships.flatMap(({ organisations }) => organisations.map(({ id }) => id))).size;
    const started = partnerships.filter(({ phase }) => phase === 'implementation' || phase === 'structural').length;
    const form = this.list.hasMore() ? 'part' : partnerships.length === 1 ? 'one' : 'other';
    return { key: `lead.${form}`, values: { count: partnerships.length, organisations, started } };
  });

  protected namesOf({ organisations }: PartnershipSummary): string {
    return organisations.map(({ name }) => name).join(', ');
  }
}
