import { Injectable, computed, inject, signal } from '@angular/core';
import {
  Api,
  type NewContribution,
  type NewPledge,
  type PledgeDto,
  addPledge,
  listPledges,
  logContribution,
} from '@samenspel/api-client';
import { SessionStore } from '@samenspel/identity/web';
import { type ProblemDetails, toProblem } from '@samenspel/ui';

interface Asked {
  readonly partnershipId: string;
  readonly agreementId?: string;
}

interface Known {
  readonly pledges: readonly PledgeDto[];
  readonly asOf: string;
  readonly cursor?: string | null;
}

/** What was promised and put in, of a partnership or of one agreement; grows page by page. */
@Injectable()
export class PledgeStore {
  private readonly api = inject(Api);
  private readonly session = inject(SessionStore);
  private readonly known = signal<Known | undefined>(undefined);
  private asked: Asked = { partnershipId: '' };

  readonly loading = signal(false);
  readonly problem = signal<ProblemDetails | undefined>(undefined);
  readonly pledges = computed(() => this.known()?.pledges ?? []);
  readonly asOf = computed(() => this.known()?.asOf ?? '');
  readonly isKnown = computed(() => this.known() !== undefined);
  readonly hasMore = computed(() => Boolean(this.known()?.cursor));

  async open(asked: Asked): Promise<void> {
    this.asked = asked;
    this.known.set(undefined);
    await this.more();
  }

  async more(): Promise<void> {
    const { asked } = this;
    this.loading.set(true);
    this.problem.set(undefined);
    try {
      const cursor = this.known()?.cursor ?? undefined;
      const page = await this.api.invoke(listPledges, { programmeId: this.session.programmeId(), ...asked, cursor });
      if (asked !== this.asked) return;
      this.known.update((known) => ({
        pledges: [...(known?.pledges ?? []), ...page.items],
        asOf: page.asOf,
        cursor: page.nextCursor,
      }));
    } catch (error) {
      this.problem.set(toProblem(error));
    } finally {
      this.loading.set(false);
    }
  }

  async add(body: NewPledge): Promise<void> {
    const pledge = await this.api.invoke(addPledge, { ...this.place(), body });
    this.known.update((known) => known && { ...known, pledges: [...known.pledges, pledge] });
  }

  async logContribution(pledgeId: string, body: NewContribution): Promise<void> {
    const changed = await this.api.invoke(logContribution, { ...this.place(), pledgeId, body });
    this.known.update(
      (known) => known && { ...known, pledges: known.pledges.map((pledge) => (pledge.id === changed.id ? changed : pledge)) },
    );
  }

  private place() {
    return { programmeId: this.session.programmeId(), partnershipId: this.asked.partnershipId };
  }
}
