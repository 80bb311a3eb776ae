import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protectedByProgramme } from './tenancy.js';

/**
 * Which municipality an organisation was before: municipalities merge, and their codes leave the list of the CBS. The
 * present one stays with the organisation. A period ends on the day before the next begins, so that none can overlap.
 */
export class KeptMunicipalities20261124111200 implements MigrationInterface {
  name = 'KeptMunicipalities20261124111200';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      alter table organisation add column municipality_name text, add column municipality_valid_from date;

      create table former_municipality (
        programme_id uuid not null,
        organisation_id uuid not null,
        valid_until date not null,
        valid_from date check (valid_from <= valid_until),
        municipality_code text not null check (municipality_code ~ '^GM[0-9]{4}$'),
        municipality_name text not null,
        primary key (programme_id, organisation_id, valid_until),
        foreign key (programme_id, organisation_id) references organisation (programme_id, id)
      );
      create unique index former_municipality_one_beginning on former_municipality (programme_id, organisation_id) where valid_from is null;
      ${protectedByProgramme('former_municipality', 'append')}
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      drop table former_municipality;
      alter table organisation drop column municipality_valid_from, drop column municipality_name;
    `);
  }
}
