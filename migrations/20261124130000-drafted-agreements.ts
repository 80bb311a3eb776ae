import type { MigrationInterface, QueryRunner } from 'typeorm';
import { deletedWithProgramme, protectedByPartnership } from './tenancy.js';

const inPartnership = 'programme_id = current_programme_id() and partnership_id in (select visible_partnership_ids())';

/** Tables that follow an agreement; the rows of a programme go along with it. */
const tables = [
  'agreement_draft',
  'agreement_version',
  'agreement_confirmation',
  'agreement_comment',
  'agreement_termination',
  'milestone_dependency',
  'indicator',
  'obligation',
  'obligation_wait',
];

/**
 * Agreements that partners write together: a draft, what each says of it, and every version that all have confirmed.
 * A version is kept as the canonical text that was confirmed, with its hash, and no role may change it. The other tables
 * hold the terms of the version in force; a term that a later version leaves out keeps its row, with the number of that version.
 */
export class DraftedAgreements20261124130000 implements MigrationInterface {
  name = 'DraftedAgreements20261124130000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      alter table agreement
        add column number integer not null default 1 check (number > 0),
        add column renewal text not null default 'none' check (renewal in ('none', 'by-agreement', 'automatic')),
        add column renewal_months integer check (renewal_months > 0),
        add column notice_months integer check (notice_months >= 0);
      alter table agreement_party
        add column role text not null default 'interested-party'
          check (role in ('public-authority', 'private-party', 'funder', 'supplier', 'interested-party')),
        add column signatory_person_id uuid,
        add column withdrawn_number integer,
        add foreign key (programme_id, signatory_person_id) references person (programme_id, id);
      alter table goal add column withdrawn_number integer;
      alter table milestone
        add column phase text,
        add column accepting_organisation_id uuid,
        add column size integer not null default 1 check (size between 1 and 5),
        add column evidence text,
        add column withdrawn_number integer,
        add foreign key (programme_id, partnership_id, agreement_id, accepting_organisation_id)
          references agreement_party (programme_id, partnership_id, agreement_id, organisation_id);

      create table agreement_draft (
        programme_id uuid not null,
        id uuid not null,
        partnership_id uuid not null,
        agreement_id uuid,
        base_number integer,
        organisation_id uuid not null,
        status text not null check (status in ('draft', 'in-consultation', 'agreed', 'withdrawn')),
        content jsonb not null,
        canonical text,
        hash text,
        reason text,
        decision_id uuid,
        version integer not null,
        created_by uuid not null,
        created_at timestamptz not null,
        changed_by uuid not null,
        changed_at timestamptz not null,
        primary key (programme_id, id),
        unique (programme_id, partnership_id, id),
        check ((agreement_id is null) = (base_number is null)),
        check ((canonical is null) = (hash is null)),
        check (hash = encode(sha256(convert_to(canonical, 'UTF8')), 'hex')),
        check (status not in ('in-consultation', 'agreed') or canonical is not null),
        foreign key (programme_id, partnership_id) references partnership (programme_id, id),
        foreign key (programme_id, partnership_id, agreement_id) references agreement (programme_id, partnership_id, id),
        foreign key (programme_id, partnership_id, organisation_id)
          references partnership_organisation (programme_id, partnership_id, organisation_id),
        foreign key (programme_id, partnership_id, decision_id) references decision (programme_id, partnership_id, id),
        foreign key (programme_id, created_by) references person (programme_id, id),
        foreign key (programme_id, changed_by) references person (programme_id, id)
      );
      create unique index one_open_draft_of_agreement on agreement_draft (programme_id, agreement_id)
        where status in ('draft', 'in-consultation') and agreement_id is not null;
      create index agreement_draft_of_partnership on agreement_draft (programme_id, partnership_id, changed_at desc, id desc);

      create table agreement_version (
        programme_id uuid not null,
        partnership_id uuid not null,
        agreement_id uuid not null,
        number integer not null check (number > 0),
        canonical text not null,
        hash text not null check (hash = encode(sha256(convert_to(canonical, 'UTF8')), 'hex')),
        agreed_on date not null,
        draft_id uuid,
        reason text,
        decision_id uuid,
        recorded_by uuid not null,
        recorded_at timestamptz not null,
        primary key (programme_id, agreement_id, number),
        foreign key (programme_id, partnership_id, agreement_id) references agreement (programme_id, partnership_id, id),
        foreign key (programme_id, partnership_id, draft_id) references agreement_draft (programme_id, partnership_id, id),
        foreign key (programme_id, partnership_id, decision_id) references decision (programme_id, partnership_id, id),
        foreign key (programme_id, recorded_by) references person (programme_id, id)
      );

      create table agreement_confirmation (
        programme_id uuid not null,
        id uuid not null,
        partnership_id uuid not null,
        draft_id uuid not null,
        organisation_id uuid not null,
        kind text not null check (kind in ('confirmed', 'withdrawn')),
        hash text not null check (hash ~ '^[0-9a-f]{64}$'),
        recorded_by uuid not null,
        recorded_at timestamptz not null,
        primary key (programme_id, id),
        foreign key (programme_id, partnership_id, draft_id) references agreement_draft (programme_id, partnership_id, id),
        foreign key (programme_id, partnership_id, organisation_id)
          references partnership_organisation (programme_id, partnership_id, organisation_id),
        foreign key (programme_id, recorded_by) references person (programme_id, id)
      );
      create index agreement_confirmation_latest
        on agreement_confirmation (programme_id, draft_id, organisation_id, recorded_at desc, id desc);

