import type { MigrationInterface, QueryRunner } from 'typeorm';
import { deletedWithProgramme, protectedByPartnership } from './tenancy.js';

/** Of a wave that is sealed nothing is recorded, since what partners want to improve would tell what it says. */
const afterRelease = (table: string) => `
      create policy ${table}_after_release on ${table} as restrictive for insert to samenspel_app with check (
        exists (
          select from wave
           where wave.programme_id = ${table}.programme_id and wave.id = ${table}.wave_id and wave.released_at is not null));`;

/** What partners will try after a wave, word upon word, and that those who were invited were told. */
export class RecordedImprovements20261129120100 implements MigrationInterface {
  name = 'RecordedImprovements20261129120100';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table improvement (
        programme_id uuid not null,
        partnership_id uuid not null,
        wave_id uuid not null,
        dimension text not null,
        number integer not null check (number >= 1),
        text text not null check (length(text) between 1 and 500),
        recorded_by uuid not null,
        recorded_at timestamptz not null,
        primary key (programme_id, wave_id, dimension, number),
        foreign key (programme_id, partnership_id, wave_id) references wave (programme_id, partnership_id, id),
        foreign key (programme_id, recorded_by) references person (programme_id, id)
      );

      create table improvement_notice (
        programme_id uuid not null,
        partnership_id uuid not null,
        wave_id uuid not null,
        sent_by uuid not null,
        sent_at timestamptz not null,
        primary key (programme_id, wave_id),
        foreign key (programme_id, partnership_id, wave_id) references wave (programme_id, partnership_id, id),
        foreign key (programme_id, sent_by) references person (programme_id, id)
      );
      ${['improvement', 'improvement_notice'].map((table) => protectedByPartnership(table, 'append') + afterRelease(table) + deletedWithProgramme(table)).join('\n')}
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('drop table improvement_notice, improvement');
  }
}
