import { newId } from '@samenspel/platform/server';
import { compartmentOf, TestApplication, type TestOrganisation, type TestPartnership, type TestPerson } from '@samenspel/testing';

type Client = Awaited<ReturnType<TestApplication['as']>>;

describe('erasing a person', () => {
  let application: TestApplication;
  let organisation: TestOrganisation;
  let administrator: TestPerson;
  let leaver: TestPerson;
  let partnership: TestPartnership;
  let client: Client;

  beforeAll(async () => {
    application = await TestApplication.start();
  });

  beforeEach(async () => {
    const { make } = application;
    organisation = await make.organisation(await make.programme());
    administrator = await make.person(organisation, { role: 'administrator' });
    leaver = await make.person(organisation);
    await rename(leaver, `Xantippe Verhulst ${leaver.id.slice(-6)}`, `xantippe.${leaver.id.slice(-6)}@verhulst.example`);
    partnership = await make.partnership(leaver, [leaver, administrator]);
    client = await application.as(administrator);
  });

  afterAll(() => application.stop());

  const address = (person = leaver, path = '/erasure') => `/api/v1/programmes/${organisation.programmeId}/leavers/${person.id}${path}`;
  const erase = (confirmation = 'wis voorgoed') => client.post(address()).send({ confirmation });

  const rename = async (person: TestPerson, name: string, email: string) => {
    await application.database.query('update person set name = $2, email = $3 where id = $1', [person.id, name, email]);
    Object.assign(person, { name, email });
  };

  const leave = async (person = leaver) => {
    await application.database.query('delete from membership where person_id = $1', [person.id]);
    await application.database.query('update person set left_at = $2, account_id = account_id where id = $1', [person.id, application.clock.now()]);
  };

  /** Every column of every table in every schema in which the text stands. */
  const placesOf = async (text: string): Promise<string[]> => {
    const columns = await application.database.query<{ place: string; table: string; column: string }>(
      `select format('%s.%s.%s', table_schema, table_name, column_name) as place,
              format('%I.%I', table_schema, table_name) as table, format('%I', column_name) as column
         from information_schema.columns
         join information_schema.tables using (table_schema, table_name)
        where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')`,
    );
    const places: string[] = [];
    for (const { place, table, column } of columns) {
      const [hit] = await application.database.query(`select 1 as hit from ${table} where position(lower($1) in lower(${column}::text)) > 0 limit 1`, [text]);
      if (hit) places.push(place);
    }
    return places;
  };

  /** What a person leaves behind in the course of working: an account, a session, mails, an inbox, requests, records. */
  const leaveTraces = async () => {
    const person = await application.as(leaver);
    const own = `/api/v1/programmes/${organisation.programmeId}`;
    await person.post(`${own}/own-data-requests`).send({ kind: 'erasure', text: `Wis mij, ${leaver.name}.` }).expect(201);
    await person.post(`${own}/email-changes`).send({ email: `nieuw-${leaver.email}` }).expect(202);
    await application.anonymous().post('/api/v1/sign-in-links').set('X-Forwarded-For', '203.0.113.7').send({ email: leaver.email }).expect(202);
    await application.database.query(
      `insert into inbox_item (programme_id, id, person_id, partnership_id, kind, subject_kind, subject_id, title, due_on, path, created_at)
       values ($1, $2, $3, $4, 'passed', 'milestone', $2, $5, '2026-06-01', 'work', $6)`,
      [organisation.programmeId, newId(), leaver.id, partnership.id, `Actie van ${leaver.name}`, application.clock.now()],
    );
    for (let wait = 0; wait < 100 && (await placesOf(leaver.email)).every((place) => !place.startsWith('auth.verification')); wait += 1) {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    await application.settle();
    return person;
  };

  it('leaves the name and the address in no column of any table, and the account nowhere', async () => {
    await leaveTraces();
    expect(await placesOf(leaver.email)).toEqual(expect.arrayContaining(['public.person.email', 'auth.user.email', 'auth.verification.value']));
    expect(await placesOf(leaver.name)).toEqual(expect.arrayContaining(['public.person.name', 'auth.user.name', 'public.data_request.text', 'public.inbox_item.title']));
    await leave();
    await erase().expect(204);
    expect(await placesOf(leaver.name)).toEqual([]);
    expect(await placesOf(leaver.email)).toEqual([]);
  });

  it('keeps the records of organisations under a pseudonym that nothing leads away from', async () => {
    await leave();
    await erase().expect(204);
    const [row] = await application.database.query<{ name: string; email: string; account_id: null }>(
      `select person.name, person.email, person.account_id from partnership join person on person.id = partnership.opened_by where partnership.id = $1`,
      [partnership.id],
    );
    expect(row!.name).toMatch(/^Gewist [0-9a-f]{4}([0-9a-f]{4})?$/);
    expect(row).toMatchObject({ email: `${leaver.id}@gewist.invalid`, account_id: null });
    const trail = await client.get(`/api/v1/programmes/${organisation.programmeId}/audit-records`).expect(200);
    expect(trail.body.items[0]).toMatchObject({ action: 'person.erased', subjectId: leaver.id, subjectName: row!.name });
  });

  it('ends the sessions of the person', async () => {
    const person = await leaveTraces();
    await person.get('/api/v1/session').expect(200);
    await leave();
    await erase().expect(204);
    await person.get('/api/v1/session').expect(401);
  });

  it('keeps the account as long as a membership elsewhere stands on it', async () => {
    const elsewhere = await application.make.person(await application.make.organisation(await application.make.programme()));
    await application.as(leaver);
    await application.database.query('update person set account_id = (select account_id from person where id = $2) where id = $1', [elsewhere.id, leaver.id]);
    await leave();
    await erase().expect(204);
    expect(await placesOf(leaver.name)).toEqual(['auth.user.name']);
    const [kept] = await application.database.query<{ account_id: string }>('select account_id from person where id = $1', [elsewhere.id]);
    expect(kept!.account_id).not.toBeNull();
  });

  it('is shown beforehand: what goes, what stays and why, and changes nothing', async () => {
    await leaveTraces();
    await leave();
    const { body } = await client.get(address()).expect(200);
    const parts = Object.fromEntries(body.parts.map((part: { kind: string }) => [part.kind, part]));
    expect(parts).toMatchObject({
      'person': { atErasure: 'removed', count: 1 },
      'data-request': { atErasure: 'removed', count: 1 },
      'inbox-item': { atErasure: 'removed', count: null },
      'partnership': { atErasure: 'pseudonym', count: 1 },
      'audit-record': { atErasure: 'pseudonym' },
    });
    expect(body).toMatchObject({ name: leaver.name, confirmation: 'wis voorgoed' });
    expect(JSON.stringify(body)).not.toContain('Wis mij');
    expect(await placesOf(leaver.email)).toContain('public.person.email');
  });

  it('asks for the words, and for someone who left and was not erased', async () => {
    await erase().expect(409);
    await leave();
    const { body } = await erase('ja').expect(400);
    expect(body.errors).toMatchObject([{ pointer: '/confirmation', code: 'person.erasure-unconfirmed' }]);
    const list = await client.get(`/api/v1/programmes/${organisation.programmeId}/leavers`).expect(200);
    expect(list.body.items).toMatchObject([{ id: leaver.id, name: leaver.name }]);
    await erase('Wis voorgoed').expect(204);
    await erase().expect(409);
    expect((await client.get(`/api/v1/programmes/${organisation.programmeId}/leavers`).expect(200)).body.items).toEqual([]);
  });

  it('is for administrators alone, and the database holds to it', async () => {
    await leave();
    const coordinator = await application.as(await application.make.person(organisation, { role: 'coordinator' }));
    await coordinator.post(address()).send({ confirmation: 'wis voorgoed' }).expect(403);
    const member = await application.make.person(organisation);
    await application.database.query('begin');
    await application.database.query('set local role samenspel_app');
    await application.database.query(
      `select set_config('app.programme_id', $1, true), set_config('app.actor', 'person', true), set_config('app.person_id', $2, true)`,
      [organisation.programmeId, member.id],
    );
    await expect(application.database.query(`select erase_person($1, 'Gewist', now())`, [leaver.id])).rejects.toThrow('may not be erased');
    await application.database.query('rollback');
  });

  it('does not change how many people a pulse invited, nor what is known of who answered', async () => {
    const [waveId, invitationId] = [newId(), newId()];
    await application.database.query(
      `insert into wave (programme_id, id, partnership_id, instrument_code, instrument_version, mode, minimum_group_size, status, opened_by, opens_on, opened_at, closes_on, version)
       values ($1, $2, $3, 'pulse', 1, 'anonymous', 5, 'open', $4, '2026-06-01', $5, '2026-06-30', 1)`,
      [organisation.programmeId, waveId, partnership.id, administrator.id, application.clock.now()],
    );
    await application.database.query(
      'insert into wave_invitation (programme_id, id, partnership_id, wave_id, person_id, organisation_id) values ($1, $2, $3, $4, $5, $6)',
      [organisation.programmeId, invitationId, partnership.id, waveId, leaver.id, organisation.id],
    );
    const { participation } = (await compartmentOf(application.database, waveId))!;
    await application.database.query(`insert into ${participation} values ($1, $2, $3)`, [
      organisation.programmeId,
      waveId,
      invitationId,
    ]);
    const counts = () =>
      application.database.query(
        `select (select count(*)::int from wave_invitation where wave_id = $1) as invited,
                (select count(*)::int from ${participation} where wave_id = $1) as participation`,
        [waveId],
      );
    const before = await counts();
    await leave();
    await erase().expect(204);
    expect(await counts()).toEqual(before);
  });
});
