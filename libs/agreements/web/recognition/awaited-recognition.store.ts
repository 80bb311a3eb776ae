import { Injectable, inject, signal } from '@angular/core';
import { Api, type AwaitedRecognition, listAwaitedRecognitions, recogniseAgreements } from '@samenspel/api-client';
import { SessionStore } from '@samenspel/identity/web';
import { KeysetList } from '@samenspel/ui';

/** As many as the API takes at once. */
const atOnce = 100;

/** Agreements of one partnership that wait for the word of the reader's organisation. */
@Injectable()
export class AwaitedRecognitionStore {
  private readonly api = inject(Api);
  private readonly session = inject(SessionStore);
  private readonly partnershipId = signal<string | undefined>(undefined);

  readonly agreements = new KeysetList<AwaitedRecognition, { programmeId: string; partnershipId: string }>(
    () => {
      const partnershipId = this.partnershipId();
      return partnershipId === undefined ? undefined : { programmeId: this.session.programmeId(), partnershipId };
    },
    (asked) => this.api.invoke(listAwaitedRecognitions, { ...asked, limit: atOnce }),
  );

  open(partnershipId: string): void {
    this.partnershipId.set(partnershipId);
  }

  /** Recognises each of these. @returns how many, and how many were passed over since a colleague was first */
  async recognise(agreementIds: readonly string[]): Promise<{ recognised: number; passedOver: number }> {
    const given = { recognised: 0, passedOver: 0 };
    const place = { programmeId: this.session.programmeId(), partnershipId: this.partnershipId()! };
    try {
      for (let start = 0; start < agreementIds.length; start += atOnce) {
        const body = { agreementIds: agreementIds.slice(start, start + atOnce) };
        const { recognised, passedOver } = await this.api.invoke(recogniseAgreements, { ...place, body });
        given.recognised += recognised;
        given.passedOver += passedOver;
      }
      return given;
    } finally {
      this.agreements.reload();
    }
  }
}
