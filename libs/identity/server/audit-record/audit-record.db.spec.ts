import { newId } from '@samenspel/platform/server';
import { Factory, SuiteDatabase, type TestPartnership, type TestPerson, type TestProgramme } from '@samenspel/testing';
import { type AuditRecordChoice, auditRecordSelection } from './audit-record.repository.js';

interface Plan {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Index Name'?: string;
  readonly Plans?: readonly Plan[];
}

const scansOfTrail = (plan: Plan): Plan[] => [
  ...(plan['Relation Name'] === 'audit_record' ? [plan] : []),
  ...(plan.Plans ?? []).flatMap(scansOfTrail),
];

describe('the audit trail in the database', () => {
  let database: SuiteDatabase;
  let programme: TestProgramme;
  let coordinator: TestPerson;
  let administrator: TestPerson;
  let member: TestPerson;
  let own: TestPartnership;
  let other: TestPartnership;

  beforeAll(async () => {
    database = await SuiteDatabase.create();
    const make = new Factory(database, () => new Date('2026-06-15T10:00:00Z'));
    programme = await make.programme();
    const organisation = await make.organisation(programme);
    coordinator = await make.person(organisation, { role: 'coordinator' });
    administrator = await make.person(organisation, { role: 'administrator' });
    member = await make.person(organisation);
    own = await make.partnership(member, [member]);
    other = await make.partnership(coordinator, [coordinator]);
    await database.query(
      `insert into audit_record (programme_id, id, person_id, action, subject_id, partnership_id, details, recorded_at)
       select $1, gen_random_uuid(), case number % 3 when 0 then $2::uuid when 1 then $3::uuid end,
              (array['milestone.completed', 'meeting.recorded', 'wave.opened', 'person.created'])[1 + number % 4], gen_random_uuid(),
              case number % 50 when 0 then $4::uuid else $5::uuid end, '{}', timestamptz '2026-01-01' + number * interval '1 minute'
         from generate_series(1, 50000) as number`,
      [programme.id, coordinator.id, member.id, own.id, other.id],
    );
    await database.query('analyze');
  });

  afterAll(() => database.drop());

  /** Asks as the application does for that person. */
  const as = async <T extends object>(person: TestPerson, sql: string, values: readonly unknown[] = []): Promise<T[]> => {
    await database.query('begin');
    try {
      await database.query('set local role samenspel_app');
      await database.query(
        `select set_config('app.programme_id', $1, true), set_config('app.actor', 'person', true), set_config('app.person_id', $2, true)`,
        [person.programmeId, person.id],
      );
      return await database.query<T>(sql, values);
    } finally {
      await database.query('rollback');
    }
  };

  const listed = (choice: Partial<AuditRecordChoice>, rows = 26) => auditRecordSelection(programme.id, { words: [], ...choice }, rows);

  const choices: [string, () => Partial<AuditRecordChoice>, string][] = [
    ['everything', () => ({}), 'audit_record_by_time'],
    ['a page further on', () => ({ after: ['2026-01-20T00:00:00.000000Z', newId()] }), 'audit_record_by_time'],
    ['a person', () => ({ personId: coordinator.id }), 'audit_record_by_person'],
    ['a partnership', () => ({ partnershipId: own.id }), 'audit_record_by_partnership'],
    ['a kind of record', () => ({ stem: 'wave', from: new Date('2026-01-05') }), 'audit_record_by_stem'],
    ['a few days', () => ({ from: new Date('2026-01-05'), before: new Date('2026-01-07') }), 'audit_record_by_time'],
  ];

  it.each(choices)('finds %s among 50,000 records by an index', async (_, choice, index) => {
    const { sql, values } = listed(choice());
    const [explained] = await as<{ 'QUERY PLAN': [{ Plan: Plan }] }>(coordinator, `explain (format json) ${sql}`, values);
    const scans = scansOfTrail(explained!['QUERY PLAN'][0].Plan);
    expect(scans.map((scan) => [scan['Node Type'], scan['Index Name']])).toEqual([['Index Scan', index]]);
  });

  it('searches the latest records first, without reading the whole trail', async () => {
    const { sql, values } = listed({ words: [{ word: 'Persoon', actions: [] }] });
    const [explained] = await as<{ 'QUERY PLAN': [{ Plan: Plan }] }>(coordinator, `explain (format json) ${sql}`, values);
    expect(scansOfTrail(explained!['QUERY PLAN'][0].Plan).map((scan) => scan['Node Type'])).toEqual(['Index Scan']);
  });

  it('hides what happened in a partnership that the reader may not see', async () => {
    const { sql, values } = listed({}, 50_000);
    const rows = await as<{ partnershipId: string }>(member, sql, values);
    expect(rows).toHaveLength(1000);
    expect(new Set(rows.map(({ partnershipId }) => partnershipId))).toEqual(new Set([own.id]));
    expect(await as(member, 'select 1 from audit_record where partnership_id = $1', [other.id])).toEqual([]);
    expect(await as(coordinator, sql, values)).toHaveLength(50_000);
  });

  it('shows nothing of another programme', async () => {
    const elsewhere = await new Factory(database, () => new Date('2026-06-15T10:00:00Z')).programme();
    expect(await as({ ...coordinator, programmeId: elsewhere.id }, 'select 1 from audit_record limit 1')).toEqual([]);
  });

  it('tells an administrator when people of the programme last signed in, and nobody else', async () => {
    const [account] = await database.query<{ id: string }>(
      `insert into auth."user" (name, email, "emailVerified") values ('x', 'x@example.org', true) returning id`,
    );
    await database.query('update person set account_id = $1 where id = $2', [account!.id, member.id]);
    for (const moment of ['2026-06-01T08:00:00Z', '2026-06-03T08:00:00Z']) {
      await database.query(
        `insert into auth."session" ("expiresAt", token, "createdAt", "updatedAt", "userId") values ($1, gen_random_uuid(), $1, $1, $2)`,
        [moment, account!.id],
      );
    }
    const sql = 'select * from last_sign_ins()';
    expect(await as(administrator, sql)).toEqual([{ person_id: member.id, signed_in_at: new Date('2026-06-03T08:00:00Z') }]);
    expect(await as(coordinator, sql)).toEqual([]);
    expect(await as(member, sql)).toEqual([]);
    await expect(as(administrator, 'select 1 from auth."session"')).rejects.toThrow('permission denied');
  });
});
