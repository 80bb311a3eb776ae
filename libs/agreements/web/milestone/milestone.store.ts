import { Injectable, computed, inject, resource, signal } from '@angular/core';
import {
  Api,
  type MilestoneDto,
  type NewAcceptance,
  type NewCompletion,
  type NewForecast,
  answerMilestoneDelivery,
  completeMilestone,
  forecastMilestone,
  readMilestone,
} from '@samenspel/api-client';
import { SessionStore } from '@samenspel/identity/web';
import { problemOf, toProblem, valueOf } from '@samenspel/ui';

/** One milestone: what is expected, what was expected before, and how it was completed. */
@Injectable()
export class MilestoneStore {
  private readonly api = inject(Api);
  private readonly session = inject(SessionStore);
  private readonly asked = signal<{ partnershipId: string; milestoneId: string } | undefined>(undefined);
  private readonly address = computed(() => {
    const asked = this.asked();
    return asked && { programmeId: this.session.programmeId(), ...asked };
  });
  private readonly read = resource({
    params: () => this.address(),
    loader: ({ params }) => this.api.invoke(readMilestone, params),
  });

  readonly milestone = computed(() => valueOf(this.read));
  readonly problem = computed(() => problemOf(this.read));

  open(partnershipId: string, milestoneId: string): void {
    this.asked.set({ partnershipId, milestoneId });
  }

  reload(): void {
    this.read.reload();
  }

  complete({ version }: MilestoneDto, body: NewCompletion): Promise<void> {
    return this.write(this.api.invoke(completeMilestone, { ...this.address()!, 'If-Match': `"${version}"`, body }));
  }

  forecast({ version }: MilestoneDto, body: NewForecast): Promise<void> {
    return this.write(this.api.invoke(forecastMilestone, { ...this.address()!, 'If-Match': `"${version}"`, body }));
  }

  answer({ version }: MilestoneDto, body: NewAcceptance): Promise<void> {
    return this.write(this.api.invoke(answerMilestoneDelivery, { ...this.address()!, 'If-Match': `"${version}"`, body }));
  }

  /** Shows what is there after the change, also when somebody else was first. */
  private async write(change: Promise<MilestoneDto>): Promise<void> {
    try {
      this.read.set(await change);
    } catch (error) {
      if ([409, 412].includes(toProblem(error).status)) this.read.reload();
      throw error;
    }
  }
}
