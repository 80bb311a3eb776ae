import { Injectable, computed, inject, resource, signal } from '@angular/core';
import { Api, readPartnership } from '@samenspel/api-client';
import { SessionStore } from '@samenspel/identity/web';
import { toProblem } from '@samenspel/ui';
import type { Meeting, NewMeeting } from '../meeting';
import { MeetingClient } from '../meeting.client';

/** The partnership that met, and the way to record that. */
@Injectable()
export class RecordMeetingStore {
  private readonly api = inject(Api);
  private readonly client = inject(MeetingClient);
  private readonly session = inject(SessionStore);
  private readonly partnershipId = signal('');
  private readonly ids = computed(() => ({ programmeId: this.session.programmeId(), partnershipId: this.partnershipId() }));
  private readonly reading = resource({
    params: () => (this.partnershipId() ? this.ids() : undefined),
    loader: ({ params }) => this.api.invoke(readPartnership, params),
  });

  readonly partnership = computed(() => (this.reading.hasValue() ? this.reading.value() : undefined));
  readonly problem = computed(() => {
    const error = this.reading.error();
    return error && toProblem(error);
  });

  open(partnershipId: string): void {
    this.partnershipId.set(partnershipId);
  }

  reload(): void {
    this.reading.reload();
  }

  record(meeting: NewMeeting): Promise<Meeting> {
    return this.client.record(this.ids(), meeting);
  }
}
