import { Injectable, inject } from '@angular/core';
import type { AgreementContent } from '@samenspel/agreements/domain';
import { SessionStore } from '@samenspel/identity/web';
import { DeviceStorage } from '@samenspel/ui';

/** What was written and what it began from: enough to send it later, also when somebody else was first. */
export interface KeptContent {
  readonly version: number;
  readonly base: AgreementContent;
  readonly content: AgreementContent;
}

/** Keeps unsaved work on an agreement in the browser itself until the server has it; each account has its own. */
@Injectable()
export class KeptDraft {
  private readonly storage = inject(DeviceStorage);
  private readonly session = inject(SessionStore);

  read(draftId: string): KeptContent | undefined {
    const kept = this.storage.read(this.key(draftId));
    return isKept(kept) ? kept : undefined;
  }

  /** @returns whether the browser kept it */
  keep(draftId: string, kept: KeptContent): boolean {
    return this.storage.keep(this.key(draftId), kept);
  }

  drop(draftId: string): void {
    this.storage.drop(this.key(draftId));
  }

  private key(draftId: string): string {
    return `samenspel.unsaved-draft.${this.session.account()?.id}.${draftId}`;
  }
}

function isKept(value: unknown): value is KeptContent {
  const { version, base, content } = (value ?? {}) as Partial<KeptContent>;
  return typeof version === 'number' && [base, content].every((found) => Array.isArray(found?.milestones) && typeof found.title === 'string');
}
