import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protectedByProgramme, readableByOwner } from './tenancy.js';

/** The partnerships that are visible when that condition on a participant holds. */
const visiblePartnershipIds = (ownPart: string) => `
  create or replace function visible_partnership_ids() returns setof uuid
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
                and ${ownPart})
           or (
             partnership.opened_by = current_person_id()
             and not exists (
               select from participant
                where participant.programme_id = partnership.programme_id
                  and participant.partnership_id = partnership.id)));
    end;`;

/**
 * Lets a colleague stand in for somebody who is absent, from one day until another on the calendar of the programme.
 * Today is that of the unit of work: its clock, and not the database's, decides.
 */
export class LetColleaguesStandIn20261124112200 implements MigrationInterface {
  name = 'LetColleaguesStandIn20261124112200';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table stand_in (
        programme_id uuid not null,
        id uuid not null,
        absent_id uuid not null,
        stand_in_id uuid not null,
        starts_on date not null,
        ends_on date not null check (ends_on >= starts_on),
        recorded_by uuid not null,
        recorded_at timestamptz not null,
        ended_at timestamptz,
        primary key (programme_id, id),
        check (absent_id <> stand_in_id),
        foreign key (programme_id, absent_id) references person (programme_id, id),
        foreign key (programme_id, stand_in_id) references person (programme_id, id),
        foreign key (programme_id, recorded_by) references person (programme_id, id)
      );
      create index stand_in_of_absent on stand_in (programme_id, absent_id, ends_on) where ended_at is null;
      create index stand_in_by_person on stand_in (programme_id, stand_in_id, ends_on) where ended_at is null;
      ${protectedByProgramme('stand_in', 'append')}
      grant update (ended_at) on stand_in to samenspel_app;
      ${readableByOwner('stand_in')}

      create function current_day() returns date language sql stable
        return (select (nullif(current_setting('app.moment', true), '')::timestamptz at time zone programme.time_zone)::date
                  from programme where programme.id = current_programme_id());

      create function acting_for_person_ids() returns setof uuid
        language sql stable security definer set search_path = public
        begin atomic
          select current_person_id()
          union
          select stand_in.absent_id
            from stand_in
           where stand_in.programme_id = current_programme_id()
             and stand_in.stand_in_id = current_person_id()
             and stand_in.ended_at is null
             and current_day() between stand_in.starts_on and stand_in.ends_on;
        end;
      revoke execute on function acting_for_person_ids() from public;
      grant execute on function acting_for_person_ids() to samenspel_app;
      ${visiblePartnershipIds('participant.person_id in (select acting_for_person_ids())')}

      drop function participation_of(uuid, uuid, uuid);
      create function participation_of(programme uuid, partnership uuid, person uuid, today date)
        returns table (role text)
        language sql stable security definer set search_path = public
        begin atomic
          select (
            select participant.role
              from participant
             where participant.programme_id = seen.programme_id
               and participant.partnership_id = seen.id
               and (participant.person_id = person
                 or participant.person_id in (
                   select stand_in.absent_id
                     from stand_in
                    where stand_in.programme_id = programme and stand_in.stand_in_id = person
                      and stand_in.ended_at is null and today between stand_in.starts_on and stand_in.ends_on))
             order by participant.role = 'contributor' desc
             limit 1)
            from partnership as seen
           where seen.programme_id = programme and seen.id = partnership;
        end;
      revoke execute on function participation_of(uuid, uuid, uuid, date) from public;
      grant execute on function participation_of(uuid, uuid, uuid, date) to samenspel_app;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      drop function participation_of(uuid, uuid, uuid, date);
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
      revoke execute on function participation_of(uuid, uuid, uuid) from public;
      grant execute on function participation_of(uuid, uuid, uuid) to samenspel_app;
      ${visiblePartnershipIds('participant.person_id = current_person_id()')}
      drop function acting_for_person_ids();
      drop function current_day();
      drop table stand_in;
    `);
  }
}
