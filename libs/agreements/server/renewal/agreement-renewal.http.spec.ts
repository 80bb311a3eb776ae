import { TestApplication, type TestOrganisation, type TestPartnership, type TestPerson } from '@samenspel/testing';

type Client = Awaited<ReturnType<TestApplication['as']>>;

describe('the renewal of agreements', () => {
  let application: TestApplication;
  let parties: TestOrganisation[];
  let partnership: TestPartnership;
  let noor: TestPerson;
  let client: Client;

  beforeAll(async () => {
    application = await TestApplication.start({ now: '2026-06-15T10:00:00Z' });
    const { make } = application;
    const programme = await make.programme();
    parties = [await make.organisation(programme, { sector: 'public' }), await make.organisation(programme)];
    noor = await make.person(parties[0]!);
    partnership = await make.partnership(noor, [noor, await make.person(parties[1]!)]);
  });

  /** A session does not outlive such leaps. */
  const moveTo = async (moment: string) => {
    application.clock.moveTo(new Date(moment));
    client = await application.as(noor);
  };

  beforeEach(() => moveTo('2026-06-15T10:00:00Z'));
  afterAll(() => application.stop());

  const agreements = () => `/api/v1/programmes/${partnership.programmeId}/partnerships/${partnership.id}/agreements`;
  const registered = async (endsOn: string, renewal: string, months: number | null) => {
    const { body } = await client
      .post(agreements())
      .send({ title: `Tot ${endsOn}`, signedOn: '2026-01-01', startsOn: '2026-01-01', endsOn, partyIds: parties.map(({ id }) => id), goals: [{ title: 'Werk' }], milestones: [] })
      .expect(201);
    await application.database.query('update agreement set renewal = $2, renewal_months = $3, notice_months = 1 where id = $1', [body.id, renewal, months]);
    return body.id as string;
  };
  const on = async (moment: string, id: string) => {
    await moveTo(moment);
    await application.settle();
    const { body } = await client.get(`${agreements()}/${id}`).expect(200);
    return { status: body.status, endsOn: body.endsOn };
  };

  it('goes on by itself after the last day of the term, as was agreed, and stands in the trail', async () => {
    const id = await registered('2026-08-31', 'automatic', 12);
    expect(await on('2026-08-31T20:00:00Z', id)).toEqual({ status: 'active', endsOn: '2026-08-31' });
    expect(await on('2026-08-31T22:00:00Z', id)).toEqual({ status: 'active', endsOn: '2027-08-31' });
    expect(await application.database.query(`select person_id, details from audit_record where action = 'agreement.renewed' and subject_id = $1`, [id])).toEqual([
      { person_id: null, details: { endsOn: '2027-08-31' } },
    ]);
  });

  it('counts terms from the day in the text, also after a time in which nobody looked', async () => {
    expect(await on('2026-10-15T10:00:00Z', await registered('2026-08-31', 'automatic', 1))).toMatchObject({ endsOn: '2026-10-31' });
  });

  it('is asked about again in each term', async () => {
    const id = await registered('2026-08-31', 'automatic', 3);
    await on('2026-10-10T10:00:00Z', id);
    const { body } = await client.get(`/api/v1/programmes/${partnership.programmeId}/tasks`).expect(200);
    expect(body.items).toContainEqual(expect.objectContaining({ kind: 'agreement-notice', dueOn: '2026-10-30' }));
  });

  it.each([
    ['by-agreement', 12],
    ['none', null],
  ])('ends when its term is over where renewal is %s', async (renewal, months) => {
    expect(await on('2026-09-01T10:00:00Z', await registered('2026-08-31', renewal, months))).toEqual({ status: 'ended', endsOn: '2026-08-31' });
  });

  it('can be neither amended nor terminated, nor attested, once its term is over', async () => {
    const id = await registered('2026-08-31', 'none', null);
    await on('2026-09-01T10:00:00Z', id);
    const asked = [
      client.post(`${agreements().replace(/agreements$/, 'agreement-drafts')}`).send({ agreementId: id }),
      client.post(`${agreements()}/${id}/termination`).send({ terminatedOn: '2026-09-01', reason: 'Het werk is klaar' }),
      client.put(`${agreements()}/${id}/attestation-choice`).send({ chosen: true }),
    ];
    expect((await Promise.all(asked)).map(({ status, body }) => [status, body.code])).toEqual(asked.map(() => [409, 'agreement.ended']));
    expect((await client.get(`${agreements()}/${id}/attestations`).expect(200)).body.mayChoose).toBe(false);
  });

  it('stays ended once it was terminated', async () => {
    const id = await registered('2026-08-31', 'automatic', 12);
    await client.post(`${agreements()}/${id}/termination`).send({ terminatedOn: '2026-06-15', reason: 'Het werk is klaar' }).expect(201);
    expect(await on('2026-09-01T10:00:00Z', id)).toEqual({ status: 'terminated', endsOn: '2026-08-31' });
  });
});
