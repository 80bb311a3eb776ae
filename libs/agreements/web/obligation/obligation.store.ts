import { Injectable, computed, inject, resource, signal } from '@angular/core';
import {
  Api,
  fulfilObligation,
  listOccurrences,
  type NewFulfilment,
  type NewRevocation,
  type ObligationDto,
  readObligation,
  type RecordedOccurrence,
  revokeFulfilment,
} from '@samenspel/api-client';
import { SessionStore } from '@samenspel/identity/web';
import { KeysetList, problemOf, toProblem, valueOf } from '@samenspel/ui';

interface Address {
  readonly programmeId: string;
  readonly partnershipId: string;
  readonly obligationId: string;
}

/** One obligation, with the days on which it fell due and what was recorded for each. */
@Injectable()
export class ObligationStore {
  private readonly api = inject(Api);
  private readonly session = inject(SessionStore);
  private readonly asked = signal<{ partnershipId: string; obligationId: string } | undefined>(undefined);
  private readonly address = computed<Address | undefined>(() => {
    const asked = this.asked();
    return asked && { programmeId: this.session.programmeId(), ...asked };
  });
  private readonly read = resource({
    params: () => this.address(),
    loader: ({ params }) => this.api.invoke(readObligation, params),
  });

  readonly obligation = computed(() => valueOf(this.read));
  readonly problem = computed(() => problemOf(this.read));
  /** Latest first. */
  readonly occurrences = new KeysetList<RecordedOccurrence, Address>(
    () => this.address(),
    (address) => this.api.invoke(listOccurrences, address),
  );

  open(partnershipId: string, obligationId: string): void {
    this.asked.set({ partnershipId, obligationId });
  }

  reload(): void {
    this.read.reload();
    void this.occurrences.reload();
  }

  fulfil(body: NewFulfilment): Promise<void> {
    return this.write(this.api.invoke(fulfilObligation, { ...this.address()!, body }));
  }

  revoke(body: NewRevocation): Promise<void> {
    return this.write(this.api.invoke(revokeFulfilment, { ...this.address()!, body }));
  }

  /** Shows what is there after the change, also when somebody else was first. */
  private async write(change: Promise<ObligationDto>): Promise<void> {
    try {
      this.read.set(await change);
      await this.occurrences.reload();
    } catch (error) {
      if (toProblem(error).status === 409) this.reload();
      throw error;
    }
  }
}
