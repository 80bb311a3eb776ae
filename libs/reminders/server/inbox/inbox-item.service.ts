import { Injectable } from '@nestjs/common';
import { toPage } from '@samenspel/platform/domain';
import { Clock, invalidInput, notFound, type PageQuery, sortKeyOf } from '@samenspel/platform/server';
import { isUUID } from 'class-validator';
import type { InboxItemPage } from './inbox-item.dto.js';
import { InboxItemRepository, newest } from './inbox-item.repository.js';

@Injectable()
export class InboxItemService {
  constructor(
    private readonly repository: InboxItemRepository,
    private readonly clock: Clock,
  ) {}

  async list(query: PageQuery): Promise<InboxItemPage> {
    const rows = await this.repository.list(this.keyOf(query), query.limit + 1);
    const { items, nextCursor } = toPage(rows, query.limit, (row) => [row.createdAt.toISOString(), row.id]);
    return { items: [...items], nextCursor, unread: await this.repository.unread() };
  }

  async markRead(id: string): Promise<void> {
    if (!(await this.repository.markRead(id, this.clock.now()))) throw notFound();
  }

  private keyOf(query: PageQuery): readonly string[] {
    const key = sortKeyOf(query, 2);
    if (!key) return newest;
    if (Number.isNaN(Date.parse(key[0]!)) || !isUUID(key[1])) throw invalidInput([{ pointer: '/cursor', code: 'cursor' }]);
    return key;
  }
}
