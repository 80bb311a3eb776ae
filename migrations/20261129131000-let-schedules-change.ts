import type { MigrationInterface, QueryRunner } from 'typeorm';

const changeable = 'instrument_code, instrument_version, mode, minimum_group_size, repeats, first_opens_on';

/**
 * A schedule is about waves that are not planned yet, so that all of it can change. Of a wave itself mode and minimum
 * are still written once.
 */
export class LetSchedulesChange20261129131000 implements MigrationInterface {
  name = 'LetSchedulesChange20261129131000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`grant update (${changeable}) on wave_schedule to samenspel_app`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`revoke update (${changeable}) on wave_schedule from samenspel_app`);
  }
}
