import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The meeting that was planned together with a wave, so that it moves and goes along with it. */
export class PlannedConversationsWithWaves20261129131100 implements MigrationInterface {
  name = 'PlannedConversationsWithWaves20261129131100';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      alter table wave
        add column conversation_id uuid,
        add foreign key (programme_id, partnership_id, conversation_id) references meeting_plan (programme_id, partnership_id, id);
      grant update (conversation_id) on wave to samenspel_app;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('alter table wave drop column conversation_id');
  }
}
