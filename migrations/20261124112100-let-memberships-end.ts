import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Lets a membership end: whoever has none sees nothing of the programme, whatever else is still in their name. */
export class LetMembershipsEnd20261124112100 implements MigrationInterface {
  name = 'LetMembershipsEnd20261124112100';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      grant delete on membership to samenspel_app;
      create index person_left on person (programme_id, lower(name), (id::text)) where left_at is not null;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      drop index person_left;
      revoke delete on membership from samenspel_app;
    `);
  }
}
