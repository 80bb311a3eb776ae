import type { MigrationInterface, QueryRunner } from 'typeorm';

const inProgramme = 'programme_id = current_programme_id()';

/**
 * What people ask about their own data, with the answer and by when it is due, and changes of an address that wait for
 * the word of the new one. A person sees the own rows; administrators answer requests, and never see a token.
 */
export class KeptDataRequests20261124115100 implements MigrationInterface {
  name = 'KeptDataRequests20261124115100';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      alter table programme add column privacy_contact text;

      create table data_request (
        programme_id uuid not null references programme (id),
        id uuid not null,
        person_id uuid not null,
        kind text not null check (kind in ('correction', 'erasure', 'other')),
        text text,
        requested_at timestamptz not null,
        due_on date not null,
        outcome text check (outcome in ('done', 'refused')),
        reason text,
        answered_by uuid,
        answered_at timestamptz,
        primary key (programme_id, id),
        foreign key (programme_id, person_id) references person (programme_id, id),
        foreign key (programme_id, answered_by) references person (programme_id, id),
        check ((outcome is null) = (answered_at is null) and (outcome is null) = (answered_by is null))
      );
      create index data_request_of_person on data_request (programme_id, person_id, requested_at desc, id desc);
      create index data_request_open on data_request (programme_id, due_on, id) where outcome is null;
      alter table data_request enable row level security;
      alter table data_request force row level security;
      create policy data_request_seen on data_request for select to samenspel_app
        using (${inProgramme} and (acts_as_system() or person_id = current_person_id() or acts_as_administrator()));
      create policy data_request_made on data_request for insert to samenspel_app
        with check (${inProgramme} and person_id = current_person_id());
      create policy data_request_answered on data_request for update to samenspel_app
        using (${inProgramme} and acts_as_administrator()) with check (${inProgramme} and acts_as_administrator());
      grant select, insert, update (outcome, reason, answered_by, answered_at) on data_request to samenspel_app;
      create policy data_request_found_for_removal on data_request for select to samenspel_owner using (${inProgramme});
      create policy data_request_emptied_by_functions on data_request for update to samenspel_owner
        using (${inProgramme}) with check (${inProgramme} and text is null and reason is null);
      create policy deleted_with_programme on data_request for delete to samenspel_owner using (${inProgramme});

      create table email_change (
        programme_id uuid not null references programme (id),
        person_id uuid not null,
        email text not null,
        token_hash bytea not null unique,
        requested_at timestamptz not null,
        expires_at timestamptz not null,
        primary key (programme_id, person_id),
        foreign key (programme_id, person_id) references person (programme_id, id)
      );
      alter table email_change enable row level security;
      alter table email_change force row level security;
      create policy email_change_of_person on email_change to samenspel_app
        using (${inProgramme} and person_id = current_person_id()) with check (${inProgramme} and person_id = current_person_id());
      grant select, insert, update on email_change to samenspel_app;
      create policy email_change_found_by_functions on email_change for select to samenspel_owner using (${inProgramme});
      create policy deleted_with_programme on email_change for delete to samenspel_owner using (${inProgramme});

      create function erase_requests_of_person(person uuid) returns void
        language plpgsql security definer set search_path = public, pg_temp
        as $body$
        begin
          if not may_be_erased(person) then
            raise exception 'this person may not be erased';
          end if;
          update data_request set text = null, reason = null where programme_id = current_programme_id() and person_id = person;
          delete from email_change where programme_id = current_programme_id() and person_id = person;
        end $body$;

      create function confirm_email_change(link_hash bytea, moment timestamptz)
        returns table (outcome text, person_id uuid, name text, language text, former_email text, email text)
        language plpgsql security definer set search_path = public, pg_temp
        as $body$
        #variable_conflict use_column
        declare
          change email_change;
          changer person;
        begin
          delete from email_change
            where programme_id = current_programme_id() and token_hash = link_hash and expires_at > moment returning * into change;
          if not found then
            return query select 'spent', null::uuid, null::text, null::text, null::text, null::text;
            return;
          end if;
          select * into changer from person
            where programme_id = change.programme_id and id = change.person_id and left_at is null for update;
          if not found then
            return query select 'spent', null::uuid, null::text, null::text, null::text, null::text;
            return;
          end if;
          if exists (
               select from person where lower(person.email) = lower(change.email)
                  and (changer.account_id is null or person.account_id is distinct from changer.account_id))
             or exists (
               select from auth."user" where lower("user"."email") = lower(change.email) and "user"."id" is distinct from changer.account_id) then
            return query select 'taken', null::uuid, null::text, null::text, null::text, null::text;
            return;
          end if;
          update person set email = change.email, version = version + 1
            where (person.programme_id = changer.programme_id and person.id = changer.id)
               or (changer.account_id is not null and person.account_id = changer.account_id
                   and lower(person.email) = lower(changer.email));
          update auth."user" set "email" = lower(change.email), "emailVerified" = true, "updatedAt" = moment
            where "id" = changer.account_id;
          return query select 'changed', changer.id, changer.name, changer.language, changer.email, change.email;
        end $body$;

      revoke execute on function erase_requests_of_person(uuid), confirm_email_change(bytea, timestamptz) from public;
      grant execute on function erase_requests_of_person(uuid), confirm_email_change(bytea, timestamptz) to samenspel_app;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      drop function confirm_email_change(bytea, timestamptz);
      drop function erase_requests_of_person(uuid);
      drop table email_change, data_request;
      alter table programme drop column privacy_contact;
    `);
  }
}
