import { jest } from '@jest/globals';
import { newId } from '@samenspel/platform/server';
import { TestApplication, type TestPartnership, type TestPerson } from '@samenspel/testing';
import { trustAndCourse } from '../../domain/index.js';
import { PulseLinks } from '../invitation/pulse-links.js';

jest.setTimeout(60_000);

type Client = Awaited<ReturnType<TestApplication['as']>>;

describe('waves over HTTP', () => {
  let application: TestApplication;
  let coordinator: TestPerson;
  let people: TestPerson[];
  let client: Client;
  let contributor: Client;
  let partnership: TestPartnership;

  beforeAll(async () => {
    application = await TestApplication.start({ now: '2026-06-15T10:00:00Z' });
  });

  beforeEach(async () => {
    const { make } = application;
    application.clock.moveTo(new Date('2026-06-15T10:00:00Z'));
    const programme = await make.programme();
    const municipality = await make.organisation(programme, { sector: 'public' });
    const employer = await make.organisation(programme);
    coordinator = await make.person(municipality, { role: 'coordinator' });
    people = [];
    for (let number = 0; number < 9; number += 1) people.push(await make.person(number % 2 ? employer : municipality));
    partnership = await make.partnership(coordinator, [coordinator, ...people]);
    client = await application.as(coordinator);
    contributor = await application.as(people[0]!);
  });

  afterAll(() => application.stop());

  const programmePath = () => `/api/v1/programmes/${partnership.programmeId}`;
  const path = (rest = '') => `${programmePath()}/partnerships/${partnership.id}/waves${rest}`;
  const wish = (changes: object = {}) => ({ closesOn: '2026-06-30', personIds: people.map(({ id }) => id), ...changes });
  const open = async () => (await client.post(path()).send(wish()).expect(201)).body as { id: string };
  const tokens = () =>
    people.map(({ email }) => /\/p\/([\w-]{43})/.exec(application.mail.to(email).at(-1)!.text)![1]!);
  const answer = async (count: number, value = 4) => {
    const sheet = Object.fromEntries(trustAndCourse.items.map(({ code }) => [code, value]));
    for (const token of tokens().slice(0, count)) await application.app.get(PulseLinks).takeIn(token, trustAndCourse, sheet);
  };
  const step = (id: string, name: 'closure' | 'release', version: number) => client.post(path(`/${id}/${name}`)).set('If-Match', `"${version}"`);

  it('opens at once and mails everyone a link of their own, exactly once', async () => {
    const { body, headers } = await client.post(path()).send(wish()).expect(201);
    expect(body).toMatchObject({ state: 'open', mode: 'anonymous', invited: 9, openedOn: '2026-06-15', closesOn: '2026-06-30', version: 1 });
    expect(body.permissions).toContain('wave.close');
    expect(headers['etag']).toBe('"1"');
    await application.settle();
    await application.settle();
    for (const { email } of people) expect(application.mail.to(email)).toHaveLength(1);
    expect(application.mail.to(coordinator.email)).toHaveLength(0);
    expect(new Set(tokens()).size).toBe(9);
    const [mail] = application.mail.to(people[0]!.email);
    expect(mail!.subject).toBe(`Hoe gaat het samen in ${partnership.name}?`);
    expect(mail!.text).toContain('Antwoorden kan tot en met dinsdag 30 juni 2026.');
    expect(mail!.text).toContain('Stuur deze mail dus niet door');
  });

  it('keeps no token, and no link, anywhere but in the mail', async () => {
    await open();
    await application.settle();
    const [token] = tokens();
    const rows = await application.database.query<{ text: string }>(
      `select coalesce(json_agg(mail)::text, '') || coalesce((select json_agg(outbox_event)::text from outbox_event), '')
              || coalesce((select json_agg(audit_record)::text from audit_record), '') as text from mail`,
    );
    expect(rows[0]!.text).not.toContain(token);
  });

  it('names every mistake at its field, in the language of the reader', async () => {
    const stranger = await application.make.person(await application.make.organisation({ id: partnership.programmeId }));
    const { body } = await client
      .post(path())
      .set('Accept-Language', 'en')
      .send({ closesOn: '2026-06-15', personIds: [people[0]!.id, stranger.id, newId()] })
      .expect(400);
    expect(body.errors).toEqual([
      { pointer: '/closesOn', code: 'wave-closes-too-early', detail: 'Choose a last day after the first day.' },
      { pointer: '/personIds/1', code: 'wave-person-no-participant', detail: 'This person takes no part in this partnership.' },
      { pointer: '/personIds/2', code: 'unknown-reference', detail: 'This does not exist, or you may not see it.' },
    ]);
    const late = await client.post(path()).send(wish({ closesOn: '2026-08-15' })).expect(400);
    expect(late.body.errors).toEqual([
      { pointer: '/closesOn', code: 'wave-closes-too-late', detail: 'Kies een laatste dag binnen 60 dagen na de eerste dag.' },
    ]);
    const none = await client.post(path()).send(wish({ personIds: [], status: 'released' })).expect(400);
    expect(none.body.errors.map(({ pointer, code }: { pointer: string; code: string }) => [pointer, code])).toEqual(
      expect.arrayContaining([['/status', 'unknown-field'], ['/personIds', 'list']]),
    );
    expect((await client.get(path()).expect(200)).body.items).toEqual([]);
  });

  it('invites a person once who is named twice', async () => {
    const { body } = await client.post(path()).send(wish({ personIds: [people[0]!.id, people[0]!.id.toUpperCase()] })).expect(201);
    expect(body.invited).toBe(1);
  });

  it('holds one open wave in a partnership', async () => {
    await open();
    const { body } = await client.post(path()).send(wish()).expect(409);
    expect(body.code).toBe('wave-already-open');
  });

  it('leaves opening, closing and releasing to those who coordinate', async () => {
    await contributor.post(path()).send(wish()).expect(403);
    const { id } = await open();
    await contributor.post(path(`/${id}/closure`)).set('If-Match', '"1"').expect(403);
    await contributor.post(path(`/${id}/release`)).set('If-Match', '"1"').expect(403);
    await contributor.get(path(`/${id}`)).expect(200);
  });

  it('is not found in another partnership', async () => {
    const { id } = await open();
    const other = await application.make.partnership(coordinator, [coordinator, people[1]!]);
    await client.get(`${programmePath()}/partnerships/${other.id}/waves/${id}`).expect(404);
    await client.get(`${programmePath()}/partnerships/${other.id}/waves/${id}/results`).expect(404);
    await client.post(`${programmePath()}/partnerships/${other.id}/waves/${id}/closure`).set('If-Match', '"1"').expect(404);
  });

  it('closes, and then releases, each once and on the version that was seen', async () => {
    const { id } = await open();
    await application.settle();
    await answer(5, 3);
    await client.post(path(`/${id}/closure`)).expect(428);
    expect((await step(id, 'closure', 7).expect(412)).body.current.state).toBe('open');
    expect((await step(id, 'release', 1).expect(409)).body.code).toBe('wave-not-closed');
    expect((await step(id, 'closure', 1).expect(200)).body).toMatchObject({ state: 'closing', closedOn: '2026-06-15', releaseBy: '2026-07-06' });
    expect((await step(id, 'closure', 2).expect(409)).body.code).toBe('wave-not-open');
    await application.settle();
    expect((await client.get(path(`/${id}`)).expect(200)).body).toMatchObject({ state: 'closed', version: 3 });
    expect((await step(id, 'release', 3).expect(200)).body).toMatchObject({ state: 'released', releasedOn: '2026-06-15' });
    expect((await step(id, 'release', 4).expect(409)).body.code).toBe('wave-not-closed');
  });

  it('tells nothing about answers until the release, and the same to all sides after it', async () => {
    const { id } = await open();
    await application.settle();
    const before = await client.get(path(`/${id}`)).expect(200);
    await answer(5, 3);
    const answered = await client.get(path(`/${id}`)).expect(200);
    expect(answered.body).toEqual(before.body);
    expect(answered.headers['etag']).toBe(before.headers['etag']);
    await step(id, 'closure', 1).expect(200);
    await application.settle();
    const sealed = await client.get(path(`/${id}/results`)).expect(404);
    expect(sealed.body).toMatchObject({ code: 'wave-not-released', detail: expect.stringContaining('nog gesloten') });
    expect(sealed.headers['etag']).toBeUndefined();
    expect(JSON.stringify((await client.get(path(`/${id}`)).expect(200)).body)).not.toMatch(/published|withheld|response|cells/);

    await step(id, 'release', 3).expect(200);
    const results = await client.get(path(`/${id}/results`)).expect(200);
    expect(results.body).toMatchObject({ outcome: 'published', minimumGroupSize: 5, reason: null, releasedOn: '2026-06-15' });
    expect(results.body.groups[0]).toMatchObject({ group: 'partnership', response: '40-to-59' });
    expect(results.body.groups[0].cells).toHaveLength(8);
    expect(results.body.groups[0].cells).toContainEqual(expect.objectContaining({ dimension: 'trust', mean: 3, band: null }));
    expect((await contributor.get(path(`/${id}/results`)).expect(200)).body).toEqual(results.body);
  });

  it('says why no figure is shown', async () => {
    const { id } = await open();
    await application.settle();
    await answer(4);
    await step(id, 'closure', 1).expect(200);
    await application.settle();
    await step(id, 'release', 3).expect(200);
    const { body } = await client.get(path(`/${id}/results`)).expect(200);
    expect(body).toMatchObject({ outcome: 'withheld', reason: 'too-few-answers', minimumGroupSize: 5, groups: [], ties: [], gaps: [], toDiscuss: [] });
  });

  it('closes by itself after its last day in the zone of the programme, and is released by itself after 21 days', async () => {
    const { id } = await open();
    const state = async () => (await client.get(path(`/${id}`)).expect(200)).body.state;
    application.clock.moveTo(new Date('2026-06-30T21:59:00Z'));
    await application.settle();
    expect(await state()).toBe('open');
    application.clock.moveTo(new Date('2026-06-30T22:00:00Z'));
    await application.settle();
    expect(await state()).toBe('closed');
    client = await application.as(await application.make.person(await application.make.organisation({ id: partnership.programmeId }), { role: 'coordinator' }));
    application.clock.moveTo(new Date('2026-07-21T21:59:00Z'));
    await application.settle();
    expect(await state()).toBe('closed');
    application.clock.moveTo(new Date('2026-07-21T22:00:00Z'));
    await application.settle();
    expect((await client.get(path(`/${id}`)).expect(200)).body).toMatchObject({ state: 'released', closedOn: '2026-07-01', releasedOn: '2026-07-22' });
  });

  it('lists the newest first, page by page, and programme-wide only what the reader may see', async () => {
    const ids: string[] = [];
    for (const day of ['15', '16', '17']) {
      application.clock.moveTo(new Date(`2026-06-${day}T10:00:00Z`));
      const { id } = await open();
      ids.unshift(id);
      await step(id, 'closure', 1).expect(200);
      await application.settle();
    }
    const first = await client.get(path('?limit=2')).expect(200);
    expect(first.body.items.map(({ id }: { id: string }) => id)).toEqual(ids.slice(0, 2));
    const second = await client.get(path(`?limit=2&cursor=${encodeURIComponent(first.body.nextCursor)}`)).expect(200);
    expect(second.body).toMatchObject({ items: [{ id: ids[2] }] });
    expect(second.body.nextCursor).toBeUndefined();
    await client.get(path(`?cursor=${encodeURIComponent(btoa(JSON.stringify(['today', 'one'])))}`)).expect(400);

    expect((await client.get(`${programmePath()}/waves`).expect(200)).body.items).toHaveLength(3);
    const outsider = await application.make.person(await application.make.organisation({ id: partnership.programmeId }));
    expect((await (await application.as(outsider)).get(`${programmePath()}/waves`).expect(200)).body.items).toEqual([]);
  });
});
