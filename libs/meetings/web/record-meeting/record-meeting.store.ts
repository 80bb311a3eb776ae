import { Injectable, computed, inject, resource, signal } from '@angular/core';
import { Api, type MeetingDto, type NewMeeting, readPartnership, recordMeeting } from '@samenspel/api-client';
import { SessionStore } from '@samenspel/identity/web';
import { problemOf, valueOf } from '@samenspel/ui';

/** The partnership that met, and the way to record that. */
@Injectable()
export class RecordMeetingStore {
  private readonly api = inject(Api);
  private readonly session = inject(SessionStore);
  private readonly partnershipId = signal('');
  private readonly ids = computed(() => ({ programmeId: this.session.programmeId(), partnershipId: this.partnershipId() }));
  private readonly reading = resource({
    params: () => (this.partnershipId() ? this.ids() : undefined),
    loader: ({ params }) => this.api.invoke(readPartnership, params),
  });

  readonly partnership = computed(() => valueOf(this.reading));
  readonly problem = computed(() => problemOf(this.reading));

  open(partnershipId: string): void {
    this.partnershipId.set(partnershipId);
  }

  reload(): void {
    this.reading.reload();
  }

  record(body: NewMeeting): Promise<MeetingDto> {
    return this.api.invoke(recordMeeting, { ...this.ids(), body });
  }
}
