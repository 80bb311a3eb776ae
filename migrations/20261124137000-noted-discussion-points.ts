import type { MigrationInterface, QueryRunner } from 'typeorm';
import { deletedWithProgramme, protectedByPartnership } from './tenancy.js';

/** Points to discuss that people add by hand, which points were discussed, and meetings that are planned with points picked. */
export class NotedDiscussionPoints20261124137000 implements MigrationInterface {
  name = 'NotedDiscussionPoints20261124137000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table discussion_point (
        programme_id uuid not null,
        id uuid not null,
        partnership_id uuid not null,
        text text not null,
        recorded_by uuid not null,
        recorded_at timestamptz not null,
        primary key (programme_id, id),
        foreign key (programme_id, partnership_id) references partnership (programme_id, id),
        foreign key (programme_id, recorded_by) references person (programme_id, id)
      );
      create index discussion_point_of_partnership on discussion_point (programme_id, partnership_id, recorded_at);

      create table discussion_point_settlement (
        programme_id uuid not null,
        partnership_id uuid not null,
        kind text not null,
        subject_id uuid not null,
        recorded_by uuid not null,
        recorded_at timestamptz not null,
        primary key (programme_id, partnership_id, kind, subject_id),
        foreign key (programme_id, partnership_id) references partnership (programme_id, id),
        foreign key (programme_id, recorded_by) references person (programme_id, id)
      );

      create table meeting_plan (
        programme_id uuid not null,
        id uuid not null,
        partnership_id uuid not null,
        planned_on date not null,
        subject text not null,
        recorded_by uuid not null,
        recorded_at timestamptz not null,
        cancelled_by uuid,
        cancelled_at timestamptz,
        primary key (programme_id, id),
        unique (programme_id, partnership_id, id),
        check ((cancelled_by is null) = (cancelled_at is null)),
        foreign key (programme_id, partnership_id) references partnership (programme_id, id),
        foreign key (programme_id, recorded_by) references person (programme_id, id),
        foreign key (programme_id, cancelled_by) references person (programme_id, id)
      );
      create index meeting_plan_of_partnership on meeting_plan (programme_id, partnership_id, planned_on) where cancelled_at is null;

      create table meeting_plan_point (
        programme_id uuid not null,
        partnership_id uuid not null,
        plan_id uuid not null,
        kind text not null,
        subject_id uuid not null,
        primary key (programme_id, plan_id, kind, subject_id),
        foreign key (programme_id, partnership_id, plan_id) references meeting_plan (programme_id, partnership_id, id)
      );

      ${protectedByPartnership('discussion_point', 'append')}
      ${protectedByPartnership('discussion_point_settlement', 'append')}
      ${protectedByPartnership('meeting_plan', 'append')}
      grant update (cancelled_by, cancelled_at) on meeting_plan to samenspel_app;
      ${protectedByPartnership('meeting_plan_point', 'append')}
      ${['discussion_point', 'discussion_point_settlement', 'meeting_plan', 'meeting_plan_point'].map(deletedWithProgramme).join('\n')}
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('drop table meeting_plan_point, meeting_plan, discussion_point_settlement, discussion_point');
  }
}
