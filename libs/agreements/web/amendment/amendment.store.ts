import { Injectable, computed, inject, resource, signal } from '@angular/core';
import { Api, listAgreementDrafts, listDecisions, motivateAgreementDraft, startAgreementDraft, type DraftMotivation } from '@samenspel/api-client';
import { SessionStore } from '@samenspel/identity/web';
import { allPages, problemOf, valueOf } from '@samenspel/ui';

interface Place {
  readonly partnershipId: string;
  readonly agreementId: string;
}

/** The amendment of an agreement that is being made, if any, and how one is begun. */
@Injectable()
export class AmendmentStore {
  private readonly api = inject(Api);
  private readonly session = inject(SessionStore);
  private readonly place = signal<Place | undefined>(undefined);
  private readonly begun = signal<string | undefined>(undefined);
  private readonly open = resource({
    params: () => this.place(),
    loader: ({ params }) => this.api.invoke(listAgreementDrafts, { programmeId: this.session.programmeId(), ...params, limit: 1 }),
  });

  /** As far as the reader may see it: a draft that was not put to the partners yet is its own organisation's. */
  readonly amendment = computed(() => valueOf(this.open)?.items.at(0));
  readonly known = computed(() => this.open.hasValue());
  readonly problem = computed(() => problemOf(this.open));

  at(place: Place): void {
    this.place.set(place);
  }

  reload(): void {
    this.open.reload();
  }

  /** Begins an amendment with its motivation; trying again after a refusal goes on with the same draft. @returns the id of the draft */
  async begin(motivation: DraftMotivation): Promise<string> {
    const { partnershipId, agreementId } = this.place()!;
    const address = { programmeId: this.session.programmeId(), partnershipId };
    const draftId = this.begun() ?? (await this.api.invoke(startAgreementDraft, { ...address, body: { agreementId } })).id;
    this.begun.set(draftId);
    await this.api.invoke(motivateAgreementDraft, { ...address, draftId, body: motivation });
    return draftId;
  }
}

/** What was decided in the meetings of a partnership. */
@Injectable()
export class DecisionStore {
  private readonly api = inject(Api);
  private readonly session = inject(SessionStore);
  private readonly partnershipId = signal('');
  private readonly list = resource({
    params: () => this.partnershipId() || undefined,
    loader: ({ params: partnershipId }) =>
      allPages((walk) => this.api.invoke(listDecisions, { programmeId: this.session.programmeId(), partnershipId, ...walk })),
  });

  /** Latest meeting first; none as long as they are not known. */
  readonly decisions = computed(() => valueOf(this.list) ?? []);

  open(partnershipId: string): void {
    this.partnershipId.set(partnershipId);
  }
}
