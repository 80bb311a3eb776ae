import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protectedByPartnership } from './tenancy.js';

/** Agreements with their parties, goals and milestones: what was agreed is added once and never rewritten. */
export class CreatedAgreements20261124090000 implements MigrationInterface {
  name = 'CreatedAgreements20261124090000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table agreement (
        programme_id uuid not null,
        id uuid not null,
        partnership_id uuid not null,
        title text not null,
        signed_on date not null,
        starts_on date not null,
        ends_on date check (ends_on >= starts_on),
        registered_by uuid not null,
        registered_at timestamptz not null,
        primary key (programme_id, id),
        unique (programme_id, partnership_id, id),
        foreign key (programme_id, partnership_id) references partnership (programme_id, id),
        foreign key (programme_id, registered_by) references person (programme_id, id)
      );
      create index agreement_by_title on agreement (programme_id, lower(title), (id::text));

      create table agreement_party (
        programme_id uuid not null,
        partnership_id uuid not null,
        agreement_id uuid not null,
        organisation_id uuid not null,
        primary key (programme_id, partnership_id, agreement_id, organisation_id),
        foreign key (programme_id, partnership_id, agreement_id) references agreement (programme_id, partnership_id, id),
        foreign key (programme_id, partnership_id, organisation_id)
          references partnership_organisation (programme_id, partnership_id, organisation_id)
      );

      create table goal (
        programme_id uuid not null,
        id uuid not null,
        partnership_id uuid not null,
        agreement_id uuid not null,
        position integer not null,
        title text not null,
        description text,
        primary key (programme_id, id),
        unique (programme_id, partnership_id, agreement_id, id),
        unique (programme_id, agreement_id, position),
        foreign key (programme_id, partnership_id, agreement_id) references agreement (programme_id, partnership_id, id)
      );

      create table milestone (
        programme_id uuid not null,
        id uuid not null,
        partnership_id uuid not null,
        agreement_id uuid not null,
        goal_id uuid,
        title text not null,
        baseline_on date not null,
        responsible_organisation_id uuid not null,
        responsible_person_id uuid,
        version integer not null,
        primary key (programme_id, id),
        unique (programme_id, partnership_id, id),
        foreign key (programme_id, partnership_id, agreement_id) references agreement (programme_id, partnership_id, id),
        foreign key (programme_id, partnership_id, agreement_id, goal_id)
          references goal (programme_id, partnership_id, agreement_id, id),
        foreign key (programme_id, partnership_id, agreement_id, responsible_organisation_id)
          references agreement_party (programme_id, partnership_id, agreement_id, organisation_id),
        foreign key (programme_id, responsible_organisation_id, responsible_person_id)
          references person (programme_id, organisation_id, id)
      );
      create index milestone_of_agreement on milestone (programme_id, agreement_id, baseline_on, id);

      create table milestone_forecast (
        programme_id uuid not null,
        id uuid not null,
        partnership_id uuid not null,
        milestone_id uuid not null,
        forecast_on date not null,
        reason text not null,
        recorded_by uuid not null,
        recorded_at timestamptz not null,
        primary key (programme_id, id),
        foreign key (programme_id, partnership_id, milestone_id) references milestone (programme_id, partnership_id, id),
        foreign key (programme_id, recorded_by) references person (programme_id, id)
      );
      create index milestone_forecast_latest on milestone_forecast (programme_id, milestone_id, recorded_at desc, id desc);

      create table milestone_completion (
        programme_id uuid not null,
        partnership_id uuid not null,
        milestone_id uuid not null,
        completed_on date not null,
        note text,
        recorded_by uuid not null,
        recorded_at timestamptz not null,
        primary key (programme_id, milestone_id),
        foreign key (programme_id, partnership_id, milestone_id) references milestone (programme_id, partnership_id, id),
        foreign key (programme_id, recorded_by) references person (programme_id, id)
      );

      ${protectedByPartnership('agreement', 'append')}
      ${protectedByPartnership('agreement_party', 'append')}
      ${protectedByPartnership('goal', 'append')}
      ${protectedByPartnership('milestone', 'append')}
      grant update (version) on milestone to samenspel_app;
      ${protectedByPartnership('milestone_forecast', 'append')}
      ${protectedByPartnership('milestone_completion', 'append')}
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      'drop table milestone_completion, milestone_forecast, milestone, goal, agreement_party, agreement',
    );
  }
}
