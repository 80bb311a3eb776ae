import { randomUUID } from 'node:crypto';
import { Factory, SuiteDatabase } from '@samenspel/testing';

const hash = (digit: string) => digit.repeat(64);

describe('the tables of agreement records', () => {
  let database: SuiteDatabase;
  let key: string[];

  beforeAll(async () => {
    database = await SuiteDatabase.create();
    const make = new Factory(database, () => new Date('2026-06-15T10:00:00Z'));
    const programme = await make.programme();
    const person = await make.person(await make.organisation(programme));
    const partnership = await make.partnership(person, [person]);
    const agreementId = randomUUID();
    key = [programme.id, partnership.id, agreementId];
    await database.query(
      `insert into agreement (programme_id, partnership_id, id, title, signed_on, starts_on, registered_by, registered_at)
       values ($1, $2, $3, 'Samen', '2026-06-01', '2026-06-01', $4, now())`,
      [...key, person.id],
    );
  });

  afterAll(() => database.drop());

  const append = (sequence: number, previousHash: string | null, ownHash: string) =>
    database.query(
      `insert into agreement_record_link (programme_id, partnership_id, agreement_id, sequence, previous_hash, hash, recorded_at,
                                          kind, fact_id, actor, subjects, commitments)
       values ($1, $2, $3, $4, $5, $6, now(), 'pledge.added', $7, $7, '{}', '{}')`,
      [...key, sequence, previousHash, ownHash, randomUUID()],
    );

  it('take a link only where the chain ends: no gap, no fork, no other past', async () => {
    await expect(append(2, hash('a'), hash('b'))).rejects.toThrow('foreign key');
    await append(1, null, hash('a'));
    await append(2, hash('a'), hash('b'));
    await expect(append(2, hash('a'), hash('c'))).rejects.toThrow('duplicate key');
    await expect(append(3, hash('c'), hash('d'))).rejects.toThrow('foreign key');
    await expect(append(3, null, hash('d'))).rejects.toThrow('check');
    await append(3, hash('b'), hash('c'));
  });

  it('leave the application nothing but to read and to add', async () => {
    const rows = await database.query(
      `select distinct table_name, privilege_type as privilege from information_schema.table_privileges
        where grantee = 'samenspel_app' and table_name in ('agreement_record_link', 'agreement_record_payload') order by 1, 2`,
    );
    expect(rows.map(({ table_name, privilege }) => `${table_name} ${privilege}`)).toEqual([
      'agreement_record_link INSERT',
      'agreement_record_link SELECT',
      'agreement_record_payload INSERT',
      'agreement_record_payload SELECT',
    ]);
    const columns = await database.query(
      `select from information_schema.column_privileges
        where grantee = 'samenspel_app' and table_name like 'agreement_record_%' and privilege_type = 'UPDATE'`,
    );
    expect(columns).toEqual([]);
  });
});
