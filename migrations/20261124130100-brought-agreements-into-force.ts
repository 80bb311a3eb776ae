import type { MigrationInterface, QueryRunner } from 'typeorm';

const inProgramme = 'programme_id = current_programme_id()';

/** Tables that the function below reads and writes with the rights of the owner, within the programme. */
const tables = [
  'agreement_draft',
  'agreement_confirmation',
  'agreement_version',
  'agreement_termination',
  'agreement',
  'agreement_party',
  'goal',
  'indicator',
  'milestone',
  'milestone_dependency',
  'obligation',
  'obligation_wait',
];

/** Refuses a term that bears the id of a term of another agreement: it would be taken from there. */
const refuseFromElsewhere = (table: string, terms: string) => `
          if exists (
            select from jsonb_to_recordset(${terms}) as term (id uuid)
              join ${table} on ${table}.programme_id = proposed.programme_id and ${table}.id = term.id
             where ${table}.agreement_id <> agreed_id) then
            raise exception 'a term bears the id of a term of another agreement' using errcode = 'SA001';
          end if;`;

/** Gives terms that the text does not name any more the number of the version that left them out. */
const leaveOut = (table: string, terms: string, key = 'id', field = 'id') => `
          update ${table} set withdrawn_number = next_number
           where ${table}.programme_id = proposed.programme_id and ${table}.agreement_id = agreed_id and ${table}.withdrawn_number is null
             and ${table}.${key} not in (select term."${field}" from jsonb_to_recordset(${terms}) as term ("${field}" uuid));`;

const goals = `content -> 'goals'`;
const indicators = `coalesce((select jsonb_agg(indicator || jsonb_build_object('goalId', goal ->> 'id'))
                 from jsonb_array_elements(content -> 'goals') as goal, jsonb_array_elements(goal -> 'indicators') as indicator), '[]')`;
const milestones = `content -> 'milestones'`;
const obligations = `content -> 'obligations'`;

/**
 * Brings a text into force that every party has confirmed, by a function of the owner that reads the text and the words
 * of the parties itself. The application cannot add a version that parties agreed on, cannot call a draft agreed, and
 * adds confirmations only of the person who acts, for the own organisation.
 */
export class BroughtAgreementsIntoForce20261124130100 implements MigrationInterface {
  name = 'BroughtAgreementsIntoForce20261124130100';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      alter table goal drop constraint goal_programme_id_agreement_id_position_key;
      create index goal_of_agreement on goal (programme_id, agreement_id, position);

      ${tables
        .map((table) => `create policy ${table}_brought_into_force on ${table} to samenspel_owner using (${inProgramme}) with check (${inProgramme});`)
        .join('\n')}

      create policy agreement_version_registered on agreement_version as restrictive for insert to samenspel_app
        with check (number = 1 and draft_id is null);
      create policy agreement_confirmation_of_own on agreement_confirmation as restrictive for insert to samenspel_app
        with check (recorded_by = current_person_id() and organisation_id = current_organisation_id());

      create function keep_agreed_draft() returns trigger language plpgsql as $function$
        begin
          if current_user = 'samenspel_app' and (new.status = 'agreed' or (tg_op = 'UPDATE' and old.status = 'agreed')) then
            raise exception 'what was agreed is not changed' using errcode = '42501';
          end if;
          return new;
        end
        $function$;
      create trigger agreed_draft_kept before insert or update on agreement_draft for each row execute function keep_agreed_draft();

      create function bring_agreement_into_force(asked_draft_id uuid) returns integer
        language plpgsql security definer set search_path = public, pg_temp
        as $function$
        declare
          proposed agreement_draft;
          content jsonb;
          previous jsonb;
          agreed_id uuid;
          next_number integer;
          moment timestamptz := current_setting('app.moment')::timestamptz;
        begin
          select * into proposed from agreement_draft
           where ${inProgramme} and id = asked_draft_id and partnership_id in (select visible_partnership_ids())
             for update;
          if proposed.status is distinct from 'in-consultation' then
            raise exception 'no text of this draft is in consultation';
          end if;
          content := proposed.canonical::jsonb;
          if (select count(distinct party."organisationId") from jsonb_to_recordset(content -> 'parties') as party ("organisationId" uuid)) < 2
            or exists (
              select from jsonb_to_recordset(content -> 'parties') as party ("organisationId" uuid)
               where not coalesce(
                 (select word.kind = 'confirmed' and word.hash = proposed.hash
                    from agreement_confirmation word
                   where word.programme_id = proposed.programme_id and word.draft_id = proposed.id
                     and word.organisation_id = party."organisationId"
                   order by word.recorded_at desc, word.id desc limit 1), false)) then
            raise exception 'not every party has confirmed exactly this text';
          end if;

