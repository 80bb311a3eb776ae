import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Lets the audit trail be read: in the order of time, by person, by partnership and by kind of record, and only as far as
 * the reader may see the partnership. And tells an administrator when people last signed in, and nothing else of sessions.
 */
export class OpenedAuditTrail20261124102000 implements MigrationInterface {
  name = 'OpenedAuditTrail20261124102000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      alter table audit_record add column stem text not null generated always as (split_part(action, '.', 1)) stored;
      create index audit_record_by_time on audit_record (programme_id, recorded_at desc, id desc);
      create index audit_record_by_person on audit_record (programme_id, person_id, recorded_at desc, id desc);
      create index audit_record_by_partnership on audit_record (programme_id, partnership_id, recorded_at desc, id desc);
      create index audit_record_by_stem on audit_record (programme_id, stem, recorded_at desc, id desc);

      drop policy audit_record_of_programme on audit_record;
      create policy audit_record_seen on audit_record for select to samenspel_app
        using (programme_id = current_programme_id()
          and (partnership_id is null or partnership_id in (select visible_partnership_ids())));
      create policy audit_record_added on audit_record for insert to samenspel_app
        with check (programme_id = current_programme_id());

      create function last_sign_ins() returns table (person_id uuid, signed_in_at timestamptz)
        language sql stable security definer set search_path = public
        begin atomic
          select person.id, max(session."createdAt")
            from person
            join auth."session" as session on session."userId" = person.account_id
           where person.programme_id = current_programme_id()
             and exists (
               select from membership
                where membership.programme_id = current_programme_id()
                  and membership.person_id = current_person_id()
                  and membership.role = 'administrator')
           group by person.id;
        end;
      revoke execute on function last_sign_ins() from public;
      grant execute on function last_sign_ins() to samenspel_app;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      drop function last_sign_ins();
      drop policy audit_record_added on audit_record;
      drop policy audit_record_seen on audit_record;
      create policy audit_record_of_programme on audit_record to samenspel_app
        using (programme_id = current_programme_id()) with check (programme_id = current_programme_id());
      drop index audit_record_by_stem, audit_record_by_partnership, audit_record_by_person, audit_record_by_time;
      alter table audit_record drop column stem;
    `);
  }
}
