import { Injectable } from '@nestjs/common';
import { type DueItem, newId, UnitOfWork } from '@samenspel/platform/server';
import type { ReminderKind } from '../../domain/index.js';

/** One person to be reminded of one item. */
export interface PlannedReminder {
  readonly item: DueItem;
  readonly kind: ReminderKind;
  readonly recipientId: string;
}

export const reminderKey = ({ item, kind, recipientId }: PlannedReminder) =>
  [item.kind, item.id, kind, item.dueOn, recipientId].join(':');

/** The only SQL about reminders. */
@Injectable()
export class ReminderRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Who sees to each item: the person named, or else the contributors of the organisation in that partnership. */
  async recipients(items: readonly DueItem[]): Promise<readonly (readonly string[])[]> {
    const rows: { place: number; recipient_id: string }[] = await this.unitOfWork.manager.query(
      `with asked as (
         select * from unnest($2::int[], $3::uuid[], $4::uuid[], $5::uuid[])
           as asked (place, partnership_id, organisation_id, person_id))
       select place, person_id as recipient_id from asked where person_id is not null
       union all
       select asked.place, participant.person_id
         from asked
         join participant on participant.programme_id = $1 and participant.partnership_id = asked.partnership_id
          and participant.organisation_id = asked.organisation_id and participant.role = 'contributor'
        where asked.person_id is null
        order by place, recipient_id`,
      [
        this.unitOfWork.programmeId,
        items.map((_, place) => place),
        items.map(({ partnershipId }) => partnershipId),
        items.map(({ organisationId }) => organisationId),
        items.map(({ personId }) => personId),
      ],
    );
    const byPlace = Map.groupBy(rows, ({ place }) => place);
    return items.map((_, place) => (byPlace.get(place) ?? []).map((row) => row.recipient_id));
  }

  /** Notes the reminders that nobody noted before, and answers with those: whoever notes one sends it. */
  async noteNew(reminders: readonly PlannedReminder[], now: Date): Promise<PlannedReminder[]> {
    const rows: { key: string }[] = await this.unitOfWork.manager.query(
      `insert into reminder
         (programme_id, id, partnership_id, subject_kind, subject_id, kind, due_on, recipient_id, created_at)
       select $1, planned.*, $9
         from unnest($2::uuid[], $3::uuid[], $4::text[], $5::uuid[], $6::text[], $7::date[], $8::uuid[]) as planned
       on conflict on constraint reminder_once do nothing
       returning concat_ws(':', subject_kind, subject_id, kind, due_on, recipient_id) as key`,
      [
        this.unitOfWork.programmeId,
        reminders.map(() => newId()),
        reminders.map(({ item }) => item.partnershipId),
        reminders.map(({ item }) => item.kind),
        reminders.map(({ item }) => item.id),
        reminders.map(({ kind }) => kind),
        reminders.map(({ item }) => item.dueOn),
        reminders.map(({ recipientId }) => recipientId),
        now,
      ],
    );
    const noted = new Set(rows.map(({ key }) => key));
    return reminders.filter((reminder) => noted.has(reminderKey(reminder)));
  }
}
