import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the two-factor plugin of better-auth keeps: keys and recovery codes, encrypted before they arrive here. */
export class AddedTwoFactor20261124101000 implements MigrationInterface {
  name = 'AddedTwoFactor20261124101000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      alter table auth."user" add column "twoFactorEnabled" boolean not null default false;
      create table auth."twoFactor" (
        "id" uuid primary key default gen_random_uuid(),
        "secret" text not null,
        "backupCodes" text not null,
        "userId" uuid not null unique references auth."user" ("id") on delete cascade,
        "verified" boolean not null default true,
        "failedVerificationCount" integer not null default 0,
        "lockedUntil" timestamptz
      );
      grant select, insert, update, delete on auth."twoFactor" to samenspel_auth;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      drop table auth."twoFactor";
      alter table auth."user" drop column "twoFactorEnabled";
    `);
  }
}
