import { Injectable, inject, signal } from '@angular/core';
import { Api, listMeetings, type MeetingSummary } from '@samenspel/api-client';
import { SessionStore } from '@samenspel/identity/web';
import { KeysetList } from '@samenspel/ui';

const shownAtOnce = 3;

/** The meetings of one partnership, a few at a time. */
@Injectable()
export class MeetingSectionStore {
  private readonly api = inject(Api);
  private readonly session = inject(SessionStore);
  private readonly partnershipId = signal('');

  readonly meetings = new KeysetList<MeetingSummary, { programmeId: string; partnershipId: string }>(
    () => (this.partnershipId() ? { programmeId: this.session.programmeId(), partnershipId: this.partnershipId() } : undefined),
    (params) => this.api.invoke(listMeetings, { ...params, limit: shownAtOnce }),
  );

  open(partnershipId: string): void {
    this.partnershipId.set(partnershipId);
  }
}
