import { Injectable, computed, inject, resource, signal } from '@angular/core';
import {
  Api,
  type NewWaitPause,
  type NewWaitPauseAnswer,
  answerWaitPause,
  endWaitPause,
  listWaitPauses,
  recordWaitPause,
  withdrawWaitPause,
} from '@samenspel/api-client';
import { SessionStore } from '@samenspel/identity/web';
import { allPages, problemOf, toProblem, valueOf } from '@samenspel/ui';

/** The milestone or the obligation that waits. */
export interface WaitingDuty {
  readonly partnershipId: string;
  readonly milestoneId?: string;
  readonly obligationId?: string;
}

/** The pauses of one milestone or obligation. */
@Injectable()
export class WaitPauseStore {
  private readonly api = inject(Api);
  private readonly session = inject(SessionStore);
  private readonly asked = signal<WaitingDuty | undefined>(undefined);
  private readonly read = resource({
    params: () => {
      const asked = this.asked();
      return asked && { programmeId: this.session.programmeId(), ...asked };
    },
    loader: ({ params }) =>
      allPages(async (walk) => {
        const page = await this.api.invoke(listWaitPauses, { ...params, ...walk });
        this.asOf.set(page.asOf);
        return page;
      }),
  });

  /** Today on the calendar of the programme, 'YYYY-MM-DD'. */
  readonly asOf = signal('');
  readonly pauses = computed(() => valueOf(this.read) ?? []);
  readonly problem = computed(() => problemOf(this.read));

  open(duty: WaitingDuty): void {
    this.asked.set(duty);
  }

  reload(): void {
    this.read.reload();
  }

  record(body: Omit<NewWaitPause, 'milestoneId' | 'obligationId'>): Promise<void> {
    const { partnershipId, milestoneId, obligationId } = this.asked()!;
    const params = { programmeId: this.session.programmeId(), partnershipId };
    return this.write(this.api.invoke(recordWaitPause, { ...params, body: { ...body, milestoneId, obligationId } }));
  }

  answer(waitPauseId: string, body: NewWaitPauseAnswer): Promise<void> {
    return this.write(this.api.invoke(answerWaitPause, { ...this.address(waitPauseId), body }));
  }

  end(waitPauseId: string, untilOn: string): Promise<void> {
    return this.write(this.api.invoke(endWaitPause, { ...this.address(waitPauseId), body: { untilOn } }));
  }

  withdraw(waitPauseId: string): Promise<void> {
    return this.write(this.api.invoke(withdrawWaitPause, this.address(waitPauseId)));
  }

  private address(waitPauseId: string) {
    return { programmeId: this.session.programmeId(), partnershipId: this.asked()!.partnershipId, waitPauseId };
  }

  /** Shows what is there after the change, also when somebody else was first. */
  private async write(change: Promise<unknown>): Promise<void> {
    try {
      await change;
      this.read.reload();
    } catch (error) {
      if (toProblem(error).status === 409) this.read.reload();
      throw error;
    }
  }
}
