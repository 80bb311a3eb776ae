import type { MigrationInterface, QueryRunner } from 'typeorm';
import { deletedWithProgramme, protectedByOrganisation, readableByOwner } from './tenancy.js';

const visible = (restriction: string) => `
      create or replace function visible_partnership_ids() returns setof uuid
        language sql stable security definer set search_path = public
        begin atomic
          select partnership.id
            from partnership
           where partnership.programme_id = current_programme_id()
             and (
               acts_as_system()
               or exists (
                 select from membership
                  where membership.programme_id = partnership.programme_id
                    and membership.person_id = current_person_id()
                    and membership.role in ('administrator', 'coordinator', 'evaluator'))
               or exists (
                 select from participant
                  where participant.programme_id = partnership.programme_id
                    and participant.partnership_id = partnership.id
                    and participant.person_id in (select acting_for_person_ids()))
               or (
                 partnership.opened_by = current_person_id()
                 and not exists (
                   select from participant
                    where participant.programme_id = partnership.programme_id
                      and participant.partnership_id = partnership.id)))${restriction};
        end;`;

/**
 * Keys for an organisation's own systems. A key acts as the person who answers for it, within its scopes, and only in
 * partnerships in which the organisation takes part.
 */
export class MadeApiKeys20261124120000 implements MigrationInterface {
  name = 'MadeApiKeys20261124120000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create function current_organisation_id() returns uuid
        language sql stable security definer set search_path = public
        begin atomic
          select person.organisation_id
            from person
            join membership on membership.programme_id = person.programme_id and membership.person_id = person.id
           where person.programme_id = current_programme_id() and person.id = current_person_id();
        end;
      create function current_api_key_id() returns uuid language sql stable
        return nullif(current_setting('app.api_key_id', true), '')::uuid;

      create table api_key (
        programme_id uuid not null,
        id uuid not null,
        organisation_id uuid not null,
        name text not null,
        shown_part text not null,
        hash text not null unique,
        scopes text[] not null check (cardinality(scopes) > 0),
        person_id uuid not null,
        created_at timestamptz not null,
        expires_on date not null,
        last_used_at timestamptz,
        revoked_at timestamptz,
        warned_at timestamptz,
        primary key (programme_id, id),
        foreign key (programme_id, organisation_id) references organisation (programme_id, id),
        foreign key (programme_id, person_id) references person (programme_id, id)
      );
      create index api_key_of_organisation on api_key (programme_id, organisation_id, created_at desc);
      ${protectedByOrganisation('api_key', 'change')}
      ${deletedWithProgramme('api_key')}
      ${readableByOwner('api_key')}
      ${readableByOwner('partnership_organisation')}
      create policy api_key_used_by_function on api_key for update to samenspel_owner using (true) with check (true);

      create unlogged table auth."apiKeyUse" ("key" text primary key, "minute" timestamptz not null, "count" integer not null);

      create function use_api_key(secret_hash text, moment timestamptz)
        returns table (
          programme_id uuid, id uuid, name text, organisation_id uuid, person_id uuid, account_id uuid, scopes text[],
          expires_on date, used integer
        )
        language sql volatile security definer set search_path = public
        begin atomic
          update api_key set last_used_at = moment
           where hash = secret_hash and revoked_at is null and (last_used_at is null or last_used_at < moment - interval '1 hour');
          insert into auth."apiKeyUse" as used ("key", "minute", "count")
            select api_key.id::text, date_trunc('minute', moment), 1 from api_key where hash = secret_hash and revoked_at is null
            on conflict ("key") do update
              set "count" = case when used."minute" = excluded."minute" then used."count" + 1 else 1 end, "minute" = excluded."minute";
          select api_key.programme_id, api_key.id, api_key.name, api_key.organisation_id, person.id, person.account_id,
                 api_key.scopes, api_key.expires_on, used."count"
            from api_key
            join person on person.programme_id = api_key.programme_id and person.id = api_key.person_id
                       and person.organisation_id = api_key.organisation_id
            join auth."apiKeyUse" as used on used."key" = api_key.id::text
           where api_key.hash = secret_hash and api_key.revoked_at is null;
        end;
      create function takes_part(programme uuid, partnership uuid, organisation uuid) returns boolean
        language sql stable security definer set search_path = public
        begin atomic
          select exists (
            select from partnership_organisation
             where partnership_organisation.programme_id = programme
               and partnership_organisation.partnership_id = partnership
               and partnership_organisation.organisation_id = organisation);
        end;
      revoke execute on function use_api_key(text, timestamptz), current_organisation_id(), takes_part(uuid, uuid, uuid) from public;
      grant execute on function use_api_key(text, timestamptz), current_organisation_id(), takes_part(uuid, uuid, uuid) to samenspel_app;

      alter table audit_record add column api_key_id uuid;
      alter table audit_record add foreign key (programme_id, api_key_id) references api_key (programme_id, id);
      ${visible(`
             and (
               current_api_key_id() is null
               or exists (
                 select from api_key
                   join partnership_organisation on partnership_organisation.programme_id = api_key.programme_id
                                                and partnership_organisation.organisation_id = api_key.organisation_id
                  where api_key.programme_id = partnership.programme_id
                    and api_key.id = current_api_key_id()
                    and partnership_organisation.partnership_id = partnership.id))`)}
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ${visible('')}
      alter table audit_record drop column api_key_id;
      drop function takes_part(uuid, uuid, uuid);
      drop function use_api_key(text, timestamptz);
      drop table auth."apiKeyUse";
      drop policy partnership_organisation_for_functions on partnership_organisation;
      drop table api_key;
      drop function current_api_key_id();
      drop function current_organisation_id();
    `);
  }
}
