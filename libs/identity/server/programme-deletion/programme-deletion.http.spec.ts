import { UnitOfWork } from '@samenspel/platform/server';
import { compartmentOf, TestApplication, type TestPerson, type TestProgramme } from '@samenspel/testing';

type Client = Awaited<ReturnType<TestApplication['as']>>;

const day = 24 * 3600 * 1000;
const start = new Date('2026-06-15T10:00:00Z');

describe('the deletion of a programme', () => {
  let application: TestApplication;
  let programme: TestProgramme;
  let administrator: TestPerson;
  let second: TestPerson;
  let client: Client;
  let name: string;

  beforeAll(async () => {
    application = await TestApplication.start();
  });

  beforeEach(async () => {
    application.clock.moveTo(start);
    ({ programme, administrator, second } = await populated());
    client = await application.as(administrator);
    [{ name }] = (await application.database.query('select name from programme where id = $1', [programme.id])) as [{ name: string }];
  });

  afterAll(() => application.stop());

  const deletion = () => `/api/v1/programmes/${programme.id}/programme-deletion`;
  const moveOn = (days: number) => application.clock.moveTo(new Date(start.getTime() + days * day));
  const exists = async (id = programme.id) => (await application.database.query('select from programme where id = $1', [id])).length === 1;

  const populated = async () => {
    const { make } = application;
    const made = await make.programme();
    const organisation = await make.organisation(made);
    return {
      programme: made,
      organisation,
      administrator: await make.person(organisation, { role: 'administrator' }),
      second: await make.person(organisation, { role: 'administrator', language: 'en' }),
    };
  };

  /** Rows that are left of a programme, by table, whatever tables there are. */
  const left = async (programmeId: string): Promise<Record<string, number>> => {
    const tables = await application.database.query<{ name: string }>(
      `select attrelid::regclass::text as name from pg_attribute
         join pg_class on pg_class.oid = attrelid
         join pg_namespace on pg_namespace.oid = relnamespace
        where attname = 'programme_id' and relkind in ('r', 'p') and nspname in ('public', 'vault', 'compartment')`,
    );
    const counts: Record<string, number> = {};
    for (const { name: table } of tables) {
      const [row] = await application.database.query<{ count: number }>(`select count(*)::int as count from ${table} where programme_id = $1`, [programmeId]);
      if (row!.count > 0) counts[table] = row!.count;
    }
    return counts;
  };

  it('asks for the name of the programme, to be sure', async () => {
    const { body } = await client.post(deletion()).send({ name: 'Een ander programma' }).expect(400);
    expect(body.errors).toEqual([expect.objectContaining({ pointer: '/name', code: 'programme-deletion.name-differs' })]);
    expect((await client.get(deletion()).expect(200)).body).toEqual({ pending: null });
  });

  it('waits thirty days and tells every administrator, in their own language', async () => {
    const { body } = await client.post(deletion()).send({ name }).expect(201);
    expect(body.pending).toEqual({ requestedByName: administrator.name, requestedAt: '2026-06-15T10:00:00.000Z', deletesAt: '2026-07-15T10:00:00.000Z' });
    await client.post(deletion()).send({ name }).expect(409);
    await application.settle();
    const [own] = application.mail.to(administrator.email);
    expect(own!.subject).toBe(`${name} wordt verwijderd`);
    expect(own!.text).toContain('15 jul 2026');
    expect(application.mail.to(second.email).map(({ subject }) => subject)).toEqual([`${name} is going to be deleted`]);
    moveOn(29.9);
    await application.settle();
    expect(await exists()).toBe(true);
  });

  it('can be stopped by another administrator until then, and everybody is told', async () => {
    await client.post(deletion()).send({ name }).expect(201);
    const other = await application.as(second);
    await other.delete(deletion()).expect(204);
    await other.delete(deletion()).expect(404);
    await application.settle();
    expect(application.mail.to(administrator.email).at(-1)!.subject).toBe(`${name} blijft`);
    moveOn(31);
    await application.settle();
    expect(await exists()).toBe(true);
    await client.post(deletion()).send({ name }).expect(201);
  });

  it('leaves no row anywhere but one line with an id and a moment, and nothing of other programmes is touched', async () => {
    const elsewhere = await populated();
    const neighbour = await application.as(elsewhere.administrator);
    await fill(client);
    const before = await left(programme.id);
    expect(Object.keys(before).length).toBeGreaterThan(25);
    expect(Object.keys(before).filter((table) => table.startsWith('compartment.answer_'))).toHaveLength(1);
    expect(before).toMatchObject({ 'vault.compartment': 1, mail: expect.any(Number), agreement_record_link: expect.any(Number), programme_export_part: 1 });
    const neighbours = await left(elsewhere.programme.id);

    await client.post(deletion()).send({ name }).expect(201);
    await application.settle();
    moveOn(30);
    await application.settle();

    expect(await exists()).toBe(false);
    expect(await left(programme.id)).toEqual({ deleted_programme: 1 });
    expect(await application.database.query('select * from deleted_programme where programme_id = $1', [programme.id])).toEqual([{ programme_id: programme.id, deleted_at: new Date('2026-07-15T10:00:00Z') }]);
    // Removing what is kept too long goes on there, night after night.
    const { retention_run: _later, ...kept } = await left(elsewhere.programme.id);
    const { retention_run: _before, ...present } = neighbours;
    expect(kept).toEqual(present);
    expect(await exists(elsewhere.programme.id)).toBe(true);
    await neighbour.get(`/api/v1/programmes/${elsewhere.programme.id}/programme-deletion`).expect(200);
  });

  it('takes the accounts along that belong nowhere else, and signs them out', async () => {
    const elsewhere = await populated();
    await application.as(second);
    await application.database.query('update person set account_id = (select account_id from person where id = $1) where id = $2', [second.id, elsewhere.second.id]);
    await client.post(deletion()).send({ name }).expect(201);
    moveOn(30);
    await application.settle();
    const emails = await application.database.query('select email from auth."user" where email = any($1)', [[administrator.email, second.email]]);
    expect(emails).toEqual([{ email: second.email }]);
    await client.get('/api/v1/session').expect(401);
  });

  it('happens for nobody but Samenspel itself, in the programme itself, on its day', async () => {
    await client.post(deletion()).send({ name }).expect(201);
    const unitOfWork = application.app.get(UnitOfWork);
    const call = (moment: Date) => unitOfWork.manager.query('select delete_programme($1, $2) as deleted', [programme.id, moment]);
    const late = new Date(start.getTime() + 31 * day);
    await expect(unitOfWork.run({ programmeId: programme.id, actor: 'person', personId: administrator.id }, () => call(late))).rejects.toThrow('only Samenspel itself');
    const elsewhere = await populated();
    await expect(unitOfWork.asSystem(elsewhere.programme.id, () => call(late))).rejects.toThrow('only Samenspel itself');
    expect(await unitOfWork.asSystem(programme.id, () => call(start))).toEqual([{ deleted: false }]);
    expect(await exists()).toBe(true);
  });

  /** Puts a row of nearly every kind in the programme, by the API where that is possible. */
  const fill = async (as: Client) => {
    const { make } = application;
    const organisations = [await make.organisation(programme, { sector: 'public' }), await make.organisation(programme)];
    const people = [await make.person(organisations[0]!), await make.person(organisations[1]!), administrator];
    const partnership = await make.partnership(administrator, people);
    const base = `/api/v1/programmes/${programme.id}`;
    const inside = `${base}/partnerships/${partnership.id}`;
    const { body: agreement } = await as
      .post(`${inside}/agreements`)
      .send({
        title: 'Werkplekken',
        signedOn: '2026-06-01',
        startsOn: '2026-06-01',
        partyIds: organisations.map(({ id }) => id),
        goals: [{ title: 'Twintig mensen aan het werk' }],
        milestones: ['2026-06-18', '2026-06-29'].map((baselineOn) => ({ title: `Plekken ${baselineOn}`, baselineOn, responsibleOrganisationId: organisations[1]!.id, responsiblePersonId: people[1]!.id })),
      })
      .expect(201);
    const [one, other] = agreement.milestones;
    await as.post(`${inside}/milestones/${one.id}/forecasts`).set('If-Match', '"1"').send({ forecastOn: '2026-06-20', reason: 'Later' }).expect(201);
    await as.post(`${inside}/milestones/${other.id}/completion`).set('If-Match', '"1"').send({ completedOn: '2026-06-15' }).expect(201);
    const { body: pledge } = await as.post(`${inside}/pledges`).send({ agreementId: agreement.id, organisationId: organisations[1]!.id, kind: 'hours', amount: 60, description: 'Uren' }).expect(201);
    await as.post(`${inside}/pledges/${pledge.id}/contributions`).send({ amount: 60, contributedOn: '2026-06-12' }).expect(201);
    await as.post(`${base}/programme-exports`).expect(202);
    await application.settle();
    await fillVault(partnership.id, people);
  };

  /** A wave with its tokens, answers and publication, straight in the tables. */
  const fillVault = async (partnershipId: string, people: readonly TestPerson[]) => {
    const [{ id: waveId }] = (await application.database.query(
      `insert into wave (programme_id, id, partnership_id, instrument_code, instrument_version, mode, minimum_group_size, status, opened_by, opens_on, opened_at, closes_on, closed_at, release_by, released_at, version)
       values ($1, gen_random_uuid(), $2, 'pulse', 1, 'anonymous', 5, 'released', $3, '2026-06-01', now(), '2026-06-14', now(), '2026-07-01', now(), 1) returning id`,
      [programme.id, partnershipId, administrator.id],
    )) as [{ id: string }];
    const key = [programme.id, waveId];
    await application.database.query(`insert into vault.compartment (programme_id, wave_id, code) values ($1, $2, repeat('a', 32))`, key);
    const compartment = (await compartmentOf(application.database, waveId))!;
    const [{ id: invitationId }] = (await application.database.query(
      `insert into wave_invitation (programme_id, wave_id, id, partnership_id, person_id, organisation_id) values ($1, $2, gen_random_uuid(), $3, $4, $5) returning id`,
      [...key, partnershipId, people[0]!.id, people[0]!.organisationId],
    )) as [{ id: string }];
    const rows: [string, unknown[]][] = [
      [`insert into wave_publication (programme_id, wave_id, partnership_id, outcome, minimum_group_size) values ($1, $2, $3, 'published', 5)`, [partnershipId]],
      [`insert into published_group (programme_id, wave_id, partnership_id, group_code) values ($1, $2, $3, 'partnership')`, [partnershipId]],
      [`insert into published_cell (programme_id, wave_id, partnership_id, group_code, dimension, mean) values ($1, $2, $3, 'partnership', 'trust', 3.5)`, [partnershipId]],
      [`insert into published_gap (programme_id, wave_id, partnership_id, dimension, difference, verdict, indicative) values ($1, $2, $3, 'trust', 0.4, 'uncertain', true)`, [partnershipId]],
      [`insert into published_tie (programme_id, wave_id, partnership_id, from_organisation_id, about_organisation_id, mean, strength) values ($1, $2, $3, $4, $5, 3.5, 'moderate')`, [partnershipId, people[0]!.organisationId, people[1]!.organisationId]],
      [`insert into vault.invitation_token (programme_id, wave_id, invitation_id, token_hash) values ($1, $2, $3, sha256('token'))`, [invitationId]],
      [`insert into ${compartment.participation} values ($1, $2, $3)`, [invitationId]],
      [`insert into ${compartment.answer} values ($1, $2, 'rest', gen_random_uuid(), 'trust-1', 4)`, []],
      [`insert into vault.closed_link (programme_id, wave_id, token_hash) values ($1, $2, sha256('closed'))`, []],
      [`insert into vault.published_group (programme_id, wave_id, partnership_id, group_code, fewest_answers) values ($1, $2, $3, 'partnership', 5)`, [partnershipId]],
      [`insert into vault.contributor (programme_id, wave_id, group_code, pseudonym) values ($1, $2, 'partnership', 'someone')`, []],
    ];
    for (const [sql, more] of rows) await application.database.query(sql, [...key, ...more]);
    await application.database.query(`insert into vault.contributor_key (programme_id, partnership_id, key) values ($1, $2, sha256('key'))`, [programme.id, partnershipId]);
  };
});
