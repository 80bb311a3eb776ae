import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protectedByProgramme } from './tenancy.js';

const inProgramme = 'programme_id = current_programme_id()';
/** Tables of which a run removes rows and that no function could remove rows of before. */
const tables = ['audit_record', 'outbox_event', 'event_handling'] as const;

/**
 * How long each programme keeps which records, and every run that removed what was older. One function says what is
 * expired, for the preview and for the run alike, and takes the term from the programme's own rule: who calls it cannot
 * choose what goes. What was agreed is in none of its kinds.
 */
export class SetRetention20261124115200 implements MigrationInterface {
  name = 'SetRetention20261124115200';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table retention_rule (
        programme_id uuid not null references programme (id),
        kind text not null,
        days integer not null,
        primary key (programme_id, kind),
        check (case kind
          when 'mail' then days between 30 and 1825
          when 'inbox-item' then days between 30 and 1825
          when 'session' then days between 1 and 365
          when 'audit-record' then days between 365 and 7305
          when 'data-request' then days between 365 and 3653
          when 'event' then days between 7 and 365
          when 'person' then days between 30 and 3653
          else false end)
      );
      ${protectedByProgramme('retention_rule', 'change')}
      create policy retention_rule_for_functions on retention_rule for select to samenspel_owner using (${inProgramme});
      create policy deleted_with_programme on retention_rule for delete to samenspel_owner using (${inProgramme});

      create table retention_run (
        programme_id uuid not null references programme (id),
        id uuid not null,
        ran_at timestamptz not null,
        removed jsonb not null,
        primary key (programme_id, id)
      );
      create index retention_run_latest on retention_run (programme_id, ran_at desc);
      ${protectedByProgramme('retention_run', 'append')}
      create policy deleted_with_programme on retention_run for delete to samenspel_owner using (${inProgramme});

      ${tables
        .map(
          (table) => `
      create policy ${table}_found_for_removal on ${table} for select to samenspel_owner using (${inProgramme});
      create policy ${table}_removed_by_functions on ${table} for delete to samenspel_owner using (${inProgramme});`,
        )
        .join('\n')}
      create policy data_request_removed_by_functions on data_request for delete to samenspel_owner using (${inProgramme});

      create function retention_days(asked text) returns integer
        language sql stable security definer set search_path = public, pg_temp
        begin atomic
          select coalesce(
            (select days from retention_rule where programme_id = current_programme_id() and kind = asked),
            case asked
              when 'mail' then 365
              when 'inbox-item' then 365
              when 'session' then 30
              when 'audit-record' then 2557
              when 'data-request' then 1096
              when 'event' then 90
              when 'person' then 730
            end);
        end;

      create function expired_records(asked text, moment timestamptz) returns table (id uuid, since timestamptz)
        language sql stable security definer set search_path = public, pg_temp
        begin atomic
          with term as (select moment - make_interval(days => retention_days(asked)) as limit_at)
          select mail.id, coalesce(mail.sent_at, mail.requested_at) from mail, term
            where asked = 'mail' and mail.programme_id = current_programme_id() and mail.status <> 'waiting'
              and coalesce(mail.sent_at, mail.requested_at) < limit_at
          union all
          select inbox_item.id, inbox_item.created_at from inbox_item, term
            where asked = 'inbox-item' and inbox_item.programme_id = current_programme_id() and inbox_item.created_at < limit_at
          union all
          select session."id", session."expiresAt" from auth."session" as session, term
            where asked = 'session' and session."expiresAt" < limit_at
              and session."userId" in (select account_id from person where person.programme_id = current_programme_id())
          union all
          select audit_record.id, audit_record.recorded_at from audit_record, term
            where asked = 'audit-record' and audit_record.programme_id = current_programme_id() and audit_record.recorded_at < limit_at
          union all
          select data_request.id, data_request.answered_at from data_request, term
            where asked = 'data-request' and data_request.programme_id = current_programme_id() and data_request.answered_at < limit_at
          union all
          select outbox_event.id, outbox_event.handled_at from outbox_event, term
            where asked = 'event' and outbox_event.programme_id = current_programme_id() and outbox_event.handled_at < limit_at
          union all
          select person.id, person.left_at from person, term
            where asked = 'person' and person.programme_id = current_programme_id() and person.erased_at is null
              and person.left_at < limit_at;
        end;

      create function remove_expired_records(asked text, moment timestamptz) returns integer
        language plpgsql security definer set search_path = public, pg_temp
        as $body$
        declare
          expired uuid[];
        begin
          if not acts_as_system() then
            raise exception 'only Samenspel itself removes what is expired';
          end if;
          expired := array(select expired_records.id from expired_records(asked, moment));
          case asked
            when 'mail' then delete from mail where programme_id = current_programme_id() and id = any(expired);
            when 'inbox-item' then delete from inbox_item where programme_id = current_programme_id() and id = any(expired);
            when 'session' then delete from auth."session" where "id" = any(expired);
            when 'audit-record' then delete from audit_record where programme_id = current_programme_id() and id = any(expired);
            when 'data-request' then delete from data_request where programme_id = current_programme_id() and id = any(expired);
            when 'event' then
              delete from event_handling where programme_id = current_programme_id() and event_id = any(expired);
              delete from outbox_event where programme_id = current_programme_id() and id = any(expired);
            else raise exception 'records of kind % are not removed', asked;
          end case;
          return cardinality(expired);
        end $body$;

      revoke execute on function retention_days(text), expired_records(text, timestamptz),
        remove_expired_records(text, timestamptz) from public;
      grant execute on function retention_days(text), expired_records(text, timestamptz),
        remove_expired_records(text, timestamptz) to samenspel_app;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      drop function remove_expired_records(text, timestamptz);
      drop function expired_records(text, timestamptz);
      drop function retention_days(text);
      drop policy data_request_removed_by_functions on data_request;
      ${tables
        .map((table) => `drop policy ${table}_removed_by_functions on ${table}; drop policy ${table}_found_for_removal on ${table};`)
        .join('\n')}
      drop table retention_run, retention_rule;
    `);
  }
}
