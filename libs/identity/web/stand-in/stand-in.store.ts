import { Injectable, computed, inject, resource } from '@angular/core';
import { Api, askToLeave, endStandIn, listPeople, listStandIns, type NewStandIn, recordStandIn } from '@samenspel/api-client';
import { allPages, problemOf, valueOf } from '@samenspel/ui';
import { SessionStore } from '../session/session.store';

/** Who stands in for whom, today and later, and the colleagues who could. */
@Injectable()
export class StandInStore {
  private readonly api = inject(Api);
  private readonly session = inject(SessionStore);
  private readonly programmeId = this.session.programmeId;
  private readonly read = resource({
    params: () => ({ programmeId: this.programmeId() }),
    loader: ({ params }) => allPages((walk) => this.api.invoke(listStandIns, { ...params, ...walk })),
  });
  private readonly people = resource({
    params: () => {
      const programme = this.session.programme();
      return programme && { programmeId: programme.id, organisationId: programme.organisationId };
    },
    loader: ({ params }) => allPages((walk) => this.api.invoke(listPeople, { ...params, ...walk })),
  });

  readonly personId = computed(() => this.session.programme()?.personId ?? '');
  readonly standIns = computed(() => valueOf(this.read));
  readonly problem = computed(() => problemOf(this.read));
  readonly colleagues = computed(() => (valueOf(this.people) ?? []).filter(({ id }) => id !== this.personId()));

  reload(): void {
    this.read.reload();
  }

  async record(body: Omit<NewStandIn, 'absentId'>): Promise<void> {
    await this.api.invoke(recordStandIn, { programmeId: this.programmeId(), body: { ...body, absentId: this.personId() } });
    this.read.reload();
  }

  async end(standInId: string): Promise<void> {
    await this.api.invoke(endStandIn, { programmeId: this.programmeId(), standInId });
    this.read.reload();
  }

  askToLeave(): Promise<void> {
    return this.api.invoke(askToLeave, { programmeId: this.programmeId() });
  }
}
