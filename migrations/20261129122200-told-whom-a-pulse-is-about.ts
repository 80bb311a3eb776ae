import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The organisations that whoever holds a link is asked about: all partners but the own one, by name. */
export class ToldWhomAPulseIsAbout20261129122200 implements MigrationInterface {
  name = 'ToldWhomAPulseIsAbout20261129122200';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create function rated_organisations(link_hash bytea) returns table (id uuid, name text)
        language sql stable security definer set search_path = public, pg_temp
        begin atomic
          select organisation.id, organisation.name
            from vault.invitation_token token
            join wave_invitation on wave_invitation.programme_id = token.programme_id and wave_invitation.id = token.invitation_id
            join partnership_organisation partner
              on partner.programme_id = token.programme_id and partner.partnership_id = wave_invitation.partnership_id
             and partner.organisation_id <> wave_invitation.organisation_id
            join organisation on organisation.programme_id = token.programme_id and organisation.id = partner.organisation_id
           where token.token_hash = link_hash and organisation.merged_into is null
           order by lower(organisation.name), organisation.id;
        end;
      revoke execute on function rated_organisations(bytea) from public;
      grant execute on function rated_organisations(bytea) to samenspel_app;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('drop function rated_organisations(bytea)');
  }
}
