import { Injectable, computed, inject, resource } from '@angular/core';
import { Api, listTasks } from '@samenspel/api-client';
import { SessionStore } from '@samenspel/identity/web';
import { toProblem } from '@samenspel/ui';

/** What waits for the reader and the own organisation. */
@Injectable()
export class WorkStore {
  private readonly api = inject(Api);
  private readonly session = inject(SessionStore);
  private readonly list = resource({
    params: () => ({ programmeId: this.session.programmeId() }),
    loader: ({ params }) => this.api.invoke(listTasks, params),
  });

  readonly tasks = computed(() => (this.list.hasValue() ? this.list.value() : undefined));
  readonly problem = computed(() => this.list.error() && toProblem(this.list.error()));
  readonly base = computed(() => `/programmes/${this.session.programmeId()}`);

  reload(): void {
    this.list.reload();
  }
}
