import { hash } from '@node-rs/argon2';
import pg from 'pg';
import { draftContent } from './draft-content.ts';

export const partnerships = 50;
export const milestonesOfEach = 10;
export const password = 'a password of the benchmark';
export const email = 'benchmark@example.org';

/** An id that says what it is of, the same in every run. */
export const idOf = (kind: number, number: number): string => `${String(kind).padStart(8, '0')}-0000-4000-8000-${String(number).padStart(12, '0')}`;
export const programmeId = idOf(1, 1);
export const coordinatorId = idOf(3, 1);

/** As many drafts are saved in turn by each server; they lie with the first partnership, in which the one who signs in takes part. */
export const openDrafts = 30;

const id = (kind: number, number: string) => `('${String(kind).padStart(8, '0')}-0000-4000-8000-' || lpad((${number})::text, 12, '0'))::uuid`;

/** Words that agreements are written in: those at the front stand in many, those at the back in few. */
export const words = [
  'werkplekken', 'begeleiding', 'buurtbewoners', 'gemeente', 'wijkteam', 'scholing', 'vergroening', 'mobiliteit', 'gezondheid', 'coördinatie',
  'energie', 'taalcoaching', 'schuldhulp', 'jongeren', 'mantelzorgers', 'statushouders', 'leerlingen', 'ondernemers', 'vrijwilligers', 'buurthuizen',
  'speelplaatsen', 'onderhoud', 'parkeerterreinen', 'bibliotheken', 'warmtenetten', 'laadpalen', 'regenwater', 'moestuinen', 'fietspaden', 'kringloopwinkels',
] as const;

/** The word of a row, seeded by its number: the chance falls with its place in the list. */
const word = (seed: string) =>
  `(array[${words.map((each) => `'${each}'`).join(', ')}])[1 + floor(power((('x' || substr(md5((${seed})::text), 1, 6))::bit(24)::integer / 16777216.0), 2.5) * ${words.length})::integer]`;

/** Loads a programme with that many agreements over the partnerships, by SQL, and looks at the tables for the planner. */
export async function load(databaseUrl: string, agreements: number): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    // What the triggers keep is made at once at the end.
    await client.query('set session_replication_role = replica');
    for (const statement of statements(agreements)) await client.query(statement);
    await loadDrafts(client, Math.max(2 * openDrafts, agreements / 10));
    await client.query('set session_replication_role = origin');
    await client.query('analyze');
    await client.query('select sum_up_agreements(programme_id, array_agg(id)) from agreement group by programme_id');
    await client.query(
      `with account as (insert into auth."user" ("id", "name", "email", "emailVerified") values (gen_random_uuid(), 'Coördinator', $1, true) returning "id"),
            secret as (insert into auth."account" ("accountId", "providerId", "userId", "password", "updatedAt")
                       select "id"::text, 'credential', "id", $2, now() from account)
       update person set account_id = account."id" from account where person.id = $3`,
      [email, await hash(password), coordinatorId],
    );
    await client.query('vacuum analyze');
  } finally {
    await client.end();
  }
}

async function loadDrafts(client: pg.Client, drafts: number): Promise<void> {
  for (let number = 0; number < drafts; number += 1) {
    const partnership = number < 2 * openDrafts ? 1 : 1 + (number % partnerships);
    const organisation = idOf(2, 2 * partnership - 1);
    await client.query(
      `insert into agreement_draft (programme_id, id, partnership_id, organisation_id, status, content, version, created_by, created_at, changed_by, changed_at)
       values ($1, $2, $3, $4, 'draft', $5, 1, $6, '2026-01-01', $6, '2026-01-01')`,
      [programmeId, idOf(9, number), idOf(4, partnership), organisation, JSON.stringify(draftContent(number, [organisation, idOf(2, 2 * partnership)])), coordinatorId],
    );
  }
}

