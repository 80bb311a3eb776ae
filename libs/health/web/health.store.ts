import { Injectable, computed, inject, resource, signal } from '@angular/core';
import { Api, readHealth } from '@samenspel/api-client';
import { SessionStore } from '@samenspel/identity/web';
import { problemOf, valueOf } from '@samenspel/ui';

/** The health of one partnership, with everything it stands on. */
@Injectable()
export class HealthStore {
  private readonly api = inject(Api);
  private readonly session = inject(SessionStore);
  private readonly partnershipId = signal('');
  private readonly read = resource({
    params: () => (this.partnershipId() ? { programmeId: this.session.programmeId(), partnershipId: this.partnershipId() } : undefined),
    loader: ({ params }) => this.api.invoke(readHealth, params),
  });

  readonly health = computed(() => valueOf(this.read));
  readonly problem = computed(() => problemOf(this.read));
  readonly programme = computed(() => `/programmes/${this.session.programmeId()}`);

  open(partnershipId: string): void {
    this.partnershipId.set(partnershipId);
  }

  reload(): void {
    this.read.reload();
  }
}
