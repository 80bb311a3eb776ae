import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Failed sign-ins by account and device, codes of apps that were used, and the day from which a programme asks
 * a second factor of everyone.
 */
export class GuardedSignIn20261124113100 implements MigrationInterface {
  name = 'GuardedSignIn20261124113100';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table auth."signInFailure" (
        "key" text primary key,
        "count" integer not null,
        "lastAt" timestamptz not null
      );
      create table auth."usedCode" (
        "userId" uuid not null references auth."user" ("id") on delete cascade,
        "code" text not null,
        "usedAt" timestamptz not null,
        primary key ("userId", "code")
      );
      grant select, insert, update, delete on auth."signInFailure", auth."usedCode" to samenspel_auth;

      alter table programme add column second_factor_from date;
      create function second_factor_from(asked uuid) returns date
        language sql stable security definer set search_path = public
        begin atomic select programme.second_factor_from from programme where programme.id = asked; end;
      create function people_without_second_factor() returns table (person_id uuid)
        language sql stable security definer set search_path = public
        begin atomic
          select person.id
            from person
            join membership on membership.programme_id = person.programme_id and membership.person_id = person.id
            left join auth."user" as account on account."id" = person.account_id
           where person.programme_id = current_programme_id()
             and not coalesce(account."twoFactorEnabled", false)
             and exists (
               select from membership as asking
                where asking.programme_id = current_programme_id()
                  and asking.person_id = current_person_id()
                  and asking.role = 'administrator');
        end;
      revoke execute on function second_factor_from(uuid), people_without_second_factor() from public;
      grant execute on function second_factor_from(uuid), people_without_second_factor() to samenspel_app;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      drop function people_without_second_factor();
      drop function second_factor_from(uuid);
      alter table programme drop column second_factor_from;
      drop table auth."usedCode", auth."signInFailure";
    `);
  }
}
