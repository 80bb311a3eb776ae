import { Injectable, computed, inject, signal } from '@angular/core';
import { type AgreementPage, type AgreementSummary, Api, browseAgreements, listAgreements } from '@samenspel/api-client';
import { SessionStore } from '@samenspel/identity/web';
import { type ProblemDetails, toProblem } from '@samenspel/ui';

interface Known {
  readonly items: readonly AgreementSummary[];
  readonly asOf: string;
  readonly cursor?: string | null;
}

/** Agreements by title, of one partnership or of all that the reader may see; grows page by page. */
@Injectable()
export class AgreementListStore {
  private readonly api = inject(Api);
  private readonly session = inject(SessionStore);
  private readonly known = signal<Known | undefined>(undefined);
  private partnershipId: string | undefined;

  readonly loading = signal(false);
  readonly problem = signal<ProblemDetails | undefined>(undefined);
  readonly agreements = computed(() => this.known()?.items ?? []);
  readonly asOf = computed(() => this.known()?.asOf ?? '');
  readonly isKnown = computed(() => this.known() !== undefined);
  readonly hasMore = computed(() => Boolean(this.known()?.cursor));

  async open(partnershipId?: string): Promise<void> {
    this.partnershipId = partnershipId;
    this.known.set(undefined);
    await this.more();
  }

  async more(): Promise<void> {
    const asked = this.partnershipId;
    this.loading.set(true);
    this.problem.set(undefined);
    try {
      const { items, asOf, nextCursor } = await this.page(this.known()?.cursor ?? undefined);
      if (asked !== this.partnershipId) return;
      this.known.update((known) => ({ items: [...(known?.items ?? []), ...items], asOf, cursor: nextCursor }));
    } catch (error) {
      this.problem.set(toProblem(error));
    } finally {
      this.loading.set(false);
    }
  }

  private page(cursor: string | undefined): Promise<AgreementPage> {
    const programmeId = this.session.programmeId();
    const { partnershipId } = this;
    return partnershipId
      ? this.api.invoke(listAgreements, { programmeId, partnershipId, cursor })
      : this.api.invoke(browseAgreements, { programmeId, cursor });
  }
}
