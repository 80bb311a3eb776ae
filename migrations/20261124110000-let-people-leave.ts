import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A person who left stays as the name under what they did, without membership, and is not written to any more. */
export class LetPeopleLeave20261124110000 implements MigrationInterface {
  name = 'LetPeopleLeave20261124110000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('alter table person add column left_at timestamptz');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('alter table person drop column left_at');
  }
}
