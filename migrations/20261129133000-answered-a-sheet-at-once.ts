import type { MigrationInterface, QueryRunner } from 'typeorm';
import { unforced } from './tenancy.js';

/** Held together by those who answer a wave, and alone by who ends that; a lock of its row would leave a mark of each answer. */
const shareEndOfAnswering = `perform pg_advisory_xact_lock_shared(hashtextextended('answers of wave ' || link.wave_id, 0));`;

/**
 * The function that takes in a sheet answers with what the last page says, so that the last post asks the database once.
 * Whoever calls it says which questionnaire was answered: a sheet is held against that before it comes here, and a wave
 * that asks another is closed to it. Storing is a function of each wave, made and dropped with the tables of its answers:
 * its statements name these tables, so that PostgreSQL plans them once for each connection and not for each answer.
 */
export class AnsweredASheetAtOnce20261129133000 implements MigrationInterface {
  name = 'AnsweredASheetAtOnce20261129133000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create function make_storing_of(code text) returns void
        language plpgsql set search_path = public, pg_temp
        as $body$
        begin
          execute format($ddl$
            create function compartment.%1$I(programme uuid, wave uuid, invitation uuid, block text, answers jsonb) returns boolean
              language plpgsql
              as $store$
              declare
                response uuid := gen_random_uuid();
              begin
                insert into compartment.%2$I values (programme, wave, invitation) on conflict do nothing;
                if not found then
                  return false;
                end if;
                insert into compartment.%3$I
                  select programme, wave, block, response, given.key, (given.value #>> '{}')::smallint from jsonb_each(answers) as given;
                return true;
              end $store$;
            revoke execute on function compartment.%1$I(uuid, uuid, uuid, text, jsonb) from public$ddl$,
            'store_' || code, 'participation_' || code, 'answer_' || code);
        end $body$;

      create function make_storing() returns trigger
        language plpgsql security definer set search_path = public, pg_temp
        as $body$
        begin
          perform make_storing_of(new.code);
          return null;
        end $body$;
      create trigger make_storing after insert on vault.compartment for each row execute function make_storing();

      create function drop_storing() returns trigger
        language plpgsql security definer set search_path = public, pg_temp
        as $body$
        begin
          execute format('drop function compartment.%I(uuid, uuid, uuid, text, jsonb)', 'store_' || old.code);
          return old;
        end $body$;
      create trigger drop_storing before delete on vault.compartment for each row execute function drop_storing();

      revoke execute on function make_storing_of(text), make_storing(), drop_storing() from public;
      ${unforced(['vault.compartment'], 'do $body$ begin perform make_storing_of(code) from vault.compartment; end $body$;')}
      drop function take_in_answers(bytea, jsonb, timestamptz);

      create function take_in_answers(
        link_hash bytea, questionnaire text, questionnaire_version integer, answers jsonb, moment timestamptz,
        out result text, out partnership_name text, out closes_on date, out language text)
        language plpgsql security definer set search_path = public, pg_temp
        as $body$
        declare
          link record;
          taken boolean;
        begin
          select token.programme_id, token.wave_id, token.invitation_id, compartment.code, invitation.block,
                 partnership.name as partnership_name, invited.language into link
            from vault.invitation_token as token
            join vault.compartment on compartment.programme_id = token.programme_id and compartment.wave_id = token.wave_id
            join wave_invitation as invitation on invitation.programme_id = token.programme_id and invitation.id = token.invitation_id
            join partnership on partnership.programme_id = invitation.programme_id and partnership.id = invitation.partnership_id
            join person as invited on invited.programme_id = invitation.programme_id and invited.id = invitation.person_id
            where token.token_hash = link_hash;
          if not found then
            perform from vault.closed_link where closed_link.token_hash = link_hash;
            result := case when found then 'closed' else 'unknown' end;
            return;
          end if;

          ${shareEndOfAnswering}
          select wave.closes_on into closes_on
            from wave join programme on programme.id = wave.programme_id
            where wave.programme_id = link.programme_id and wave.id = link.wave_id
              and wave.instrument_code = questionnaire and wave.instrument_version = questionnaire_version
              and wave.status = 'open' and wave.closes_on >= (moment at time zone programme.time_zone)::date;
          if not found then
            result := 'closed';
            return;
          end if;

          execute format('select compartment.%I($1, $2, $3, $4, $5)', 'store_' || link.code)
            into taken using link.programme_id, link.wave_id, link.invitation_id, link.block, answers;
          partnership_name := link.partnership_name;
          language := link.language;
          result := case when taken then 'accepted' else 'used' end;
        end $body$;

      revoke execute on function take_in_answers(bytea, text, integer, jsonb, timestamptz) from public;
      grant execute on function take_in_answers(bytea, text, integer, jsonb, timestamptz) to samenspel_app;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      drop trigger make_storing on vault.compartment;
      drop trigger drop_storing on vault.compartment;
      drop function make_storing();
      drop function make_storing_of(text);
      drop function drop_storing();
      do $body$
      declare
        storing text;
      begin
        for storing in select proname from pg_proc where pronamespace = 'compartment'::regnamespace loop
          execute format('drop function compartment.%I(uuid, uuid, uuid, text, jsonb)', storing);
        end loop;
      end $body$;
      drop function take_in_answers(bytea, text, integer, jsonb, timestamptz);

      create function take_in_answers(link_hash bytea, answers jsonb, moment timestamptz) returns text
        language plpgsql security definer set search_path = public, pg_temp
        as $body$
        declare
          link record;
          kept record;
          taken boolean;
        begin
          select token.programme_id, token.wave_id, token.invitation_id into link
            from vault.invitation_token as token where token.token_hash = link_hash;
          if not found then
            perform from vault.closed_link where closed_link.token_hash = link_hash;
            return case when found then 'closed' else 'unknown' end;
          end if;

          ${shareEndOfAnswering}
          perform from wave join programme on programme.id = wave.programme_id
            where wave.programme_id = link.programme_id and wave.id = link.wave_id
              and wave.status = 'open' and wave.closes_on >= (moment at time zone programme.time_zone)::date;
          if not found then
            return 'closed';
          end if;

          select compartment.code, invitation.block into strict kept
            from vault.compartment
            join wave_invitation as invitation
              on invitation.programme_id = compartment.programme_id and invitation.wave_id = compartment.wave_id
            where compartment.programme_id = link.programme_id and compartment.wave_id = link.wave_id
              and invitation.id = link.invitation_id;
          execute format('insert into compartment.%I values ($1, $2, $3) on conflict do nothing returning true', 'participation_' || kept.code)
            into taken using link.programme_id, link.wave_id, link.invitation_id;
          if taken then
            execute format(
              $dml$insert into compartment.%I
                select $1, $2, $3, $4, given.key, (given.value #>> '{}')::smallint from jsonb_each($5) as given$dml$,
              'answer_' || kept.code)
              using link.programme_id, link.wave_id, kept.block, gen_random_uuid(), answers;
          end if;
          return case when taken then 'accepted' else 'used' end;
        end $body$;

      revoke execute on function take_in_answers(bytea, jsonb, timestamptz) from public;
      grant execute on function take_in_answers(bytea, jsonb, timestamptz) to samenspel_app;
    `);
  }
}
