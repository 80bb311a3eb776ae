import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protectedByProgramme, readableByOwner } from './tenancy.js';

/** Every table that holds rows of a programme, the programme itself aside. */
const tablesOfProgrammes = `
  select class.oid, class.relname as name
    from pg_class class
    join pg_namespace namespace on namespace.oid = class.relnamespace
   where namespace.nspname in ('public', 'vault') and class.relkind in ('r', 'p')
     and class.relname not in ('programme', 'deleted_programme')`;

/** Rows for administrators and Samenspel itself: an export holds what nobody else may see in full. */
function forAdministrators(table: string): string {
  return `
      ${protectedByProgramme(table, 'append')}
      create policy ${table}_for_administrators on ${table} as restrictive to samenspel_app
        using (acts_as_system() or acts_as_administrator());`;
}

/**
 * Lets a programme take everything with it and be deleted. An export is kept in the database until it expires, so that
 * api and worker need no folder in common. The function that deletes walks along the catalogue, children before parents;
 * it needs no condition, because the policy of each table leaves the owner nothing but the rows of this one programme.
 */
export class LetProgrammesLeave20261124114100 implements MigrationInterface {
  name = 'LetProgrammesLeave20261124114100';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create function acts_as_administrator() returns boolean
        language sql stable security definer set search_path = public, pg_temp
        begin atomic
          select exists (
            select from membership
             where membership.programme_id = current_programme_id()
               and membership.person_id = current_person_id()
               and membership.role = 'administrator');
        end;

      revoke execute on function acts_as_administrator() from public;
      grant execute on function acts_as_administrator() to samenspel_app;

      create table programme_export (
        programme_id uuid not null references programme (id),
        id uuid not null,
        requested_by uuid not null,
        requested_at timestamptz not null,
        status text not null check (status in ('waiting', 'ready', 'expired')),
        finished_at timestamptz,
        expires_at timestamptz,
        size bigint,
        primary key (programme_id, id),
        foreign key (programme_id, requested_by) references person (programme_id, id),
        check ((status = 'waiting') = (finished_at is null)),
        check ((finished_at is null) = (expires_at is null) and (finished_at is null) = (size is null))
      );
      create unique index programme_export_under_way on programme_export (programme_id) where status = 'waiting';
      ${forAdministrators('programme_export')}
      grant update (status, finished_at, expires_at, size) on programme_export to samenspel_app;

      create table programme_export_part (
        programme_id uuid not null,
        export_id uuid not null,
        position integer not null,
        content bytea not null,
        primary key (programme_id, export_id, position),
        foreign key (programme_id, export_id) references programme_export (programme_id, id)
      );
      ${forAdministrators('programme_export_part')}
      grant delete on programme_export_part to samenspel_app;

      create table programme_deletion (
        programme_id uuid not null references programme (id),
        id uuid not null,
        requested_by uuid not null,
        requested_at timestamptz not null,
        deletes_at timestamptz not null check (deletes_at > requested_at),
        cancelled_by uuid,
        cancelled_at timestamptz,
        primary key (programme_id, id),
        foreign key (programme_id, requested_by) references person (programme_id, id),
        foreign key (programme_id, cancelled_by) references person (programme_id, id),
        check ((cancelled_by is null) = (cancelled_at is null))
      );
      create unique index programme_deletion_pending on programme_deletion (programme_id) where cancelled_at is null;
      ${protectedByProgramme('programme_deletion', 'append')}
      grant update (cancelled_by, cancelled_at) on programme_deletion to samenspel_app;
      ${readableByOwner('programme_deletion')}
      create policy programme_deletion_locked_by_functions on programme_deletion for update to samenspel_owner
        using (programme_id = current_programme_id()) with check (false);

      create table deleted_programme (
        programme_id uuid primary key,
        deleted_at timestamptz not null
      );
      alter table deleted_programme enable row level security;
      alter table deleted_programme force row level security;
      create policy deleted_programme_noted_by_functions on deleted_programme for insert to samenspel_owner
        with check (programme_id = current_programme_id());

      create policy deleted_with_programme on programme for delete to samenspel_owner using (id = current_programme_id());
      do $body$
      declare
        found record;
      begin
        for found in ${tablesOfProgrammes} and not exists (select from pg_policy where polrelid = class.oid and polname = 'deleted_with_programme') loop
          execute format('create policy deleted_with_programme on %s for delete to samenspel_owner using (programme_id = current_programme_id())', found.oid::regclass);
        end loop;
      end $body$;
    `);
    await this.createFunction(queryRunner);
  }

  private async createFunction(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create function delete_programme(programme uuid, moment timestamptz) returns boolean
        language plpgsql security definer set search_path = public, pg_temp
        as $body$
        declare
          remaining oid[] := array(select oid from (${tablesOfProgrammes}) as tables);
          leaf oid;
          accounts uuid[];
        begin
          if not acts_as_system() or programme is distinct from current_programme_id() then
            raise exception 'only Samenspel itself deletes a programme, from within it';
          end if;
          perform from programme_deletion
            where programme_id = programme and cancelled_at is null and deletes_at <= moment for update;
          if not found then
            return false;
          end if;
          if exists (select from pg_class where oid = any(remaining) and not (relrowsecurity and relforcerowsecurity)) then
            raise exception 'a table of programmes is not protected';
          end if;

          accounts := array(select account_id from person where programme_id = programme and account_id is not null);
          while cardinality(remaining) > 0 loop
            select candidate into leaf from unnest(remaining) as candidate
              where not exists (
                select from pg_constraint
                 where contype = 'f' and confrelid = candidate and conrelid <> candidate and conrelid = any(remaining))
              limit 1;
            if leaf is null then
              raise exception 'tables of programmes refer to each other in a circle';
            end if;
            execute format('delete from %s', leaf::regclass);
            remaining := array_remove(remaining, leaf);
            leaf := null;
          end loop;
          delete from programme;

          accounts := array(
            select account from unnest(accounts) as account
             where not exists (
               select from person
                 join membership on membership.programme_id = person.programme_id and membership.person_id = person.id
                where person.account_id = account));
          update person set account_id = null where account_id = any(accounts);
          delete from auth."verification" using auth."user"
            where "user"."id" = any(accounts) and position("user"."email" in "verification"."value") > 0;
          delete from auth."user" where "id" = any(accounts);
          insert into deleted_programme (programme_id, deleted_at) values (programme, moment);
          return true;
        end $body$;
      revoke execute on function delete_programme(uuid, timestamptz) from public;
      grant execute on function delete_programme(uuid, timestamptz) to samenspel_app;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      drop function delete_programme(uuid, timestamptz);
      do $body$
      declare
        found record;
      begin
        for found in select polrelid from pg_policy where polname = 'deleted_with_programme' loop
          execute format('drop policy deleted_with_programme on %s', found.polrelid::regclass);
        end loop;
      end $body$;
      drop table deleted_programme, programme_deletion, programme_export_part, programme_export;
      drop function acts_as_administrator();
    `);
  }
}
