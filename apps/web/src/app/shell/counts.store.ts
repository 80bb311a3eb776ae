import { httpResource } from '@angular/common/http';
import { Injectable, computed, inject } from '@angular/core';
import { SessionStore } from '@samenspel/identity/web';

/** The numbers beside the navigation; they stay away rather than show an error. */
@Injectable({ providedIn: 'root' })
export class CountsStore {
  private readonly session = inject(SessionStore);
  private readonly inbox = httpResource<{ unread: number }>(() => this.within('inbox-items?limit=1'));
  private readonly tasks = httpResource<{ waiting: number }>(() => this.within('tasks'));

  readonly counts = computed(() => ({
    unread: this.inbox.hasValue() ? this.inbox.value().unread : 0,
    work: this.tasks.hasValue() ? this.tasks.value().waiting : 0,
  }));

  reload(): void {
    this.inbox.reload();
    this.tasks.reload();
  }

  private within(path: string): string | undefined {
    const programmeId = this.session.programmeId();
    return programmeId ? `/api/v1/programmes/${programmeId}/${path}` : undefined;
  }
}
