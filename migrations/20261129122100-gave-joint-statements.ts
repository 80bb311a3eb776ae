import type { MigrationInterface, QueryRunner } from 'typeorm';
import { deletedWithProgramme, readableByOwner } from './tenancy.js';

const inProgramme = 'programme_id = current_programme_id()';

/** Seen by the organisation that gave it, and by everyone else who may see the partnership from the release on. */
const seenTogether = (table: string) => `
  alter table ${table} enable row level security;
  alter table ${table} force row level security;
  create policy ${table}_seen_together on ${table} for select to samenspel_app using (
    ${inProgramme}
    and partnership_id in (select seen.id from visible_partnership_ids() as seen (id))
    and (organisation_id = current_organisation_id()
         or exists (
           select from wave
            where wave.programme_id = ${table}.programme_id and wave.id = ${table}.wave_id and wave.released_at is not null)));
  grant select on ${table} to samenspel_app;
  create policy ${table}_given_by_function on ${table} for insert to samenspel_owner with check (true);
  ${readableByOwner(table)}
  ${deletedWithProgramme(table)}`;

/**
 * The open answer of each organisation. One function adds it, from the personal link of its signatory; nothing changes it.
 * The application reads only its own before the release, and Samenspel itself none: no reminder, export or count can
 * tell who gave one.
 */
export class GaveJointStatements20261129122100 implements MigrationInterface {
  name = 'GaveJointStatements20261129122100';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table wave_statement (
        programme_id uuid not null,
        id uuid not null,
        partnership_id uuid not null,
        wave_id uuid not null,
        organisation_id uuid not null,
        signed_by uuid not null,
        given_at timestamptz not null,
        primary key (programme_id, id),
        unique (programme_id, partnership_id, wave_id, organisation_id),
        foreign key (programme_id, partnership_id, wave_id) references wave (programme_id, partnership_id, id),
        foreign key (programme_id, organisation_id) references organisation (programme_id, id),
        foreign key (programme_id, signed_by) references person (programme_id, id)
      );
      ${seenTogether('wave_statement')}

      create table wave_statement_item (
        programme_id uuid not null,
        partnership_id uuid not null,
        wave_id uuid not null,
        organisation_id uuid not null,
        item text not null check (item ~ '^[a-z0-9-]{1,64}$'),
        value smallint check (value between 1 and 5),
        reason text check (length(reason) between 1 and 500),
        primary key (programme_id, wave_id, organisation_id, item),
        foreign key (programme_id, partnership_id, wave_id, organisation_id)
          references wave_statement (programme_id, partnership_id, wave_id, organisation_id),
        check (value is null or reason is not null)
      );
      ${seenTogether('wave_statement_item')}

      create function look_up_statement_link(link_hash bytea)
        returns table (organisation_name text, signatory_name text, colleague_signs boolean, given boolean)
        language sql stable security definer set search_path = public, pg_temp
        begin atomic
          select organisation.name, person.name, wave_invitation.withdrawn,
                 exists (
                   select from wave_statement
                    where wave_statement.programme_id = wave_invitation.programme_id
                      and wave_statement.wave_id = wave_invitation.wave_id
                      and wave_statement.organisation_id = wave_invitation.organisation_id)
            from vault.invitation_token token
            join wave_invitation on wave_invitation.programme_id = token.programme_id and wave_invitation.id = token.invitation_id
            join person on person.programme_id = token.programme_id and person.id = wave_invitation.person_id
            join organisation on organisation.programme_id = token.programme_id and organisation.id = wave_invitation.organisation_id
           where token.token_hash = link_hash;
        end;

      create function take_in_statement(link_hash bytea, statement uuid, answers jsonb, moment timestamptz) returns text
        language plpgsql security definer set search_path = public, pg_temp
        as $body$
        declare
          link record;
        begin
          select invitation.programme_id, invitation.partnership_id, invitation.wave_id, invitation.organisation_id,
                 invitation.person_id, invitation.withdrawn into link
            from vault.invitation_token as token
            join wave_invitation as invitation on invitation.programme_id = token.programme_id and invitation.id = token.invitation_id
           where token.token_hash = link_hash;
          if not found then
            perform from vault.closed_link where closed_link.token_hash = link_hash;
            return case when found then 'closed' else 'unknown' end;
          end if;
          if link.withdrawn then
            return 'handed-over';
          end if;

          perform from wave join programme on programme.id = wave.programme_id
            where wave.programme_id = link.programme_id and wave.id = link.wave_id and wave.mode = 'joint-statement'
              and wave.status = 'open' and wave.closes_on >= (moment at time zone programme.time_zone)::date
            for share of wave;
          if not found then
            return 'closed';
          end if;

          insert into wave_statement (programme_id, id, partnership_id, wave_id, organisation_id, signed_by, given_at)
            values (link.programme_id, statement, link.partnership_id, link.wave_id, link.organisation_id, link.person_id, moment)
            on conflict (programme_id, partnership_id, wave_id, organisation_id) do nothing;
          if not found then
            return 'given';
          end if;

          insert into wave_statement_item (programme_id, partnership_id, wave_id, organisation_id, item, value, reason)
            select link.programme_id, link.partnership_id, link.wave_id, link.organisation_id,
                   given.key, (given.value ->> 'value')::smallint, given.value ->> 'reason'
              from jsonb_each(answers) as given;
          return 'accepted';
        end $body$;

      revoke execute on function look_up_statement_link(bytea), take_in_statement(bytea, uuid, jsonb, timestamptz) from public;
      grant execute on function look_up_statement_link(bytea), take_in_statement(bytea, uuid, jsonb, timestamptz) to samenspel_app;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      drop function take_in_statement(bytea, uuid, jsonb, timestamptz);
      drop function look_up_statement_link(bytea);
      drop table wave_statement_item, wave_statement;
    `);
  }
}
