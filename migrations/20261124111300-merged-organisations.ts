import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * An organisation that went into another stays as the name under what was agreed. It gives its name and numbers free for
 * the one it went into.
 */
export class MergedOrganisations20261124111300 implements MigrationInterface {
  name = 'MergedOrganisations20261124111300';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      alter table organisation
        add column merged_into uuid,
        add column merged_on date,
        add foreign key (programme_id, merged_into) references organisation (programme_id, id),
        add check ((merged_into is null) = (merged_on is null)),
        add check (merged_into <> id);
      create index organisation_merged_into on organisation (programme_id, merged_into) where merged_into is not null;
      create function shown_name(organisation) returns text language sql stable
        begin atomic
          select case when $1.merged_into is null then $1.name
                      else $1.name || ' → ' || (select other.name from organisation as other
                                                 where other.programme_id = $1.programme_id and other.id = $1.merged_into) end;
        end;
      drop index organisation_name_once, organisation_kvk_number_once, organisation_oin_once;
      create unique index organisation_name_once on organisation (programme_id, lower(name)) where merged_into is null;
      create unique index organisation_kvk_number_once on organisation (programme_id, kvk_number)
        where kvk_number is not null and merged_into is null;
      create unique index organisation_oin_once on organisation (programme_id, oin) where oin is not null and merged_into is null;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      drop function shown_name(organisation);
      drop index organisation_name_once, organisation_kvk_number_once, organisation_oin_once;
      create unique index organisation_name_once on organisation (programme_id, lower(name));
      create unique index organisation_kvk_number_once on organisation (programme_id, kvk_number) where kvk_number is not null;
      create unique index organisation_oin_once on organisation (programme_id, oin) where oin is not null;
      alter table organisation drop column merged_on, drop column merged_into;
    `);
  }
}
