import type { MigrationInterface, QueryRunner } from 'typeorm';
import { deletedWithProgramme, protectedByPartnership } from './tenancy.js';

/**
 * Waves that are planned for a day, and those that plan themselves again and again. Mode and minimum are written when a
 * wave is planned: no role of the application can change them.
 */
export class PlannedWaves20261129122000 implements MigrationInterface {
  name = 'PlannedWaves20261129122000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table wave_schedule (
        programme_id uuid not null,
        id uuid not null,
        partnership_id uuid not null,
        instrument_code text not null,
        instrument_version integer not null,
        mode text not null check (mode in ('anonymous', 'joint-statement')),
        minimum_group_size integer not null check (minimum_group_size >= 5),
        repeats text not null check (repeats in ('monthly', 'quarterly', 'half-yearly', 'yearly')),
        days_open integer not null check (days_open between 1 and 60),
        invited_levels text[] not null check (invited_levels <@ array['strategic', 'tactical', 'operational'] and cardinality(invited_levels) > 0),
        first_opens_on date not null,
        next_opens_on date not null,
        status text not null check (status in ('running', 'paused', 'ended')),
        planned_by uuid not null,
        planned_at timestamptz not null,
        version integer not null,
        primary key (programme_id, id),
        unique (programme_id, partnership_id, id),
        foreign key (programme_id, partnership_id) references partnership (programme_id, id),
        foreign key (programme_id, planned_by) references person (programme_id, id)
      );
      create unique index wave_schedule_once on wave_schedule (programme_id, partnership_id) where status <> 'ended';
      ${protectedByPartnership('wave_schedule', 'append')}
      grant update (days_open, invited_levels, next_opens_on, status, version) on wave_schedule to samenspel_app;
      ${deletedWithProgramme('wave_schedule')}

      alter table wave
        add column opens_on date,
        add column releases_on date,
        add column invited_levels text[] check (invited_levels <@ array['strategic', 'tactical', 'operational']),
        add column invited_person_ids uuid[],
        add column schedule_id uuid,
        alter column opened_at drop not null,
        drop constraint wave_status_check;
      alter table wave no force row level security;
      update wave set opens_on = (opened_at at time zone programme.time_zone)::date from programme where programme.id = wave.programme_id;
      alter table wave force row level security;
      alter table wave
        alter column opens_on set not null,
        add constraint wave_status_check check (status in ('planned', 'open', 'closing', 'closed', 'released', 'called-off')),
        add check ((status in ('planned', 'called-off')) = (opened_at is null)),
        add check (status <> 'planned' or (invited_levels is null) <> (invited_person_ids is null)),
        add foreign key (programme_id, partnership_id, schedule_id) references wave_schedule (programme_id, partnership_id, id);
      create unique index wave_of_schedule_once on wave (programme_id, schedule_id, opens_on) where schedule_id is not null;
      drop index wave_by_opening;
      create index wave_by_opening on wave (programme_id, opens_on desc, id desc) where status <> 'called-off';
      drop index wave_unreleased;
      create index wave_unreleased on wave (programme_id, id) where status not in ('released', 'called-off');
      grant update (opened_at, opens_on, closes_on, releases_on, invited_levels, invited_person_ids) on wave to samenspel_app;

      alter table wave_invitation add column withdrawn boolean not null default false;
      grant update (withdrawn) on wave_invitation to samenspel_app;
    `);
  }

  /** Waves that never opened have no place in what was there before. */
  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      alter table wave_invitation no force row level security;
      delete from wave_invitation where withdrawn;
      alter table wave_invitation force row level security;
      alter table wave_invitation drop column withdrawn;

      revoke update (opened_at, opens_on, closes_on, releases_on, invited_levels, invited_person_ids) on wave from samenspel_app;
      alter table wave no force row level security;
      delete from wave where opened_at is null;
      alter table wave force row level security;
      drop index wave_by_opening, wave_unreleased;
      alter table wave drop constraint wave_status_check;
      alter table wave
        drop column opens_on, drop column releases_on, drop column invited_levels, drop column invited_person_ids, drop column schedule_id,
        alter column opened_at set not null,
        add constraint wave_status_check check (status in ('planned', 'open', 'closing', 'closed', 'released'));
      create index wave_by_opening on wave (programme_id, opened_at desc, id desc);
      create index wave_unreleased on wave (programme_id, id) where status <> 'released';
      drop table wave_schedule;
    `);
  }
}
