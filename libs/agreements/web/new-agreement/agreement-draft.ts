import { Injectable, inject } from '@angular/core';
import { SessionStore } from '@samenspel/identity/web';
import { DeviceStorage } from '@samenspel/ui';
import type { AgreementFormValue } from './agreement-form';

/**
 * Keeps what someone is writing in the browser itself, so that nothing is lost when it closes. Each account and
 * partnership has a draft of its own.
 */
@Injectable()
export class AgreementDraft {
  private readonly storage = inject(DeviceStorage);
  private readonly session = inject(SessionStore);

  /** Undefined when there is none, or none that fits this form. */
  read(partnershipId: string): AgreementFormValue | undefined {
    const kept = this.storage.read(this.key(partnershipId));
    return isFormValue(kept) ? kept : undefined;
  }

  /** @returns whether the browser kept it */
  keep(partnershipId: string, value: AgreementFormValue): boolean {
    return this.storage.keep(this.key(partnershipId), value);
  }

  clear(partnershipId: string): void {
    this.storage.drop(this.key(partnershipId));
  }

  private key(partnershipId: string): string {
    return `samenspel.agreement-draft.${this.session.account()?.id}.${partnershipId}`;
  }
}

function isFormValue(kept: unknown): kept is AgreementFormValue {
  const value = kept as Partial<AgreementFormValue> | undefined;
  return Array.isArray(value?.goals) && Array.isArray(value.milestones) && typeof value.parties === 'object';
}
