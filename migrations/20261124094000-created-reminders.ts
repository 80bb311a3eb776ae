import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who was reminded of what, and the inbox of each person. */
export class CreatedReminders20261124094000 implements MigrationInterface {
  name = 'CreatedReminders20261124094000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table reminder (
        programme_id uuid not null,
        id uuid not null,
        partnership_id uuid not null,
        subject_kind text not null,
        subject_id uuid not null,
        kind text not null check (kind in ('two-weeks', 'three-days', 'passed')),
        due_on date not null,
        recipient_id uuid not null,
        created_at timestamptz not null,
        primary key (programme_id, id),
        constraint reminder_once unique (programme_id, subject_kind, subject_id, kind, due_on, recipient_id),
        foreign key (programme_id, partnership_id) references partnership (programme_id, id),
        foreign key (programme_id, recipient_id) references person (programme_id, id)
      );
      alter table reminder enable row level security;
      alter table reminder force row level security;
      create policy reminder_of_system on reminder to samenspel_app
        using (programme_id = current_programme_id() and acts_as_system())
        with check (programme_id = current_programme_id() and acts_as_system());
      grant select, insert on reminder to samenspel_app;

      create table inbox_item (
        programme_id uuid not null,
        id uuid not null,
        person_id uuid not null,
        partnership_id uuid not null,
        kind text not null check (kind in ('two-weeks', 'three-days', 'passed')),
        subject_kind text not null,
        subject_id uuid not null,
        title text not null,
        due_on date not null,
        path text not null,
        created_at timestamptz not null,
        read_at timestamptz,
        primary key (programme_id, id),
        foreign key (programme_id, person_id) references person (programme_id, id),
        foreign key (programme_id, partnership_id) references partnership (programme_id, id)
      );
      create index inbox_item_newest on inbox_item (programme_id, person_id, created_at desc, id desc);
      create index inbox_item_unread on inbox_item (programme_id, person_id) where read_at is null;
      alter table inbox_item enable row level security;
      alter table inbox_item force row level security;
      create policy inbox_item_of_person on inbox_item to samenspel_app
        using (programme_id = current_programme_id() and (acts_as_system() or person_id = current_person_id()))
        with check (programme_id = current_programme_id() and (acts_as_system() or person_id = current_person_id()));
      grant select, insert, update (read_at) on inbox_item to samenspel_app;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('drop table inbox_item, reminder');
  }
}
