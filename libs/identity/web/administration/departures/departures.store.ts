import { Injectable, computed, inject, resource } from '@angular/core';
import { Api, bringPersonBack, listDepartures } from '@samenspel/api-client';
import { allPages, problemOf, valueOf } from '@samenspel/ui';
import { SessionStore } from '../../session/session.store';

/** People who left. */
@Injectable()
export class DeparturesStore {
  private readonly api = inject(Api);
  private readonly programmeId = inject(SessionStore).programmeId;
  private readonly read = resource({
    params: () => ({ programmeId: this.programmeId() }),
    loader: ({ params }) => allPages((walk) => this.api.invoke(listDepartures, { ...params, ...walk })),
  });

  readonly departures = computed(() => valueOf(this.read));
  readonly problem = computed(() => problemOf(this.read));

  reload(): void {
    this.read.reload();
  }

  async undo(personId: string): Promise<void> {
    await this.api.invoke(bringPersonBack, { programmeId: this.programmeId(), personId });
    this.read.reload();
  }
}
