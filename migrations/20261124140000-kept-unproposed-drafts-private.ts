import type { MigrationInterface, QueryRunner } from 'typeorm';

const inPartnership = 'programme_id = current_programme_id() and partnership_id in (select visible_partnership_ids())';
const own = 'acts_as_system() or organisation_id = current_organisation_id()';

const seenBy = (others: string) => `
  alter policy agreement_draft_of_partnership on agreement_draft using (${inPartnership} and (${others} or ${own}));`;

/**
 * A draft that was given up before it was put to the partners stays its own organisation's. Only a text that partners
 * had before them when it was given up, which is kept as it was confirmed, can still be read by them.
 */
export class KeptUnproposedDraftsPrivate20261124140000 implements MigrationInterface {
  name = 'KeptUnproposedDraftsPrivate20261124140000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(seenBy(`canonical is not null`));
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(seenBy(`status <> 'draft'`));
  }
}
