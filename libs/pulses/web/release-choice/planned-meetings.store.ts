import { Injectable, computed, inject, resource, signal } from '@angular/core';
import { Api, listDiscussionPoints } from '@samenspel/api-client';
import { SessionStore } from '@samenspel/identity/web';

/** The meetings that partners planned. */
@Injectable()
export class PlannedMeetingsStore {
  private readonly api = inject(Api);
  private readonly session = inject(SessionStore);
  private readonly partnershipId = signal('');
  private readonly reading = resource({
    params: () => (this.partnershipId() ? { programmeId: this.session.programmeId(), partnershipId: this.partnershipId() } : undefined),
    loader: ({ params }) => this.api.invoke(listDiscussionPoints, params),
  });

  /** The earliest first. */
  readonly meetings = computed(() => (this.reading.hasValue() ? this.reading.value().plans : []));

  open(partnershipId: string): void {
    this.partnershipId.set(partnershipId);
  }
}
