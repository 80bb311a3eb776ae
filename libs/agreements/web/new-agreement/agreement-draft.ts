import { DOCUMENT, Injectable, inject } from '@angular/core';
import { SessionStore } from '@samenspel/identity/web';
import type { AgreementFormValue } from './agreement-form';

/**
 * Keeps what someone is writing in the browser itself, so that nothing is lost when it closes. Each account and
 * partnership has a draft of its own.
 */
@Injectable()
export class AgreementDraft {
  private readonly document = inject(DOCUMENT);
  private readonly session = inject(SessionStore);

  /** Undefined when there is none, or none that fits this form. */
  read(partnershipId: string): AgreementFormValue | undefined {
    try {
      const kept: unknown = JSON.parse(this.storage()?.getItem(this.key(partnershipId)) ?? 'null');
      return isFormValue(kept) ? kept : undefined;
    } catch {
      return undefined;
    }
  }

  /** @returns whether the browser kept it */
  keep(partnershipId: string, value: AgreementFormValue): boolean {
    try {
      this.storage()?.setItem(this.key(partnershipId), JSON.stringify(value));
      return this.storage() !== undefined;
    } catch {
      return false;
    }
  }

  clear(partnershipId: string): void {
    this.storage()?.removeItem(this.key(partnershipId));
  }

  private key(partnershipId: string): string {
    return `samenspel.agreement-draft.${this.session.account()?.id}.${partnershipId}`;
  }

  private storage(): Storage | undefined {
    try {
      return this.document.defaultView?.localStorage;
    } catch {
      return undefined;
    }
  }
}

function isFormValue(kept: unknown): kept is AgreementFormValue {
  const value = kept as Partial<AgreementFormValue> | null;
  return Array.isArray(value?.goals) && Array.isArray(value.milestones) && typeof value.parties === 'object';
}
