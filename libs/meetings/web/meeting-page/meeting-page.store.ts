import { Injectable, computed, inject, resource, signal } from '@angular/core';
import { Api, readMeeting } from '@samenspel/api-client';
import { SessionStore } from '@samenspel/identity/web';
import { problemOf, valueOf } from '@samenspel/ui';

/** One meeting as it was recorded. */
@Injectable()
export class MeetingPageStore {
  private readonly api = inject(Api);
  private readonly session = inject(SessionStore);
  private readonly ids = signal<{ partnershipId: string; meetingId: string } | undefined>(undefined);
  private readonly reading = resource({
    params: () => {
      const ids = this.ids();
      return ids && { programmeId: this.session.programmeId(), ...ids };
    },
    loader: ({ params }) => this.api.invoke(readMeeting, params),
  });

  readonly meeting = computed(() => valueOf(this.reading));
  readonly problem = computed(() => problemOf(this.reading));

  open(partnershipId: string, meetingId: string): void {
    this.ids.set({ partnershipId, meetingId });
  }

  reload(): void {
    this.reading.reload();
  }
}
