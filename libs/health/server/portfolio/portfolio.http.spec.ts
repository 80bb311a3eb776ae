import { DataSource } from 'typeorm';
import { newId } from '@samenspel/platform/server';
import { TestApplication, type TestOrganisation, type TestPartnership, type TestPerson, type TestProgramme } from '@samenspel/testing';

type Client = Awaited<ReturnType<TestApplication['as']>>;
type Cell = { dimension: string; mean?: number; band?: 'low' | 'high' };

describe('portfolio and health', () => {
  let application: TestApplication;
  let programme: TestProgramme;
  let municipality: TestOrganisation;
  let employer: TestOrganisation;
  let manager: TestPerson;
  let client: Client;
  let partnership: TestPartnership;

  beforeAll(async () => {
    application = await TestApplication.start();
  });

  afterAll(() => application.stop());

  beforeEach(async () => {
    on('2026-06-15');
    const { make } = application;
    programme = await make.programme();
    municipality = await make.organisation(programme, { sector: 'public' });
    employer = await make.organisation(programme);
    manager = await make.person(municipality);
    client = await application.as(manager);
    partnership = await open();
  });

  const open = async () => application.make.partnership(manager, [manager, await application.make.person(employer)]);
  const on = (date: string) => application.clock.moveTo(new Date(`${date}T10:00:00Z`));
  const ofProgramme = (path: string) => `/api/v1/programmes/${programme.id}/${path}`;
  const inside = (path: string, { id } = partnership) => ofProgramme(`partnerships/${id}/${path}`);

  const register = async (baselines: readonly string[], place = partnership): Promise<{ id: string; milestones: { id: string }[] }> => {
    const { body } = await client
      .post(inside('agreements', place))
      .send({
        title: 'Werk maken van werk',
        signedOn: '2026-01-02',
        startsOn: '2026-01-02',
        partyIds: [municipality.id, employer.id],
        goals: [{ title: 'Tien mensen aan het werk' }],
        milestones: baselines.map((baselineOn) => ({ title: `Mijlpaal ${baselineOn}`, baselineOn, responsibleOrganisationId: employer.id })),
      })
      .expect(201);
    return body;
  };

  const complete = (milestoneId: string, completedOn: string) =>
    client.post(inside(`milestones/${milestoneId}/completion`)).set('If-Match', '"1"').send({ completedOn });

  const meet = (heldOn: string, joint: boolean, nextMeetingOn?: string, place = partnership) =>
    client
      .post(inside('meetings', place))
      .send({
        heldOn,
        subject: 'Voortgang',
        attendance: [municipality.id, employer.id].map((organisationId) => ({ organisationId, level: 'tactical', people: 1 })),
        decisions: [{ text: 'Besluit', organisationIds: joint ? [municipality.id, employer.id] : [municipality.id] }],
        nextMeetingOn,
      })
      .expect(201);

  const wave = async (
    cells: readonly Cell[],
    { releasedAt = null, mode = 'anonymous' }: { releasedAt?: string | null; mode?: string } = {},
    place = partnership,
  ) => {
    const { database } = application;
    const id = newId();
    await database.query(
      `insert into wave (programme_id, id, partnership_id, instrument_code, instrument_version, mode, minimum_group_size, status,
                         opened_by, opens_on, opened_at, closes_on, closed_at, release_by, released_at, version)
       values ($1, $2, $3, 'trust-and-course', 1, $4, 5, $5, $6, '2026-01-05', '2026-01-05', '2026-01-20', '2026-01-21', '2026-02-11', $7, 1)`,
      [programme.id, id, place.id, mode, releasedAt ? 'released' : 'closed', manager.id, releasedAt],
    );
    await database.query(
      `insert into wave_publication (programme_id, wave_id, partnership_id, outcome, minimum_group_size, reason) values ($1, $2, $3, $4, 5, $5)`,
      [programme.id, id, place.id, cells.length > 0 ? 'published' : 'withheld', cells.length > 0 ? null : 'too-few'],
    );
    const key = [programme.id, id, place.id];
    if (cells.length > 0) await database.query(`insert into published_group values ($1, $2, $3, 'partnership')`, key);
    for (const { dimension, mean, band } of cells) {
      await database.query(
        `insert into published_cell (programme_id, wave_id, partnership_id, group_code, dimension, mean, band) values ($1, $2, $3, 'partnership', $4, $5, $6)`,
        [...key, dimension, mean ?? null, band ?? null],
      );
    }
    return id;
  };

  /** What as many organisations stated about trust and course. */
  const state = async (waveId: string, values: readonly number[]) => {
    for (const [place, organisation] of [municipality, employer].slice(0, values.length).entries()) {
      await application.database.query(
        `insert into wave_statement (programme_id, id, partnership_id, wave_id, organisation_id, signed_by, given_at) values ($1, $2, $3, $4, $5, $6, now())`,
        [programme.id, newId(), partnership.id, waveId, organisation.id, manager.id],
      );
      await application.database.query(
        `insert into wave_statement_item (programme_id, partnership_id, wave_id, organisation_id, item, value, reason)
         select $1, $2, $3, $4, item, $5, 'Omdat' from unnest(array['trust', 'goal-alignment']) as item`,
        [programme.id, partnership.id, waveId, organisation.id, values[place]],
      );
    }
  };

  const both = (trust: number, course: number): Cell[] => [
    { dimension: 'trust', mean: trust },
    { dimension: 'goal-alignment', mean: course },
  ];

  const portfolio = async (query = '') => (await client.get(ofProgramme(`portfolio${query}`)).expect(200)).body;

  describe('GET portfolio', () => {
    it('says of a new partnership that too little is known, and never 0', async () => {
      const body = await portfolio();
      expect(body).toMatchObject({ asOf: '2026-06-15', since: '2026-03-17', modelVersion: '3', movedUp: 0, conversations: 0 });
      expect(body.partnerships).toEqual([
        {
          id: partnership.id,
          name: partnership.name,
          phase: 'implementation',
          organisations: [
            { id: municipality.id, name: municipality.name, sector: 'public' },
            { id: employer.id, name: employer.name, sector: 'private' },
          ],
          quadrant: 'too-little-data',
          movement: 'unknown',
          trail: ['2026-03-17', '2026-04-16', '2026-05-16', '2026-06-15'].map((asOf) => ({ asOf, contract: null, relationship: null })),
          nextMeetingOn: null,
          conversation: null,
        },
      ]);
    });

    it('shows drift: the contract holds while the relationship falls, with the figures as they were displayed', async () => {
      on('2026-02-01');
      const { milestones } = await register(['2026-01-30', '2026-12-01']);
      await complete(milestones[0]!.id, '2026-01-30').expect(201);
      await meet('2026-01-25', true);
      await wave(both(4.1, 4.1), { releasedAt: '2026-02-01' });
      on('2026-06-15');
      await meet('2026-05-01', true);
      await wave([{ dimension: 'trust', mean: 2.2 }, { dimension: 'goal-alignment', band: 'low' }], { releasedAt: '2026-06-01' });
      const body = await portfolio();
      expect(body.conversations).toBe(1);
      expect(body.partnerships[0]).toMatchObject({
        quadrant: 'contractual-form',
        movement: 'down',
        trail: [{ contract: 100, relationship: 88 }, {}, {}, { contract: 100, relationship: 45 }],
        conversation: {
          code: 'drift',
          side: 'relation',
          facts: [
            { code: 'trust-fell', values: [{ name: 'from', number: 4.1, band: null }, { name: 'to', number: 2.2, band: null }] },
            { code: 'goal-alignment-fell', values: [{ name: 'from', number: 4.1, band: null }, { name: 'to', number: null, band: 'low' }] },
            { code: 'rhythm-missed', values: [{ name: 'kept', number: 1 }, { name: 'periods', number: 2 }] },
            { code: 'contract-holds', values: [{ name: 'score', number: 100 }] },
          ],
        },
      });
    });

    it('knows of a past day what was known then, and counts who moved up', async () => {
      on('2026-03-01');
      const { milestones } = await register(['2026-01-31']);
      on('2026-06-15');
      await complete(milestones[0]!.id, '2026-01-31').expect(201);
      const body = await portfolio('?since=2026-03-17');
      expect(body.movedUp).toBe(1);
      expect(body.partnerships[0].trail.map(({ contract }: { contract: number }) => contract)).toEqual([50, 17, 0, 100]);
    });

    it('does not move by a wave before its release, whatever it holds', async () => {
      await meet('2026-06-10', true);
      const before = await client.get(ofProgramme('portfolio')).expect(200);
      const health = await client.get(inside('health')).expect(200);
      await wave(both(1.6, 1.6));
      const after = await client.get(ofProgramme('portfolio')).expect(200, before.body);
      await client.get(inside('health')).expect(200, health.body);
      expect(after.headers).not.toHaveProperty('etag');
      expect(after.headers).not.toHaveProperty('last-modified');
      expect(after.headers['cache-control']).toBe('no-store');
      expect(after.headers['content-length']).toBe(before.headers['content-length']);
    });

    it('says of a joint statement that it was stated, and sets nothing measured before beside it', async () => {
      on('2026-03-01');
      await wave(both(5, 5), { releasedAt: '2026-02-01' });
      on('2026-06-15');
      const id = await wave([], { releasedAt: '2026-06-01', mode: 'joint-statement' });
      await state(id, [2, 3]);
      const { relationship } = (await client.get(inside('health')).expect(200)).body;
      expect(relationship.parts[0]).toMatchObject({ code: 'trust', score: 38, evidence: [{ kind: 'joint-statement', outcome: 'stated', mean: 2.5 }] });
      expect(relationship.scoreThen).toBeNull();
      expect((await portfolio()).partnerships[0].trail.map((point: { relationship: number | null }) => point.relationship)).not.toContain(100);
    });

    it('tells the next meeting while it is still to come', async () => {
      await meet('2026-06-10', true, '2026-07-10');
      expect((await portfolio()).partnerships[0].nextMeetingOn).toBe('2026-07-10');
      on('2026-07-11');
      expect((await portfolio()).partnerships[0].nextMeetingOn).toBeNull();
    });

    it('shows a member only the own partnerships, an evaluator all, and puts the largest change first', async () => {
      const other = await application.make.person(employer);
      const hidden = await application.make.partnership(other, [other]);
      const moved = await open();
      on('2026-01-31');
      await register(['2026-01-30'], moved);
      on('2026-06-15');
      expect((await portfolio()).partnerships.map(({ id }: { id: string }) => id)).toEqual([moved.id, partnership.id]);
      const evaluator = await application.as(await application.make.person(employer, { role: 'evaluator' }));
      const { body } = await evaluator.get(ofProgramme('portfolio')).expect(200);
      expect(body.partnerships.map(({ id }: { id: string }) => id)).toContain(hidden.id);
    });

    it.each([
      ['2026-06-15', 'portfolio.since-not-past', 'Kies een dag voor vandaag.'],
      ['2020-01-01', 'portfolio.since-too-long-ago', 'Kies een dag van hoogstens 5 jaar geleden.'],
      ['2026-02-30', 'local-date', 'Vul een datum in die bestaat, als jjjj-mm-dd.'],
    ])('refuses to look back to %s', async (since, code, detail) => {
      const { body } = await client.get(ofProgramme(`portfolio?since=${since}`)).expect(400);
      expect(body.errors).toEqual([{ pointer: '/since', code, detail }]);
    });

    it('answers in English when asked', async () => {
      const { body } = await client.get(ofProgramme('portfolio?since=2026-06-15')).set('Accept-Language', 'en').expect(400);
      expect(body.errors[0].detail).toBe('Choose a day before today.');
    });

    it('takes as many queries for many partnerships as for one', async () => {
      const queries = async () => {
        const { driver } = application.app.get(DataSource);
        const asked: string[] = [];
        const original = driver.createQueryRunner.bind(driver);
        driver.createQueryRunner = (mode) => {
          const runner = original(mode);
          const query = runner.query.bind(runner);
          runner.query = (...parameters: Parameters<typeof query>) => {
            asked.push(parameters[0]);
            return query(...parameters);
          };
          return runner;
        };
        await portfolio();
        driver.createQueryRunner = original;
        return asked.length;
      };
      const one = await queries();
      for (let count = 0; count < 5; count += 1) {
        const place = await open();
        await register(['2026-05-01', '2026-08-01'], place);
        await meet('2026-06-10', true, undefined, place);
        await wave(both(3, 4), { releasedAt: '2026-06-01' }, place);
      }
      expect(one).toBeGreaterThan(10);
      expect(await queries()).toBe(one);
    });
  });

  describe('GET partnerships/:partnershipId/health', () => {
    it('opens both scores to their parts, and every part to its records', async () => {
      on('2026-03-01');
      const agreement = await register(['2026-02-27', '2026-05-01', '2026-12-01']);
      await client
        .post(inside('pledges'))
        .send({ agreementId: agreement.id, organisationId: employer.id, kind: 'hours', amount: 600, description: 'Begeleiding', dueOn: '2026-06-01' })
        .expect(201);
      on('2026-06-15');
      await complete(agreement.milestones[0]!.id, '2026-03-01').expect(201);
      await meet('2026-06-10', true);
      const waveId = await wave([{ dimension: 'trust', mean: 3.2 }, { dimension: 'goal-alignment', band: 'high' }], { releasedAt: '2026-06-01' });
      const { body } = await client.get(inside('health')).expect(200);
      const paths = `partnerships/${partnership.id}`;
      expect(body).toMatchObject({
        partnershipId: partnership.id,
        partnershipName: partnership.name,
        asOf: '2026-06-15',
        since: '2026-03-17',
        modelVersion: '3',
        minimumWeight: 50,
        quadrant: 'goodwill-only',
        contract: { score: 49, knownWeight: 75 },
        relationship: { scoreThen: null, knownWeight: 100 },
      });
      const [milestones, , pledges] = body.contract.parts;
      expect(milestones).toMatchObject({ code: 'milestones-on-time', score: 74, weight: 50, reason: null });
      expect(milestones.evidence).toMatchObject([
        { kind: 'milestone', outcome: 'completed-later', date: '2026-02-27', days: 2, points: 98, path: `${paths}/milestones/${agreement.milestones[0]!.id}` },
        { kind: 'milestone', outcome: 'open-past-date', date: '2026-05-01', days: 45, points: 50 },
      ]);
      expect(milestones.figures).toEqual([
        { name: 'counted', value: 2 },
        { name: 'later', value: 2 },
        { name: 'days', value: 47 },
      ]);
      expect(pledges).toMatchObject({
        score: 0,
        evidence: [{ label: 'Begeleiding', outcome: 'not-put-in', pledged: 600, contributed: 0, unit: 'hours', path: `${paths}/agreements/${agreement.id}` }],
      });
      const parts = Object.fromEntries(body.relationship.parts.map((part: { code: string }) => [part.code, part]));
      expect(parts['trust']).toMatchObject({ score: 55, evidence: [{ kind: 'wave', id: waveId, date: '2026-06-01', mean: 3.2, path: `${paths}/waves/${waveId}` }] });
      expect(parts['goal-alignment']).toMatchObject({ score: 88, evidence: [{ band: 'high' }] });
      expect(parts['meeting-rhythm'].evidence).toMatchObject([{ kind: 'meeting', label: 'Voortgang', date: '2026-06-10', outcome: 'held' }]);
      expect(parts['joint-decisions']).toMatchObject({ score: 100, evidence: [{ decisions: 1, jointDecisions: 1 }] });
    });

    it('says why a part is not known', async () => {
      await register(['2026-12-01']);
      await wave([], { releasedAt: '2026-06-01' });
      const { body } = await client.get(inside('health')).expect(200);
      const reasons = [...body.contract.parts, ...body.relationship.parts].map(({ code, score, reason }) => [code, score, reason]);
      expect(reasons).toEqual([
        ['milestones-on-time', null, 'no-milestone-due'],
        ['obligations-met', null, 'no-obligations'],
        ['pledges-honoured', null, 'no-pledges'],
        ['trust', null, 'wave-withheld'],
        ['goal-alignment', null, 'wave-withheld'],
        ['meeting-rhythm', 0, null],
        ['joint-decisions', null, 'no-decisions'],
      ]);
      expect(body).toMatchObject({ quadrant: 'too-little-data', contract: { score: null, knownWeight: 0 }, relationship: { score: null, knownWeight: 25 } });
    });

    it('knows nothing of records of another partnership', async () => {
      const elsewhere = await open();
      await register(['2026-05-01'], elsewhere);
      await meet('2026-06-10', true, undefined, elsewhere);
      await wave(both(4, 4), { releasedAt: '2026-06-01' }, elsewhere);
      const { body } = await client.get(inside('health')).expect(200);
      expect([...body.contract.parts, ...body.relationship.parts].flatMap(({ evidence }) => evidence)).toEqual([]);
    });
  });
});
