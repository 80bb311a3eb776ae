import type { MigrationInterface, QueryRunner } from 'typeorm';
import { deletedWithProgramme, protectedByPartnership } from './tenancy.js';

/** What was read of an indicator, on which day and from which source; a later reading of the same day takes its place. */
export class ReadIndicators20261124133100 implements MigrationInterface {
  name = 'ReadIndicators20261124133100';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table indicator_reading (
        programme_id uuid not null,
        id uuid not null,
        partnership_id uuid not null,
        indicator_id uuid not null,
        value numeric(18, 3) not null,
        measured_on date not null,
        source text not null,
        recorded_by uuid not null,
        recorded_at timestamptz not null,
        primary key (programme_id, id),
        foreign key (programme_id, partnership_id, indicator_id) references indicator (programme_id, partnership_id, id),
        foreign key (programme_id, recorded_by) references person (programme_id, id)
      );
      create index indicator_reading_by_day
        on indicator_reading (programme_id, indicator_id, measured_on desc, recorded_at desc, id desc);
      ${protectedByPartnership('indicator_reading', 'append')}
      ${deletedWithProgramme('indicator_reading')}
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('drop table indicator_reading');
  }
}
