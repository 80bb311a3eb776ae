import { HttpErrorResponse } from '@angular/common/http';
import { Injectable, computed, inject, resource, signal } from '@angular/core';
import {
  addParticipant,
  Api,
  changePartnership,
  type NewParticipant,
  type PartnershipChange,
  type PartnershipDto,
  readPartnership,
} from '@samenspel/api-client';
import { SessionStore } from '@samenspel/identity/web';
import { problemOf, valueOf } from '@samenspel/ui';

/** One partnership: what it is, who takes part, and what the reader may do in it. */
@Injectable()
export class PartnershipStore {
  private readonly api = inject(Api);
  private readonly session = inject(SessionStore);
  private readonly id = signal('');
  private readonly ids = computed(() => ({ programmeId: this.session.programmeId(), partnershipId: this.id() }));
  private readonly read = resource({
    params: () => (this.id() ? this.ids() : undefined),
    loader: ({ params }) => this.api.invoke(readPartnership, params),
  });

  readonly partnership = computed(() => valueOf(this.read));
  readonly problem = computed(() => problemOf(this.read));

  open(id: string): void {
    this.id.set(id);
  }

  reload(): void {
    this.read.reload();
  }

  /** Changes what was read at that version; answers with the present state when someone else changed it in between. */
  async change(version: number, body: PartnershipChange): Promise<{ readonly changedMeanwhile?: PartnershipDto }> {
    try {
      this.read.set(await this.api.invoke(changePartnership, { ...this.ids(), 'If-Match': `"${version}"`, body }));
      return {};
    } catch (error) {
      if (!(error instanceof HttpErrorResponse) || error.status !== 412) throw error;
      const { current } = error.error as { current: PartnershipDto };
      this.read.set(current);
      return { changedMeanwhile: current };
    }
  }

  async addParticipant(body: NewParticipant): Promise<void> {
    await this.api.invoke(addParticipant, { ...this.ids(), body });
    this.read.reload();
  }
}
