import { Injectable, computed, inject, resource, signal } from '@angular/core';
import { Api, type NewStatement, chooseAttestation, giveAttestation, listAttestations, readAttestation } from '@samenspel/api-client';
import { SessionStore } from '@samenspel/identity/web';
import { problemOf, toProblem, valueOf } from '@samenspel/ui';

interface Asked {
  readonly partnershipId: string;
  readonly agreementId: string;
  readonly attestationId?: string;
}

/** The quarters of an agreement in which parties give their word, and one of them when it is asked for. */
@Injectable()
export class AttestationStore {
  private readonly api = inject(Api);
  private readonly session = inject(SessionStore);
  private readonly asked = signal<Asked | undefined>(undefined);
  private readonly address = computed(() => {
    const asked = this.asked();
    return asked && { programmeId: this.session.programmeId(), partnershipId: asked.partnershipId, agreementId: asked.agreementId };
  });
  private readonly listed = resource({
    params: () => (this.asked()?.attestationId ? undefined : this.address()),
    loader: ({ params }) => this.api.invoke(listAttestations, params),
  });
  private readonly read = resource({
    params: () => {
      const [attestationId, address] = [this.asked()?.attestationId, this.address()];
      return attestationId && address ? { ...address, attestationId } : undefined;
    },
    loader: ({ params }) => this.api.invoke(readAttestation, params),
  });

  readonly list = computed(() => valueOf(this.listed));
  readonly attestation = computed(() => valueOf(this.read));
  readonly problem = computed(() => problemOf(this.read, this.listed));

  open(asked: Asked): void {
    this.asked.set(asked);
  }

  reload(): void {
    this.read.reload();
    this.listed.reload();
  }

  async choose(chosen: boolean): Promise<void> {
    this.listed.set(await this.api.invoke(chooseAttestation, { ...this.address()!, body: { chosen } }));
  }

  /** Shows what is there afterwards, also when a colleague was first or the words have opened. */
  async give(statements: NewStatement[]): Promise<void> {
    const attestationId = this.asked()!.attestationId!;
    try {
      this.read.set(await this.api.invoke(giveAttestation, { ...this.address()!, attestationId, body: { statements } }));
    } catch (error) {
      if (toProblem(error).status === 409) this.read.reload();
      throw error;
    }
  }
}
