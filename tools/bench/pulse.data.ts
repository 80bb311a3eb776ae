import { createHash } from 'node:crypto';
import pg from 'pg';

export const items = ['trust', 'goal-alignment', 'strategy-agreement', 'knowledge-exchange', 'climate', 'commitment', 'shared-decisions', 'embeddedness'] as const;

/** An id that says what it is of, the same in every run. */
export const idOf = (kind: number, number: number): string => `${String(kind).padStart(8, '0')}-0000-4000-8000-${String(number).padStart(12, '0')}`;
const id = (kind: number, number: string) => `('${String(kind).padStart(8, '0')}-0000-4000-8000-' || lpad((${number})::text, 12, '0'))::uuid`;

export const programmeId = idOf(1, 1);
const partnershipId = idOf(4, 1);

/** 32 bytes in base64url, as in a mail. */
export const tokenOf = (wave: number, person: number): string => createHash('sha256').update(`token ${wave} ${person}`).digest('base64url');
export const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest();

export interface Roster {
  readonly organisations: number;
  readonly levels: readonly ('strategic' | 'tactical' | 'operational')[];
  readonly peopleOfEach: number;
}

export const peopleIn = ({ organisations, levels, peopleOfEach }: Roster): number => organisations * levels.length * peopleOfEach;

/** A partnership of these organisations, and beside it a plain table that holds the same rows as answers do. */
export async function loadPartnership(client: pg.Client, { organisations, levels, peopleOfEach }: Roster): Promise<void> {
  const programme = `'${programmeId}'::uuid`;
  const people = organisations * levels.length * peopleOfEach;
  const organisationOf = (number: string) => `1 + (${number}) % ${organisations}`;
  const levelOf = (number: string) => `(array['${levels.join("', '")}'])[1 + (${number}) / ${organisations} % ${levels.length}]`;
  for (const statement of [
    `insert into programme (id, name, time_zone, created_at) values (${programme}, 'Meting', 'Europe/Amsterdam', '2026-01-01')`,
    `insert into organisation (programme_id, id, name, sector)
     select ${programme}, ${id(2, 'n')}, 'Organisatie ' || n, case when n % 2 = 1 then 'public' else 'private' end from generate_series(1, ${organisations}) n`,
    `insert into person (programme_id, id, organisation_id, name, email, language)
     select ${programme}, ${id(3, 'n')}, ${id(2, organisationOf('n'))}, 'Persoon ' || n, 'persoon-' || n || '@example.org', 'nl' from generate_series(1, ${people}) n`,
    `insert into partnership (programme_id, id, name, purpose, phase, started_on, opened_by, opened_at, version)
     values (${programme}, '${partnershipId}', 'Samenwerking', 'Samen werk maken', 'implementation', '2024-01-01', '${idOf(3, 1)}', '2026-01-01', 1)`,
    `insert into partnership_organisation (programme_id, partnership_id, organisation_id, joined_at)
     select ${programme}, '${partnershipId}', ${id(2, 'n')}, '2026-01-01' from generate_series(1, ${organisations}) n`,
    `insert into participant (programme_id, partnership_id, person_id, organisation_id, role, level, joined_at)
     select ${programme}, '${partnershipId}', ${id(3, 'n')}, ${id(2, organisationOf('n'))}, 'contributor', ${levelOf('n')}, '2026-01-01' from generate_series(1, ${people}) n`,
    `create table plain_participation (programme_id uuid not null, wave_id uuid not null, invitation_id uuid not null, primary key (programme_id, wave_id, invitation_id))`,
    `create table plain_answer (programme_id uuid not null, wave_id uuid not null, response_id uuid not null, item text not null, value smallint,
                                primary key (programme_id, wave_id, response_id, item))`,
  ]) {
    await client.query(statement);
  }
}

/** The same rows in one statement and one transaction: that someone answered, and each answer. */
export const plainInsert = `
  with noted as (insert into plain_participation values ($1, $2, $3))
  insert into plain_answer select $1, $2, $3, given.key, given.value::text::smallint from jsonb_each($4) as given`;

/** A wave that is open, with everyone invited, in blocks of an organisation and a level. */
export async function openWave(client: pg.Client, wave: number, people: number): Promise<void> {
  const waveId = idOf(5, wave);
  const invitation = (number: string) => id(6, `${wave * 100_000} + ${number}`);
  await client.query(
    `insert into wave (programme_id, id, partnership_id, instrument_code, instrument_version, mode, minimum_group_size, status, opened_by, opens_on, opened_at, closes_on, version)
     values ($1, $2, $3, 'trust-and-course', 1, 'anonymous', 5, 'open', $4, current_date, now(), current_date + 14, 1)`,
    [programmeId, waveId, partnershipId, idOf(3, 1)],
  );
  const block = `organisation.sector || '/' || participant.organisation_id || '/' || participant.level`;
  const roster = `participant join organisation on organisation.id = participant.organisation_id where participant.programme_id = $1`;
  await client.query(
    `insert into answer_block (programme_id, wave_id, partnership_id, block, sector, organisation_id, level)
     select distinct participant.programme_id, $2::uuid, participant.partnership_id, ${block}, organisation.sector, participant.organisation_id, participant.level from ${roster}`,
    [programmeId, waveId],
  );
  await client.query(
    `insert into wave_invitation (programme_id, id, partnership_id, wave_id, person_id, organisation_id, block)
     select participant.programme_id, ${invitation('right(participant.person_id::text, 12)::integer')}, participant.partnership_id, $2::uuid,
            participant.person_id, participant.organisation_id, ${block} from ${roster}`,
    [programmeId, waveId],
  );
  await client.query(
    `insert into vault.invitation_token (programme_id, wave_id, invitation_id, token_hash)
     select $1, $2, ${invitation('number')}, hash from unnest($3::integer[], $4::bytea[]) as token (number, hash)`,
    [programmeId, waveId, ...tokens(wave, people)],
  );
}

/** Who answers: the same nine in ten in every wave, or four in five whom chance picks anew. The same in every run. */
export type Turnout = 'the same people' | 'other people';
const answering: Readonly<Record<Turnout, string>> = { 'the same people': 'abs(hashtext(person_id::text)) % 10 > 0', 'other people': 'random() < 0.8' };

/** Answers straight into the tables of the wave. */
export async function fillWave(client: pg.Client, wave: number, turnout: Turnout): Promise<void> {
  const waveId = idOf(5, wave);
  const { rows } = await client.query<{ code: string }>('select code from vault.compartment where wave_id = $1', [waveId]);
  const { code } = rows[0]!;
  await client.query('select setseed($1)', [wave / 100]);
  await client.query(`insert into compartment.participation_${code} select programme_id, wave_id, id from wave_invitation where wave_id = $1 and ${answering[turnout]}`, [waveId]);
  await client.query(
    `insert into compartment.answer_${code}
     select programme_id, wave_id, block, response_id, item, 1 + floor(5 * random())
       from (select invitation.*, gen_random_uuid() as response_id
               from compartment.participation_${code} as participation
               join wave_invitation as invitation on invitation.id = participation.invitation_id) as answered
       cross join unnest($1::text[]) as item`,
    [[...items]],
  );
}

/** What `take_in_answers` and the page are given. */
export const sheetOf = (person: number): Record<string, number> => Object.fromEntries(items.map((item, place) => [item, 1 + ((person + place) % 5)]));

function tokens(wave: number, people: number): [number[], Buffer[]] {
  const numbers = Array.from({ length: people }, (_, place) => place + 1);
  return [numbers, numbers.map((number) => hashOf(tokenOf(wave, number)))];
}
