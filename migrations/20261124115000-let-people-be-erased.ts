import type { MigrationInterface, QueryRunner } from 'typeorm';

const inProgramme = 'programme_id = current_programme_id()';

/** Lets the functions of the owner find and remove rows of the programme that is open, and of no other. */
function removableByFunctions(table: string): string {
  return `
    create policy ${table}_found_for_removal on ${table} for select to samenspel_owner using (${inProgramme});
    create policy ${table}_removed_by_functions on ${table} for delete to samenspel_owner using (${inProgramme});`;
}

const tables = ['mail', 'inbox_item', 'reminder', 'membership'] as const;

/**
 * Erases a person who left: the row stays under a pseudonym, so that the records of organisations keep holding together,
 * and what only concerns the person goes. The application has no right to delete; it may call functions that check who
 * asks, that the person left, and that touch nothing else.
 */
export class LetPeopleBeErased20261124115000 implements MigrationInterface {
  name = 'LetPeopleBeErased20261124115000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      alter table person
        add column erased_at timestamptz,
        add constraint person_erased_after_leaving check (erased_at is null or (left_at is not null and account_id is null));
      ${tables.map(removableByFunctions).join('\n')}

      create function may_be_erased(person uuid) returns boolean
        language sql stable security definer set search_path = public, pg_temp
        begin atomic
          select (acts_as_system() or acts_as_administrator()) and exists (
            select from person as leaver
             where leaver.programme_id = current_programme_id() and leaver.id = person
               and leaver.left_at is not null and leaver.erased_at is null);
        end;

      create function erase_inbox_of_person(person uuid) returns void
        language plpgsql security definer set search_path = public, pg_temp
        as $body$
        begin
          if not may_be_erased(person) then
            raise exception 'this person may not be erased';
          end if;
          delete from inbox_item where programme_id = current_programme_id() and person_id = person;
          delete from reminder where programme_id = current_programme_id() and recipient_id = person;
        end $body$;

      create function erase_person(leaver uuid, pseudonym text, moment timestamptz) returns void
        language plpgsql security definer set search_path = public, pg_temp
        as $body$
        declare
          address text;
          account uuid;
        begin
          if not may_be_erased(leaver) then
            raise exception 'this person may not be erased';
          end if;
          select email, account_id into address, account
            from person where programme_id = current_programme_id() and id = leaver for update;
          delete from membership where programme_id = current_programme_id() and person_id = leaver;
          delete from mail where programme_id = current_programme_id() and recipient_id = leaver;
          update person
             set name = pseudonym, email = leaver || '@gewist.invalid', language = 'nl', account_id = null,
                 erased_at = moment, version = version + 1
           where programme_id = current_programme_id() and id = leaver;
          delete from auth."session" where "userId" = account;
          if account is not null and not exists (
            select from person
              join membership on membership.programme_id = person.programme_id and membership.person_id = person.id
             where person.account_id = account) then
            update person set account_id = null where account_id = account;
            delete from auth."user" where "id" = account;
          end if;
          if not exists (select from person where lower(email) = lower(address)) then
            delete from auth."verification" where position(lower(address) in lower("value")) > 0;
            delete from auth."user" where lower("email") = lower(address) and not exists (
              select from person where person.account_id = "user"."id");
          end if;
        end $body$;

      revoke execute on function may_be_erased(uuid), erase_inbox_of_person(uuid),
        erase_person(uuid, text, timestamptz) from public;
      grant execute on function may_be_erased(uuid), erase_inbox_of_person(uuid),
        erase_person(uuid, text, timestamptz) to samenspel_app;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      drop function erase_person(uuid, text, timestamptz);
      drop function erase_inbox_of_person(uuid);
      drop function may_be_erased(uuid);
      ${tables
        .map((table) => `drop policy ${table}_removed_by_functions on ${table}; drop policy ${table}_found_for_removal on ${table};`)
        .join('\n')}
      alter table person drop constraint person_erased_after_leaving, drop column erased_at;
    `);
  }
}
