import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protectedByProgramme } from './tenancy.js';

/** What happened and what must be done: the audit trail, the outbox and the mail to send. */
export class CreatedJournal20261124082000 implements MigrationInterface {
  name = 'CreatedJournal20261124082000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table audit_record (
        programme_id uuid not null references programme (id),
        id uuid not null,
        person_id uuid,
        action text not null,
        subject_id uuid not null,
        partnership_id uuid,
        details jsonb not null,
        recorded_at timestamptz not null,
        primary key (programme_id, id),
        foreign key (programme_id, person_id) references person (programme_id, id)
      );
      ${protectedByProgramme('audit_record', 'append')}

      create table outbox_event (
        programme_id uuid not null references programme (id),
        id uuid not null,
        type text not null,
        payload jsonb not null,
        occurred_at timestamptz not null,
        handled_at timestamptz,
        primary key (programme_id, id)
      );
      create index outbox_event_open on outbox_event (programme_id, occurred_at, id) where handled_at is null;
      ${protectedByProgramme('outbox_event', 'change')}

      create table event_handling (
        programme_id uuid not null,
        event_id uuid not null,
        handler text not null,
        handled_at timestamptz not null,
        primary key (programme_id, event_id, handler),
        foreign key (programme_id, event_id) references outbox_event (programme_id, id)
      );
      ${protectedByProgramme('event_handling', 'append')}

      create table mail (
        programme_id uuid not null,
        id uuid not null,
        template text not null,
        recipient_id uuid not null,
        parameters jsonb not null,
        unique_key text not null,
        status text not null default 'waiting' check (status in ('waiting', 'sent', 'dropped')),
        attempts integer not null default 0,
        requested_at timestamptz not null,
        claimed_at timestamptz,
        sent_at timestamptz,
        primary key (programme_id, id),
        unique (programme_id, unique_key),
        foreign key (programme_id, recipient_id) references person (programme_id, id)
      );
      create index mail_waiting on mail (programme_id, requested_at, id) where status = 'waiting';
      ${protectedByProgramme('mail', 'change')}
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('drop table mail, event_handling, outbox_event, audit_record');
  }
}
