import { jest } from '@jest/globals';
import { DataSource } from 'typeorm';
import { addRow, compartmentOf, TestApplication, type TestPartnership, type TestPerson } from '@samenspel/testing';
import { trustAndCourse, workingTogether } from '../../domain/index.js';
import { press } from '../page/sample-pages.js';

jest.setTimeout(60_000);

describe('the pulse pages', () => {
  let application: TestApplication;
  let coordinator: TestPerson;
  let people: TestPerson[];
  let partnership: TestPartnership;
  let waveId: string;
  let client: Awaited<ReturnType<TestApplication['as']>>;

  beforeAll(async () => {
    application = await TestApplication.start();
  });

  beforeEach(async () => {
    const { make } = application;
    application.clock.moveTo(new Date('2026-06-15T10:00:00Z'));
    const programme = await make.programme();
    const organisation = await make.organisation(programme, { sector: 'public' });
    coordinator = await make.person(organisation, { role: 'coordinator' });
    people = [await make.person(organisation), await make.person(organisation, { language: 'en' })];
    partnership = await make.partnership(coordinator, [coordinator, ...people]);
    client = await application.as(coordinator);
    const { body } = await client
      .post(waves())
      .send({ closesOn: '2026-06-30', personIds: people.map(({ id }) => id) })
      .expect(201);
    waveId = body.id;
    await application.settle();
  });

  afterAll(() => application.stop());

  const waves = () => `/api/v1/programmes/${partnership.programmeId}/partnerships/${partnership.id}/waves`;
  const link = (place = 0) => /\/p\/[\w-]{43}/.exec(application.mail.to(people[place]!.email).at(-1)!.text)![0];
  const get = (address: string) => application.anonymous().get(address);
  const post = (address: string, fields: Readonly<Record<string, string>>) => application.anonymous().post(address).type('form').send(fields);
  const answers = (value = '4') => Object.fromEntries(trustAndCourse.items.map(({ code }) => [`answer.${code}`, value]));
  const submission = (value = '4') => ({ step: 'review', go: 'submit', ...answers(value) });

  const stored = async () => {
    const compartment = await compartmentOf(application.database, waveId);
    if (!compartment) return nothing;
    const [row] = await application.database.query<{ answers: number; participations: number }>(
      `select (select count(*)::int from ${compartment.answer}) as answers,
              (select count(*)::int from ${compartment.participation}) as participations`,
    );
    return row;
  };
  const nothing = { answers: 0, participations: 0 };

  it('open from the mail, say who asks and until when, and change nothing however often they are opened', async () => {
    for (let times = 0; times < 3; times += 1) {
      const { text } = await get(link()).expect(200).expect('Content-Type', 'text/html; charset=utf-8');
      expect(text).toContain(`${coordinator.name} van `);
      expect(text).toContain(partnership.name);
      expect(text).toContain('dinsdag 30 juni 2026');
    }
    await application.anonymous().head(link()).expect(200);
    expect(await stored()).toEqual(nothing);
  });

  it('are kept by no cache, found by no search engine and tell no other site where they were', async () => {
    const { headers } = await get(link()).expect(200);
    expect(headers).toMatchObject({ 'cache-control': 'no-store', 'x-robots-tag': 'noindex', 'referrer-policy': 'no-referrer' });
    expect(headers['etag']).toBeUndefined();
    expect(headers['set-cookie']).toBeUndefined();
  });

  it('need one small style sheet, and use one small script', async () => {
    const page = await get(link()).expect(200);
    const styles = await get('/p/style.css').expect(200).expect('Content-Type', 'text/css; charset=utf-8');
    const script = await get('/p/script.js').expect(200).expect('Content-Type', 'text/javascript; charset=utf-8');
    for (const { headers } of [styles, script]) expect(headers['cache-control']).toBe('public, max-age=3600');
    expect(page.text.length + styles.text.length + script.text.length).toBeLessThan(30_000);
  });

  it('need no script: each button is part of a form, and a plain post of it leads on, to the end', async () => {
    let { text } = await get(link()).expect(200);
    const pressed = async (button: string, chosen = {}, status = 200) => {
      expect(text).toContain(`<form id="pulse" method="post" action="${link()}"`);
      expect(text).not.toMatch(/<button[^>]*type="button"|<a href="(?!#)/);
      ({ text } = await post(link(), press(text, button, chosen)).expect(status));
    };
    await pressed('language-en');
    await pressed('start');
    await pressed('next', {}, 400);
    for (const { code, wording } of trustAndCourse.items) {
      expect(text).toContain(wording.en);
      await pressed('next', { [`answer.${code}`]: '4' });
    }
    await pressed('change-2');
    await pressed('back');
    await pressed('submit');
    expect(text).toContain('Thank you');
    expect(await stored()).toEqual({ answers: 8, participations: 1 });
  });

  it('speak the language of the person, and another when asked', async () => {
    expect((await get(link()).expect(200)).text).toContain('<html lang="nl">');
    expect((await get(link(1)).expect(200)).text).toContain('<html lang="en">');
    expect((await get(`${link()}?lang=en`).expect(200)).text).toContain('<html lang="en">');
    expect((await post(link(), { step: 'intro', go: 'language-en' }).expect(200)).text).toContain('<html lang="en">');
  });

  it('lead through every question to the review, and store only at the end', async () => {
    const given: Record<string, string> = {};
    let { text } = await post(link(), { step: 'intro', go: 'start' }).expect(200);
    for (const [place, { code, wording }] of trustAndCourse.items.entries()) {
      expect(text).toContain(wording.nl);
      given[`answer.${code}`] = place === 0 ? 'do-not-know' : '4';
      ({ text } = await post(link(), { step: `question-${place + 1}`, go: 'next', ...given }).expect(200));
    }
    expect(text).toContain('Klopt het zo?');
    expect(await stored()).toEqual(nothing);
    expect((await post(link(), { step: 'review', go: 'submit', ...given }).expect(200)).text).toContain('Dank je wel');
    expect(await stored()).toEqual({ answers: 8, participations: 1 });
  });

  it('ask everything on one page of who likes that, and store only at the end', async () => {
    const all = await post(link(), { step: 'intro', go: 'all' }).expect(200);
    for (const { wording } of trustAndCourse.items) expect(all.text).toContain(wording.nl);
    expect((await post(link(), { step: 'all', go: 'review' }).expect(400)).text).toContain('Vraag 8: Kies een antwoord');
    expect((await post(link(), { step: 'all', go: 'review', ...answers() }).expect(200)).text).toContain('Klopt het zo?');
    expect(await stored()).toEqual(nothing);
  });

  it('ask again where an answer is missing, unknown or off the scale, and store nothing', async () => {
    expect((await post(link(), { step: 'question-1', go: 'next' }).expect(400)).text).toContain('Kies een antwoord');
    expect((await post(link(), { ...submission(), 'answer.trust': '6' }).expect(400)).text).toContain('Dit antwoord staat niet bij deze vraag');
    expect((await post(link(), { ...submission(), 'answer.salary': '4' }).expect(400)).text).toContain('Deze vraag hoort niet');
    const { 'answer.trust': _, ...incomplete } = submission() as Record<string, string>;
    await post(link(), incomplete).expect(400);
    expect(await stored()).toEqual(nothing);
  });

  it('answer any other body with a page', async () => {
    await application.anonymous().post(link()).type('json').send({ step: ['review'], go: { submit: 1 } }).expect(200);
    await application.anonymous().post(link()).type('text/plain').send('step=review&go=submit').expect(200);
    await application.anonymous().post(link()).type('form').send('%E0%A4%A=%&&&=;step=%00').expect(200);
    await post(link(), { step: 'question-99', go: 'change-99', '__proto__': 'x' }).expect(200);
    expect(await stored()).toEqual(nothing);
  });

  it('know neither a tampered link nor one that was made up', async () => {
    const tampered = link().slice(0, -1) + (link().endsWith('A') ? 'B' : 'A');
    for (const address of [tampered, '/p/none', `/p/${'A'.repeat(43)}`, '/p/%00', "/p/'%20or%201=1"]) {
      const { text } = await get(address).expect(404).expect('Content-Type', 'text/html; charset=utf-8');
      expect(text).toContain('We kennen deze link niet');
      expect(text).not.toContain(partnership.name);
      await post(address, submission()).expect(404);
    }
    expect(await stored()).toEqual(nothing);
  });

  it('take a link once, and say kindly that it was used', async () => {
    await post(link(), submission('4')).expect(200);
    expect((await get(link()).expect(410)).text).toContain('Met deze link is al geantwoord');
    await post(link(), submission('1')).expect(410);
    await post(link(), { step: 'intro', go: 'start' }).expect(410);
    expect(await stored()).toEqual({ answers: 8, participations: 1 });
    const values = await application.database.query(`select distinct value from ${(await compartmentOf(application.database, waveId))!.answer}`);
    expect(values).toEqual([{ value: 4 }]);
  });

  it('ask the database once for a last post in which nothing is wrong, whether or not its form names the questionnaire', async () => {
    const named = (await post(link(), { step: 'all', go: 'review', ...answers() }).expect(200)).text;
    expect(named).toContain('name="instrument" value="trust-and-course/1"');
    const query = jest.spyOn(application.app.get(DataSource), 'query');
    expect((await post(link(), { ...submission(), instrument: 'trust-and-course/1' }).expect(200)).text).toContain('Dank je wel');
    expect(query).toHaveBeenCalledTimes(1);
    query.mockRestore();
    expect((await post(link(1), { ...submission(), instrument: 'short/1' }).expect(200)).text).toContain('Thank you');
    expect(await stored()).toEqual({ answers: 16, participations: 2 });
  });

  it('take no answer after the last day, although the wave is still to be closed', async () => {
    application.clock.moveTo(new Date('2026-06-30T21:59:00Z'));
    await get(link()).expect(200);
    application.clock.moveTo(new Date('2026-06-30T22:00:00Z'));
    expect((await get(link()).expect(410)).text).toContain('Deze vragen zijn gesloten');
    await post(link(), submission()).expect(410);
    expect(await stored()).toEqual(nothing);
  });

  it('say that the wave closed while someone was answering, and that nothing was stored', async () => {
    await post(link(), { step: 'intro', go: 'start' }).expect(200);
    await client.post(`${waves()}/${waveId}/closure`).set('If-Match', '"1"').expect(200);
    const closing = await post(link(), submission()).expect(410);
    expect(closing.text).toContain('De vragen zijn net gesloten');
    expect(closing.text).toContain('is niets bewaard');
    await application.settle();
    expect((await post(link(), submission()).expect(410)).text).toContain('De vragen zijn net gesloten');
    expect((await get(link()).expect(410)).text).toContain('Deze vragen zijn gesloten');
    expect(await stored()).toEqual(nothing);
  });

  it('leave no trace of answering in the trail, the outbox or the mail', async () => {
    const traces = async () => {
      const rows = await application.database.query(
        `select (select count(*)::int from audit_record) as audit, (select count(*)::int from outbox_event) as events,
                (select count(*)::int from mail) as mails, (select json_agg(wave)::text from wave) as waves`,
      );
      return rows[0];
    };
    const before = await traces();
    await post(link(), submission()).expect(200);
    expect(await traces()).toEqual(before);
  });

  it('ask about each partner organisation but the own one, where the questionnaire is about working together', async () => {
    await client.post(`${waves()}/${waveId}/closure`).set('If-Match', '"1"').expect(200);
    await application.settle();
    const partner = await application.make.organisation({ id: partnership.programmeId });
    await addRow(application.database, 'partnership_organisation', {
      programme_id: partnership.programmeId,
      partnership_id: partnership.id,
      organisation_id: partner.id,
      joined_at: application.clock.now(),
    });
    await client.post(waves()).send({ closesOn: '2026-06-30', instrumentCode: 'working-together', personIds: people.map(({ id }) => id) }).expect(201);
    await application.settle();
    const keys = workingTogether.items.map(({ code }) => `answer.${code}--${partner.id}`);
    expect((await get(link()).expect(200)).text).toContain(partner.name);
    await post(link(), { step: 'review', go: 'submit', ...Object.fromEntries(keys.slice(1).map((key) => [key, '4'])) }).expect(400);
    const given = Object.fromEntries(keys.map((key) => [key, '4']));
    expect((await post(link(), { step: 'review', go: 'submit', ...given }).expect(200)).text).toContain('Dank je wel');
  });

  it('are no part of the published API', async () => {
    const { body } = await get('/api/v1/openapi.json').expect(200);
    expect(Object.keys(body.paths).filter((path) => path.startsWith('/p'))).toEqual(Object.keys(body.paths).filter((path) => path.startsWith('/programmes')));
  });
});