          agreed_id := coalesce(proposed.agreement_id, proposed.id);
          next_number := coalesce(proposed.base_number, 0) + 1;
          if exists (select from agreement_termination where ${inProgramme} and agreement_id = agreed_id) then
            raise exception 'the agreement was terminated';
          end if;
          ${refuseFromElsewhere('goal', goals)}
          ${refuseFromElsewhere('indicator', indicators)}
          ${refuseFromElsewhere('milestone', milestones)}
          ${refuseFromElsewhere('obligation', obligations)}

          if proposed.agreement_id is null then
            insert into agreement (programme_id, id, partnership_id, title, signed_on, starts_on, ends_on, registered_by, registered_at,
                                   number, renewal, renewal_months, notice_months)
            select proposed.programme_id, agreed_id, proposed.partnership_id, content ->> 'title', current_day(), duration."startsOn",
                   duration."endsOn", current_person_id(), moment, next_number, duration.renewal, duration."renewalMonths", duration."noticeMonths"
              from jsonb_to_record(content -> 'duration')
                     as duration ("startsOn" date, "endsOn" date, renewal text, "renewalMonths" integer, "noticeMonths" integer);
          else
            update agreement
               set title = content ->> 'title', starts_on = duration."startsOn", ends_on = duration."endsOn", number = next_number,
                   renewal = duration.renewal, renewal_months = duration."renewalMonths", notice_months = duration."noticeMonths"
              from jsonb_to_record(content -> 'duration')
                     as duration ("startsOn" date, "endsOn" date, renewal text, "renewalMonths" integer, "noticeMonths" integer)
             where agreement.programme_id = proposed.programme_id and agreement.id = agreed_id and agreement.number = proposed.base_number;
            if not found then
              raise exception 'the draft starts from another version than the one in force';
            end if;
            select canonical::jsonb into previous from agreement_version
             where ${inProgramme} and agreement_id = agreed_id and number = proposed.base_number;
          end if;

          insert into agreement_version (programme_id, partnership_id, agreement_id, number, canonical, hash, agreed_on, draft_id,
                                         reason, decision_id, recorded_by, recorded_at)
          values (proposed.programme_id, proposed.partnership_id, agreed_id, next_number, proposed.canonical, proposed.hash, current_day(),
                  proposed.id, proposed.reason, proposed.decision_id, current_person_id(), moment);

          insert into agreement_party (programme_id, partnership_id, agreement_id, organisation_id, role, signatory_person_id)
          select proposed.programme_id, proposed.partnership_id, agreed_id, party."organisationId", party.role, party."signatoryPersonId"
            from jsonb_to_recordset(content -> 'parties') as party ("organisationId" uuid, role text, "signatoryPersonId" uuid)
          on conflict (programme_id, partnership_id, agreement_id, organisation_id) do update
             set role = excluded.role, signatory_person_id = excluded.signatory_person_id, withdrawn_number = null;
          ${leaveOut('agreement_party', `content -> 'parties'`, 'organisation_id', 'organisationId')}

          insert into goal (programme_id, id, partnership_id, agreement_id, position, title, description)
          select proposed.programme_id, (term ->> 'id')::uuid, proposed.partnership_id, agreed_id, place - 1, term ->> 'title', term ->> 'description'
            from jsonb_array_elements(${goals}) with ordinality as listed (term, place)
          on conflict (programme_id, id) do update
             set position = excluded.position, title = excluded.title, description = excluded.description, withdrawn_number = null;
          ${leaveOut('goal', goals)}

          insert into indicator (programme_id, id, partnership_id, agreement_id, goal_id, position, title, unit, baseline, target, direction, due_on)
          select proposed.programme_id, (term ->> 'id')::uuid, proposed.partnership_id, agreed_id, (term ->> 'goalId')::uuid, place - 1,
                 term ->> 'title', term ->> 'unit', (term ->> 'baseline')::numeric, (term ->> 'target')::numeric, term ->> 'direction',
                 (term ->> 'dueOn')::date
            from jsonb_array_elements(${indicators}) with ordinality as listed (term, place)
          on conflict (programme_id, id) do update
             set goal_id = excluded.goal_id, position = excluded.position, title = excluded.title, unit = excluded.unit,
                 baseline = excluded.baseline, target = excluded.target, direction = excluded.direction, due_on = excluded.due_on,
                 withdrawn_number = null;
          ${leaveOut('indicator', indicators)}

