import type { MigrationInterface, QueryRunner } from 'typeorm';
import { deletedWithProgramme } from './tenancy.js';

const inProgramme = 'programme_id = current_programme_id()';

/** Rows about a wave that the vault writes once, and that nobody of the application sees before the wave is released. */
function sealedUntilReleased(table: string): string {
  return `
    alter table ${table} enable row level security;
    alter table ${table} force row level security;
    create policy ${table}_released on ${table} for select to samenspel_app using (
      ${inProgramme}
      and partnership_id in (select seen.id from visible_partnership_ids() as seen (id))
      and exists (
        select from wave
         where wave.programme_id = ${table}.programme_id and wave.id = ${table}.wave_id and wave.released_at is not null));
    create policy ${table}_of_vault on ${table} to samenspel_vault using (${inProgramme}) with check (${inProgramme});
    grant select on ${table} to samenspel_app;
    grant select, insert on ${table} to samenspel_vault;
    ${deletedWithProgramme(table)}`;
}

const keys = `
        programme_id uuid not null,
        wave_id uuid not null,
        partnership_id uuid not null,`;

const references = `
        foreign key (programme_id, wave_id) references wave_publication (programme_id, wave_id),
        foreign key (programme_id, partnership_id, wave_id) references wave (programme_id, partnership_id, id)`;

/** The rows of all programmes are moved at once, for which their owner is let past the forced policies. */
const unforced = (sql: string) => `
      alter table wave_publication no force row level security;
      alter table published_group no force row level security;
      ${sql}
      alter table published_group force row level security;
      alter table wave_publication force row level security;`;

/**
 * What a wave shows: of the whole partnership, as before, and of groups in it; how far people agree and what changed;
 * how organisations rate their ties, and the gap between public and private partners. A group that is not shown has no
 * row, whatever the reason.
 */
export class PublishedGroups20261129120000 implements MigrationInterface {
  name = 'PublishedGroups20261129120000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table published_group (${keys}
        group_code text not null check (
          group_code ~ '^(partnership|sector:(public|private|civic)|level:(strategic|tactical|operational)|organisation:[0-9a-f-]{36})$'),
        response text,
        primary key (programme_id, wave_id, group_code),${references}
      );
      ${sealedUntilReleased('published_group')}
      ${unforced(`
      insert into published_group (programme_id, wave_id, partnership_id, group_code, response)
        select programme_id, wave_id, partnership_id, 'partnership', response from wave_publication where outcome = 'published';`)}
      alter table wave_publication drop column response;

      alter table published_cell
        add column group_code text not null default 'partnership',
        add column agreement text check (agreement in ('lack', 'weak', 'moderate', 'strong', 'very-strong')),
        add column change text check (change in ('improved', 'declined', 'no-demonstrable-change')),
        drop constraint published_cell_pkey,
        add primary key (programme_id, wave_id, group_code, dimension),
        add constraint published_cell_of_group
          foreign key (programme_id, wave_id, group_code) references published_group (programme_id, wave_id, group_code);
      alter table published_cell alter column group_code drop default;

      create table published_tie (${keys}
        from_organisation_id uuid not null,
        about_organisation_id uuid not null check (about_organisation_id <> from_organisation_id),
        mean numeric(2, 1),
        band text check (band in ('low', 'high')),
        primary key (programme_id, wave_id, from_organisation_id, about_organisation_id),${references},
        foreign key (programme_id, from_organisation_id) references organisation (programme_id, id),
        foreign key (programme_id, about_organisation_id) references organisation (programme_id, id),
        check ((mean is null) <> (band is null))
      );
      ${sealedUntilReleased('published_tie')}

      create table published_gap (${keys}
        dimension text not null,
        difference numeric(2, 1) not null,
        lower numeric(3, 1),
        upper numeric(3, 1) check (upper >= lower),
        verdict text not null check (verdict in ('differs', 'not-demonstrated', 'uncertain')),
        indicative boolean not null,
        primary key (programme_id, wave_id, dimension),${references},
        check ((lower is null) = (upper is null))
      );
      ${sealedUntilReleased('published_gap')}
    `);
  }

  /** What is shown of groups has no place in the older tables, and goes. */
  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      drop table published_gap, published_tie;
      alter table published_cell no force row level security;
      delete from published_cell where group_code <> 'partnership';
      alter table published_cell force row level security;
      alter table published_cell
        drop constraint published_cell_of_group,
        drop constraint published_cell_pkey,
        drop column group_code,
        drop column agreement,
        drop column change,
        add primary key (programme_id, wave_id, dimension);
      alter table wave_publication add column response text, add check (outcome = 'published' or response is null);
      ${unforced(`
      update wave_publication set response = published_group.response
        from published_group
       where published_group.programme_id = wave_publication.programme_id and published_group.wave_id = wave_publication.wave_id
         and published_group.group_code = 'partnership';`)}
      drop table published_group;
    `);
  }
}
