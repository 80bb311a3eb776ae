import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Lets a person move to another organisation. The part in a partnership goes along; a milestone and an invitation keep
 * the organisation and the person they had, since what was recorded stays as it was. Whoever is newly named for a
 * milestone is of the organisation that is responsible, or of
 * the one that it went into, and did not leave.
 */
export class LetPeopleChangeOrganisation20261124112000 implements MigrationInterface {
  name = 'LetPeopleChangeOrganisation20261124112000';

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const table of ['participant', 'milestone', 'wave_invitation']) await this.dropReferenceToPerson(queryRunner, table);
    await queryRunner.query(`
      alter table participant add constraint participant_person_of_organisation
        foreign key (programme_id, organisation_id, person_id) references person (programme_id, organisation_id, id) on update cascade;
      grant delete on participant to samenspel_app;

      alter table milestone add constraint milestone_responsible_person
        foreign key (programme_id, responsible_person_id) references person (programme_id, id);
      grant update (responsible_person_id) on milestone to samenspel_app;
      create index milestone_of_person on milestone (programme_id, responsible_person_id) where responsible_person_id is not null;
      create function check_milestone_person() returns trigger language plpgsql set search_path = public, pg_temp
        as $body$
        begin
          perform from person
            where programme_id = new.programme_id and id = new.responsible_person_id and left_at is null
              and organisation_id = (
                select coalesce(merged_into, id) from organisation
                 where programme_id = new.programme_id and id = new.responsible_organisation_id)
            for key share;
          if not found then
            raise foreign_key_violation using message = 'the person named for a milestone is not of the responsible organisation';
          end if;
          return new;
        end $body$;
      create trigger milestone_person_of_organisation before insert or update of responsible_person_id on milestone
        for each row when (new.responsible_person_id is not null) execute function check_milestone_person();

      alter table wave_invitation
        add constraint wave_invitation_person foreign key (programme_id, person_id) references person (programme_id, id),
        add constraint wave_invitation_organisation
          foreign key (programme_id, organisation_id) references organisation (programme_id, id);
    `);
  }

  /** Rows of people who moved since do not fit the old references, so these hold for new rows only. */
  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      alter table wave_invitation
        drop constraint wave_invitation_organisation,
        drop constraint wave_invitation_person,
        add foreign key (programme_id, organisation_id, person_id) references person (programme_id, organisation_id, id) not valid;
      drop trigger milestone_person_of_organisation on milestone;
      drop function check_milestone_person();
      drop index milestone_of_person;
      revoke update (responsible_person_id) on milestone from samenspel_app;
      alter table milestone
        drop constraint milestone_responsible_person,
        add foreign key (programme_id, responsible_organisation_id, responsible_person_id)
          references person (programme_id, organisation_id, id) not valid;
      revoke delete on participant from samenspel_app;
      alter table participant
        drop constraint participant_person_of_organisation,
        add foreign key (programme_id, organisation_id, person_id) references person (programme_id, organisation_id, id);
    `);
  }

  private async dropReferenceToPerson(queryRunner: QueryRunner, table: string): Promise<void> {
    const [{ name }]: [{ name: string }] = await queryRunner.query(
      `select quote_ident(conname) as name from pg_constraint
        where contype = 'f' and conrelid = '${table}'::regclass and confrelid = 'person'::regclass`,
    );
    await queryRunner.query(`alter table ${table} drop constraint ${name}`);
  }
}