          insert into milestone (programme_id, id, partnership_id, agreement_id, goal_id, title, baseline_on, responsible_organisation_id,
                                 responsible_person_id, accepting_organisation_id, phase, size, evidence, version)
          select proposed.programme_id, term.id, proposed.partnership_id, agreed_id, term."goalId", term.title, term."baselineOn",
                 term."responsibleOrganisationId", term."responsiblePersonId", term."acceptingOrganisationId", term.phase, term.size,
                 term.evidence, 1
            from jsonb_to_recordset(${milestones})
                   as term (id uuid, "goalId" uuid, title text, "baselineOn" date, "responsibleOrganisationId" uuid,
                            "responsiblePersonId" uuid, "acceptingOrganisationId" uuid, phase text, size integer, evidence text)
          on conflict (programme_id, id) do update
             set goal_id = excluded.goal_id, title = excluded.title, baseline_on = excluded.baseline_on,
                 responsible_organisation_id = excluded.responsible_organisation_id,
                 -- Somebody who took a milestone over meanwhile keeps it, unless the text itself names another than before.
                 responsible_person_id = case
                   when exists (
                     select from jsonb_to_recordset(previous -> 'milestones')
                                   as before (id uuid, "responsibleOrganisationId" uuid, "responsiblePersonId" uuid)
                      where before.id = excluded.id and before."responsibleOrganisationId" = excluded.responsible_organisation_id
                        and before."responsiblePersonId" is not distinct from excluded.responsible_person_id)
                   then milestone.responsible_person_id else excluded.responsible_person_id end,
                 accepting_organisation_id = excluded.accepting_organisation_id, phase = excluded.phase, size = excluded.size,
                 evidence = excluded.evidence, version = milestone.version + 1, withdrawn_number = null;
          ${leaveOut('milestone', milestones)}

          delete from milestone_dependency
           where ${inProgramme} and milestone_id in (select id from milestone where ${inProgramme} and agreement_id = agreed_id);
          insert into milestone_dependency (programme_id, partnership_id, milestone_id, depends_on_id)
          select distinct proposed.programme_id, proposed.partnership_id, term.id, first::uuid
            from jsonb_to_recordset(${milestones}) as term (id uuid, "dependsOn" jsonb), jsonb_array_elements_text(term."dependsOn") as first;

          insert into obligation (programme_id, id, partnership_id, agreement_id, title, organisation_id, towards_organisation_id, due_on,
                                  recurrence, notice_days)
          select proposed.programme_id, term.id, proposed.partnership_id, agreed_id, term.title, term."organisationId",
                 term."towardsOrganisationId", term."dueOn", term.recurrence, term."noticeDays"
            from jsonb_to_recordset(${obligations})
                   as term (id uuid, title text, "organisationId" uuid, "towardsOrganisationId" uuid, "dueOn" date, recurrence text,
                            "noticeDays" integer)
          on conflict (programme_id, id) do update
             set title = excluded.title, organisation_id = excluded.organisation_id,
                 towards_organisation_id = excluded.towards_organisation_id, due_on = excluded.due_on, recurrence = excluded.recurrence,
                 notice_days = excluded.notice_days, withdrawn_number = null;
          ${leaveOut('obligation', obligations)}

          delete from obligation_wait
           where ${inProgramme} and obligation_id in (select id from obligation where ${inProgramme} and agreement_id = agreed_id);
          insert into obligation_wait (programme_id, partnership_id, obligation_id, waits_for_id)
          select distinct proposed.programme_id, proposed.partnership_id, term.id, awaited::uuid
            from jsonb_to_recordset(${obligations}) as term (id uuid, "waitsFor" jsonb), jsonb_array_elements_text(term."waitsFor") as awaited;

          update agreement_draft set status = 'agreed' where ${inProgramme} and id = proposed.id;
          return next_number;
        end
        $function$;
      revoke execute on function bring_agreement_into_force(uuid) from public;
      grant execute on function bring_agreement_into_force(uuid) to samenspel_app;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      drop function bring_agreement_into_force(uuid);
      drop trigger agreed_draft_kept on agreement_draft;
      drop function keep_agreed_draft();
      drop policy agreement_confirmation_of_own on agreement_confirmation;
      drop policy agreement_version_registered on agreement_version;
      ${tables.map((table) => `drop policy ${table}_brought_into_force on ${table};`).join('\n')}
      drop index goal_of_agreement;
      alter table goal add constraint goal_programme_id_agreement_id_position_key unique (programme_id, agreement_id, position);
    `);
  }
}
