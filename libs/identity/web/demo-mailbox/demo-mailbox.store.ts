import { httpResource } from '@angular/common/http';
import { Injectable, computed, signal } from '@angular/core';
import { toProblem } from '@samenspel/ui';

interface MailSummary {
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly sentAt: string;
}

interface Mail extends MailSummary {
  readonly text: string;
  readonly html: string;
}

/** The mail that the demo sent instead of a real mail server. */
@Injectable()
export class DemoMailboxStore {
  private readonly list = httpResource<{ items: MailSummary[] }>(() => '/api/v1/demo-mails');
  private readonly detail = httpResource<Mail>(() => (this.openId() ? `/api/v1/demo-mails/${this.openId()}` : undefined));

  readonly openId = signal('');
  readonly loading = this.list.isLoading;
  readonly mails = computed(() => (this.list.hasValue() ? this.list.value().items : []));
  readonly mail = computed(() => (this.detail.hasValue() ? this.detail.value() : undefined));
  readonly problem = computed(() => {
    const error = this.list.error() ?? this.detail.error();
    return error && toProblem(error);
  });

  reload(): void {
    this.list.reload();
  }
}
