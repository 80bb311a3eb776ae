import { TestApplication, type TestOrganisation, type TestPartnership, type TestPerson } from '@samenspel/testing';
import { RegisterImportJob } from './register-import.job.js';
import { RegisterImportRepository } from './register-import.repository.js';

type Client = Awaited<ReturnType<TestApplication['as']>>;

describe('taking a register over', () => {
  let application: TestApplication;
  let municipality: TestOrganisation;
  let employer: TestOrganisation;
  let coordinator: TestPerson;
  let partnership: TestPartnership;
  let client: Client;

  beforeAll(async () => {
    application = await TestApplication.start({ now: '2026-06-15T10:00:00Z' });
  });

  beforeEach(async () => {
    const { make } = application;
    const programme = await make.programme();
    municipality = await make.organisation(programme, { sector: 'public' });
    employer = await make.organisation(programme);
    coordinator = await make.person(municipality, { role: 'coordinator' });
    partnership = await make.partnership(coordinator, [await make.person(municipality), await make.person(employer)]);
    client = await application.as(coordinator);
  });

  afterAll(() => application.stop());

  const imports = (programmeId = partnership.programmeId) => `/api/v1/programmes/${programmeId}/register-imports`;

  const content = (rows: number) =>
    [
      'Titel;Ingangsdatum;Partijen;Mijlpaal;Datum mijlpaal;Verantwoordelijke',
      ...Array.from({ length: rows }, (_, row) => `Overeenkomst ${row};1-2-2026;"${municipality.name}; ${employer.name}";Klaar;1-6-2026;${employer.name}`),
    ].join('\n');

  const waiting = async (rows: number, by = client): Promise<string> => {
    const { body } = await by.post(`${imports()}?fileName=register.csv`).set('Content-Type', 'application/octet-stream').send(Buffer.from(content(rows))).expect(201);
    const columns = body.columns.map(({ field }: { field: string }) => ({ field }));
    await by
      .put(`${imports()}/${body.id}/reading`)
      .set('If-Match', '"1"')
      .send({ columns, layout: body.layout, partnershipId: partnership.id, organisations: [], letPartiesJoin: false })
      .expect(200);
    await by.post(`${imports()}/${body.id}/start`).expect(202);
    return body.id;
  };

  const run = (registerImportId: string) => application.app.get(RegisterImportJob).run({ programmeId: partnership.programmeId, registerImportId });
  const count = async (table: string) =>
    (await application.database.query<{ count: number }>(`select count(*)::int as count from ${table} where programme_id = $1`, [partnership.programmeId]))[0]!.count;
  const everything = async () => {
    const counts: number[] = [];
    for (const table of ['agreement', 'milestone', 'agreement_record_link', 'imported_agreement', 'outbox_event', 'audit_record']) counts.push(await count(table));
    return counts;
  };
  const standing = async (id: string) => (await application.database.query('select status, failure, handled_count, agreement_count, skipped_count from register_import where id = $1', [id]))[0];

  it('leaves nothing behind when one in the middle fails, says so, and can be tried again', async () => {
    const id = await waiting(4);
    const before = await everything();
    const repository = application.app.get(RegisterImportRepository);
    const original = repository.insertImported.bind(repository);
    repository.insertImported = () => Promise.reject(new Error('the connection was lost'));
    await run(id);
    repository.insertImported = original;
    expect(await everything()).toEqual(before);
    expect(await standing(id)).toEqual({ status: 'failed', failure: 'register-import.interrupted', handled_count: 0, agreement_count: 0, skipped_count: 0 });

    await client.post(`${imports()}/${id}/start`).expect(202);
    await run(id);
    expect(await count('agreement')).toBe(4);
  });

  it('changes nothing when the same job comes twice, or twice at once', async () => {
    const id = await waiting(3);
    await Promise.all([run(id), run(id)]);
    await run(id);
    expect(await count('agreement')).toBe(3);
    expect(await standing(id)).toMatchObject({ status: 'done', agreement_count: 3, handled_count: 3 });
  });

  it('adds each agreement once when two people bring the same register at once', async () => {
    const other = await application.as(await application.make.person(municipality, { role: 'administrator' }));
    const ids = [await waiting(3), await waiting(3, other)];
    await Promise.all(ids.map(run));
    expect(await count('agreement')).toBe(3);
    const standings = [await standing(ids[0]!), await standing(ids[1]!)];
    expect(standings.map((row) => row!['agreement_count']).sort()).toEqual([0, 3]);
    expect(standings.map((row) => row!['skipped_count']).sort()).toEqual([0, 3]);
  });

  it('goes on with what a worker that died left behind', async () => {
    const id = await waiting(2);
    await application.database.query(`update register_import set status = 'running', handled_count = 1 where id = $1`, [id]);
    await application.app.get(RegisterImportJob).scan.run();
    expect(await standing(id)).toMatchObject({ status: 'done', handled_count: 2 });
    expect(await count('agreement')).toBe(2);
  });

  it('is not done for a person who may no longer import', async () => {
    const id = await waiting(1);
    await application.database.query(`update membership set role = 'member' where person_id = $1`, [coordinator.id]);
    await run(id);
    expect(await standing(id)).toMatchObject({ status: 'failed', failure: 'register-import.not-permitted' });
    expect(await count('agreement')).toBe(0);
  });

  it('plans anew: what was added by hand in between is passed over', async () => {
    const id = await waiting(2);
    await client
      .post(`/api/v1/programmes/${partnership.programmeId}/partnerships/${partnership.id}/agreements`)
      .send({ title: 'Overeenkomst 0', signedOn: '2026-02-01', startsOn: '2026-02-01', partyIds: [municipality.id, employer.id], goals: [{ title: 'Werk' }], milestones: [] })
      .expect(201);
    await run(id);
    expect(await standing(id)).toMatchObject({ status: 'done', agreement_count: 1, skipped_count: 1 });
    expect(await count('agreement')).toBe(2);
  });

  it('refuses in the database itself what was imported already', async () => {
    const id = await waiting(1);
    await run(id);
    const [row] = await application.database.query('select * from imported_agreement where programme_id = $1', [partnership.programmeId]);
    const second = application.database.query(
      `insert into imported_agreement (programme_id, partnership_id, agreement_id, register_import_id, likeness, row_number, imported_at)
       values ($1, $2, gen_random_uuid(), $3, $4, 1, now())`,
      [row!['programme_id'], row!['partnership_id'], id, row!['likeness']],
    );
    await expect(second).rejects.toMatchObject({ code: '23505', constraint: 'imported_agreement_once' });
  });
});
