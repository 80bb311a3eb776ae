import { httpResource } from '@angular/common/http';
import { Injectable, computed, inject } from '@angular/core';
import { SessionStore } from '@samenspel/identity/web';

interface Counts {
  /** Messages in the inbox that were not opened yet. */
  readonly unread: number;
  /** What waits for this person under 'Mijn werk'. */
  readonly work: number;
}

/** The numbers beside the navigation; they stay away rather than show an error. */
@Injectable({ providedIn: 'root' })
export class CountsStore {
  private readonly session = inject(SessionStore);
  private readonly summary = httpResource<Counts>(() => {
    const programmeId = this.session.programmeId();
    return programmeId ? `/api/v1/programmes/${programmeId}/inbox/summary` : undefined;
  });

  readonly counts = computed<Counts>(() => (this.summary.hasValue() ? this.summary.value() : { unread: 0, work: 0 }));

  reload(): void {
    this.summary.reload();
  }
}
