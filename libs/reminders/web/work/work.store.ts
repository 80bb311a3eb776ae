import { Injectable, computed, inject, resource } from '@angular/core';
import { Api, type TaskDto, answerMilestoneDelivery, answerWaitPause, completeMilestone, fulfilObligation, listTasks, readMilestone } from '@samenspel/api-client';
import { SessionStore } from '@samenspel/identity/web';
import { problemOf, valueOf } from '@samenspel/ui';

/** What waits for the reader and the own organisation. */
@Injectable()
export class WorkStore {
  private readonly api = inject(Api);
  private readonly session = inject(SessionStore);
  private readonly list = resource({
    params: () => ({ programmeId: this.session.programmeId() }),
    loader: ({ params }) => this.api.invoke(listTasks, params),
  });

  readonly tasks = computed(() => valueOf(this.list));
  readonly problem = computed(() => problemOf(this.list));
  readonly base = computed(() => `/programmes/${this.session.programmeId()}`);

  /** Does what a task asks for with one button. */
  async act({ kind, id, partnershipId, path, dueOn }: TaskDto): Promise<void> {
    const address = { programmeId: this.session.programmeId(), partnershipId };
    if (kind === 'wait-pause') {
      await this.api.invoke(answerWaitPause, { ...address, waitPauseId: id, body: { kind: 'confirmed' } });
    } else if (kind === 'obligation') {
      const fulfilledOn = this.tasks()!.today;
      await this.api.invoke(fulfilObligation, { ...address, obligationId: id, body: { dueOn, fulfilledOn } });
    } else {
      // The page of a delivery that waits for an answer is that of its milestone.
      const milestone = { ...address, milestoneId: kind === 'milestone' ? id : path.split('/').at(-1)! };
      const { version, asOf } = await this.api.invoke(readMilestone, milestone);
      const answered = { ...milestone, 'If-Match': `"${version}"` };
      await (kind === 'milestone'
        ? this.api.invoke(completeMilestone, { ...answered, body: { completedOn: asOf } })
        : this.api.invoke(answerMilestoneDelivery, { ...answered, body: { kind: 'accepted' } }));
    }
    this.list.reload();
  }

  reload(): void {
    this.list.reload();
  }
}
