import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * One-time links with which the first administrator founds a programme. They belong to no programme yet, so they stand
 * beside the accounts; the application can look one up and spend it, and only the command that prints them makes one.
 */
export class GaveFirstLinks20261124111000 implements MigrationInterface {
  name = 'GaveFirstLinks20261124111000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table auth.first_link (
        token_hash text primary key,
        expires_at timestamptz not null,
        used_at timestamptz
      );

      create function auth.make_first_link(hash text, at timestamptz, until timestamptz, another boolean) returns boolean
        language plpgsql security definer set search_path = public
        as $$
        begin
          if not another and exists (select from programme) then return false; end if;
          delete from auth.first_link where used_at is null or expires_at < at;
          insert into auth.first_link (token_hash, expires_at) values (hash, until);
          return true;
        end $$;
      revoke execute on function auth.make_first_link(text, timestamptz, timestamptz, boolean) from public;
      grant execute on function auth.make_first_link(text, timestamptz, timestamptz, boolean) to samenspel_auth;

      create function is_first_link_open(hash text, at timestamptz) returns boolean
        language sql stable security definer set search_path = public
        begin atomic
          select exists (select from auth.first_link where token_hash = hash and used_at is null and expires_at > at);
        end;
      create function use_first_link(hash text, at timestamptz) returns setof text
        language sql security definer set search_path = public
        begin atomic
          update auth.first_link set used_at = at where token_hash = hash and used_at is null and expires_at > at returning token_hash;
        end;
      revoke execute on function is_first_link_open(text, timestamptz), use_first_link(text, timestamptz) from public;
      grant execute on function is_first_link_open(text, timestamptz), use_first_link(text, timestamptz) to samenspel_app;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      drop function use_first_link(text, timestamptz);
      drop function is_first_link_open(text, timestamptz);
      drop function auth.make_first_link(text, timestamptz, timestamptz, boolean);
      drop table auth.first_link;
    `);
  }
}
