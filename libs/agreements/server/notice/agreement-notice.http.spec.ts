import { TestApplication, type TestOrganisation, type TestPartnership, type TestPerson } from '@samenspel/testing';

type Client = Awaited<ReturnType<TestApplication['as']>>;

describe('the last day for notice', () => {
  let application: TestApplication;
  let programmeId: string;
  let municipality: TestOrganisation;
  let employer: TestOrganisation;
  let noor: TestPerson;
  let sam: TestPerson;
  let partnership: TestPartnership;
  let client: Client;
  let agreementId: string;

  beforeAll(async () => {
    application = await TestApplication.start({ now: '2026-06-15T10:00:00Z' });
    const { make } = application;
    const programme = await make.programme();
    programmeId = programme.id;
    municipality = await make.organisation(programme, { sector: 'public' });
    employer = await make.organisation(programme);
    noor = await make.person(municipality);
    sam = await make.person(employer);
  });

  afterAll(() => application.stop());

  beforeEach(async () => {
    on('2026-06-15');
    partnership = await application.make.partnership(noor, [noor, sam]);
    client = await application.as(sam);
    const { body } = await client
      .post(`/api/v1/programmes/${programmeId}/partnerships/${partnership.id}/agreements`)
      .send({
        title: 'Werkplekken in de buurt',
        signedOn: '2026-01-01',
        startsOn: '2026-01-01',
        endsOn: '2026-12-31',
        partyIds: [municipality.id, employer.id],
        goals: [{ title: 'Twintig mensen aan het werk' }],
        milestones: [],
      })
      .expect(201);
    agreementId = body.id;
  });

  const on = (date: string) => application.clock.moveTo(new Date(`${date}T10:00:00Z`));

  const renew = (renewal: string, noticeMonths: number | null) =>
    application.database.query('update agreement set renewal = $2, renewal_months = 12, notice_months = $3 where id = $1', [agreementId, renewal, noticeMonths]);

  /** What the employer has to do, signed in on the day itself: a session does not last for months. */
  const tasks = async () => {
    client = await application.as(sam);
    const { body } = await client.get(`/api/v1/programmes/${programmeId}/tasks`).expect(200);
    return body.items.filter(({ id }: { id: string }) => id === agreementId);
  };

  const mails = ({ email }: TestPerson) => application.mail.to(email).filter(({ subject, text }) => subject === 'Gaan jullie door? Werkplekken in de buurt' && text.includes(agreementId));

  it('stands under the work of every party in time, and is gone once it has passed', async () => {
    await renew('automatic', 3);
    on('2026-07-01');
    expect(await tasks()).toEqual([]);
    on('2026-07-05');
    expect(await tasks()).toMatchObject([
      { kind: 'agreement-notice', dueOn: '2026-09-30', holder: 'organisation', path: `partnerships/${partnership.id}/agreements/${agreementId}` },
    ]);
    on('2026-09-30');
    expect(await tasks()).toHaveLength(1);
    on('2026-10-01');
    expect(await tasks()).toEqual([]);
  });

  it('is told to every party eight weeks ahead and once more at the end', async () => {
    await renew('by-agreement', 3);
    on('2026-08-04');
    await application.settle();
    expect([mails(sam).length, mails(noor).length]).toEqual([0, 0]);
    on('2026-08-05');
    await application.settle();
    await application.settle();
    expect([mails(sam).length, mails(noor).length]).toEqual([1, 1]);
    expect(mails(sam).at(-1)!.text).toContain('Tot en met woensdag 30 september 2026');
    on('2026-09-27');
    await application.settle();
    expect(mails(noor)).toHaveLength(2);
  });

  it.each([
    ['is not renewed', 'none', 3],
    ['has no notice period', 'automatic', null],
  ])('is not there for an agreement that %s', async (_, renewal, noticeMonths) => {
    await renew(renewal, noticeMonths);
    on('2026-09-01');
    expect(await tasks()).toEqual([]);
  });

  it('is not there for an agreement that was terminated', async () => {
    await renew('automatic', 3);
    on('2026-08-10');
    expect(await tasks()).toHaveLength(1);
    await client
      .post(`/api/v1/programmes/${programmeId}/partnerships/${partnership.id}/agreements/${agreementId}/termination`)
      .send({ terminatedOn: '2026-08-10', reason: 'Het gebouw is verkocht.', lesson: 'Leg vast wat er dan gebeurt.' })
      .expect(201);
    expect(await tasks()).toEqual([]);
  });
});
