import { Injectable, computed, inject, resource, signal } from '@angular/core';
import { Api, readAgreement } from '@samenspel/api-client';
import { SessionStore } from '@samenspel/identity/web';
import { problemOf, valueOf } from '@samenspel/ui';

/** One agreement with its goals and milestones. */
@Injectable()
export class AgreementStore {
  private readonly api = inject(Api);
  private readonly session = inject(SessionStore);
  private readonly asked = signal<{ partnershipId: string; agreementId: string } | undefined>(undefined);
  private readonly read = resource({
    params: () => {
      const asked = this.asked();
      return asked && { programmeId: this.session.programmeId(), ...asked };
    },
    loader: ({ params }) => this.api.invoke(readAgreement, params),
  });

  readonly agreement = computed(() => valueOf(this.read));
  readonly problem = computed(() => problemOf(this.read));

  open(partnershipId: string, agreementId: string): void {
    this.asked.set({ partnershipId, agreementId });
  }

  reload(): void {
    this.read.reload();
  }
}
