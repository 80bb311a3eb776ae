import { strFromU8, unzipSync } from 'fflate';
import { apiKeyOf, compartmentOf, standInOf, TestApplication, type TestPerson } from '@samenspel/testing';
import { newId } from '@samenspel/platform/server';
import { personalDataKinds } from '../../../domain/index.js';

const asBuffer = (response: NodeJS.ReadableStream, done: (error: Error | null, body: Buffer) => void) => {
  const chunks: Buffer[] = [];
  response.on('data', (chunk: Buffer) => chunks.push(chunk)).on('end', () => done(null, Buffer.concat(chunks)));
};

describe('own data', () => {
  let application: TestApplication;
  let person: TestPerson;
  let colleague: TestPerson;
  let waveId: string;

  beforeAll(async () => {
    application = await TestApplication.start();
    const { make, database } = application;
    const organisation = await make.organisation(await make.programme());
    person = await make.person(organisation);
    colleague = await make.person(organisation);
    const partnership = await make.partnership(person, [person, colleague]);
    await database.query(
      `insert into meeting (programme_id, id, partnership_id, held_on, subject, recorded_by, recorded_at)
       values ($1, $2, $3, '2026-06-01', '=SUM(A1)', $4, '2026-06-01T10:00:00Z')`,
      [person.programmeId, newId(), partnership.id, person.id],
    );
    waveId = newId();
    await database.query(
      `insert into wave (programme_id, id, partnership_id, instrument_code, instrument_version, mode, minimum_group_size, status, opened_by, opens_on, opened_at, closes_on, version)
       values ($1, $2, $3, 'pulse', 1, 'anonymous', 5, 'open', $4, '2026-06-01', '2026-06-01T10:00:00Z', '2026-06-30', 1)`,
      [person.programmeId, waveId, partnership.id, colleague.id],
    );
    for (const { id, organisationId } of [person, colleague]) {
      await database.query(
        'insert into wave_invitation (programme_id, id, partnership_id, wave_id, person_id, organisation_id) values ($1, $2, $3, $4, $5, $6)',
        [person.programmeId, newId(), partnership.id, waveId, id, organisationId],
      );
    }
  });

  afterAll(() => application.stop());

  const address = (path = '') => `/api/v1/programmes/${person.programmeId}/own-data${path}`;
  const sectionsOf = (body: { sections: { kind: string; records: object[] }[] }) =>
    Object.fromEntries(body.sections.map(({ kind, records }) => [kind, records]));

  it('is told per kind with why it is held, on which ground and how long, and holds nothing of another', async () => {
    const client = await application.as(person);
    const { body } = await client.get(address()).expect(200);
    expect(sectionsOf(body)).toMatchObject({
      'session': [expect.objectContaining({ createdAt: expect.any(String) })],
      'person': [{ name: person.name, email: person.email, language: 'nl' }],
      'membership': [{ role: 'member' }],
      'participant': [expect.objectContaining({ role: 'contributor' })],
      'meeting': [expect.objectContaining({ subject: '=SUM(A1)' })],
      'wave-invitation': [{ closesOn: '2026-06-30' }],
    });
    for (const section of body.sections) {
      expect(section.kind in personalDataKinds).toBe(true);
      expect([section.why, section.ground, section.kept].every((text: string) => text.length > 3 && !text.includes('{'))).toBe(true);
    }
    expect(JSON.stringify(body)).not.toContain(colleague.email);
  });

  it('tells who stands in for whom, and which keys are in the name of the person', async () => {
    await standInOf(application.database, person, colleague);
    await apiKeyOf(application.database, person);
    await apiKeyOf(application.database, colleague);
    const client = await application.as(person);
    const { body } = await client.get(address()).expect(200);
    expect(sectionsOf(body)).toMatchObject({
      'stand-in': [expect.objectContaining({ absent: person.name, standIn: colleague.name })],
      'api-key': [expect.objectContaining({ shownPart: expect.any(String) })],
    });
    expect(JSON.stringify(sectionsOf(body)['api-key'])).not.toContain('hash');
  });

  it('is the same whether a person answered a pulse or not', async () => {
    const client = await application.as(person);
    const before = await client.get(address()).expect(200);
    await application.database.query(
      `insert into ${(await compartmentOf(application.database, waveId))!.participation}
       select programme_id, wave_id, id from wave_invitation where wave_id = $1 and person_id = $2`,
      [waveId, person.id],
    );
    const after = await client.get(address()).expect(200);
    expect(sectionsOf(after.body)['wave-invitation']).toEqual(sectionsOf(before.body)['wave-invitation']);
  });

  it('is downloaded as JSON and CSV in a zip, without a cell that runs as a formula, and the log remembers it', async () => {
    const client = await application.as(person);
    const { body, headers } = await client.get(address('-exports')).buffer(true).parse(asBuffer as never).expect(200);
    expect(headers['content-type']).toBe('application/zip');
    const files = unzipSync(body);
    const whole = JSON.parse(strFromU8(files['gegevens.json']!));
    expect(whole.person).toMatchObject({ name: person.name, email: person.email });
    expect(strFromU8(files['meeting.csv']!)).toContain(`'=SUM(A1)`);
    const recorded = await application.database.query(`select id from audit_record where action = 'own-data.exported' and person_id = $1`, [person.id]);
    expect(recorded).toHaveLength(1);
  });

  it('lets a person correct name and language on the version that was read', async () => {
    const client = await application.as(colleague);
    const { headers } = await client.get(address()).expect(200);
    const change = { name: 'Bo de Vries', language: 'en' };
    const { body } = await client.patch(address()).set('If-Match', headers['etag']!).send(change).expect(200);
    expect(body).toMatchObject({ ...change, email: colleague.email, version: 2 });
    await client.patch(address()).set('If-Match', headers['etag']!).send(change).expect(412);
    await client.patch(address()).set('If-Match', '"2"').send({ ...change, email: 'other@example.org' }).expect(400);
  });
});
