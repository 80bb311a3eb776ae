import type { MigrationInterface, QueryRunner } from 'typeorm';
import { deletedWithProgramme, protectedByPartnership } from './tenancy.js';

const tables = ['agreement_registration', 'agreement_recognition', 'milestone_evidence'];

/**
 * Who registered an agreement that was signed elsewhere, and whether the other parties recognise it as what they signed;
 * and the documents with which the delivery of a milestone was shown. What was said stays: a later word is added.
 */
export class RecognisedAgreements20261124138000 implements MigrationInterface {
  name = 'RecognisedAgreements20261124138000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table agreement_registration (
        programme_id uuid not null,
        partnership_id uuid not null,
        agreement_id uuid not null,
        organisation_id uuid not null,
        primary key (programme_id, agreement_id),
        foreign key (programme_id, partnership_id, agreement_id) references agreement (programme_id, partnership_id, id),
        foreign key (programme_id, organisation_id) references organisation (programme_id, id)
      );

      create table agreement_recognition (
        programme_id uuid not null,
        id uuid not null,
        partnership_id uuid not null,
        agreement_id uuid not null,
        organisation_id uuid not null,
        kind text not null check (kind in ('recognised', 'disputed')),
        reason text,
        recorded_by uuid not null,
        recorded_at timestamptz not null,
        primary key (programme_id, id),
        constraint agreement_recognition_once unique (programme_id, agreement_id, organisation_id, kind),
        check ((kind = 'disputed') = (reason is not null)),
        foreign key (programme_id, partnership_id, agreement_id, organisation_id)
          references agreement_party (programme_id, partnership_id, agreement_id, organisation_id),
        foreign key (programme_id, recorded_by) references person (programme_id, id)
      );
      create index agreement_recognition_disputes on agreement_recognition (programme_id, partnership_id) where kind = 'disputed';

      create table milestone_evidence (
        programme_id uuid not null,
        partnership_id uuid not null,
        completion_id uuid not null,
        document_id uuid not null,
        primary key (programme_id, completion_id, document_id),
        foreign key (programme_id, partnership_id, completion_id) references milestone_completion_round (programme_id, partnership_id, id),
        foreign key (programme_id, partnership_id, document_id) references agreement_document (programme_id, partnership_id, id)
      );

      -- An agreement that was written here has a first version that came out of a draft.
      insert into agreement_registration (programme_id, partnership_id, agreement_id, organisation_id)
        select agreement.programme_id, agreement.partnership_id, agreement.id, registrar.organisation_id
          from agreement
          join person registrar on registrar.programme_id = agreement.programme_id and registrar.id = agreement.registered_by
         where not exists (
           select from agreement_version
            where agreement_version.programme_id = agreement.programme_id and agreement_version.agreement_id = agreement.id
              and agreement_version.number = 1 and agreement_version.draft_id is not null);

      ${tables.map((table) => protectedByPartnership(table, 'append') + deletedWithProgramme(table)).join('\n')}
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`drop table ${[...tables].reverse().join(', ')}`);
  }
}
