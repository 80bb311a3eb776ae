import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What partners learned, beside the reason and the decision of an amendment; kept with its draft once that is agreed. */
export class LearnedBeforeAmending20261124147000 implements MigrationInterface {
  name = 'LearnedBeforeAmending20261124147000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('alter table agreement_draft add column lesson text');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('alter table agreement_draft drop column lesson');
  }
}
