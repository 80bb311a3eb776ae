import { Injectable, computed, inject, resource, signal } from '@angular/core';
import { Api, listDemoMails, readDemoMail } from '@samenspel/api-client';
import { problemOf, valueOf } from '@samenspel/ui';

/** The mail that the demo sent instead of a real mail server. */
@Injectable()
export class DemoMailboxStore {
  private readonly api = inject(Api);
  private readonly list = resource({ loader: () => this.api.invoke(listDemoMails) });
  private readonly detail = resource({
    params: () => this.openId() || undefined,
    loader: ({ params: mailId }) => this.api.invoke(readDemoMail, { mailId }),
  });

  readonly openId = signal('');
  readonly loading = this.list.isLoading;
  readonly mails = computed(() => valueOf(this.list)?.items ?? []);
  readonly mail = computed(() => valueOf(this.detail));
  readonly problem = computed(() => problemOf(this.list, this.detail));

  reload(): void {
    this.list.reload();
  }
}
