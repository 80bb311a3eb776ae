import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protectedByPartnership } from './tenancy.js';

/** What parties of an agreement promised to put in, and what they did put in; both are added and never rewritten. */
export class CreatedPledges20261124091000 implements MigrationInterface {
  name = 'CreatedPledges20261124091000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table pledge (
        programme_id uuid not null,
        id uuid not null,
        partnership_id uuid not null,
        agreement_id uuid not null,
        organisation_id uuid not null,
        kind text not null check (kind in ('money', 'hours', 'places', 'space', 'expertise', 'equipment')),
        amount bigint not null check (amount > 0),
        description text not null,
        due_on date,
        recorded_by uuid not null,
        recorded_at timestamptz not null,
        primary key (programme_id, id),
        unique (programme_id, partnership_id, id),
        foreign key (programme_id, partnership_id, agreement_id, organisation_id)
          references agreement_party (programme_id, partnership_id, agreement_id, organisation_id),
        foreign key (programme_id, recorded_by) references person (programme_id, id)
      );
      create index pledge_of_partnership on pledge (programme_id, partnership_id, id);

      create table contribution (
        programme_id uuid not null,
        id uuid not null,
        partnership_id uuid not null,
        pledge_id uuid not null,
        amount bigint not null check (amount > 0),
        contributed_on date not null,
        note text,
        recorded_by uuid not null,
        recorded_at timestamptz not null,
        primary key (programme_id, id),
        foreign key (programme_id, partnership_id, pledge_id) references pledge (programme_id, partnership_id, id),
        foreign key (programme_id, recorded_by) references person (programme_id, id)
      );
      create index contribution_of_pledge on contribution (programme_id, pledge_id, contributed_on, id);

      ${protectedByPartnership('pledge', 'append')}
      ${protectedByPartnership('contribution', 'append')}
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('drop table contribution, pledge');
  }
}
