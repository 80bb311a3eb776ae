import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protectedByPartnership } from './tenancy.js';

/** Meetings that were held, who attended at which level, and what was decided by whom; never changed afterwards. */
export class CreatedMeetings20261124092000 implements MigrationInterface {
  name = 'CreatedMeetings20261124092000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table meeting (
        programme_id uuid not null,
        id uuid not null,
        partnership_id uuid not null,
        held_on date not null,
        subject text not null,
        next_meeting_on date check (next_meeting_on > held_on),
        recorded_by uuid not null,
        recorded_at timestamptz not null,
        primary key (programme_id, id),
        unique (programme_id, partnership_id, id),
        foreign key (programme_id, partnership_id) references partnership (programme_id, id),
        foreign key (programme_id, recorded_by) references person (programme_id, id)
      );
      create index meeting_of_partnership on meeting (programme_id, partnership_id, held_on desc, id desc);
      create index meeting_of_programme on meeting (programme_id, held_on desc, id desc);

      create table meeting_attendance (
        programme_id uuid not null,
        partnership_id uuid not null,
        meeting_id uuid not null,
        organisation_id uuid not null,
        level text not null check (level in ('strategic', 'tactical', 'operational')),
        people integer not null check (people between 1 and 100),
        primary key (programme_id, meeting_id, organisation_id, level),
        foreign key (programme_id, partnership_id, meeting_id) references meeting (programme_id, partnership_id, id),
        foreign key (programme_id, partnership_id, organisation_id)
          references partnership_organisation (programme_id, partnership_id, organisation_id)
      );

      create table decision (
        programme_id uuid not null,
        id uuid not null,
        partnership_id uuid not null,
        meeting_id uuid not null,
        position integer not null,
        text text not null,
        primary key (programme_id, id),
        unique (programme_id, partnership_id, id),
        unique (programme_id, meeting_id, position),
        foreign key (programme_id, partnership_id, meeting_id) references meeting (programme_id, partnership_id, id)
      );

      create table decision_organisation (
        programme_id uuid not null,
        partnership_id uuid not null,
        decision_id uuid not null,
        organisation_id uuid not null,
        primary key (programme_id, decision_id, organisation_id),
        foreign key (programme_id, partnership_id, decision_id) references decision (programme_id, partnership_id, id),
        foreign key (programme_id, partnership_id, organisation_id)
          references partnership_organisation (programme_id, partnership_id, organisation_id)
      );

      ${protectedByPartnership('meeting', 'append')}
      ${protectedByPartnership('meeting_attendance', 'append')}
      ${protectedByPartnership('decision', 'append')}
      ${protectedByPartnership('decision_organisation', 'append')}
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('drop table decision_organisation, decision, meeting_attendance, meeting');
  }
}
