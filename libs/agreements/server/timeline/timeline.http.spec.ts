import { newId } from '@samenspel/platform/server';
import { addRow, everyRecordOf, TestApplication, type TestPartnership, type TestPerson, type TestRecords } from '@samenspel/testing';

describe('timelines', () => {
  let application: TestApplication;
  let noor: TestPerson;
  let partnership: TestPartnership;
  let records: TestRecords;
  let client: Awaited<ReturnType<TestApplication['as']>>;

  beforeAll(async () => {
    application = await TestApplication.start({ now: '2026-06-15T10:00:00Z' });
    const { make } = application;
    noor = await make.person(await make.organisation(await make.programme()));
    partnership = await make.partnership(noor, [noor]);
    records = await everyRecordOf(application.database, partnership, noor);
    client = await application.as(noor);
  });

  afterAll(() => application.stop());

  const inside = (path: string) => `/api/v1/programmes/${partnership.programmeId}/partnerships/${partnership.id}/${path}`;

  it('tell of an agreement what was agreed, is expected and was done, and what waits for what', async () => {
    const { body } = await client.get(inside(`agreements/${records.agreementId}/timeline`)).expect(200);
    expect(body).toMatchObject({ asOf: '2026-06-15', agreementTitle: 'Afspraken', partnershipName: partnership.name, startsOn: '2026-01-01', endsOn: null, more: false });
    expect(body.milestones).toMatchObject([
      { id: records.milestoneId, baselineOn: '2026-09-01', forecastOn: '2026-10-01', completedOn: '2026-06-01', status: 'completed', dependsOn: [], agreementId: records.agreementId },
      { title: 'Vervolg', baselineOn: '2026-10-01', forecastOn: null, completedOn: null, status: 'planned', dependsOn: [records.milestoneId], phase: null },
    ]);
  });

  it('tell of a partnership the agreements that go on, and of those the milestones that are in force', async () => {
    const milestones = async () => (await client.get(inside('timeline')).expect(200)).body.milestones.map(({ title }: { title: string }) => title);
    expect(await milestones()).toEqual(['Mijlpaal', 'Vervolg']);
    await application.database.query(`update milestone set withdrawn_number = 2 where title = 'Vervolg'`);
    expect(await milestones()).toEqual(['Mijlpaal']);
    await application.database.query(`update milestone set withdrawn_number = null where title = 'Vervolg'`);
    await application.database.query(`update agreement set ends_on = '2026-06-14' where id = $1`, [records.agreementId]);
    expect(await milestones()).toEqual([]);
    await application.database.query(`update agreement set ends_on = null where id = $1`, [records.agreementId]);
  });

  it('are not there of an agreement of another partnership, or of none', async () => {
    const elsewhere = await application.make.partnership(noor, [noor]);
    await addRow(application.database, 'agreement', {
      programme_id: elsewhere.programmeId,
      partnership_id: elsewhere.id,
      id: newId(),
      title: 'Elders',
      signed_on: '2026-01-01',
      starts_on: '2026-01-01',
      registered_by: noor.id,
      registered_at: '2026-01-01T00:00:00Z',
    });
    await client.get(`/api/v1/programmes/${elsewhere.programmeId}/partnerships/${elsewhere.id}/agreements/${records.agreementId}/timeline`).expect(404);
    await client.get(inside(`agreements/${newId()}/timeline`)).expect(404);
    const { body } = await client.get(`/api/v1/programmes/${elsewhere.programmeId}/partnerships/${elsewhere.id}/timeline`).expect(200);
    expect(body).toMatchObject({ milestones: [], agreementTitle: null });
  });
});
