import { Injectable, inject, signal } from '@angular/core';
import { SessionStore } from '@samenspel/identity/web';
import { KeysetList } from '@samenspel/partnerships/web';
import type { MeetingSummary } from '../meeting';
import { MeetingClient } from '../meeting.client';

const shownAtOnce = 3;

/** The meetings of one partnership, a few at a time. */
@Injectable()
export class MeetingSectionStore {
  private readonly client = inject(MeetingClient);
  private readonly session = inject(SessionStore);
  private readonly partnershipId = signal('');

  readonly meetings = new KeysetList<MeetingSummary, { programmeId: string; partnershipId: string }>(
    () => (this.partnershipId() ? { programmeId: this.session.programmeId(), partnershipId: this.partnershipId() } : undefined),
    (params) => this.client.list({ ...params, limit: shownAtOnce }),
  );

  open(partnershipId: string): void {
    this.partnershipId.set(partnershipId);
  }
}
