import { Injectable, computed, inject, resource, signal } from '@angular/core';
import type { AgreementContent } from '@samenspel/agreements/domain';
import { Api, readAgreementVersion } from '@samenspel/api-client';
import { SessionStore } from '@samenspel/identity/web';
import { problemOf, valueOf } from '@samenspel/ui';

interface Asked {
  readonly partnershipId: string;
  readonly agreementId: string;
  readonly number: number;
}

/** The text of one version of an agreement. */
@Injectable()
export class AgreementTermsStore {
  private readonly api = inject(Api);
  private readonly session = inject(SessionStore);
  private readonly asked = signal<Asked | undefined>(undefined);
  private readonly read = resource({
    params: () => {
      const asked = this.asked();
      return asked && { programmeId: this.session.programmeId(), ...asked, number: String(asked.number) };
    },
    loader: ({ params }) => this.api.invoke(readAgreementVersion, params),
  });

  readonly content = computed<AgreementContent | undefined>(() => valueOf(this.read)?.content);
  readonly problem = computed(() => problemOf(this.read));

  open(partnershipId: string, agreementId: string, number: number): void {
    this.asked.set({ partnershipId, agreementId, number });
  }

  reload(): void {
    this.read.reload();
  }
}
