import { TestApplication, type TestPerson } from '@samenspel/testing';

describe('what every route shares', () => {
  let application: TestApplication;
  let person: TestPerson;
  let client: Awaited<ReturnType<TestApplication['as']>>;
  let organisations: string;

  beforeAll(async () => {
    application = await TestApplication.start();
    person = await application.make.person(await application.make.organisation(await application.make.programme()));
    client = await application.as(person);
    organisations = `/api/v1/programmes/${person.programmeId}/organisations`;
  });

  afterAll(() => application.stop());

  const counted = async () => (await application.database.query<{ count: number }>('select count(*)::int as count from organisation'))[0]!.count;

  it('tells all field errors together, in Dutch by default', async () => {
    const response = await client.post(organisations).send({ sector: 'secret', colour: 'blue' }).expect(400);
    expect(response.headers['content-type']).toMatch(/^application\/problem\+json/);
    expect(response.body).toMatchObject({ status: 400, code: 'invalid-input', title: 'Niet alles is goed ingevuld. Kijk bij de velden hieronder.' });
    expect(response.body.errors).toEqual([
      { pointer: '/colour', code: 'unknown-field', detail: 'Dit veld kennen we niet.' },
      { pointer: '/name', code: 'required', detail: 'Vul dit in.' },
      { pointer: '/sector', code: 'choice', detail: 'Kies een van deze: public, private, civic.' },
    ]);
  });

  it('speaks English to who asks for it', async () => {
    const response = await client.post(organisations).set('Accept-Language', 'fr, en;q=0.8').send({ sector: 'private' }).expect(400);
    expect(response.headers['content-language']).toBe('en');
    expect(response.body.errors).toEqual([{ pointer: '/name', code: 'required', detail: 'Fill this in.' }]);
  });

  it('answers broken JSON, a body of 10 MB and a body of another type, each with its own words', async () => {
    const broken = await client.post(organisations).type('application/json').send('{"name": ').expect(400);
    expect(broken.body.code).toBe('malformed-body');
    const large = await client.post(organisations).send({ name: 'x'.repeat(10 * 1024 * 1024), sector: 'private' }).expect(413);
    expect(large.body).toMatchObject({ code: 'body-too-large', detail: 'Dit bericht is te groot.' });
    const list = await client.post(organisations).send([{ name: 'Een' }]).expect(400);
    expect(list.body.errors[0].code).toBe('object');
  });

  it('writes nothing when a part of the request fails', async () => {
    const before = await counted();
    const name = 'Twee keer dezelfde';
    await client.post(organisations).send({ name, sector: 'private' }).expect(201);
    const again = await client.post(organisations).send({ name, sector: 'private' }).expect(400);
    expect(again.body.errors).toEqual([{ pointer: '/name', code: 'organisation.name-taken', detail: 'Deze organisatie staat er al.' }]);
    expect(await counted()).toBe(before + 1);
  });

  it('tells the version of the API and keeps answers out of caches', async () => {
    const response = await client.get(organisations).expect(200);
    expect(response.headers).toMatchObject({ 'api-version': '1.0.0', 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' });
    expect(response.headers['etag']).toBeUndefined();
    expect(response.headers['content-security-policy']).not.toContain('unsafe-inline');
  });

  it('refuses a change that another website sends', async () => {
    await client.post(organisations).set('Origin', 'https://elsewhere.example').send({ name: 'Elders', sector: 'private' }).expect(403);
    await client.post(organisations).set('Sec-Fetch-Site', 'cross-site').send({ name: 'Elders', sector: 'private' }).expect(403);
  });

  it('answers an unknown address with a problem, not a page', async () => {
    const response = await client.get('/api/v1/nowhere').expect(404);
    expect(response.body.code).toBe('not-found');
  });

  it('walks a list by its cursor without losing or repeating a row', async () => {
    for (let number = 0; number < 7; number += 1) {
      await client.post(organisations).send({ name: `Rij ${number}`, sector: 'civic' }).expect(201);
    }
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const response = await client.get(organisations).query({ limit: 3, cursor }).expect(200);
      seen.push(...response.body.items.map((item: { id: string }) => item.id));
      cursor = response.body.nextCursor;
    } while (cursor);
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen).toHaveLength(await counted());
  });

  it('refuses a cursor that it did not give', async () => {
    const response = await client.get(organisations).query({ cursor: 'bm9wZQ==' }).expect(400);
    expect(response.body.errors).toEqual([expect.objectContaining({ pointer: '/cursor', code: 'cursor' })]);
  });
});
