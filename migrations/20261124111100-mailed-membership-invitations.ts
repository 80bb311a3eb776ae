import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protectedByProgramme, readableByOwner } from './tenancy.js';

/** The one-time tokens in invitations, each with the place that it leads to: the programme, or a partnership. */
export class MailedMembershipInvitations20261124111100 implements MigrationInterface {
  name = 'MailedMembershipInvitations20261124111100';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table membership_invitation (
        programme_id uuid not null,
        id uuid not null,
        person_id uuid not null,
        partnership_id uuid,
        token_hash text not null unique,
        written_at timestamptz not null,
        expires_at timestamptz not null,
        used_at timestamptz,
        primary key (programme_id, id),
        foreign key (programme_id, person_id) references person (programme_id, id),
        foreign key (programme_id, partnership_id) references partnership (programme_id, id)
      );
      create index membership_invitation_of_person on membership_invitation (programme_id, person_id);
      ${protectedByProgramme('membership_invitation', 'append')}
      ${readableByOwner('membership_invitation')}
      create policy membership_invitation_used_by_function on membership_invitation for update to samenspel_owner using (true) with check (true);

      create function membership_invitation_of(hash text, at timestamptz)
        returns table (
          state text, programme_id uuid, programme_name text, partnership_id uuid, partnership_name text, person_name text, email text,
          language text
        )
        language sql stable security definer set search_path = public
        begin atomic
          select case when invitation.used_at is not null then 'used' when invitation.expires_at <= at then 'expired' else 'open' end,
                 programme.id, programme.name, partnership.id, partnership.name, person.name, person.email, person.language
            from membership_invitation as invitation
            join person on person.programme_id = invitation.programme_id and person.id = invitation.person_id
            join membership on membership.programme_id = person.programme_id and membership.person_id = person.id
            join programme on programme.id = invitation.programme_id
            left join partnership on partnership.programme_id = invitation.programme_id and partnership.id = invitation.partnership_id
           where invitation.token_hash = hash;
        end;

      create function use_membership_invitation(hash text, at timestamptz)
        returns table (programme_id uuid, person_id uuid, email text)
        language sql security definer set search_path = public
        begin atomic
          update membership_invitation as invitation set used_at = at
            from person
            join membership on membership.programme_id = person.programme_id and membership.person_id = person.id
           where invitation.token_hash = hash and invitation.used_at is null and invitation.expires_at > at
             and person.programme_id = invitation.programme_id and person.id = invitation.person_id
          returning invitation.programme_id, invitation.person_id, person.email;
        end;
      revoke execute on function membership_invitation_of(text, timestamptz), use_membership_invitation(text, timestamptz) from public;
      grant execute on function membership_invitation_of(text, timestamptz), use_membership_invitation(text, timestamptz) to samenspel_app;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      drop function use_membership_invitation(text, timestamptz);
      drop function membership_invitation_of(text, timestamptz);
      drop table membership_invitation;
    `);
  }
}
