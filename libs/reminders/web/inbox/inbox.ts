import { Component, computed, inject } from '@angular/core';
import { Router } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import type { InboxItemDto } from '@samenspel/api-client';
import { Card, DatePipe, Empty, Loading, MomentPipe, PageHeader, Pager, Problem, Tag } from '@samenspel/ui';
import { InboxStore } from './inbox.store';

/** What the reader was told, newest first; opening an item marks it as read. */
@Component({
  selector: 'reminders-inbox',
  imports: [Card, DatePipe, Empty, Loading, MomentPipe, PageHeader, Pager, Problem, Tag, TranslocoDirective],
  providers: [InboxStore],
  templateUrl: './inbox.html',
  styleUrl: './inbox.css',
})
export class Inbox {
  protected readonly store = inject(InboxStore);

  private readonly router = inject(Router);

  protected readonly lead = computed(() => {
    const count = this.store.unread();
    return { key: count === 0 ? 'none' : count === 1 ? 'one' : 'other', count };
  });

  /** What is asked tells more than when it was asked. */
  protected kindOf({ kind, subjectKind }: InboxItemDto): string {
    return ['milestone-acceptance', 'wait-pause', 'agreement-notice'].includes(subjectKind) ? subjectKind : kind;
  }

  protected pathOf({ path }: InboxItemDto): string {
    return `${this.store.base()}/${path}`;
  }

  /** Marks first and goes on after that, so that the number in the shell is right on the next page. */
  protected async open(event: MouseEvent, item: InboxItemDto): Promise<void> {
    const inAnotherTab = event.ctrlKey || event.metaKey || event.shiftKey;
    if (!inAnotherTab) event.preventDefault();
    await this.store.markRead(item);
    if (!inAnotherTab) await this.router.navigateByUrl(this.pathOf(item));
  }
}
