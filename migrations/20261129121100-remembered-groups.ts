import type { MigrationInterface, QueryRunner } from 'typeorm';
import { deletedWithProgramme, keptInVault, unforced } from './tenancy.js';

const inProgramme = 'programme_id = current_programme_id()';

const publishedWave = `
      create table vault.published_wave (
        programme_id uuid not null,
        wave_id uuid not null,
        partnership_id uuid not null,
        fewest_answers integer not null check (fewest_answers >= 5),
        primary key (programme_id, wave_id),
        foreign key (programme_id, partnership_id, wave_id) references wave (programme_id, partnership_id, id)
      );
      ${keptInVault('published_wave', 'select, insert')}`;

/**
 * The vault remembers what later plans must know of each group that was shown, no longer of the whole partnership alone;
 * and sums over many waves, from which the quality of an instrument comes.
 */
export class RememberedGroups20261129121100 implements MigrationInterface {
  name = 'RememberedGroups20261129121100';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table vault.published_group (
        programme_id uuid not null,
        wave_id uuid not null,
        partnership_id uuid not null,
        group_code text not null,
        fewest_answers integer not null check (fewest_answers >= 5),
        primary key (programme_id, wave_id, group_code),
        foreign key (programme_id, partnership_id, wave_id) references wave (programme_id, partnership_id, id)
      );
      ${keptInVault('published_group', 'select, insert')}
      alter table vault.contributor
        drop constraint contributor_programme_id_wave_id_fkey,
        drop constraint contributor_pkey,
        add column group_code text not null default 'partnership',
        add primary key (programme_id, wave_id, group_code, pseudonym);
      ${unforced(
        ['vault.published_wave', 'vault.published_group'],
        `insert into vault.published_group (programme_id, wave_id, partnership_id, group_code, fewest_answers)
           select programme_id, wave_id, partnership_id, 'partnership', fewest_answers from vault.published_wave;`,
      )}
      alter table vault.contributor
        alter column group_code drop default,
        add constraint contributor_of_group foreign key (programme_id, wave_id, group_code)
          references vault.published_group (programme_id, wave_id, group_code);
      drop table vault.published_wave;

      create table vault.published_moment (
        programme_id uuid not null,
        wave_id uuid not null,
        group_code text not null,
        dimension text not null,
        people integer not null check (people >= 10),
        mean double precision not null,
        variance double precision not null,
        primary key (programme_id, wave_id, group_code, dimension),
        foreign key (programme_id, wave_id, group_code) references vault.published_group (programme_id, wave_id, group_code)
      );
      ${keptInVault('published_moment', 'select, insert')}

      create table vault.quality_batch (
        programme_id uuid not null references programme (id),
        instrument_code text not null,
        instrument_version integer not null,
        sums jsonb not null,
        primary key (programme_id, instrument_code, instrument_version)
      );
      ${keptInVault('quality_batch', 'select, insert, update')}

      create table instrument_quality (
        programme_id uuid not null,
        wave_id uuid not null,
        partnership_id uuid not null,
        instrument_code text not null,
        instrument_version integer not null,
        alpha double precision not null check (alpha <= 1),
        primary key (programme_id, wave_id),
        foreign key (programme_id, partnership_id, wave_id) references wave (programme_id, partnership_id, id)
      );
      alter table instrument_quality enable row level security;
      alter table instrument_quality force row level security;
      create policy instrument_quality_released on instrument_quality for select to samenspel_app using (
        ${inProgramme}
        and partnership_id in (select seen.id from visible_partnership_ids() as seen (id))
        and exists (
          select from wave
           where wave.programme_id = instrument_quality.programme_id and wave.id = instrument_quality.wave_id
             and wave.released_at is not null));
      create policy instrument_quality_of_vault on instrument_quality to samenspel_vault using (${inProgramme}) with check (${inProgramme});
      grant select on instrument_quality to samenspel_app;
      grant insert on instrument_quality to samenspel_vault;
      ${deletedWithProgramme('instrument_quality')}

      create policy programme_of_vault on programme for select to samenspel_vault using (id = current_programme_id());
      grant select (id, time_zone) on programme to samenspel_vault;
    `);
  }

  /** What is remembered of groups has no place in the older tables, and goes. */
  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      revoke select (id, time_zone) on programme from samenspel_vault;
      drop policy programme_of_vault on programme;
      drop table instrument_quality, vault.quality_batch, vault.published_moment;
      ${publishedWave}
      ${unforced(
        ['vault.published_wave', 'vault.published_group', 'vault.contributor'],
        `insert into vault.published_wave (programme_id, wave_id, partnership_id, fewest_answers)
           select programme_id, wave_id, partnership_id, fewest_answers from vault.published_group where group_code = 'partnership';
         delete from vault.contributor where group_code <> 'partnership';
         alter table vault.contributor
           drop constraint contributor_of_group,
           drop constraint contributor_pkey,
           drop column group_code,
           add primary key (programme_id, wave_id, pseudonym),
           add foreign key (programme_id, wave_id) references vault.published_wave (programme_id, wave_id);`,
      )}
      drop table vault.published_group;
    `);
  }
}
