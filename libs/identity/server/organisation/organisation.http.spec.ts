import { TestApplication, type TestOrganisation } from '@samenspel/testing';

type Client = Awaited<ReturnType<TestApplication['as']>>;

describe('organisations', () => {
  let application: TestApplication;
  let organisation: TestOrganisation;
  let client: Client;

  beforeAll(async () => {
    application = await TestApplication.start();
    organisation = await application.make.organisation(await application.make.programme());
    client = await application.as(await application.make.person(organisation, { role: 'coordinator' }));
  });

  afterAll(() => application.stop());

  const address = (path = '') => `/api/v1/programmes/${organisation.programmeId}/organisations${path}`;
  const utrecht = { name: 'Gemeente Utrecht', sector: 'public', municipalityCode: 'GM0344', kvkNumber: '30280353', oin: '00000001002306517000' };

  it('keep their registrations, which no other organisation of the programme can have', async () => {
    const { body } = await client.post(address()).send(utrecht).expect(201);
    expect(body).toMatchObject({ ...utrecht, version: 1 });
    for (const [field, code] of [
      ['name', 'organisation.name-taken'],
      ['kvkNumber', 'organisation.kvk-number-taken'],
      ['oin', 'organisation.oin-taken'],
    ] as const) {
      const twin = { name: `Tweeling ${field}`, sector: 'public', [field]: utrecht[field] };
      const refused = await client.post(address()).send(twin).expect(400);
      expect(refused.body.errors).toEqual([expect.objectContaining({ pointer: `/${field}`, code })]);
    }
  });

  it('tell what is wrong at its field, in the language of the reader', async () => {
    const body = { name: 'Bakker', sector: 'private', municipalityCode: 'GM0344', kvkNumber: '12', oin: 'x' };
    const dutch = await client.post(address()).send(body).expect(400);
    expect(dutch.body.errors).toEqual([
      { pointer: '/municipalityCode', code: 'organisation.municipality-not-public', detail: 'Alleen een publieke organisatie heeft een gemeentecode.' },
      { pointer: '/kvkNumber', code: 'organisation.kvk-number', detail: 'Een KvK-nummer bestaat uit 8 cijfers.' },
      { pointer: '/oin', code: 'organisation.oin', detail: 'Een OIN bestaat uit 20 cijfers.' },
    ]);
    const english = await client.post(address()).set('Accept-Language', 'en').send(body).expect(400);
    expect(english.body.errors[1].detail).toBe('A KvK number is 8 digits.');
  });

  it('change on the version that was read, and the trail knows', async () => {
    const { body: created } = await client.post(address()).send({ name: 'Bakkerij', sector: 'private' }).expect(201);
    const change = { name: 'Bakkerij Zuid', sector: 'civic', kvkNumber: '87654321' };
    await client.patch(address(`/${created.id}`)).send(change).expect(428);
    const { body } = await client.patch(address(`/${created.id}`)).set('If-Match', '"1"').send(change).expect(200);
    expect(body).toMatchObject({ ...change, municipalityCode: null, oin: null, version: 2 });
    const stale = await client.patch(address(`/${created.id}`)).set('If-Match', '"1"').send(change).expect(412);
    expect(stale.body.current).toMatchObject({ name: 'Bakkerij Zuid', version: 2 });
    const trail = await application.database.query('select action from audit_record where subject_id = $1 order by id', [created.id]);
    expect(trail.map(({ action }) => action)).toEqual(['organisation.created', 'organisation.changed']);
  });

  it('keep the municipality they were, from one to the next, with names that the list of the CBS may lose', async () => {
    const { body: created } = await client.post(address()).send({ name: 'Gemeente Weesp', sector: 'public', municipalityCode: 'GM0363' }).expect(201);
    expect(created.municipalities).toEqual([{ code: 'GM0363', name: 'Amsterdam', validFrom: null, validUntil: null }]);
    await application.database.query(`update organisation set municipality_code = 'GM0457', municipality_name = 'Weesp' where id = $1`, [created.id]);
    const change = (version: number, body: object) =>
      client.patch(address(`/${created.id}`)).set('If-Match', `"${version}"`).send({ name: 'Gemeente Weesp', sector: 'public', ...body });

    const renamed = await change(1, { name: 'Weesp', municipalityCode: 'GM0457', municipalityFrom: '2020-01-01' }).expect(200);
    expect(renamed.body.municipalities).toEqual([{ code: 'GM0457', name: 'Weesp', validFrom: null, validUntil: null }]);
    for (const [day, code] of [
      ['2026-06-16', 'organisation.municipality-later'],
      ['gisteren', 'local-date'],
    ]) {
      const refused = await change(2, { municipalityCode: 'GM0363', municipalityFrom: day }).expect(400);
      expect(refused.body.errors).toEqual([expect.objectContaining({ pointer: '/municipalityFrom', code })]);
    }
    const merged = await change(2, { municipalityCode: 'GM0363', municipalityFrom: '2022-03-24' }).expect(200);
    expect(merged.body).toMatchObject({
      municipalityCode: 'GM0363',
      municipalities: [
        { code: 'GM0457', name: 'Weesp', validFrom: null, validUntil: '2022-03-23' },
        { code: 'GM0363', name: 'Amsterdam', validFrom: '2022-03-24', validUntil: null },
      ],
    });
    const earlier = await change(3, { municipalityCode: 'GM0344', municipalityFrom: '2022-03-24' }).expect(400);
    expect(earlier.body.errors).toEqual([
      { pointer: '/municipalityFrom', code: 'organisation.municipality-earlier', detail: expect.stringContaining('2022-03-24') },
    ]);
    const corrected = await change(3, { municipalityCode: 'GM0344' }).expect(200);
    expect(corrected.body.municipalities.at(-1)).toEqual({ code: 'GM0344', name: 'Utrecht', validFrom: '2022-03-24', validUntil: null });
    const listed = await client.get(address('?limit=100')).expect(200);
    expect(listed.body.items.find(({ id }: { id: string }) => id === created.id).municipalities).toHaveLength(2);
  });

  it('are added by a member but changed by coordinators only, and unknown from elsewhere', async () => {
    const member = await application.as(await application.make.person(organisation));
    const { body } = await member.post(address()).send({ name: 'Door een lid', sector: 'civic' }).expect(201);
    await member.patch(address(`/${body.id}`)).set('If-Match', '"1"').send({ name: 'Anders', sector: 'civic' }).expect(403);
    const elsewhere = await application.make.organisation(await application.make.programme());
    await client.patch(address(`/${elsewhere.id}`)).set('If-Match', '"1"').send({ name: 'Anders', sector: 'civic' }).expect(404);
  });
});
