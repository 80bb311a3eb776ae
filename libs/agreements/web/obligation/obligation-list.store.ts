import { Injectable, inject, signal } from '@angular/core';
import { Api, listObligations, type ObligationSummary } from '@samenspel/api-client';
import { SessionStore } from '@samenspel/identity/web';
import { KeysetList } from '@samenspel/ui';

interface Asked {
  readonly programmeId: string;
  readonly partnershipId: string;
  readonly agreementId: string;
}

/** The obligations of one agreement, by their first day. */
@Injectable()
export class ObligationListStore {
  private readonly api = inject(Api);
  private readonly session = inject(SessionStore);
  private readonly asked = signal<{ partnershipId: string; agreementId: string } | undefined>(undefined);

  readonly obligations = new KeysetList<ObligationSummary, Asked>(
    () => {
      const asked = this.asked();
      return asked && { programmeId: this.session.programmeId(), ...asked };
    },
    (asked) => this.api.invoke(listObligations, asked),
  );

  open(partnershipId: string, agreementId: string): void {
    this.asked.set({ partnershipId, agreementId });
  }
}
