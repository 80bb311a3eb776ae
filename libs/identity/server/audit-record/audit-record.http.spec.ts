import { newId } from '@samenspel/platform/server';
import { TestApplication, type TestPartnership, type TestPerson, type TestProgramme } from '@samenspel/testing';

type Client = Awaited<ReturnType<TestApplication['as']>>;

describe('the audit trail', () => {
  let application: TestApplication;
  let programme: TestProgramme;
  let coordinator: TestPerson;
  let member: TestPerson;
  let partnership: TestPartnership;
  let client: Client;

  beforeAll(async () => {
    application = await TestApplication.start({ now: '2026-06-15T10:00:00Z' });
    const { make } = application;
    programme = await make.programme();
    const organisation = await make.organisation(programme);
    coordinator = await make.person(organisation, { role: 'coordinator' });
    member = await make.person(organisation);
    partnership = await make.partnership(member, [member]);
    await record(member, 'milestone.completed', '2026-06-01T21:59:59.123456Z', { partnershipId: partnership.id, details: { completedOn: '2026-06-01' } });
    await record(member, 'person.created', '2026-06-02T22:30:00Z', { subjectId: coordinator.id });
    await record(undefined, 'wave.closed', '2026-06-03T08:00:00Z', { partnershipId: partnership.id });
    client = await application.as(coordinator);
  });

  afterAll(() => application.stop());

  const record = (
    person: TestPerson | undefined,
    action: string,
    recordedAt: string,
    { subjectId = newId(), partnershipId = null as string | null, details = {} } = {},
  ) =>
    application.database.query(
      `insert into audit_record (programme_id, id, person_id, action, subject_id, partnership_id, details, recorded_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [programme.id, newId(), person?.id ?? null, action, subjectId, partnershipId, details, recordedAt],
    );

  const address = () => `/api/v1/programmes/${programme.id}/audit-records`;
  const exports = () => `/api/v1/programmes/${programme.id}/audit-record-exports`;
  const actions = async (query: object) =>
    (await client.get(address()).query(query).expect(200)).body.items.map(({ action }: { action: string }) => action);

  it('tells who did what, where and when, latest first', async () => {
    const { body } = await client.get(address()).expect(200);
    expect(body.items).toMatchObject([
      { action: 'wave.closed', personName: null, partnershipName: partnership.name, recordedAt: '2026-06-03T08:00:00.000000Z' },
      { action: 'person.created', personName: member.name, subjectName: coordinator.name, partnershipId: null },
      { action: 'milestone.completed', personName: member.name, subjectName: null, details: { completedOn: '2026-06-01' } },
    ]);
  });

  it('is walked page by page to its end, to the microsecond', async () => {
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const { body } = await client.get(address()).query({ limit: 1, ...(cursor && { cursor }) }).expect(200);
      seen.push(...body.items.map(({ action }: { action: string }) => action));
      cursor = body.nextCursor;
    } while (cursor);
    expect(seen).toEqual(['wave.closed', 'person.created', 'milestone.completed']);
  });

  it('is narrowed by person, kind, partnership and days on the calendar of the programme', async () => {
    expect(await actions({ personId: member.id })).toEqual(['person.created', 'milestone.completed']);
    expect(await actions({ personId: newId() })).toEqual([]);
    expect(await actions({ stem: 'wave' })).toEqual(['wave.closed']);
    expect(await actions({ partnershipId: partnership.id })).toEqual(['wave.closed', 'milestone.completed']);
    expect(await actions({ from: '2026-06-03' })).toEqual(['wave.closed', 'person.created']);
    expect(await actions({ until: '2026-06-01' })).toEqual(['milestone.completed']);
    expect(await actions({ from: '2026-06-02', until: '2026-06-02' })).toEqual([]);
  });

  it('is searched by every word in what its sentence says, with signs taken literally', async () => {
    expect(await actions({ q: 'MIJLPAAL afgerond' })).toEqual(['milestone.completed']);
    expect(await actions({ q: coordinator.name })).toEqual(['person.created']);
    expect(await actions({ q: `meetronde ${partnership.name.split(' ')[0]}` })).toEqual(['wave.closed']);
    expect(await actions({ q: '100%' })).toEqual([]);
    const { body } = await client.get(address()).query({ q: 'closed' }).set('Accept-Language', 'en').expect(200);
    expect(body.items).toHaveLength(1);
  });

  it('refuses what it cannot understand, each at its field', async () => {
    const wrong = { personId: 'x', stem: 'thing', from: '2026-02-30', until: 'soon', limit: 0 };
    const { body } = await client.get(address()).query(wrong).expect(400);
    const pointers = body.errors.map(({ pointer }: { pointer: string }) => pointer);
    expect(pointers.sort()).toEqual(['/from', '/limit', '/personId', '/stem', '/until']);
    for (const key of [['soon', newId()], ['2026-06-01T00:00:00.000000Z', 'x'], ['2026-99-99T00:00:00.000000Z', newId()], ['one']]) {
      const cursor = btoa(encodeURIComponent(JSON.stringify(key)));
      const answer = await client.get(address()).query({ cursor }).expect(400);
      expect(answer.body.errors).toMatchObject([{ pointer: '/cursor', code: 'cursor' }]);
    }
  });

  it('is closed to members and evaluators', async () => {
    const evaluator = await application.make.person(await application.make.organisation(programme), { role: 'evaluator' });
    for (const person of [member, evaluator]) {
      const refused = await application.as(person);
      await refused.get(address()).expect(403);
      await refused.get(exports()).expect(403);
    }
  });

  describe('as CSV', () => {
    it('holds what is chosen, with the zone printed and no formula that runs', async () => {
      await application.database.query(`update person set name = '=HYPERLINK("http://kwaad.example";"klik")' where id = $1`, [member.id]);
      const answer = await client.get(exports()).query({ stem: 'milestone' }).expect(200);
      expect(answer.headers['content-type']).toBe('text/csv; charset=utf-8');
      expect(answer.headers['content-disposition']).toBe('attachment; filename="logboek.csv"');
      const lines = answer.text.replace(/^\uFEFF/, '').split('\r\n');
      expect(lines).toHaveLength(3);
      expect(lines[1]).toContain(';Europe/Amsterdam;"1 jun 2026, 23:59 (Europe/Amsterdam)";"\'=HYPERLINK(""http');
      await application.database.query('update person set name = $2 where id = $1', [member.id, member.name]);
    });

    it('is itself in the trail, with what was asked and how much left, but not what was searched for', async () => {
      await client.get(exports()).query({ from: '2026-06-03', until: '2026-06-14', q: 'Samenwerking' }).expect(200);
      const { body } = await client.get(address()).query({ stem: 'audit-record', limit: 1 }).expect(200);
      expect(body.items).toMatchObject([
        {
          action: 'audit-record.exported',
          personId: coordinator.id,
          subjectId: programme.id,
          details: { rows: 1, from: '2026-06-03', until: '2026-06-14', searched: true, personId: null },
        },
      ]);
    });
  });
});