      create table agreement_comment (
        programme_id uuid not null,
        id uuid not null,
        partnership_id uuid not null,
        draft_id uuid not null,
        organisation_id uuid not null,
        place text not null,
        shared boolean not null,
        text text not null,
        recorded_by uuid not null,
        recorded_at timestamptz not null,
        settled_by uuid,
        settled_at timestamptz,
        primary key (programme_id, id),
        check ((settled_by is null) = (settled_at is null)),
        foreign key (programme_id, partnership_id, draft_id) references agreement_draft (programme_id, partnership_id, id),
        foreign key (programme_id, partnership_id, organisation_id)
          references partnership_organisation (programme_id, partnership_id, organisation_id),
        foreign key (programme_id, recorded_by) references person (programme_id, id),
        foreign key (programme_id, settled_by) references person (programme_id, id)
      );
      create index agreement_comment_of_draft on agreement_comment (programme_id, draft_id, recorded_at, id);

      create table agreement_termination (
        programme_id uuid not null,
        partnership_id uuid not null,
        agreement_id uuid not null,
        terminated_on date not null,
        reason text not null,
        lesson text,
        recorded_by uuid not null,
        recorded_at timestamptz not null,
        primary key (programme_id, agreement_id),
        foreign key (programme_id, partnership_id, agreement_id) references agreement (programme_id, partnership_id, id),
        foreign key (programme_id, recorded_by) references person (programme_id, id)
      );

      create table milestone_dependency (
        programme_id uuid not null,
        partnership_id uuid not null,
        milestone_id uuid not null,
        depends_on_id uuid not null check (depends_on_id <> milestone_id),
        primary key (programme_id, milestone_id, depends_on_id),
        foreign key (programme_id, partnership_id, milestone_id) references milestone (programme_id, partnership_id, id),
        foreign key (programme_id, partnership_id, depends_on_id) references milestone (programme_id, partnership_id, id)
      );

      create table indicator (
        programme_id uuid not null,
        id uuid not null,
        partnership_id uuid not null,
        agreement_id uuid not null,
        goal_id uuid not null,
        position integer not null,
        title text not null,
        unit text not null,
        baseline numeric(18, 3),
        target numeric(18, 3),
        direction text not null check (direction in ('up', 'down', 'hold')),
        due_on date,
        withdrawn_number integer,
        primary key (programme_id, id),
        unique (programme_id, partnership_id, id),
        foreign key (programme_id, partnership_id, agreement_id, goal_id)
          references goal (programme_id, partnership_id, agreement_id, id)
      );
      create index indicator_of_agreement on indicator (programme_id, agreement_id);

      create table obligation (
        programme_id uuid not null,
        id uuid not null,
        partnership_id uuid not null,
        agreement_id uuid not null,
        title text not null,
        organisation_id uuid not null,
        towards_organisation_id uuid,
        due_on date not null,
        recurrence text,
        notice_days integer not null check (notice_days between 0 and 365),
        withdrawn_number integer,
        primary key (programme_id, id),
        unique (programme_id, partnership_id, id),
        foreign key (programme_id, partnership_id, agreement_id, organisation_id)
          references agreement_party (programme_id, partnership_id, agreement_id, organisation_id),
        foreign key (programme_id, partnership_id, agreement_id, towards_organisation_id)
          references agreement_party (programme_id, partnership_id, agreement_id, organisation_id)
      );
      create index obligation_of_agreement on obligation (programme_id, agreement_id);

      create table obligation_wait (
        programme_id uuid not null,
        partnership_id uuid not null,
        obligation_id uuid not null,
        waits_for_id uuid not null check (waits_for_id <> obligation_id),
        primary key (programme_id, obligation_id, waits_for_id),
        foreign key (programme_id, partnership_id, obligation_id) references obligation (programme_id, partnership_id, id)
      );

      alter table agreement_draft enable row level security;
      alter table agreement_draft force row level security;
      create policy agreement_draft_of_partnership on agreement_draft to samenspel_app
        using (${inPartnership} and (status <> 'draft' or acts_as_system() or organisation_id = current_organisation_id()))
        with check (${inPartnership});
      grant select, insert, update on agreement_draft to samenspel_app;

      alter table agreement_comment enable row level security;
      alter table agreement_comment force row level security;
      create policy agreement_comment_of_partnership on agreement_comment to samenspel_app
        using (${inPartnership} and (shared or acts_as_system() or organisation_id = current_organisation_id()))
        with check (${inPartnership});
      grant select, insert, update (settled_by, settled_at) on agreement_comment to samenspel_app;

      ${protectedByPartnership('agreement_version', 'append')}
      ${protectedByPartnership('agreement_confirmation', 'append')}
      ${protectedByPartnership('agreement_termination', 'append')}
      ${protectedByPartnership('milestone_dependency', 'append')}
      ${protectedByPartnership('indicator', 'append')}
      ${protectedByPartnership('obligation', 'append')}
      ${protectedByPartnership('obligation_wait', 'append')}
      ${tables.map(deletedWithProgramme).join('\n')}
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      drop table ${[...tables].reverse().join(', ')};
      alter table milestone
        drop column phase, drop column accepting_organisation_id, drop column size, drop column evidence, drop column withdrawn_number;
      alter table goal drop column withdrawn_number;
      alter table agreement_party drop column role, drop column signatory_person_id, drop column withdrawn_number;
      alter table agreement drop column number, drop column renewal, drop column renewal_months, drop column notice_months;
    `);
  }
}
