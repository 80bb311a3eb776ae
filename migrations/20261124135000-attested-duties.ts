import type { MigrationInterface, QueryRunner } from 'typeorm';
import { deletedWithProgramme, protectedByPartnership, readableByOwner } from './tenancy.js';

const inPartnership = 'programme_id = current_programme_id() and partnership_id in (select visible_partnership_ids())';

/**
 * Each side's own word on whether duties were met, given before either sees the other's. A word is sealed: until its
 * round is opened the policies show it to its own organisation alone, Samenspel itself excluded, and only a function opens
 * a round: when every party has given its word, or after the deadline. No role of the application can open one by hand.
 */
export class AttestedDuties20261124135000 implements MigrationInterface {
  name = 'AttestedDuties20261124135000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table attestation_choice (
        programme_id uuid not null,
        id uuid not null,
        partnership_id uuid not null,
        agreement_id uuid not null,
        chosen boolean not null,
        recorded_by uuid not null,
        recorded_at timestamptz not null,
        primary key (programme_id, id),
        foreign key (programme_id, partnership_id, agreement_id) references agreement (programme_id, partnership_id, id),
        foreign key (programme_id, recorded_by) references person (programme_id, id)
      );
      create index attestation_choice_latest on attestation_choice (programme_id, agreement_id, recorded_at desc, id desc);

      create table attestation_round (
        programme_id uuid not null,
        id uuid not null,
        partnership_id uuid not null,
        agreement_id uuid not null,
        starts_on date not null,
        ends_on date not null check (ends_on > starts_on),
        deadline_on date not null check (deadline_on > ends_on),
        begun_at timestamptz not null,
        opened_at timestamptz,
        primary key (programme_id, id),
        unique (programme_id, partnership_id, id),
        unique (programme_id, agreement_id, starts_on),
        foreign key (programme_id, partnership_id, agreement_id) references agreement (programme_id, partnership_id, id)
      );
      create index attestation_round_sealed on attestation_round (programme_id, deadline_on) where opened_at is null;

      create table attestation_party (
        programme_id uuid not null,
        partnership_id uuid not null,
        round_id uuid not null,
        organisation_id uuid not null,
        primary key (programme_id, round_id, organisation_id),
        foreign key (programme_id, partnership_id, round_id) references attestation_round (programme_id, partnership_id, id),
        foreign key (programme_id, partnership_id, organisation_id)
          references partnership_organisation (programme_id, partnership_id, organisation_id)
      );

      create table attestation_duty (
        programme_id uuid not null,
        id uuid not null,
        partnership_id uuid not null,
        round_id uuid not null,
        kind text not null check (kind in ('milestone', 'obligation')),
        subject_id uuid not null,
        title text not null,
        due_on date not null,
        organisation_id uuid not null,
        primary key (programme_id, id),
        unique (programme_id, round_id, kind, subject_id, due_on),
        foreign key (programme_id, partnership_id, round_id) references attestation_round (programme_id, partnership_id, id),
        foreign key (programme_id, partnership_id, organisation_id)
          references partnership_organisation (programme_id, partnership_id, organisation_id)
      );

      create table attestation_word (
        programme_id uuid not null,
        id uuid not null,
        partnership_id uuid not null,
        round_id uuid not null,
        organisation_id uuid not null,
        statements text not null,
        salt text not null check (salt ~ '^[0-9a-f]{64}$'),
        commitment text not null check (commitment = encode(sha256(convert_to(salt || statements, 'UTF8')), 'hex')),
        recorded_by uuid not null,
        recorded_at timestamptz not null,
        primary key (programme_id, id),
        unique (programme_id, round_id, organisation_id),
        foreign key (programme_id, round_id, organisation_id) references attestation_party (programme_id, round_id, organisation_id),
        foreign key (programme_id, partnership_id, round_id) references attestation_round (programme_id, partnership_id, id),
        foreign key (programme_id, recorded_by) references person (programme_id, id)
      );

      ${protectedByPartnership('attestation_choice', 'append')}
      ${protectedByPartnership('attestation_round', 'append')}
      ${protectedByPartnership('attestation_party', 'append')}
      ${protectedByPartnership('attestation_duty', 'append')}

      ${readableByOwner('attestation_word')}
      ${readableByOwner('attestation_party')}
      ${readableByOwner('attestation_round')}
      create policy attestation_round_opened_by_functions on attestation_round for update to samenspel_owner
        using (programme_id = current_programme_id()) with check (programme_id = current_programme_id() and opened_at is not null);

      create function attestation_is_open(round uuid) returns boolean
        language sql stable security definer set search_path = public, pg_temp
        begin atomic
          select coalesce((select opened_at is not null from attestation_round where programme_id = current_programme_id() and id = round), false);
        end;

      create function open_attestation(round uuid, moment timestamptz) returns boolean
        language plpgsql security definer set search_path = public, pg_temp
        as $$
        declare
          sealed attestation_round;
        begin
          select * into sealed from attestation_round
            where programme_id = current_programme_id() and id = round and opened_at is null for update;
          if not found then return false; end if;
          if not coalesce(current_day() > sealed.deadline_on, false) and exists (
            select from attestation_party party
             where party.programme_id = sealed.programme_id and party.round_id = sealed.id
               and not exists (
                 select from attestation_word word
                  where word.programme_id = party.programme_id and word.round_id = party.round_id
                    and word.organisation_id = party.organisation_id))
          then return false; end if;
          update attestation_round set opened_at = moment where programme_id = sealed.programme_id and id = sealed.id;
          return true;
        end $$;

      create function attestation_awaits(round uuid) returns setof uuid
        language sql stable security definer set search_path = public, pg_temp
        begin atomic
          select party.organisation_id
            from attestation_party party
           where party.programme_id = current_programme_id() and party.round_id = round
             and (acts_as_system() or party.organisation_id = current_organisation_id())
             and not exists (
               select from attestation_word word
                where word.programme_id = party.programme_id and word.round_id = party.round_id
                  and word.organisation_id = party.organisation_id);
        end;

      revoke execute on function attestation_is_open(uuid), open_attestation(uuid, timestamptz), attestation_awaits(uuid) from public;
      grant execute on function attestation_is_open(uuid), open_attestation(uuid, timestamptz), attestation_awaits(uuid) to samenspel_app;

      alter table attestation_word enable row level security;
      alter table attestation_word force row level security;
      create policy attestation_word_read on attestation_word for select to samenspel_app
        using (${inPartnership} and (organisation_id = current_organisation_id() or attestation_is_open(round_id)));
      create policy attestation_word_given on attestation_word for insert to samenspel_app
        with check (${inPartnership} and organisation_id = current_organisation_id() and not attestation_is_open(round_id));
      grant select, insert on attestation_word to samenspel_app;

      ${['attestation_choice', 'attestation_round', 'attestation_party', 'attestation_duty', 'attestation_word'].map(deletedWithProgramme).join('\n')}
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      drop function attestation_awaits(uuid), open_attestation(uuid, timestamptz);
      drop table attestation_word;
      drop function attestation_is_open(uuid);
      drop table attestation_duty, attestation_party, attestation_round, attestation_choice;
    `);
  }
}
