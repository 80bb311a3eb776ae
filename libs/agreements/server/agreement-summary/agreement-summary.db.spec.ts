import { addRow, Factory, SuiteDatabase, type TestPartnership, type TestPerson } from '@samenspel/testing';
import { agreementSelection, type AgreementChoice } from './agreement-selection.js';

const now = '2026-06-15T10:00:00Z';
const agreementsOfEach = 1_500;

interface PlanNode {
  readonly 'Node Type': string;
  readonly 'Index Name'?: string;
  readonly 'Parent Relationship'?: string;
  readonly 'Actual Loops': number;
  readonly Plans?: readonly PlanNode[];
}

describe('the summaries of agreements', () => {
  let database: SuiteDatabase;
  let charlois: TestPartnership;
  let delfshaven: TestPartnership;
  let noor: TestPerson;
  let sam: TestPerson;

  beforeAll(async () => {
    database = await SuiteDatabase.create();
    const make = new Factory(database, () => new Date(now));
    const organisation = await make.organisation(await make.programme());
    noor = await make.person(organisation);
    sam = await make.person(organisation);
    charlois = await make.partnership(noor, [noor]);
    delfshaven = await make.partnership(sam, [sam]);
    for (const partnership of [charlois, delfshaven]) {
      await database.query(
        `insert into agreement (programme_id, id, partnership_id, title, signed_on, starts_on, registered_by, registered_at)
         select $1, gen_random_uuid(), $2, 'Afspraak ' || number || case when number % 500 = 0 then ' over werkplekken ' else ' over ' end
                  || (select string_agg(md5(number::text || word), ' ') from generate_series(1, 20) as word),
                '2026-01-01', '2026-01-01', $3, $4 from generate_series(1, $5) as number`,
        [partnership.programmeId, partnership.id, noor.id, now, agreementsOfEach],
      );
    }
    await database.query('analyze');
  });

  afterAll(() => database.drop());

  /** Asks as the role of the application, on behalf of that person, and leaves nothing behind. */
  const as = async <T>(person: TestPerson, work: () => Promise<T>): Promise<T> => {
    await database.query('begin');
    try {
      await database.query(`select set_config('app.programme_id', $1, true), set_config('app.actor', 'person', true), set_config('app.person_id', $2, true)`, [
        person.programmeId,
        person.id,
      ]);
      await database.query('set local role samenspel_app');
      return await work();
    } finally {
      await database.query('rollback');
    }
  };

  const found = (words: string, partnershipId: string | null = null) =>
    database.query<{ agreement_id: string }>('select agreement_id from found_agreement_ids($1, $2)', [words, partnershipId]);

  const planOf = async (choice: AgreementChoice): Promise<PlanNode[]> => {
    const { sql, values } = agreementSelection(noor.programmeId, choice, 26, 101);
    const [row] = await database.query<{ 'QUERY PLAN': [{ Plan: PlanNode }] }>(`explain (analyze, format json) ${sql}`, values);
    const nodes = (node: PlanNode): PlanNode[] => [node, ...(node.Plans ?? []).flatMap(nodes)];
    return nodes(row!['QUERY PLAN'][0].Plan);
  };

  it('are found through the index of words, by the role of the application', async () => {
    await as(noor, async () => {
      const scans = async () => (await database.query<{ scans: number }>(`select pg_stat_get_xact_numscans('agreement_summary_search'::regclass)::int as scans`))[0]!.scans;
      expect(await scans()).toBe(0);
      expect(await found('werkplek')).toHaveLength(agreementsOfEach / 500);
      expect(await scans()).toBe(1);
    });
  });

  it('are found within one\'s own partnerships only, also when another is named', async () => {
    await as(noor, async () => {
      expect(await found('werkplek', delfshaven.id)).toEqual([]);
      expect(await found('werkplek', charlois.id)).toHaveLength(agreementsOfEach / 500);
    });
    await as({ ...noor, programmeId: '00000000-0000-4000-8000-000000000000' }, async () => expect(await found('werkplek')).toEqual([]));
  });

  it.each([
    ['title', 'agreement_summary_by_title'],
    ['end', 'agreement_summary_by_end'],
    ['due', 'agreement_summary_by_due'],
  ] as const)('are read in the order of %s from its own index, and whose they are is asked once a table', async (order, index) => {
    const plan = await as(noor, () => planOf({ asOf: '2026-06-15', order }));
    expect(plan.map((node) => node['Index Name'])).toContain(index);
    const asked = plan.filter((node) => node['Parent Relationship'] === 'SubPlan');
    expect(asked.map((node) => node['Node Type'])).toEqual(['Function Scan', 'Function Scan', 'Function Scan']);
    expect(asked.filter((node) => node['Actual Loops'] > 1)).toEqual([]);
  });

  it('stay right when two write to the same agreement at the same time', async () => {
    const [{ id: agreementId }] = (await database.query<{ id: string }>('select id from agreement where partnership_id = $1 limit 1', [charlois.id])) as [{ id: string }];
    const common = { programme_id: charlois.programmeId, partnership_id: charlois.id, agreement_id: agreementId };
    await addRow(database, 'agreement_party', { ...common, organisation_id: noor.organisationId });
    const goal = (position: number) =>
      `insert into goal (programme_id, id, partnership_id, agreement_id, position, title)
       values ('${charlois.programmeId}', gen_random_uuid(), '${charlois.id}', '${agreementId}', ${position}, 'Doel nummer${position}x')`;
    await Promise.all([database.alongside(goal(1)), database.alongside(goal(2)), database.alongside(goal(3))]);
    const [row] = await database.query<{ count: number }>(
      `select count(*)::int as count from agreement_summary where agreement_id = $1 and search @@ dutch_query('nummer1x nummer2x nummer3x')`,
      [agreementId],
    );
    expect(row!.count).toBe(1);
  });
});
