import { Injectable, computed, inject, resource, signal } from '@angular/core';
import { Api, type NewAgreementRecognition, giveAgreementRecognition, readAgreementRecognition } from '@samenspel/api-client';
import { SessionStore } from '@samenspel/identity/web';
import { problemOf, toProblem, valueOf } from '@samenspel/ui';

/** How the parties stand towards an agreement that one of them registered. */
@Injectable()
export class RecognitionStore {
  private readonly api = inject(Api);
  private readonly session = inject(SessionStore);
  private readonly asked = signal<{ partnershipId: string; agreementId: string } | undefined>(undefined);
  private readonly address = computed(() => {
    const asked = this.asked();
    return asked && { programmeId: this.session.programmeId(), ...asked };
  });
  private readonly read = resource({
    params: () => this.address(),
    loader: ({ params }) => this.api.invoke(readAgreementRecognition, params),
  });

  readonly recognition = computed(() => valueOf(this.read));
  readonly problem = computed(() => problemOf(this.read));

  open(partnershipId: string, agreementId: string): void {
    this.asked.set({ partnershipId, agreementId });
  }

  reload(): void {
    this.read.reload();
  }

  /** Shows what is there after it, also when a colleague was first. */
  async give(body: NewAgreementRecognition): Promise<void> {
    try {
      this.read.set(await this.api.invoke(giveAgreementRecognition, { ...this.address()!, body }));
    } catch (error) {
      if (toProblem(error).status === 409) this.read.reload();
      throw error;
    }
  }
}
