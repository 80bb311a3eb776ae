import type { MigrationInterface, QueryRunner } from 'typeorm';
import { protectedByPartnership, readableByOwner } from './tenancy.js';

const inProgramme = 'programme_id = current_programme_id()';

type FunctionRight = 'select' | 'insert';

/**
 * A table that the API cannot reach. The vault's role acts within one programme at a time; the functions that the API
 * may call run as the owner, whom the forced policies leave no more than the rights named here.
 */
function keptInVault(table: string, vaultRights: string, functionRights: readonly FunctionRight[]): string {
  const condition = { select: 'using (true)', insert: 'with check (true)' };
  return `
    alter table vault.${table} enable row level security;
    alter table vault.${table} force row level security;
    create policy ${table}_of_programme on vault.${table} to samenspel_vault using (${inProgramme}) with check (${inProgramme});
    grant ${vaultRights} on vault.${table} to samenspel_vault;
    ${functionRights
      .map((right) => `create policy ${table}_${right}_by_functions on vault.${table} for ${right} to samenspel_owner ${condition[right]};`)
      .join('\n    ')}`;
}

/** What the vault's role, when it freezes a plan, may do with a table that others see too. */
function usedByVault(table: string, rights: string): string {
  return `
    create policy ${table}_of_vault on ${table} to samenspel_vault using (${inProgramme}) with check (${inProgramme});
    grant ${rights} on ${table} to samenspel_vault;`;
}

/** Rows about a wave that nobody of the application sees before the wave is released. */
function sealedUntilReleased(table: string): string {
  return `
    alter table ${table} enable row level security;
    alter table ${table} force row level security;
    create policy ${table}_released on ${table} for select to samenspel_app using (
      ${inProgramme}
      and partnership_id in (select visible_partnership_ids())
      and exists (
        select from wave
         where wave.programme_id = ${table}.programme_id and wave.id = ${table}.wave_id and wave.released_at is not null));
    grant select on ${table} to samenspel_app;
    ${usedByVault(table, 'select, insert')}`;
}

