import { newId, UnitOfWork } from '@samenspel/platform/server';
import { addRow, TestApplication, type TestOrganisation, type TestPartnership, type TestPerson } from '@samenspel/testing';
import { AgreementFacts } from '../agreement/agreement-facts.js';

type Client = Awaited<ReturnType<TestApplication['as']>>;
const start = '2026-06-15T10:00:00Z';

describe('obligations', () => {
  let application: TestApplication;
  let programmeId: string;
  let municipality: TestOrganisation;
  let employer: TestOrganisation;
  let noor: TestPerson;
  let sam: TestPerson;
  let partnership: TestPartnership;
  let agreementId: string;
  let client: Client;

  beforeAll(async () => {
    application = await TestApplication.start({ now: start });
    const { make } = application;
    const programme = await make.programme();
    programmeId = programme.id;
    municipality = await make.organisation(programme, { sector: 'public' });
    employer = await make.organisation(programme);
    noor = await make.person(municipality);
    sam = await make.person(employer);
    client = await application.as(sam);
  });

  beforeEach(async () => {
    application.clock.moveTo(new Date(start));
    partnership = await application.make.partnership(noor, [noor, sam]);
    const { body } = await client
      .post(`${base()}/agreements`)
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

  afterAll(() => application.stop());

  const base = () => `/api/v1/programmes/${programmeId}/partnerships/${partnership.id}`;

  /** A report of the employer at the end of each quarter. */
  const obligation = async (changes: object = {}): Promise<string> => {
    const id = newId();
    await addRow(application.database, 'obligation', {
      programme_id: programmeId,
      partnership_id: partnership.id,
      agreement_id: agreementId,
      id,
      title: 'Verslag over de plekken',
      organisation_id: employer.id,
      due_on: '2026-03-31',
      recurrence: 'FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=-1',
      notice_days: 20,
      ...changes,
    });
    return id;
  };

  const fulfil = (id: string, body: object) => client.post(`${base()}/obligations/${id}/fulfilments`).send(body);
  const revoke = (id: string, body: object) => client.post(`${base()}/obligations/${id}/revocations`).send(body);

  it('show what is due, of whom and when, in the order of their first day', async () => {
    const quarterly = await obligation();
    const once = await obligation({ title: 'Sleutels overdragen', due_on: '2026-02-01', recurrence: null, towards_organisation_id: municipality.id });
    await obligation({ title: 'Vervallen', withdrawn_number: 2 });
    const { body } = await client.get(`${base()}/agreements/${agreementId}/obligations?limit=1`).expect(200);
    expect(body).toMatchObject({
      asOf: '2026-06-15',
      items: [{ id: once, towardsOrganisationName: municipality.name, next: { dueOn: '2026-02-01', status: 'late' }, late: 1 }],
    });
    const { body: second } = await client
      .get(`${base()}/agreements/${agreementId}/obligations?limit=1&cursor=${encodeURIComponent(body.nextCursor)}`)
      .expect(200);
    expect(second.items).toMatchObject([{ id: quarterly, organisationName: employer.name, next: { dueOn: '2026-03-31', status: 'late' }, late: 1 }]);
    expect(second.nextCursor).toBeUndefined();
  });

  it('are fulfilled for a day, taken back with a reason, and fulfilled again, and all of that stays to be seen', async () => {
    const id = await obligation();
    const { body } = await fulfil(id, { dueOn: '2026-03-31', fulfilledOn: '2026-04-02', note: 'Met de cijfers' }).expect(201);
    expect(body).toMatchObject({ fulfilledLate: 1, late: 0, next: { dueOn: '2026-06-30', status: 'due' } });
    await fulfil(id, { dueOn: '2026-03-31', fulfilledOn: '2026-04-02' }).expect(409);
    const { body: revoked } = await revoke(id, { dueOn: '2026-03-31', reason: 'Er ontbrak een maand' }).expect(201);
    expect(revoked).toMatchObject({ fulfilledLate: 0, late: 1 });
    await revoke(id, { dueOn: '2026-03-31', reason: 'Nog eens' }).expect(409);
    await fulfil(id, { dueOn: '2026-03-31', fulfilledOn: '2026-03-31' }).expect(201);
    const { body: page } = await client.get(`${base()}/obligations/${id}/occurrences`).expect(200);
    expect(page.items).toMatchObject([
      { dueOn: '2026-06-30', status: 'due', recordings: [] },
      {
        dueOn: '2026-03-31',
        status: 'fulfilled-on-time',
        fulfilledOn: '2026-03-31',
        recordings: [
          { kind: 'fulfilled', fulfilledOn: '2026-03-31', note: null },
          { kind: 'revoked', fulfilledOn: null, note: 'Er ontbrak een maand' },
          { kind: 'fulfilled', fulfilledOn: '2026-04-02', note: 'Met de cijfers', recordedByName: sam.name, recordedAt: '2026-06-15T10:00:00.000Z' },
        ],
      },
    ]);
  });

  it('answer at the field for a day that is not due or has still to come', async () => {
    const id = await obligation();
    const { body } = await fulfil(id, { dueOn: '2026-04-01', fulfilledOn: '2026-06-16' }).set('Accept-Language', 'nl').expect(400);
    expect(body.errors).toEqual([
      { pointer: '/dueOn', code: 'obligation.not-due', detail: 'Op deze dag staat de verplichting niet open. Kies een van de dagen in de lijst.' },
      { pointer: '/fulfilledOn', code: 'obligation.fulfilled-later', detail: 'Kies vandaag of een eerdere dag.' },
    ]);
    await fulfil(id, { dueOn: '2027-03-31', fulfilledOn: '2026-06-15' }).expect(400);
  });

  it('let one of two who fulfil the same day at once pass, and write one row', async () => {
    const id = await obligation();
    const answers = await Promise.all([1, 2].map(() => fulfil(id, { dueOn: '2026-03-31', fulfilledOn: '2026-03-31' })));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect(await application.database.query('select from obligation_fulfilment where obligation_id = $1', [id])).toHaveLength(1);
  });

  it('let one of two who take it back at once pass', async () => {
    const id = await obligation();
    await fulfil(id, { dueOn: '2026-03-31', fulfilledOn: '2026-03-31' }).expect(201);
    const answers = await Promise.all([1, 2].map(() => revoke(id, { dueOn: '2026-03-31', reason: 'Er ontbrak een maand' })));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
  });

  it('fall due no more after the agreement was terminated', async () => {
    const id = await obligation();
    await addRow(application.database, 'agreement_termination', {
      programme_id: programmeId,
      partnership_id: partnership.id,
      agreement_id: agreementId,
      terminated_on: '2026-05-01',
      reason: 'Klaar',
      recorded_by: noor.id,
      recorded_at: start,
    });
    application.clock.moveTo(new Date('2026-06-16T10:00:00Z'));
    const { body } = await client.get(`${base()}/obligations/${id}`).expect(200);
    expect(body).toMatchObject({ endsOn: '2026-05-01', late: 1, next: { dueOn: '2026-03-31' } });
    await fulfil(id, { dueOn: '2026-06-30', fulfilledOn: '2026-06-16' }).expect(400);
  });

  it('are not reached through another partnership', async () => {
    const id = await obligation();
    const other = await application.make.partnership(noor, [noor, sam]);
    const elsewhere = `/api/v1/programmes/${programmeId}/partnerships/${other.id}`;
    await client.get(`${elsewhere}/obligations/${id}`).expect(404);
    await client.get(`${elsewhere}/obligations/${id}/occurrences`).expect(404);
    await client.get(`${elsewhere}/agreements/${agreementId}/obligations`).expect(404);
    await client.post(`${elsewhere}/obligations/${id}/fulfilments`).send({ dueOn: '2026-03-31', fulfilledOn: '2026-03-31' }).expect(404);
  });

  it('walk back over the days page by page', async () => {
    const id = await obligation({ recurrence: 'FREQ=MONTHLY', due_on: '2026-01-10' });
    const seen: string[] = [];
    for (let cursor: string | undefined = ''; cursor !== undefined; ) {
      const { body }: { body: { items: { dueOn: string }[]; nextCursor?: string } } = await client.get(`${base()}/obligations/${id}/occurrences?limit=4${cursor && `&cursor=${encodeURIComponent(cursor)}`}`).expect(200);
      seen.push(...body.items.map(({ dueOn }) => dueOn));
      cursor = body.nextCursor;
    }
    expect(seen).toEqual(['2026-07-10', '2026-06-10', '2026-05-10', '2026-04-10', '2026-03-10', '2026-02-10', '2026-01-10']);
    await client.get(`${base()}/obligations/${id}/occurrences?cursor=x`).expect(400);
  });

  it('join the record of the agreement, their words apart from their facts', async () => {
    const id = await obligation();
    await fulfil(id, { dueOn: '2026-03-31', fulfilledOn: '2026-04-02', note: 'Met de cijfers' }).expect(201);
    await revoke(id, { dueOn: '2026-03-31', reason: 'Er ontbrak een maand' }).expect(201);
    const { body } = await client.get(`${base()}/agreements/${agreementId}/record`);
    expect(body.links.map(({ kind }: { kind: string }) => kind)).toEqual(['agreement.registered', 'obligation.fulfilled', 'obligation.revoked']);
    expect(body.payloads).toContainEqual(
      expect.objectContaining({ sequence: 2, part: 'facts', content: { dueOn: '2026-03-31', fulfilledOn: '2026-04-02' } }),
    );
  });

  it('stand under the work of the organisation and are reminded of when their notice begins', async () => {
    await obligation({ notice_days: 30, due_on: '2026-07-10', recurrence: null, title: 'Jaarplan' });
    await application.settle();
    expect(application.mail.to(sam.email).filter(({ subject }) => subject.includes('Jaarplan'))).toHaveLength(1);
    await application.settle();
    const mails = application.mail.to(sam.email).filter(({ subject }) => subject.includes('Jaarplan'));
    expect(mails).toHaveLength(1);
    expect(mails[0]!.text).toContain('verplichting');
    expect(application.mail.to(noor.email).filter(({ subject }) => subject.includes('Jaarplan'))).toEqual([]);
    const { body } = await client.get(`/api/v1/programmes/${programmeId}/tasks`).expect(200);
    expect(body.items).toContainEqual(expect.objectContaining({ kind: 'obligation', title: 'Jaarplan', dueOn: '2026-07-10', holder: 'organisation' }));
  });

  it('can be replayed as they were known at the end of any day', async () => {
    const id = await obligation();
    application.clock.moveTo(new Date('2026-06-20T10:00:00Z'));
    await fulfil(id, { dueOn: '2026-03-31', fulfilledOn: '2026-04-02' }).expect(201);
    application.clock.moveTo(new Date('2026-06-22T10:00:00Z'));
    await revoke(id, { dueOn: '2026-03-31', reason: 'Er ontbrak een maand' }).expect(201);
    const known = async (asOf: string) => {
      const { app } = application;
      const facts = await app.get(UnitOfWork).run({ programmeId, actor: 'system' }, () => app.get(AgreementFacts).obligations(asOf));
      const fact = facts.find((candidate) => candidate.id === id);
      return fact?.occurrences[0];
    };
    expect(await known('2026-06-14')).toBeUndefined();
    expect(await known('2026-06-19')).toMatchObject({ dueOn: '2026-03-31', fulfilledOn: null, clock: { late: 80, own: 80 } });
    expect(await known('2026-06-21')).toMatchObject({ fulfilledOn: '2026-04-02', clock: { late: 2, own: 2 } });
    expect(await known('2026-06-22')).toMatchObject({ fulfilledOn: null, clock: { late: 83, own: 83 } });
  });

  it('let days that wait for a partner count for that partner, as it was known on the day that is looked at', async () => {
    const id = await obligation({ due_on: '2026-06-01', recurrence: null });
    const pause = { obligationId: id, waitsOnOrganisationId: municipality.id, fromOn: '2026-06-05', reason: 'De gegevens van de gemeente' };
    const { body } = await client.post(`${base()}/wait-pauses`).send(pause).expect(201);
    application.clock.moveTo(new Date('2026-06-17T10:00:00Z'));
    const other = await application.as(noor);
    await other.post(`${base()}/wait-pauses/${body.id}/answer`).send({ kind: 'confirmed' }).expect(201);
    const clockOn = async (asOf: string) => {
      const { app } = application;
      const facts = await app.get(UnitOfWork).run({ programmeId, actor: 'system' }, () => app.get(AgreementFacts).obligations(asOf));
      return facts.find((candidate) => candidate.id === id)!.occurrences[0]!.clock;
    };
    expect(await clockOn('2026-06-16')).toMatchObject({ late: 15, unsettled: 11, own: 4 });
    expect(await clockOn('2026-06-17')).toMatchObject({ late: 16, waited: [{ organisationId: municipality.id, days: 12 }], own: 4 });
  });

  describe('that wait for each other', () => {
    const other = { programme_id: '', partnership_id: '' };
    let guidance: string;
    let jobs: string;

    beforeEach(async () => {
      Object.assign(other, { programme_id: programmeId, partnership_id: partnership.id });
      guidance = await obligation({ title: 'Begeleiding geleverd', organisation_id: municipality.id, due_on: '2026-05-20', recurrence: null });
      jobs = await obligation({ title: 'Vijf banen geopend', due_on: '2026-05-20', recurrence: null });
      await addRow(application.database, 'obligation_wait', { ...other, obligation_id: jobs, waits_for_id: guidance });
    });

    const clockOf = async () => (await client.get(`${base()}/obligations/${jobs}/occurrences`).expect(200)).body.items[0].fairClock;

    it('count of twenty days late twelve for the partner, and eight for themselves', async () => {
      const partner = await application.as(noor);
      await partner.post(`${base()}/obligations/${guidance}/fulfilments`).send({ dueOn: '2026-05-20', fulfilledOn: '2026-06-01' }).expect(201);
      await fulfil(jobs, { dueOn: '2026-05-20', fulfilledOn: '2026-06-09' }).expect(201);
      expect(await clockOf()).toMatchObject({
        late: 20,
        waited: [{ organisationId: municipality.id, organisationName: municipality.name, days: 12 }],
        unsettled: 0,
        own: 8,
        waits: [{ source: 'obligation', sourceId: guidance, fromOn: '2026-05-20', untilOn: '2026-06-01', settled: true }],
      });
    });

    it('go on waiting as long as the other is open, and tell so among what was promised', async () => {
      expect(await clockOf()).toMatchObject({ late: 26, waited: [{ days: 26 }], own: 0 });
      const { body } = await client.get(`/api/v1/programmes/${programmeId}/promises`).query({ partnershipId: partnership.id, side: 'owes' }).expect(200);
      expect(body.items).toMatchObject([{ title: 'Vijf banen geopend', fairClock: { late: 26, own: 0, waits: [{ organisationName: municipality.name, untilOn: null }] } }]);
    });

    it('say what must be done first, and no more once it is left out', async () => {
      const read = async () => (await client.get(`${base()}/obligations/${jobs}`).expect(200)).body.waitsFor;
      expect((await client.get(`${base()}/obligations/${jobs}`).expect(200)).body).toMatchObject({ otherParties: [{ id: municipality.id, name: municipality.name }], mayRecordPause: true });
      expect(await read()).toEqual([{ kind: 'obligation', id: guidance, title: 'Begeleiding geleverd', organisationName: municipality.name }]);
      await application.database.query('update obligation set withdrawn_number = 2 where id = $1', [guidance]);
      expect([await read(), (await clockOf()).waited]).toEqual([[], []]);
    });

    it('are known to contract health with for whom their days count', async () => {
      const facts = await application.app.get(UnitOfWork).asSystem(programmeId, () => application.app.get(AgreementFacts).obligations('2026-06-15'));
      expect(facts.find(({ id }) => id === jobs)!.occurrences).toMatchObject([{ clock: { late: 26, own: 0 } }]);
    });
  });
});
