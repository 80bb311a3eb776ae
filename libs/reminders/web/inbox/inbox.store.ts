import { Injectable, computed, inject, signal } from '@angular/core';
import { Api, type InboxItemDto, listInboxItems, markInboxItemRead } from '@samenspel/api-client';
import { SessionStore } from '@samenspel/identity/web';
import { KeysetList } from '@samenspel/ui';

/** What the reader was told, newest first. */
@Injectable()
export class InboxStore {
  private readonly api = inject(Api);
  private readonly session = inject(SessionStore);
  private readonly unreadCount = signal(0);

  readonly unread = this.unreadCount.asReadonly();
  readonly base = computed(() => `/programmes/${this.session.programmeId()}`);

  readonly items = new KeysetList<InboxItemDto, { programmeId: string }>(
    () => ({ programmeId: this.session.programmeId() }),
    async (params) => {
      const page = await this.api.invoke(listInboxItems, params);
      this.unreadCount.set(page.unread);
      return page;
    },
  );

  /** Opening matters more than the mark: when it does not get through, the item stays new. */
  async markRead({ id, readAt }: InboxItemDto): Promise<void> {
    if (readAt) return;
    const params = { programmeId: this.session.programmeId(), inboxItemId: id };
    await this.api.invoke(markInboxItemRead, params).catch(() => undefined);
  }
}
