import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protectedByPartnership, readableByOwner } from './tenancy.js';

/** Partnerships with the organisations and people in them, and who may see which. */
export class CreatedPartnerships20261124083000 implements MigrationInterface {
  name = 'CreatedPartnerships20261124083000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table partnership (
        programme_id uuid not null references programme (id),
        id uuid not null,
        name text not null,
        purpose text not null,
        phase text not null check (phase in
          ('design', 'funding', 'practice-development', 'implementation', 'dissemination', 'structural')),
        started_on date not null,
        opened_by uuid not null,
        opened_at timestamptz not null,
        version integer not null,
        primary key (programme_id, id),
        foreign key (programme_id, opened_by) references person (programme_id, id)
      );
      create unique index partnership_name_once on partnership (programme_id, lower(name));

      create table partnership_organisation (
        programme_id uuid not null,
        partnership_id uuid not null,
        organisation_id uuid not null,
        joined_at timestamptz not null,
        primary key (programme_id, partnership_id, organisation_id),
        foreign key (programme_id, partnership_id) references partnership (programme_id, id),
        foreign key (programme_id, organisation_id) references organisation (programme_id, id)
      );

      create table participant (
        programme_id uuid not null,
        partnership_id uuid not null,
        person_id uuid not null,
        organisation_id uuid not null,
        role text not null check (role in ('contributor', 'reader')),
        level text not null check (level in ('strategic', 'tactical', 'operational')),
        joined_at timestamptz not null,
        primary key (programme_id, partnership_id, person_id),
        foreign key (programme_id, partnership_id, organisation_id)
          references partnership_organisation (programme_id, partnership_id, organisation_id),
        foreign key (programme_id, organisation_id, person_id) references person (programme_id, organisation_id, id)
      );
      create index participant_person on participant (programme_id, person_id);

      ${readableByOwner('partnership')}
      ${readableByOwner('participant')}

      create function visible_partnership_ids() returns setof uuid
        language sql stable security definer set search_path = public
        begin atomic
          select partnership.id
            from partnership
           where partnership.programme_id = current_programme_id()
             and (
               acts_as_system()
               or exists (
                 select from membership
                  where membership.programme_id = partnership.programme_id
                    and membership.person_id = current_person_id()
                    and membership.role in ('administrator', 'coordinator', 'evaluator'))
               or exists (
                 select from participant
                  where participant.programme_id = partnership.programme_id
                    and participant.partnership_id = partnership.id
                    and participant.person_id = current_person_id())
               or (
                 partnership.opened_by = current_person_id()
                 and not exists (
                   select from participant
                    where participant.programme_id = partnership.programme_id
                      and participant.partnership_id = partnership.id)));
        end;

      create function participation_of(programme uuid, partnership uuid, person uuid)
        returns table (role text)
        language sql stable security definer set search_path = public
        begin atomic
          select participant.role
            from partnership as seen
            left join participant
              on participant.programme_id = seen.programme_id
             and participant.partnership_id = seen.id
             and participant.person_id = person
           where seen.programme_id = programme and seen.id = partnership;
        end;
      revoke execute on function visible_partnership_ids(), participation_of(uuid, uuid, uuid) from public;
      grant execute on function visible_partnership_ids(), participation_of(uuid, uuid, uuid) to samenspel_app;

      alter table partnership enable row level security;
      alter table partnership force row level security;
      create policy partnership_seen on partnership for select to samenspel_app
        using (programme_id = current_programme_id() and id in (select visible_partnership_ids()));
      create policy partnership_opened on partnership for insert to samenspel_app
        with check (programme_id = current_programme_id());
      create policy partnership_changed on partnership for update to samenspel_app
        using (programme_id = current_programme_id() and id in (select visible_partnership_ids()))
        with check (programme_id = current_programme_id());
      grant select, insert, update on partnership to samenspel_app;

      ${protectedByPartnership('partnership_organisation', 'append')}
      ${protectedByPartnership('participant', 'change')}
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      drop function participation_of(uuid, uuid, uuid);
      drop function visible_partnership_ids() cascade;
      drop table participant, partnership_organisation, partnership;
    `);
  }
}
