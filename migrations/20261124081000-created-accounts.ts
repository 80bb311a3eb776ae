import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The tables of better-auth, in a schema that only the role `auth` may enter. */
export class CreatedAccounts20261124081000 implements MigrationInterface {
  name = 'CreatedAccounts20261124081000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table auth."user" (
        "id" uuid primary key default gen_random_uuid(),
        "name" text not null,
        "email" text not null unique,
        "emailVerified" boolean not null,
        "image" text,
        "createdAt" timestamptz not null default current_timestamp,
        "updatedAt" timestamptz not null default current_timestamp
      );
      create table auth."session" (
        "id" uuid primary key default gen_random_uuid(),
        "expiresAt" timestamptz not null,
        "token" text not null unique,
        "createdAt" timestamptz not null default current_timestamp,
        "updatedAt" timestamptz not null,
        "ipAddress" text,
        "userAgent" text,
        "userId" uuid not null references auth."user" ("id") on delete cascade
      );
      create table auth."account" (
        "id" uuid primary key default gen_random_uuid(),
        "accountId" text not null,
        "providerId" text not null,
        "userId" uuid not null references auth."user" ("id") on delete cascade,
        "accessToken" text,
        "refreshToken" text,
        "idToken" text,
        "accessTokenExpiresAt" timestamptz,
        "refreshTokenExpiresAt" timestamptz,
        "scope" text,
        "password" text,
        "createdAt" timestamptz not null default current_timestamp,
        "updatedAt" timestamptz not null
      );
      create table auth."verification" (
        "id" uuid primary key default gen_random_uuid(),
        "identifier" text not null,
        "value" text not null,
        "expiresAt" timestamptz not null,
        "createdAt" timestamptz not null default current_timestamp,
        "updatedAt" timestamptz not null default current_timestamp
      );
      create table auth."rateLimit" (
        "id" uuid primary key default gen_random_uuid(),
        "key" text not null unique,
        "count" integer not null,
        "lastRequest" bigint not null
      );
      create index "session_userId_idx" on auth."session" ("userId");
      create index "account_userId_idx" on auth."account" ("userId");
      create index "verification_identifier_idx" on auth."verification" ("identifier");
      grant select, insert, update, delete on all tables in schema auth to samenspel_auth;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`drop table auth."rateLimit", auth."verification", auth."account", auth."session", auth."user"`);
  }
}
