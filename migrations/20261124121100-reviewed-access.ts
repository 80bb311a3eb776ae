import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When the administrators last went through who can see what. */
export class ReviewedAccess20261124121100 implements MigrationInterface {
  name = 'ReviewedAccess20261124121100';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('alter table programme add column access_reviewed_at timestamptz');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('alter table programme drop column access_reviewed_at');
  }
}