/** Waves, who was invited, what was published, and the vault that holds answers until the close. */
export class CreatedPulses20261124093000 implements MigrationInterface {
  name = 'CreatedPulses20261124093000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table wave (
        programme_id uuid not null references programme (id),
        id uuid not null,
        partnership_id uuid not null,
        instrument_code text not null,
        instrument_version integer not null,
        mode text not null check (mode in ('anonymous', 'joint-statement')),
        minimum_group_size integer not null check (minimum_group_size >= 5),
        status text not null check (status in ('planned', 'open', 'closing', 'closed', 'released')),
        opened_by uuid not null,
        opened_at timestamptz not null,
        closes_on date not null,
        closed_at timestamptz,
        release_by date,
        released_at timestamptz,
        version integer not null,
        primary key (programme_id, id),
        unique (programme_id, partnership_id, id),
        foreign key (programme_id, partnership_id) references partnership (programme_id, id),
        foreign key (programme_id, opened_by) references person (programme_id, id),
        check ((status in ('closing', 'closed', 'released')) = (closed_at is not null and release_by is not null)),
        check ((status = 'released') = (released_at is not null))
      );
      create unique index wave_open_once on wave (programme_id, partnership_id) where status in ('open', 'closing');
      create index wave_by_opening on wave (programme_id, opened_at desc, id desc);
      create index wave_unreleased on wave (programme_id, id) where status <> 'released';
      ${protectedByPartnership('wave', 'append')}
      grant update (status, closed_at, release_by, released_at, version) on wave to samenspel_app;
      ${usedByVault('wave', 'select, update (status, version)')}
      ${readableByOwner('wave')}
      create policy wave_locked_by_functions on wave for update to samenspel_owner using (true) with check (false);

      create table wave_invitation (
        programme_id uuid not null,
        id uuid not null,
        partnership_id uuid not null,
        wave_id uuid not null,
        person_id uuid not null,
        organisation_id uuid not null,
        primary key (programme_id, id),
        unique (programme_id, wave_id, id),
        unique (programme_id, wave_id, person_id),
        foreign key (programme_id, partnership_id, wave_id) references wave (programme_id, partnership_id, id),
        foreign key (programme_id, organisation_id, person_id) references person (programme_id, organisation_id, id)
      );
      ${protectedByPartnership('wave_invitation', 'append')}
      ${usedByVault('wave_invitation', 'select')}
      ${readableByOwner('wave_invitation')}

      create table wave_publication (
        programme_id uuid not null,
        wave_id uuid not null,
        partnership_id uuid not null,
        outcome text not null check (outcome in ('published', 'withheld')),
        minimum_group_size integer not null,
        response text,
        reason text,
        primary key (programme_id, wave_id),
        foreign key (programme_id, partnership_id, wave_id) references wave (programme_id, partnership_id, id),
        check ((outcome = 'withheld') = (reason is not null)),
        check (outcome = 'published' or response is null)
      );
      ${sealedUntilReleased('wave_publication')}

      create table published_cell (
        programme_id uuid not null,
        wave_id uuid not null,
        partnership_id uuid not null,
        dimension text not null,
        mean numeric(2, 1),
        band text check (band in ('low', 'high')),
        primary key (programme_id, wave_id, dimension),
        foreign key (programme_id, wave_id) references wave_publication (programme_id, wave_id),
        foreign key (programme_id, partnership_id, wave_id) references wave (programme_id, partnership_id, id),
        check ((mean is null) <> (band is null))
      );
      ${sealedUntilReleased('published_cell')}
    `);
    await this.createVault(queryRunner);
    await this.createFunctions(queryRunner);
  }

  private async createVault(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table vault.invitation_token (
        programme_id uuid not null,
        wave_id uuid not null,
        invitation_id uuid not null,
        token_hash bytea not null check (length(token_hash) = 32),
        primary key (programme_id, token_hash),
        foreign key (programme_id, wave_id, invitation_id) references wave_invitation (programme_id, wave_id, id)
      );
      create unique index invitation_token_once on vault.invitation_token (token_hash);
      create index invitation_token_of_wave on vault.invitation_token (programme_id, wave_id);
      ${keptInVault('invitation_token', 'select, delete, maintain', ['select', 'insert'])}

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
      ${keptInVault('answer', 'select, delete, maintain', ['insert'])}

      create table vault.closed_link (
        programme_id uuid not null,
        wave_id uuid not null,
        token_hash bytea not null,
        primary key (programme_id, token_hash),
        foreign key (programme_id, wave_id) references wave (programme_id, id)
      );
      create unique index closed_link_once on vault.closed_link (token_hash);
      ${keptInVault('closed_link', 'insert', ['select'])}

      create table vault.contributor_key (
        programme_id uuid not null,
        partnership_id uuid not null,
        key bytea not null check (length(key) = 32),
        primary key (programme_id, partnership_id),
        foreign key (programme_id, partnership_id) references partnership (programme_id, id)
      );
      ${keptInVault('contributor_key', 'select, insert', [])}

      create table vault.published_wave (
        programme_id uuid not null,
        wave_id uuid not null,
        partnership_id uuid not null,
        fewest_answers integer not null check (fewest_answers >= 5),
        primary key (programme_id, wave_id),
        foreign key (programme_id, partnership_id, wave_id) references wave (programme_id, partnership_id, id)
      );
      ${keptInVault('published_wave', 'select, insert', [])}

      create table vault.contributor (
        programme_id uuid not null,
        wave_id uuid not null,
        pseudonym text not null,
        primary key (programme_id, wave_id, pseudonym),
        foreign key (programme_id, wave_id) references vault.published_wave (programme_id, wave_id)
      );
      ${keptInVault('contributor', 'select, insert', [])}
    `);
  }

  private async createFunctions(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create function store_pulse_token(invitation uuid, link_hash bytea) returns boolean
        language sql security definer set search_path = public, pg_temp
        begin atomic
          with stored as (
            insert into vault.invitation_token (programme_id, wave_id, invitation_id, token_hash)
            select wave_invitation.programme_id, wave_invitation.wave_id, wave_invitation.id, link_hash
              from wave_invitation
              join wave on wave.programme_id = wave_invitation.programme_id and wave.id = wave_invitation.wave_id
             where wave_invitation.programme_id = current_programme_id()
               and wave_invitation.id = invitation
               and wave.status = 'open'
               for share of wave
            returning wave_id)
          select exists (select from stored);
        end;

      create function look_up_pulse_link(link_hash bytea, moment timestamptz)
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
                   when exists (
                     select from vault.participation
                      where participation.programme_id = link.programme_id
                        and participation.wave_id = link.wave_id
                        and participation.invitation_id = link.invitation_id) then 'used'
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
        end;

      create function take_in_answers(link_hash bytea, answers jsonb, moment timestamptz) returns text
        language plpgsql security definer set search_path = public, pg_temp
        as $body$
        declare
          link record;
          response uuid := gen_random_uuid();
        begin
          select token.programme_id, token.wave_id, token.invitation_id into link
            from vault.invitation_token as token where token.token_hash = link_hash;
          if not found then
            perform from vault.closed_link where closed_link.token_hash = link_hash;
            return case when found then 'closed' else 'unknown' end;
          end if;

          perform from wave join programme on programme.id = wave.programme_id
            where wave.programme_id = link.programme_id and wave.id = link.wave_id
              and wave.status = 'open' and wave.closes_on >= (moment at time zone programme.time_zone)::date
            for share of wave;
          if not found then
            return 'closed';
          end if;

          insert into vault.participation (programme_id, wave_id, invitation_id)
            values (link.programme_id, link.wave_id, link.invitation_id) on conflict do nothing;
          if not found then
            return 'used';
          end if;

          insert into vault.answer (programme_id, wave_id, response_id, item, value)
            select link.programme_id, link.wave_id, response, given.key, (given.value #>> '{}')::smallint
              from jsonb_each(answers) as given;
          return 'accepted';
        end $body$;

      revoke execute on function store_pulse_token(uuid, bytea), look_up_pulse_link(bytea, timestamptz),
        take_in_answers(bytea, jsonb, timestamptz) from public;
      grant execute on function store_pulse_token(uuid, bytea), look_up_pulse_link(bytea, timestamptz),
        take_in_answers(bytea, jsonb, timestamptz) to samenspel_app;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      drop function take_in_answers(bytea, jsonb, timestamptz);
      drop function look_up_pulse_link(bytea, timestamptz);
      drop function store_pulse_token(uuid, bytea);
      drop table vault.contributor, vault.published_wave, vault.contributor_key, vault.closed_link, vault.answer,
        vault.participation, vault.invitation_token;
      drop table published_cell, wave_publication, wave_invitation, wave;
    `);
  }
}
