import { Injectable, inject, signal } from '@angular/core';
import { type AgreementSummary, Api, browseAgreements, listAgreements } from '@samenspel/api-client';
import { SessionStore } from '@samenspel/identity/web';
import { KeysetList } from '@samenspel/ui';

interface Asked {
  readonly programmeId: string;
  /** Without it: the agreements of every partnership that the reader may see. */
  readonly partnershipId?: string;
}

/** Agreements by title. */
@Injectable()
export class AgreementListStore {
  private readonly api = inject(Api);
  private readonly session = inject(SessionStore);
  private readonly asked = signal<{ partnershipId?: string } | undefined>(undefined);

  /** The day on which the server looked, 'YYYY-MM-DD'. */
  readonly asOf = signal('');
  readonly agreements = new KeysetList<AgreementSummary, Asked>(
    () => {
      const asked = this.asked();
      return asked && { programmeId: this.session.programmeId(), ...asked };
    },
    (asked) => this.page(asked),
  );

  open(partnershipId?: string): void {
    this.asked.set({ partnershipId });
  }

  private async page({ programmeId, partnershipId, cursor }: Asked & { cursor?: string }) {
    const page = partnershipId
      ? await this.api.invoke(listAgreements, { programmeId, partnershipId, cursor })
      : await this.api.invoke(browseAgreements, { programmeId, cursor });
    this.asOf.set(page.asOf);
    return page;
  }
}
