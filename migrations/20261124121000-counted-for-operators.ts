import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Lets operators see how much waits and for how long, over all programmes together, and nothing of what it is. */
export class CountedForOperators20261124121000 implements MigrationInterface {
  name = 'CountedForOperators20261124121000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create policy outbox_event_counted on outbox_event for select to samenspel_owner using (true);
      create policy mail_counted on mail for select to samenspel_owner using (true);
      create function service_figures(moment timestamptz)
        returns table (
          events_waiting integer, oldest_event_seconds integer, mails_waiting integer, oldest_mail_seconds integer,
          mails_dropped integer, database_bytes bigint
        )
        language sql stable security definer set search_path = public
        begin atomic
          select event.waiting, event.oldest, post.waiting, post.oldest, post.dropped, pg_database_size(current_database())
            from (select count(*)::int as waiting, coalesce(extract(epoch from moment - min(occurred_at)), 0)::int as oldest
                    from outbox_event where handled_at is null) as event,
                 (select count(*) filter (where status = 'waiting')::int as waiting,
                         coalesce(extract(epoch from moment - min(requested_at) filter (where status = 'waiting')), 0)::int as oldest,
                         count(*) filter (where status = 'dropped')::int as dropped
                    from mail) as post;
        end;
      revoke execute on function service_figures(timestamptz) from public;
      grant execute on function service_figures(timestamptz) to samenspel_app;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      drop function service_figures(timestamptz);
      drop policy mail_counted on mail;
      drop policy outbox_event_counted on outbox_event;
    `);
  }
}
