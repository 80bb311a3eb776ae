import { Injectable, computed, inject, resource, signal } from '@angular/core';
import { SessionStore } from '@samenspel/identity/web';
import { toProblem } from '@samenspel/ui';
import { MeetingClient } from '../meeting.client';

/** One meeting as it was recorded. */
@Injectable()
export class MeetingPageStore {
  private readonly client = inject(MeetingClient);
  private readonly session = inject(SessionStore);
  private readonly ids = signal<{ partnershipId: string; meetingId: string } | undefined>(undefined);
  private readonly reading = resource({
    params: () => {
      const ids = this.ids();
      return ids && { programmeId: this.session.programmeId(), ...ids };
    },
    loader: ({ params }) => this.client.read(params),
  });

  readonly meeting = computed(() => (this.reading.hasValue() ? this.reading.value() : undefined));
  readonly problem = computed(() => {
    const error = this.reading.error();
    return error && toProblem(error);
  });

  open(partnershipId: string, meetingId: string): void {
    this.ids.set({ partnershipId, meetingId });
  }

  reload(): void {
    this.reading.reload();
  }
}
