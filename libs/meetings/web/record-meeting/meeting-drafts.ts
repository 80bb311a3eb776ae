import { DOCUMENT, Injectable, inject } from '@angular/core';
import { SessionStore } from '@samenspel/identity/web';
import type { MeetingDraft } from './meeting-draft';

/** Keeps what was not sent yet on this device, for one person and one partnership. */
@Injectable({ providedIn: 'root' })
export class MeetingDrafts {
  private readonly document = inject(DOCUMENT);
  private readonly session = inject(SessionStore);

  find(partnershipId: string): MeetingDraft | undefined {
    try {
      return JSON.parse(this.storage()?.getItem(this.key(partnershipId)) ?? 'null') ?? undefined;
    } catch {
      return undefined;
    }
  }

  /** False when this device keeps nothing. */
  keep(partnershipId: string, draft: MeetingDraft): boolean {
    try {
      this.storage()?.setItem(this.key(partnershipId), JSON.stringify(draft));
      return this.storage() !== undefined;
    } catch {
      return false;
    }
  }

  drop(partnershipId: string): void {
    this.storage()?.removeItem(this.key(partnershipId));
  }

  private key(partnershipId: string): string {
    return `samenspel.meeting-draft.${this.session.programme()?.personId ?? ''}.${partnershipId}`;
  }

  private storage(): Storage | undefined {
    try {
      return this.document.defaultView?.localStorage;
    } catch {
      return undefined;
    }
  }
}
