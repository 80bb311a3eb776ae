import type { MigrationInterface, QueryRunner } from 'typeorm';
import { deletedWithProgramme, protectedByPartnership } from './tenancy.js';

const tables = ['milestone_acceptance', 'wait_pause', 'wait_pause_answer', 'wait_pause_end'];

const pausesOf = (duty: 'milestone' | 'obligation') => `
            select pause.programme_id, pause.partnership_id, pause.${duty}_id as duty_id, 'pause' as source, pause.id as source_id,
                   pause.waits_on_organisation_id as waits_on, pause.from_on, coalesce(ended.until_on, pause.until_on) as until_on,
                   (select kind from wait_pause_answer
                     where programme_id = pause.programme_id and wait_pause_id = pause.id
                     order by recorded_at desc, id desc limit 1) as answer,
                   pause.recorded_at
              from wait_pause pause
              left join wait_pause_end ended on ended.programme_id = pause.programme_id and ended.wait_pause_id = pause.id
                                            and not ended.withdrawn
             where pause.${duty}_id is not null and not exists (
               select from wait_pause_end taken_back
                where taken_back.programme_id = pause.programme_id and taken_back.wait_pause_id = pause.id and taken_back.withdrawn)`;

/**
 * What the other party says of a milestone that was delivered, and the days that a duty waited for another. A delivery
 * that met an objection stays as it was recorded, and a next one can follow: milestone_completion shows the one that
 * stands. The fair clock reads all waiting from duty_wait.
 */
export class AcceptedMilestones20261124134000 implements MigrationInterface {
  name = 'AcceptedMilestones20261124134000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      alter table milestone_completion rename to milestone_completion_round;
      alter table milestone_completion_round
        add column id uuid,
        add column round integer not null default 1 check (round > 0);
      alter table milestone_completion_round
        alter column id type uuid using milestone_id,
        drop constraint milestone_completion_pkey;
      alter table milestone_completion_round
        add primary key (programme_id, id),
        add unique (programme_id, partnership_id, id),
        add constraint milestone_completion_once_a_round unique (programme_id, milestone_id, round);

      create table milestone_acceptance (
        programme_id uuid not null,
        partnership_id uuid not null,
        completion_id uuid not null,
        kind text not null check (kind in ('accepted', 'objected')),
        reason text,
        organisation_id uuid not null,
        recorded_by uuid not null,
        recorded_at timestamptz not null,
        primary key (programme_id, completion_id),
        check ((kind = 'objected') = (reason is not null)),
        foreign key (programme_id, partnership_id, completion_id) references milestone_completion_round (programme_id, partnership_id, id),
        foreign key (programme_id, partnership_id, organisation_id)
          references partnership_organisation (programme_id, partnership_id, organisation_id),
        foreign key (programme_id, recorded_by) references person (programme_id, id)
      );

      create table wait_pause (
        programme_id uuid not null,
        id uuid not null,
        partnership_id uuid not null,
        agreement_id uuid not null,
        milestone_id uuid,
        obligation_id uuid,
        organisation_id uuid not null,
        waits_on_organisation_id uuid not null,
        from_on date not null,
        until_on date check (until_on > from_on),
        reason text not null,
        recorded_by uuid not null,
        recorded_at timestamptz not null,
        primary key (programme_id, id),
        unique (programme_id, partnership_id, id),
        check (num_nonnulls(milestone_id, obligation_id) = 1),
        foreign key (programme_id, partnership_id, agreement_id) references agreement (programme_id, partnership_id, id),
        foreign key (programme_id, partnership_id, milestone_id) references milestone (programme_id, partnership_id, id),
        foreign key (programme_id, partnership_id, obligation_id) references obligation (programme_id, partnership_id, id),
        foreign key (programme_id, partnership_id, organisation_id)
          references partnership_organisation (programme_id, partnership_id, organisation_id),
        foreign key (programme_id, partnership_id, agreement_id, waits_on_organisation_id)
          references agreement_party (programme_id, partnership_id, agreement_id, organisation_id),
        foreign key (programme_id, recorded_by) references person (programme_id, id)
      );
      create index wait_pause_of_milestone on wait_pause (programme_id, milestone_id) where milestone_id is not null;
      create index wait_pause_of_obligation on wait_pause (programme_id, obligation_id) where obligation_id is not null;
      create index wait_pause_of_agreement on wait_pause (programme_id, agreement_id);

