import type { MigrationInterface, QueryRunner } from 'typeorm';
import { deletedWithProgramme, protectedByPartnership, protectedByProgramme } from './tenancy.js';

const ofImporter = 'programme_id = current_programme_id() and (acts_as_system() or imported_by = current_person_id())';

/**
 * Registers of agreements that people bring along in a file. The rows of the file are for the one who brought it and go
 * after thirty days; of what was added it stays known that it came out of a register, and under which number.
 */
export class ImportedRegisters20261124132000 implements MigrationInterface {
  name = 'ImportedRegisters20261124132000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table register_import (
        programme_id uuid not null references programme (id),
        id uuid not null,
        imported_by uuid not null,
        file_name text not null,
        fingerprint text not null check (fingerprint ~ '^[0-9a-f]{64}$'),
        headers jsonb not null,
        row_count integer not null check (row_count between 1 and 5000),
        reading jsonb not null,
        status text not null check (status in ('prepared', 'waiting', 'running', 'done', 'failed', 'cancelled')),
        failure text,
        agreement_count integer not null default 0,
        handled_count integer not null default 0,
        skipped_count integer not null default 0,
        imported_at timestamptz not null,
        finished_at timestamptz,
        version integer not null,
        primary key (programme_id, id),
        unique (programme_id, id, imported_by),
        foreign key (programme_id, imported_by) references person (programme_id, id),
        check ((status = 'failed') = (failure is not null))
      );
      create index register_import_of_person on register_import (programme_id, imported_by, imported_at desc, id desc);

      create table register_import_row (
        programme_id uuid not null,
        register_import_id uuid not null,
        imported_by uuid not null,
        number integer not null,
        cells jsonb not null,
        primary key (programme_id, register_import_id, number),
        foreign key (programme_id, register_import_id, imported_by) references register_import (programme_id, id, imported_by)
      );

      create table register_columns (
        programme_id uuid not null references programme (id),
        fingerprint text not null check (fingerprint ~ '^[0-9a-f]{64}$'),
        mapping jsonb not null,
        changed_at timestamptz not null,
        primary key (programme_id, fingerprint)
      );

      create table imported_agreement (
        programme_id uuid not null,
        partnership_id uuid not null,
        agreement_id uuid not null,
        register_import_id uuid not null,
        own_number text,
        likeness text not null check (likeness ~ '^[0-9a-f]{64}$'),
        amount_cents bigint check (amount_cents >= 0),
        row_number integer not null,
        imported_at timestamptz not null,
        primary key (programme_id, agreement_id),
        foreign key (programme_id, partnership_id, agreement_id) references agreement (programme_id, partnership_id, id)
      );
      create unique index imported_agreement_once on imported_agreement (programme_id, likeness);
      create unique index imported_agreement_number_once on imported_agreement (programme_id, lower(own_number)) where own_number is not null;
      create index imported_agreement_of_import on imported_agreement (programme_id, register_import_id, row_number);

      ${['register_import', 'register_import_row'].map(forImporter).join('\n')}
      grant select, insert, update, delete on register_import to samenspel_app;
      grant select, insert, delete on register_import_row to samenspel_app;
      ${protectedByProgramme('register_columns', 'change')}
      ${protectedByPartnership('imported_agreement', 'append')}
      ${['register_import', 'register_import_row', 'register_columns', 'imported_agreement'].map(deletedWithProgramme).join('\n')}
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('drop table imported_agreement, register_columns, register_import_row, register_import');
  }
}

/** Rows for the one who brought the file, and for Samenspel itself. */
function forImporter(table: string): string {
  return `
      alter table ${table} enable row level security;
      alter table ${table} force row level security;
      create policy ${table}_of_importer on ${table} to samenspel_app using (${ofImporter}) with check (${ofImporter});`;
}
