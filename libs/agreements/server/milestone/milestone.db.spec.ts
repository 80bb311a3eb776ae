import { SuiteDatabase } from '@samenspel/testing';

describe('the table of milestones', () => {
  let database: SuiteDatabase;

  beforeAll(async () => {
    database = await SuiteDatabase.create();
  });

  afterAll(() => database.drop());

  it('lets the application move its version on and name another person, and change nothing that was agreed', async () => {
    const columns = await database.query<{ name: string }>(
      `select attname as name from pg_attribute
        where attrelid = 'milestone'::regclass and attnum > 0 and not attisdropped
          and has_column_privilege('samenspel_app', attrelid, attnum, 'update')
        order by 1`,
    );
    expect(columns).toEqual([{ name: 'responsible_person_id' }, { name: 'version' }]);
  });

  it('ties the responsible organisation to a party of the same agreement, and the goal to that agreement too', async () => {
    const references = await database.query<{ target: string; columns: number }>(
      `select confrelid::regclass::text as target, cardinality(conkey) as columns
         from pg_constraint where contype = 'f' and conrelid = 'milestone'::regclass order by 1`,
    );
    expect(references).toEqual([
      { target: 'agreement', columns: 3 },
      { target: 'agreement_party', columns: 4 },
      { target: 'agreement_party', columns: 4 },
      { target: 'goal', columns: 4 },
      { target: 'person', columns: 2 },
    ]);
  });
});
