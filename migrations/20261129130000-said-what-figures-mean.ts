import type { MigrationInterface, QueryRunner } from 'typeorm';
import { unforced } from './tenancy.js';

/**
 * What stands beside the figures of a wave: whether goals are aligned, between which figures the mean of everyone
 * invited lies, and how strong a tie is. The strength of ties that are published is theirs by the limits of 2026; of
 * waves that closed before, nothing else is said.
 */
export class SaidWhatFiguresMean20261129130000 implements MigrationInterface {
  name = 'SaidWhatFiguresMean20261129130000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      alter table published_cell
        add column alignment text check (alignment in ('aligned', 'divided', 'not-aligned')),
        add column worst_case_lower numeric(2, 1),
        add column worst_case_upper numeric(2, 1) check (worst_case_upper >= worst_case_lower),
        add column sampling_lower numeric(2, 1),
        add column sampling_upper numeric(2, 1) check (sampling_upper >= sampling_lower),
        add constraint published_cell_worst_case check ((worst_case_lower is null) = (worst_case_upper is null)),
        add constraint published_cell_sampling check ((sampling_lower is null) = (sampling_upper is null));

      alter table published_tie add column strength text check (strength in ('weak', 'moderate', 'strong'));
      ${unforced(
        ['published_tie'],
        `
      update published_tie
         set strength = case when band = 'low' or mean < 3.5 then 'weak' when band = 'high' or mean > 4 then 'strong' else 'moderate' end;`,
      )}
      alter table published_tie alter column strength set not null;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      alter table published_tie drop column strength;
      alter table published_cell
        drop column alignment,
        drop column worst_case_lower,
        drop column worst_case_upper,
        drop column sampling_lower,
        drop column sampling_upper;
    `);
  }
}
