import { Injectable } from '@nestjs/common';
import { newId, UnitOfWork } from '@samenspel/platform/server';
import type { PlannedReminder } from '../reminder/reminder.repository.js';
import type { InboxItemDto } from './inbox-item.dto.js';

/** Sorts after every moment that an item can have. */
export const newest = ['infinity', 'ffffffff-ffff-ffff-ffff-ffffffffffff'] as const;

/** The only SQL about inboxes; the policies let each person at the own items only. */
@Injectable()
export class InboxItemRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async add(reminders: readonly PlannedReminder[], now: Date): Promise<void> {
    await this.unitOfWork.manager.query(
      `insert into inbox_item
         (programme_id, id, person_id, partnership_id, kind, subject_kind, subject_id, title, due_on, path, created_at)
       select $1, added.*, $11
         from unnest($2::uuid[], $3::uuid[], $4::uuid[], $5::text[], $6::text[], $7::uuid[], $8::text[], $9::date[], $10::text[]) as added`,
      [
        this.unitOfWork.programmeId,
        reminders.map(() => newId()),
        reminders.map(({ recipientId }) => recipientId),
        reminders.map(({ item }) => item.partnershipId),
        reminders.map(({ kind }) => kind),
        reminders.map(({ item }) => item.kind),
        reminders.map(({ item }) => item.id),
        reminders.map(({ item }) => item.title),
        reminders.map(({ item }) => item.dueOn),
        reminders.map(({ item }) => item.path),
        now,
      ],
    );
  }

  list([before, id]: readonly string[], rows: number): Promise<InboxItemDto[]> {
    return this.unitOfWork.manager.query(
      `select inbox_item.id, inbox_item.kind, inbox_item.subject_kind as "subjectKind", inbox_item.subject_id as "subjectId",
              inbox_item.partnership_id as "partnershipId", partnership.name as "partnershipName", inbox_item.title,
              inbox_item.due_on::text as "dueOn", inbox_item.path, inbox_item.created_at as "createdAt",
              inbox_item.read_at as "readAt"
         from inbox_item
         join partnership on partnership.programme_id = inbox_item.programme_id and partnership.id = inbox_item.partnership_id
        where inbox_item.programme_id = $1 and inbox_item.person_id = $2
          and (inbox_item.created_at, inbox_item.id) < ($3::timestamptz, $4::uuid)
        order by inbox_item.created_at desc, inbox_item.id desc limit $5`,
      [this.unitOfWork.programmeId, this.unitOfWork.personId, before, id, rows],
    );
  }

  async unread(): Promise<number> {
    const [row]: { count: number }[] = await this.unitOfWork.manager.query(
      `select count(*)::int as count
         from inbox_item
         join partnership on partnership.programme_id = inbox_item.programme_id and partnership.id = inbox_item.partnership_id
        where inbox_item.programme_id = $1 and inbox_item.person_id = $2 and inbox_item.read_at is null`,
      [this.unitOfWork.programmeId, this.unitOfWork.personId],
    );
    return row!.count;
  }

  /** @returns whether the person has such an item; the first moment of reading stays. */
  async markRead(id: string, now: Date): Promise<boolean> {
    const [, changed]: [unknown, number] = await this.unitOfWork.manager.query(
      `update inbox_item set read_at = coalesce(read_at, $4) where programme_id = $1 and person_id = $2 and id = $3`,
      [this.unitOfWork.programmeId, this.unitOfWork.personId, id, now],
    );
    return changed === 1;
  }
}
