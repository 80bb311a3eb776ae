import type { MigrationInterface, QueryRunner } from 'typeorm';
import { deletedWithProgramme, keptInVault, protectedByPartnership, unforced } from './tenancy.js';

const inProgramme = 'programme_id = current_programme_id()';

/** The former tables, which held the answers of all waves. */
const shared = `
      create table vault.participation (
        programme_id uuid not null,
        wave_id uuid not null,
        invitation_id uuid not null,
        primary key (programme_id, wave_id, invitation_id),
        foreign key (programme_id, wave_id, invitation_id) references wave_invitation (programme_id, wave_id, id)
      );
      ${keptInVault('participation', 'select, delete, maintain', ['select', 'insert'])}

      create table vault.answer (
        programme_id uuid not null,
        wave_id uuid not null,
        response_id uuid not null,
        item text not null check (item ~ '^[a-z0-9-]{1,64}$'),
        value smallint check (value between 1 and 5),
        primary key (programme_id, wave_id, response_id, item),
        foreign key (programme_id, wave_id) references wave (programme_id, id)
      );
      ${keptInVault('answer', 'select, delete, maintain', ['insert'])}`;

const lookUpFunction = (isUsed: string) => `
      create or replace function look_up_pulse_link(link_hash bytea, moment timestamptz)
        returns table (
          state text, partnership_name text, organiser_name text, organiser_organisation text, instrument_code text,
          instrument_version integer, mode text, minimum_group_size integer, closes_on date, language text
        )
        language sql stable security definer set search_path = public, pg_temp
        begin atomic
          with link as (
            select programme_id, wave_id, invitation_id from vault.invitation_token where token_hash = link_hash
            union all
            select programme_id, wave_id, null from vault.closed_link where token_hash = link_hash)
          select case
                   when wave.status <> 'open' or wave.closes_on < (moment at time zone programme.time_zone)::date then 'closed'
                   when ${isUsed} then 'used'
                   else 'open'
                 end,
                 partnership.name, organiser.name, organisation.name, wave.instrument_code, wave.instrument_version,
                 wave.mode, wave.minimum_group_size, wave.closes_on, invited.language
            from link
            join programme on programme.id = link.programme_id
            join wave on wave.programme_id = link.programme_id and wave.id = link.wave_id
            join partnership on partnership.programme_id = wave.programme_id and partnership.id = wave.partnership_id
            join person as organiser on organiser.programme_id = wave.programme_id and organiser.id = wave.opened_by
            join organisation on organisation.programme_id = wave.programme_id and organisation.id = organiser.organisation_id
            left join wave_invitation
              on wave_invitation.programme_id = link.programme_id and wave_invitation.id = link.invitation_id
            left join person as invited
              on invited.programme_id = wave_invitation.programme_id and invited.id = wave_invitation.person_id;
        end`;

const usedAmongOtherWaves = `exists (
                     select from vault.participation
                      where participation.programme_id = link.programme_id
                        and participation.wave_id = link.wave_id
                        and participation.invitation_id = link.invitation_id)`;

/** Held together by those who answer a wave, and alone by who ends that; a lock of its row would leave a mark of each answer. */
const lockOf = (wave: string) => `hashtextextended('answers of wave ' || ${wave}, 0)`;

const takeInFunction = (store: string) => `
      create or replace function take_in_answers(link_hash bytea, answers jsonb, moment timestamptz) returns text
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

          perform pg_advisory_xact_lock_shared(${lockOf('link.wave_id')});
          perform from wave join programme on programme.id = wave.programme_id
            where wave.programme_id = link.programme_id and wave.id = link.wave_id
              and wave.status = 'open' and wave.closes_on >= (moment at time zone programme.time_zone)::date;
          if not found then
            return 'closed';
          end if;
${store}
          return case when taken then 'accepted' else 'used' end;
        end $body$`;

const storeInCompartment = `
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
          end if;`;

