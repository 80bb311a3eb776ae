import type { MigrationInterface, QueryRunner } from 'typeorm';
import { deletedWithProgramme, protectedByPartnership, readableByOwner } from './tenancy.js';

const tables = ['agreement_document', 'agreement_document_withdrawal'];

/**
 * Documents that belong to an agreement: what they are and what their content is known by. The content lies in the store
 * of files under the id of the row. A document is never changed or taken away; that it was withdrawn is added.
 */
export class KeptDocuments20261124131000 implements MigrationInterface {
  name = 'KeptDocuments20261124131000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table agreement_document (
        programme_id uuid not null,
        id uuid not null,
        partnership_id uuid not null,
        agreement_id uuid not null,
        milestone_id uuid,
        organisation_id uuid not null,
        title text not null,
        kind text not null,
        file_name text not null,
        media_type text not null,
        size bigint not null check (size > 0),
        sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
        recorded_by uuid not null,
        recorded_at timestamptz not null,
        primary key (programme_id, id),
        unique (programme_id, partnership_id, id),
        foreign key (programme_id, partnership_id, agreement_id) references agreement (programme_id, partnership_id, id),
        foreign key (programme_id, partnership_id, milestone_id) references milestone (programme_id, partnership_id, id),
        foreign key (programme_id, organisation_id) references organisation (programme_id, id),
        foreign key (programme_id, recorded_by) references person (programme_id, id)
      );
      create index agreement_document_of_agreement on agreement_document (programme_id, agreement_id, recorded_at, id);

      create table agreement_document_withdrawal (
        programme_id uuid not null,
        partnership_id uuid not null,
        document_id uuid not null,
        reason text not null,
        recorded_by uuid not null,
        recorded_at timestamptz not null,
        primary key (programme_id, document_id),
        foreign key (programme_id, partnership_id, document_id) references agreement_document (programme_id, partnership_id, id),
        foreign key (programme_id, recorded_by) references person (programme_id, id)
      );

      ${protectedByPartnership('agreement_document', 'append')}
      ${protectedByPartnership('agreement_document_withdrawal', 'append')}
      ${tables.map(deletedWithProgramme).join('\n')}

      ${readableByOwner('deleted_programme')}
      create function deleted_programme_ids() returns setof uuid
        language sql stable security definer set search_path = public
        begin atomic select programme_id from deleted_programme order by programme_id; end;
      revoke execute on function deleted_programme_ids() from public;
      grant execute on function deleted_programme_ids() to samenspel_app;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      drop function deleted_programme_ids();
      drop policy deleted_programme_for_functions on deleted_programme;
      drop table ${[...tables].reverse().join(', ')};
    `);
  }
}
