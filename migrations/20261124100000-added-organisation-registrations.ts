import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How registers know an organisation: its number in the trade register and its organisation identification number. */
export class AddedOrganisationRegistrations20261124100000 implements MigrationInterface {
  name = 'AddedOrganisationRegistrations20261124100000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      alter table organisation
        add column kvk_number text check (kvk_number ~ '^[0-9]{8}$'),
        add column oin text check (oin ~ '^[0-9]{20}$');
      create unique index organisation_kvk_number_once on organisation (programme_id, kvk_number) where kvk_number is not null;
      create unique index organisation_oin_once on organisation (programme_id, oin) where oin is not null;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('alter table organisation drop column oin, drop column kvk_number');
  }
}
