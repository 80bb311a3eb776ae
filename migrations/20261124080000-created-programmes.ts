import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protectedByProgramme, readableByOwner } from './tenancy.js';

/** Programmes with their organisations, people and memberships, and the functions that policies stand on. */
export class CreatedProgrammes20261124080000 implements MigrationInterface {
  name = 'CreatedProgrammes20261124080000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create function current_programme_id() returns uuid language sql stable
        return nullif(current_setting('app.programme_id', true), '')::uuid;
      create function current_person_id() returns uuid language sql stable
        return nullif(current_setting('app.person_id', true), '')::uuid;
      create function acts_as_system() returns boolean language sql stable
        return coalesce(current_setting('app.actor', true) = 'system', false);

      create table programme (
        id uuid primary key,
        name text not null,
        time_zone text not null,
        created_at timestamptz not null
      );
      alter table programme enable row level security;
      alter table programme force row level security;
      create policy programme_itself on programme to samenspel_app
        using (id = current_programme_id()) with check (id = current_programme_id());
      grant select, insert, update on programme to samenspel_app;
      ${readableByOwner('programme')}

      create table organisation (
        programme_id uuid not null references programme (id),
        id uuid not null,
        name text not null,
        sector text not null check (sector in ('public', 'private', 'civic')),
        municipality_code text check (municipality_code ~ '^GM[0-9]{4}$'),
        version integer not null default 1,
        primary key (programme_id, id)
      );
      create unique index organisation_name_once on organisation (programme_id, lower(name));
      ${protectedByProgramme('organisation', 'change')}
      ${readableByOwner('organisation')}

      create table person (
        programme_id uuid not null references programme (id),
        id uuid not null,
        organisation_id uuid not null,
        name text not null,
        email text not null,
        language text not null check (language in ('nl', 'en')),
        account_id uuid,
        version integer not null default 1,
        primary key (programme_id, id),
        unique (programme_id, organisation_id, id),
        foreign key (programme_id, organisation_id) references organisation (programme_id, id)
      );
      create unique index person_email_once on person (programme_id, lower(email));
      create unique index person_account_once on person (programme_id, account_id) where account_id is not null;
      create index person_account on person (account_id) where account_id is not null;
      ${protectedByProgramme('person', 'change')}
      ${readableByOwner('person')}

      create table membership (
        programme_id uuid not null,
        person_id uuid not null,
        role text not null check (role in ('administrator', 'coordinator', 'member', 'evaluator')),
        primary key (programme_id, person_id),
        foreign key (programme_id, person_id) references person (programme_id, id)
      );
      ${protectedByProgramme('membership', 'change')}
      ${readableByOwner('membership')}

      create function programme_ids() returns setof uuid
        language sql stable security definer set search_path = public
        begin atomic select id from programme order by id; end;

      create function memberships_of_account(account uuid)
        returns table (
          programme_id uuid, programme_name text, time_zone text, person_id uuid, person_name text, language text,
          organisation_id uuid, organisation_name text, role text
        )
        language sql stable security definer set search_path = public
        begin atomic
          select programme.id, programme.name, programme.time_zone, person.id, person.name, person.language,
                 organisation.id, organisation.name, membership.role
            from person
            join membership on membership.programme_id = person.programme_id and membership.person_id = person.id
            join organisation on organisation.programme_id = person.programme_id and organisation.id = person.organisation_id
            join programme on programme.id = person.programme_id
           where person.account_id = account
           order by programme.name, programme.id;
        end;

      create function is_email_of_member(address text) returns boolean
        language sql stable security definer set search_path = public
        begin atomic
          select exists (
            select from person
              join membership on membership.programme_id = person.programme_id and membership.person_id = person.id
             where lower(person.email) = lower(address));
        end;

      create policy person_linked_by_function on person for update to samenspel_owner using (true) with check (true);
      create function link_people_to_account(address text, account uuid) returns void
        language sql security definer set search_path = public
        begin atomic
          update person set account_id = account where lower(person.email) = lower(address) and person.account_id is null;
        end;
      create index person_email on person (lower(email));

      revoke execute on function programme_ids(), memberships_of_account(uuid), is_email_of_member(text),
        link_people_to_account(text, uuid) from public;
      grant execute on function programme_ids(), memberships_of_account(uuid), is_email_of_member(text),
        link_people_to_account(text, uuid) to samenspel_app;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      drop function link_people_to_account(text, uuid);
      drop function is_email_of_member(text);
      drop function memberships_of_account(uuid);
      drop function programme_ids();
      drop table membership;
      drop table person;
      drop table organisation;
      drop table programme;
      drop function acts_as_system();
      drop function current_person_id();
      drop function current_programme_id();
    `);
  }
}
