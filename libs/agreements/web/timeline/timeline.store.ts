import { Injectable, computed, inject, resource, signal } from '@angular/core';
import { Api, readAgreementTimeline, readPartnershipTimeline } from '@samenspel/api-client';
import { SessionStore } from '@samenspel/identity/web';
import { problemOf, valueOf } from '@samenspel/ui';

/** Milestones over time, of one agreement or of all that go on in a partnership. */
@Injectable()
export class TimelineStore {
  private readonly api = inject(Api);
  private readonly session = inject(SessionStore);
  private readonly asked = signal<{ partnershipId: string; agreementId?: string } | undefined>(undefined);
  private readonly read = resource({
    params: () => {
      const asked = this.asked();
      return asked && { programmeId: this.session.programmeId(), ...asked };
    },
    loader: ({ params: { agreementId, ...partnership } }) =>
      agreementId ? this.api.invoke(readAgreementTimeline, { ...partnership, agreementId }) : this.api.invoke(readPartnershipTimeline, partnership),
  });

  readonly timeline = computed(() => valueOf(this.read));
  readonly problem = computed(() => problemOf(this.read));

  open(partnershipId: string, agreementId?: string): void {
    this.asked.set({ partnershipId, agreementId });
  }

  reload(): void {
    this.read.reload();
  }
}