const storeWithOtherWaves = `
          with noted as (
            insert into vault.participation (programme_id, wave_id, invitation_id)
              values (link.programme_id, link.wave_id, link.invitation_id) on conflict do nothing returning gen_random_uuid() as response),
          kept as (
            insert into vault.answer (programme_id, wave_id, response_id, item, value)
              select link.programme_id, link.wave_id, response, given.key, (given.value #>> '{}')::smallint
                from noted cross join jsonb_each(answers) as given)
          select exists (select from noted) into taken;`;

/**
 * Answers and participation of a wave lie in tables of their own from its opening to its close, and are destroyed by
 * dropping these. A row of vault.compartment stands for the two tables: adding it makes them, deleting it drops them.
 * They are named at random and refer to no other table, so that dropping them waits for nobody who answers another wave.
 */
export class GaveEachWaveACompartment20261129121000 implements MigrationInterface {
  name = 'GaveEachWaveACompartment20261129121000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table answer_block (
        programme_id uuid not null,
        wave_id uuid not null,
        partnership_id uuid not null,
        block text not null,
        sector text check (sector in ('public', 'private', 'civic')),
        organisation_id uuid,
        level text check (level in ('strategic', 'tactical', 'operational')),
        primary key (programme_id, wave_id, block),
        foreign key (programme_id, partnership_id, wave_id) references wave (programme_id, partnership_id, id),
        foreign key (programme_id, organisation_id) references organisation (programme_id, id)
      );
      ${protectedByPartnership('answer_block', 'append')}
      create policy answer_block_of_vault on answer_block for select to samenspel_vault using (${inProgramme});
      grant select on answer_block to samenspel_vault;
      ${deletedWithProgramme('answer_block')}
      alter table wave_invitation
        add column block text,
        add constraint wave_invitation_block foreign key (programme_id, wave_id, block)
          references answer_block (programme_id, wave_id, block);
      grant update (block) on wave_invitation to samenspel_app;

      create table vault.compartment (
        programme_id uuid not null,
        wave_id uuid not null,
        code text not null unique check (code ~ '^[0-9a-f]{32}$'),
        primary key (programme_id, wave_id),
        foreign key (programme_id, wave_id) references wave (programme_id, id)
      );
      ${keptInVault('compartment', 'select, delete', ['select', 'insert'])}
    `);
    await this.createTriggers(queryRunner);
    await this.createFunctions(queryRunner);
    await queryRunner.query(
      unforced(
        ['wave', 'wave_invitation', 'answer_block', 'vault.answer', 'vault.participation'],
        `
      insert into answer_block (programme_id, wave_id, partnership_id, block)
        select programme_id, id, partnership_id, 'rest' from wave where status in ('open', 'closing');
      update wave_invitation set block = 'rest'
        from answer_block where answer_block.programme_id = wave_invitation.programme_id and answer_block.wave_id = wave_invitation.wave_id;
      do $body$
      declare
        moved record;
      begin
        for moved in
          insert into vault.compartment (programme_id, wave_id, code)
            select programme_id, wave_id, replace(gen_random_uuid()::text, '-', '') from answer_block order by random()
          returning wave_id, code
        loop
          execute format(
            'insert into compartment.%I select programme_id, wave_id, invitation_id from vault.participation where wave_id = $1 order by random()',
            'participation_' || moved.code) using moved.wave_id;
          execute format(
            'insert into compartment.%I select programme_id, wave_id, $2, response_id, item, value from vault.answer where wave_id = $1 order by response_id',
            'answer_' || moved.code) using moved.wave_id, 'rest';
        end loop;
      end $body$;`,
      ),
    );
    await queryRunner.query('drop table vault.answer, vault.participation');
  }

  private async createTriggers(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create function open_compartment() returns trigger
        language plpgsql security definer set search_path = public, pg_temp
        as $body$
        begin
          insert into vault.compartment (programme_id, wave_id, code)
            values (new.programme_id, new.id, replace(gen_random_uuid()::text, '-', '')) on conflict do nothing;
          return null;
        end $body$;
      create trigger open_compartment after insert or update of status on wave
        for each row when (new.status = 'open' and new.mode = 'anonymous') execute function open_compartment();

      create function make_compartment() returns trigger
        language plpgsql security definer set search_path = public, pg_temp
        as $body$
        declare
          kept text;
        begin
          execute format('create table compartment.%I (
            programme_id uuid not null, wave_id uuid not null, invitation_id uuid primary key) with (autovacuum_enabled = false)',
            'participation_' || new.code);
          execute format($ddl$create table compartment.%I (
            programme_id uuid not null, wave_id uuid not null, block text not null, response_id uuid not null,
            item text not null check (item ~ '^[a-z0-9-]{1,64}$'), value smallint check (value between 1 and 5))
            with (autovacuum_enabled = false)$ddl$, 'answer_' || new.code);
          foreach kept in array array['participation_' || new.code, 'answer_' || new.code] loop
            execute format('alter table compartment.%I enable row level security, force row level security', kept);
            execute format('create policy of_programme on compartment.%I for select to samenspel_vault using (${inProgramme})', kept);
            execute format('create policy insert_by_functions on compartment.%I for insert to samenspel_owner with check (true)', kept);
            execute format('grant select on compartment.%I to samenspel_vault', kept);
          end loop;
          execute format('create policy select_by_functions on compartment.%I for select to samenspel_owner using (true)',
            'participation_' || new.code);
          return null;
        end $body$;
      create trigger make_compartment after insert on vault.compartment for each row execute function make_compartment();

      create function drop_compartment() returns trigger
        language plpgsql security definer set search_path = public, pg_temp
        as $body$
        begin
          perform pg_advisory_xact_lock(${lockOf('old.wave_id')});
          execute format('drop table compartment.%I, compartment.%I', 'participation_' || old.code, 'answer_' || old.code);
          return old;
        end $body$;
      create trigger drop_compartment before delete on vault.compartment for each row execute function drop_compartment();

      revoke execute on function open_compartment(), make_compartment(), drop_compartment() from public;
    `);
  }

  private async createFunctions(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create function vault.is_used(programme uuid, wave uuid, invitation uuid) returns boolean
        language plpgsql stable set search_path = public, pg_temp
        as $body$
        declare
          code text;
          used boolean;
        begin
          select compartment.code into code from vault.compartment
            where compartment.programme_id = programme and compartment.wave_id = wave;
          if code is null then return false; end if;
          execute format('select exists (select from compartment.%I where invitation_id = $1)', 'participation_' || code) into used using invitation;
          return used;
        exception when undefined_table then
          -- The wave closed in between; whoever sends an answer is told so.
          return false;
        end $body$;
      revoke execute on function vault.is_used(uuid, uuid, uuid) from public;
    `);
    await queryRunner.query(lookUpFunction(`vault.is_used(link.programme_id, link.wave_id, link.invitation_id)`));
    await queryRunner.query(takeInFunction(storeInCompartment));
  }

  /** Answers that were given since go back into tables of all waves. */
  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(shared);
    await queryRunner.query(
      unforced(
        ['wave_invitation', 'vault.compartment', 'vault.answer', 'vault.participation'],
        `
      do $body$
      declare
        kept record;
      begin
        for kept in select code from vault.compartment loop
          execute format('alter table compartment.%I no force row level security', 'answer_' || kept.code);
          execute format('insert into vault.participation select programme_id, wave_id, invitation_id from compartment.%I', 'participation_' || kept.code);
          execute format('insert into vault.answer select programme_id, wave_id, response_id, item, value from compartment.%I', 'answer_' || kept.code);
        end loop;
        delete from vault.compartment;
      end $body$;`,
      ),
    );
    await queryRunner.query(lookUpFunction(usedAmongOtherWaves));
    await queryRunner.query(takeInFunction(storeWithOtherWaves));
    await queryRunner.query(`
      drop trigger open_compartment on wave;
      drop table vault.compartment;
      drop function vault.is_used(uuid, uuid, uuid);
      drop function open_compartment();
      drop function make_compartment();
      drop function drop_compartment();
      alter table wave_invitation drop column block;
      drop table answer_block;
    `);
  }
}
