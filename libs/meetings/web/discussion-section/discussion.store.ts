import { Injectable, computed, inject, resource, signal } from '@angular/core';
import {
  Api,
  type DiscussionPointList,
  type DiscussionPointReference,
  type NewMeetingPlan,
  addDiscussionPoint,
  cancelMeetingPlan,
  listDiscussionPoints,
  planMeeting,
  settleDiscussionPoint,
} from '@samenspel/api-client';
import { SessionStore } from '@samenspel/identity/web';
import { problemOf, toProblem, valueOf } from '@samenspel/ui';

/** What there is to discuss in one partnership, and the meetings that are planned. */
@Injectable()
export class DiscussionStore {
  private readonly api = inject(Api);
  private readonly session = inject(SessionStore);
  private readonly partnershipId = signal('');
  private readonly read = resource({
    params: () => (this.partnershipId() ? this.place() : undefined),
    loader: ({ params }) => this.api.invoke(listDiscussionPoints, params),
  });

  readonly list = computed(() => valueOf(this.read));
  readonly problem = computed(() => problemOf(this.read));

  open(partnershipId: string): void {
    this.partnershipId.set(partnershipId);
  }

  reload(): void {
    this.read.reload();
  }

  add(text: string): Promise<void> {
    return this.write(this.api.invoke(addDiscussionPoint, { ...this.place(), body: { text } }));
  }

  settle({ kind, id }: DiscussionPointReference): Promise<void> {
    return this.write(this.api.invoke(settleDiscussionPoint, { ...this.place(), body: { kind, id } }));
  }

  plan(body: NewMeetingPlan): Promise<void> {
    return this.write(this.api.invoke(planMeeting, { ...this.place(), body }));
  }

  cancel(meetingPlanId: string): Promise<void> {
    return this.write(this.api.invoke(cancelMeetingPlan, { ...this.place(), meetingPlanId }));
  }

  private place() {
    return { programmeId: this.session.programmeId(), partnershipId: this.partnershipId() };
  }

  /** Shows what is there after the change, also when somebody else was first. */
  private async write(change: Promise<DiscussionPointList>): Promise<void> {
    try {
      this.read.set(await change);
    } catch (error) {
      if ([404, 409].includes(toProblem(error).status)) this.read.reload();
      throw error;
    }
  }
}
