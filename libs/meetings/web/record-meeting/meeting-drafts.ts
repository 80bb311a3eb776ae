import { Injectable, inject } from '@angular/core';
import { SessionStore } from '@samenspel/identity/web';
import { DeviceStorage } from '@samenspel/ui';
import type { MeetingDraft } from './meeting-draft';

/** Keeps what was not sent yet on this device, for one person and one partnership. */
@Injectable({ providedIn: 'root' })
export class MeetingDrafts {
  private readonly storage = inject(DeviceStorage);
  private readonly session = inject(SessionStore);

  find(partnershipId: string): MeetingDraft | undefined {
    return this.storage.read(this.key(partnershipId)) as MeetingDraft | undefined;
  }

  /** False when this device keeps nothing. */
  keep(partnershipId: string, draft: MeetingDraft): boolean {
    return this.storage.keep(this.key(partnershipId), draft);
  }

  drop(partnershipId: string): void {
    this.storage.drop(this.key(partnershipId));
  }

  private key(partnershipId: string): string {
    return `samenspel.meeting-draft.${this.session.programme()?.personId ?? ''}.${partnershipId}`;
  }
}
