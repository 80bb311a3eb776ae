import type { MigrationInterface, QueryRunner } from 'typeorm';
import { deletedWithProgramme, protectedByPartnership } from './tenancy.js';

/**
 * What was done for an obligation on each day that it fell due. Rows are only added: odd numbers tell a fulfilment, even
 * ones that it was taken back, so that two people cannot fulfil or revoke the same one. Reminders learn to count notice.
 */
export class FulfilledObligations20261124133000 implements MigrationInterface {
  name = 'FulfilledObligations20261124133000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table obligation_fulfilment (
        programme_id uuid not null,
        id uuid not null,
        partnership_id uuid not null,
        obligation_id uuid not null,
        due_on date not null,
        number integer not null check (number > 0),
        kind text not null check (kind in ('fulfilled', 'revoked')),
        fulfilled_on date,
        note text,
        recorded_by uuid not null,
        recorded_at timestamptz not null,
        primary key (programme_id, id),
        constraint obligation_fulfilment_once unique (programme_id, obligation_id, due_on, number),
        check ((number % 2 = 1) = (kind = 'fulfilled')),
        check ((kind = 'fulfilled') = (fulfilled_on is not null)),
        foreign key (programme_id, partnership_id, obligation_id) references obligation (programme_id, partnership_id, id),
        foreign key (programme_id, recorded_by) references person (programme_id, id)
      );
      ${protectedByPartnership('obligation_fulfilment', 'append')}
      ${deletedWithProgramme('obligation_fulfilment')}

      alter table reminder drop constraint reminder_kind_check,
        add constraint reminder_kind_check check (kind in ('notice', 'two-weeks', 'three-days', 'passed'));
      alter table inbox_item drop constraint inbox_item_kind_check,
        add constraint inbox_item_kind_check check (kind in ('notice', 'two-weeks', 'three-days', 'passed'));
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      update reminder set kind = 'two-weeks' where kind = 'notice';
      update inbox_item set kind = 'two-weeks' where kind = 'notice';
      alter table reminder drop constraint reminder_kind_check,
        add constraint reminder_kind_check check (kind in ('two-weeks', 'three-days', 'passed'));
      alter table inbox_item drop constraint inbox_item_kind_check,
        add constraint inbox_item_kind_check check (kind in ('two-weeks', 'three-days', 'passed'));
      drop table obligation_fulfilment;
    `);
  }
}
