import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Open drafts of all partnerships, latest change first: among the drafts of every agreement that was ever agreed they are few. */
export class LookedOverDrafts20261129100000 implements MigrationInterface {
  name = 'LookedOverDrafts20261129100000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create index open_agreement_draft on agreement_draft (programme_id, changed_at desc, id desc)
       where status in ('draft', 'in-consultation')`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('drop index open_agreement_draft');
  }
}
