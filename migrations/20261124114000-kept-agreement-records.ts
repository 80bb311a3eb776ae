import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protectedByPartnership } from './tenancy.js';

/**
 * The record of each agreement as a chain of hashes, with what it commits to apart. A link refers to the one before by
 * its number and its hash together, so that the database itself refuses a fork and a gap.
 */
export class KeptAgreementRecords20261124114000 implements MigrationInterface {
  name = 'KeptAgreementRecords20261124114000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table agreement_record_link (
        programme_id uuid not null,
        partnership_id uuid not null,
        agreement_id uuid not null,
        sequence integer not null check (sequence > 0),
        previous_sequence integer generated always as (nullif(sequence - 1, 0)) stored,
        previous_hash text check (previous_hash ~ '^[0-9a-f]{64}$'),
        hash text not null check (hash ~ '^[0-9a-f]{64}$'),
        recorded_at timestamptz not null,
        kind text not null,
        fact_id uuid not null,
        actor uuid not null,
        subjects jsonb not null,
        commitments jsonb not null,
        primary key (programme_id, agreement_id, sequence),
        unique (programme_id, agreement_id, sequence, hash),
        unique (programme_id, agreement_id, kind, fact_id),
        check ((sequence = 1) = (previous_hash is null)),
        foreign key (programme_id, partnership_id, agreement_id) references agreement (programme_id, partnership_id, id),
        foreign key (programme_id, agreement_id, previous_sequence, previous_hash)
          references agreement_record_link (programme_id, agreement_id, sequence, hash)
      );

      create table agreement_record_payload (
        programme_id uuid not null,
        partnership_id uuid not null,
        agreement_id uuid not null,
        sequence integer not null,
        part text not null,
        person_id uuid,
        pseudonym uuid,
        salt text check (salt ~ '^[0-9a-f]{64}$'),
        content jsonb,
        erased_at timestamptz,
        primary key (programme_id, agreement_id, sequence, part),
        foreign key (programme_id, agreement_id, sequence) references agreement_record_link (programme_id, agreement_id, sequence),
        foreign key (programme_id, partnership_id, agreement_id) references agreement (programme_id, partnership_id, id),
        foreign key (programme_id, person_id) references person (programme_id, id),
        check ((erased_at is null) = (content is not null and salt is not null)),
        check (erased_at is null or person_id is null)
      );
      create unique index agreement_record_person_once on agreement_record_payload (programme_id, agreement_id, person_id)
        where person_id is not null;
      create index agreement_record_person on agreement_record_payload (programme_id, person_id) where person_id is not null;

      ${protectedByPartnership('agreement_record_link', 'append')}
      ${protectedByPartnership('agreement_record_payload', 'append')}

      create policy agreement_record_payload_read_by_functions on agreement_record_payload for select to samenspel_owner
        using (programme_id = current_programme_id());
      create policy agreement_record_payload_erased_by_functions on agreement_record_payload for update to samenspel_owner
        using (programme_id = current_programme_id()) with check (programme_id = current_programme_id() and erased_at is not null);

      create function erase_person_from_agreement_records(person uuid, moment timestamptz) returns void
        language sql security definer set search_path = public, pg_temp
        begin atomic
          update agreement_record_payload set content = null, salt = null, person_id = null, erased_at = moment
           where programme_id = current_programme_id() and person_id = person;
        end;
      revoke execute on function erase_person_from_agreement_records(uuid, timestamptz) from public;
      grant execute on function erase_person_from_agreement_records(uuid, timestamptz) to samenspel_app;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      drop function erase_person_from_agreement_records(uuid, timestamptz);
      drop table agreement_record_payload, agreement_record_link;
    `);
  }
}
