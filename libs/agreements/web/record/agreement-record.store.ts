import { Injectable, computed, inject, resource, signal } from '@angular/core';
import { Api, downloadAgreementRecord, readAgreementRecordHead } from '@samenspel/api-client';
import { FileSaver, SessionStore } from '@samenspel/identity/web';
import { valueOf } from '@samenspel/ui';

/** Where the record of an agreement ends, and the record itself as a file. */
@Injectable()
export class AgreementRecordStore {
  private readonly api = inject(Api);
  private readonly session = inject(SessionStore);
  private readonly files = inject(FileSaver);
  private readonly asked = signal<{ partnershipId: string; agreementId: string } | undefined>(undefined);
  private readonly read = resource({
    params: () => {
      const asked = this.asked();
      return asked && { programmeId: this.session.programmeId(), ...asked };
    },
    loader: ({ params }) => this.api.invoke(readAgreementRecordHead, params),
  });

  readonly head = computed(() => valueOf(this.read));

  open(partnershipId: string, agreementId: string): void {
    this.asked.set({ partnershipId, agreementId });
  }

  async download(): Promise<void> {
    const asked = this.asked();
    if (!asked) return;
    const record = await this.api.invoke(downloadAgreementRecord, { programmeId: this.session.programmeId(), ...asked });
    this.files.save(new Blob([`${JSON.stringify(record, null, 1)}\n`], { type: 'application/json' }), 'samenspel-record.json');
    this.read.reload();
  }
}