      create table wait_pause_answer (
        programme_id uuid not null,
        id uuid not null,
        partnership_id uuid not null,
        wait_pause_id uuid not null,
        kind text not null check (kind in ('confirmed', 'disputed')),
        reason text,
        organisation_id uuid not null,
        recorded_by uuid not null,
        recorded_at timestamptz not null,
        primary key (programme_id, id),
        check (kind = 'confirmed' or reason is not null),
        foreign key (programme_id, partnership_id, wait_pause_id) references wait_pause (programme_id, partnership_id, id),
        foreign key (programme_id, partnership_id, organisation_id)
          references partnership_organisation (programme_id, partnership_id, organisation_id),
        foreign key (programme_id, recorded_by) references person (programme_id, id)
      );
      create index wait_pause_answer_latest on wait_pause_answer (programme_id, wait_pause_id, recorded_at desc, id desc);

      create table wait_pause_end (
        programme_id uuid not null,
        partnership_id uuid not null,
        wait_pause_id uuid not null,
        withdrawn boolean not null,
        until_on date,
        recorded_by uuid not null,
        recorded_at timestamptz not null,
        primary key (programme_id, wait_pause_id, withdrawn),
        check (withdrawn = (until_on is null)),
        foreign key (programme_id, partnership_id, wait_pause_id) references wait_pause (programme_id, partnership_id, id),
        foreign key (programme_id, recorded_by) references person (programme_id, id)
      );

      ${tables.map((table) => protectedByPartnership(table, 'append') + deletedWithProgramme(table)).join('\n')}

      create view milestone_completion with (security_invoker = true) as
        select completion.programme_id, completion.partnership_id, completion.milestone_id, completion.id, completion.round,
               completion.completed_on, completion.note, completion.recorded_by, completion.recorded_at
          from milestone_completion_round completion
         where not exists (
           select from milestone_acceptance acceptance
            where acceptance.programme_id = completion.programme_id and acceptance.completion_id = completion.id
              and acceptance.kind = 'objected');
      grant select on milestone_completion to samenspel_app;

      create view duty_wait with (security_invoker = true) as
        select duty.programme_id, duty.partnership_id, duty.duty_id, duty.source, duty.source_id,
               coalesce(organisation.merged_into, organisation.id) as organisation_id, organisation.shown_name as organisation_name,
               duty.from_on, duty.until_on, duty.answer,
               (select (duty.recorded_at at time zone time_zone)::date from programme where id = duty.programme_id) as recorded_on
          from (
            ${pausesOf('milestone')}
            union all
            ${pausesOf('obligation')}
            union all
            select own.programme_id, own.partnership_id, own.id, 'milestone', other.id, other.responsible_organisation_id,
                   other.baseline_on, completion.completed_on, null, null
              from milestone_dependency dependency
              join milestone own on own.programme_id = dependency.programme_id and own.id = dependency.milestone_id
              join milestone other on other.programme_id = dependency.programme_id and other.id = dependency.depends_on_id
              left join milestone_completion completion on completion.programme_id = other.programme_id and completion.milestone_id = other.id
             where other.responsible_organisation_id <> own.responsible_organisation_id and other.withdrawn_number is null
               and (completion.completed_on is null or completion.completed_on > other.baseline_on)
            union all
            select own.programme_id, own.partnership_id, own.id, 'milestone', other.id, other.responsible_organisation_id,
                   other.baseline_on, completion.completed_on, null, null
              from obligation_wait waiting
              join obligation own on own.programme_id = waiting.programme_id and own.id = waiting.obligation_id
              join milestone other on other.programme_id = waiting.programme_id and other.id = waiting.waits_for_id
              left join milestone_completion completion on completion.programme_id = other.programme_id and completion.milestone_id = other.id
             where other.responsible_organisation_id <> own.organisation_id and other.withdrawn_number is null
               and (completion.completed_on is null or completion.completed_on > other.baseline_on)
            union all
            select delivery.programme_id, delivery.partnership_id, delivery.milestone_id, 'acceptance', delivery.id, objection.organisation_id,
                   (delivery.recorded_at at time zone programme.time_zone)::date, (objection.recorded_at at time zone programme.time_zone)::date,
                   null, null
              from milestone_completion_round delivery
              join milestone_acceptance objection on objection.programme_id = delivery.programme_id
                                                 and objection.completion_id = delivery.id and objection.kind = 'objected'
              join programme on programme.id = delivery.programme_id
          ) as duty
          join organisation on organisation.programme_id = duty.programme_id and organisation.id = duty.waits_on;
      grant select on duty_wait to samenspel_app;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      drop view duty_wait, milestone_completion;
      drop table ${[...tables].reverse().join(', ')};
      alter table milestone_completion_round
        drop constraint milestone_completion_once_a_round,
        drop constraint milestone_completion_round_programme_id_partnership_id_id_key,
        drop constraint milestone_completion_round_pkey;
      alter table milestone_completion_round add constraint milestone_completion_pkey primary key (programme_id, milestone_id);
      alter table milestone_completion_round drop column id, drop column round;
      alter table milestone_completion_round rename to milestone_completion;
    `);
  }
}