function statements(agreements: number): string[] {
  const programme = `'${programmeId}'::uuid`;
  const coordinator = `'${coordinatorId}'::uuid`;
  const organisations = 2 * partnerships;
  const partnershipOf = (number: string) => `1 + (${number}) % ${partnerships}`;
  const ownerOf = (number: string, side: 0 | 1) => `1 + 2 * ((${number}) % ${partnerships}) + ${side}`;
  return [
    `insert into programme (id, name, time_zone, created_at) values (${programme}, 'Meting', 'Europe/Amsterdam', '2026-01-01')`,
    `insert into organisation (programme_id, id, name, sector)
     select ${programme}, ${id(2, 'n')}, 'Organisatie ' || n, case when n % 2 = 1 then 'public' else 'private' end from generate_series(1, ${organisations}) n`,
    `insert into person (programme_id, id, organisation_id, name, email, language)
     select ${programme}, ${id(3, 'n')}, ${id(2, 'n')}, 'Persoon ' || n, case when n = 1 then '${email}' else 'persoon-' || n || '@example.org' end, 'nl'
       from generate_series(1, ${organisations}) n`,
    `insert into membership (programme_id, person_id, role)
     select ${programme}, ${id(3, 'n')}, case when n = 1 then 'coordinator' else 'member' end from generate_series(1, ${organisations}) n`,
    `insert into partnership (programme_id, id, name, purpose, phase, started_on, opened_by, opened_at, version)
     select ${programme}, ${id(4, 'n')}, 'Samenwerking ' || n, 'Samen werk maken',
            (array['design', 'funding', 'practice-development', 'implementation', 'dissemination', 'structural'])[1 + n % 6],
            '2024-01-01', ${coordinator}, '2026-01-01', 1 from generate_series(1, ${partnerships}) n`,
    `insert into partnership_organisation (programme_id, partnership_id, organisation_id, joined_at)
     select ${programme}, ${id(4, 'n')}, ${id(2, '2 * (n - 1) + 1 + side')}, '2026-01-01' from generate_series(1, ${partnerships}) n, generate_series(0, 1) side`,
    `insert into participant (programme_id, partnership_id, person_id, organisation_id, role, level, joined_at)
     select ${programme}, ${id(4, 'n')}, ${id(3, '2 * (n - 1) + 1 + side')}, ${id(2, '2 * (n - 1) + 1 + side')}, 'contributor', 'tactical', '2026-01-01'
       from generate_series(1, ${partnerships}) n, generate_series(0, 1) side`,
    `insert into agreement (programme_id, id, partnership_id, title, signed_on, starts_on, ends_on, registered_by, registered_at)
     select ${programme}, ${id(5, 'n')}, ${id(4, partnershipOf('n'))},
            initcap(${word("'a' || n")}) || ' en ' || ${word("'b' || n")} || ' ' || n, date '2024-01-01' + n % 700, date '2024-01-01' + n % 700,
            case when n % 7 = 0 then null else date '2024-01-01' + n % 700 + 400 + n % 900 end, ${coordinator}, '2026-01-01'
       from generate_series(1, ${agreements}) n`,
    `insert into agreement_party (programme_id, partnership_id, agreement_id, organisation_id)
     select ${programme}, ${id(4, partnershipOf('n'))}, ${id(5, 'n')}, ${id(2, ownerOf('n', 0))} from generate_series(1, ${agreements}) n
     union all
     select ${programme}, ${id(4, partnershipOf('n'))}, ${id(5, 'n')}, ${id(2, ownerOf('n', 1))} from generate_series(1, ${agreements}) n`,
    `insert into goal (programme_id, id, partnership_id, agreement_id, position, title)
     select ${programme}, ${id(6, '10 * n + g')}, ${id(4, partnershipOf('n'))}, ${id(5, 'n')}, g,
            'Meer ' || ${word("'c' || n * 10 + g")} || ' voor ' || ${word("'d' || n * 10 + g")} from generate_series(1, ${agreements}) n, generate_series(0, 1) g`,
    `insert into milestone (programme_id, id, partnership_id, agreement_id, goal_id, title, baseline_on, responsible_organisation_id, version)
     select ${programme}, ${id(7, `${milestonesOfEach} * n + m`)}, ${id(4, partnershipOf('n'))}, ${id(5, 'n')}, ${id(6, '10 * n')},
            initcap(${word("'e' || n * 10 + m")}) || ' klaar, deel ' || m, date '2024-01-01' + n % 700 + 30 * (m + 1), ${id(2, ownerOf('n', 0))}, 1
       from generate_series(1, ${agreements}) n, generate_series(0, ${milestonesOfEach - 1}) m`,
    `insert into milestone_forecast (programme_id, id, partnership_id, milestone_id, forecast_on, reason, recorded_by, recorded_at)
     select programme_id, ${id(8, 'row_number() over (order by id)')}, partnership_id, id, baseline_on + 20, 'Later dan gedacht', ${coordinator}, '2026-01-02'
       from milestone where ('x' || substr(md5(id::text), 1, 4))::bit(16)::integer % 3 = 0`,
    `insert into milestone_completion_round (programme_id, partnership_id, id, milestone_id, completed_on, recorded_by, recorded_at)
     select programme_id, partnership_id, id, id, baseline_on + 5, ${coordinator}, '2026-01-03' from milestone where baseline_on < '2025-10-01' and title not like '%deel 9'`,
    `insert into milestone_dependency (programme_id, partnership_id, milestone_id, depends_on_id)
     select ${programme}, ${id(4, partnershipOf('n'))}, ${id(7, `${milestonesOfEach} * n + m`)}, ${id(7, `${milestonesOfEach} * n + m - 1`)}
       from generate_series(1, ${agreements}) n, generate_series(1, ${milestonesOfEach - 1}) m where m % 2 = 1`,
  ];
}
