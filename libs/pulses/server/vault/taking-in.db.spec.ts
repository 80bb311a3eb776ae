import { createHash } from 'node:crypto';
import { Client } from 'pg';
import { jest } from '@jest/globals';
import { roleUrl } from '@samenspel/platform/server';
import { compartmentOf, PulseScene, sheetOf, TestApplication } from '@samenspel/testing';
import { short, trustAndCourse } from '../../domain/index.js';
import { PulseLinks } from '../invitation/pulse-links.js';

jest.setTimeout(60_000);

describe('taking in answers', () => {
  let application: TestApplication;

  beforeAll(async () => {
    application = await TestApplication.start();
  });

  afterAll(() => application.stop());

  const opened = async (invited?: number) => {
    const scene = await PulseScene.of(application, invited);
    return { scene, ...(await scene.open()) };
  };

  const takeIn = async (token: string, sheet: Record<string, number | null>, instrument = trustAndCourse) =>
    (await application.app.get(PulseLinks).takeIn(token, instrument, sheet)).result;

  const rowsOf = async (waveId: string) =>
    application.database.query<{ block: string; response_id: string; item: string; value: number | null }>(
      `select block, response_id, item, value from ${(await compartmentOf(application.database, waveId))!.answer} order by item`,
    );

  it('gives a sheet a random id and keeps "do not know" as no value', async () => {
    const { tokens, waveId } = await opened();
    expect(await takeIn(tokens[0]!, { ...sheetOf(2), climate: null })).toBe('accepted');
    const rows = await rowsOf(waveId);
    expect(new Set(rows.map((row) => row.response_id)).size).toBe(1);
    expect(rows[0]!.response_id[14]).toBe('4');
    expect(Object.fromEntries(rows.map(({ item, value }) => [item, value]))).toEqual({ ...sheetOf(2), climate: null });
  });

  it('keeps a sheet in a block of five who were invited or more, as it was when the wave opened', async () => {
    const { scene, tokens, waveId } = await opened(13);
    const [moved] = scene.people;
    await application.database.query(`update participant set level = 'strategic' where person_id = $1`, [moved!.id]);
    for (const token of tokens.slice(0, 2)) await scene.answer(token);
    const blocks = await application.database.query<{ block: string; organisation_id: string; level: string; invited: number }>(
      `select block, answer_block.organisation_id, level, count(*)::int as invited
         from answer_block join wave_invitation using (programme_id, wave_id, block) where wave_id = $1 group by 1, 2, 3`,
      [waveId],
    );
    expect(blocks.map(({ organisation_id, level, invited }) => [organisation_id, level, invited]).sort()).toEqual(
      [
        [scene.people[0]!.organisationId, 'tactical', 7],
        [scene.people[1]!.organisationId, 'tactical', 6],
      ].sort(),
    );
    const used = new Set((await rowsOf(waveId)).map(({ block }) => block));
    expect([...used].sort()).toEqual(blocks.map(({ block }) => block).sort());
  });

  it('takes a link once, also when it is sent twice at the same moment', async () => {
    const { scene, tokens, waveId } = await opened();
    const results = await Promise.all([5, 1, 3].map((value) => scene.answer(tokens[0]!, value)));
    expect(results.sort()).toEqual(['accepted', 'used', 'used']);
    expect(await scene.countKept('answer', waveId)).toBe(8);
    expect(await scene.countKept('participation', waveId)).toBe(1);
  });

  it('stores nothing of a sheet with an answer off the scale', async () => {
    const { scene, tokens, waveId } = await opened();
    for (const wrong of [6, 0, -1, 2.5]) await expect(takeIn(tokens[0]!, { ...sheetOf(4), trust: wrong })).rejects.toThrow();
    expect(await scene.countKept('answer', waveId)).toBe(0);
    expect(await scene.countKept('participation', waveId)).toBe(0);
    expect(await scene.answer(tokens[0]!)).toBe('accepted');
  });

  it('stores nothing of a sheet that answers another questionnaire', async () => {
    const { scene, tokens, waveId } = await opened();
    const newer = { ...trustAndCourse, version: trustAndCourse.version + 1 };
    for (const other of [short, newer]) expect(await takeIn(tokens[0]!, sheetOf(4), other)).toBe('closed');
    expect(await scene.countKept('participation', waveId)).toBe(0);
    expect(await scene.answer(tokens[0]!)).toBe('accepted');
  });

  it('says beside an accepted sheet what the last page needs, and beside any other nothing of the wave', async () => {
    const { scene, tokens } = await opened();
    const links = application.app.get(PulseLinks);
    const given = () => links.takeIn(tokens[0]!, trustAndCourse, sheetOf(4));
    const [wave] = await application.database.query<{ name: string; closes_on: string }>(
      'select partnership.name, closes_on::text from wave join partnership on partnership.id = partnership_id where partnership.id = $1',
      [scene.partnership.id],
    );
    expect(await given()).toEqual({ result: 'accepted', partnershipName: wave!.name, closesOn: wave!.closes_on, language: 'nl' });
    expect((await links.takeIn('A'.repeat(43), trustAndCourse, sheetOf(4))).partnershipName).toBeNull();
  });

  it('knows no other link', async () => {
    const { scene } = await opened();
    expect(await scene.answer('A'.repeat(43))).toBe('unknown');
  });

  it('puts the answer to a link with its own wave, whatever programme is asked for', async () => {
    const [one, other] = [await opened(), await opened()];
    const respondent = await connect();
    await respondent.query(`select set_config('app.programme_id', $1, false)`, [other.scene.programmeId]);
    const { rows } = await respondent.query(takeInCall, argumentsOf(one.tokens[0]!));
    await respondent.end();
    expect(rows[0].result).toBe('accepted');
    expect(await one.scene.countKept('answer', one.waveId)).toBe(8);
    expect(await other.scene.countKept('answer', other.waveId)).toBe(0);
  });

  it('counts an answer that was under way when the wave closed', async () => {
    const { scene, tokens, waveId } = await opened();
    const respondent = await connect();
    await respondent.query('begin');
    const taken = await respondent.query(takeInCall, argumentsOf(tokens[0]!));
    expect(taken.rows[0].result).toBe('accepted');
    let closed = false;
    const closing = scene.close(waveId).then(() => (closed = true));
    await new Promise((resolve) => setTimeout(resolve, 150));
    expect(closed).toBe(false);
    await respondent.query('commit');
    await closing;
    expect(await scene.countKept('answer', waveId)).toBe(8);
    await respondent.end();
  });

  it('stores nothing of an answer that arrives while the wave closes', async () => {
    const { scene, tokens, waveId } = await opened();
    let result: string | undefined;
    let answering: Promise<void> | undefined;
    await scene.asCoordinator(async (waves) => {
      await waves.close(scene.partnership.id, waveId, 1, scene.membership);
      answering = scene.answer(tokens[0]!).then((taken) => {
        result = taken;
      });
      await new Promise((resolve) => setTimeout(resolve, 150));
      expect(result).toBeUndefined();
    });
    await answering;
    expect(result).toBe('closed');
    expect(await scene.countKept('answer', waveId)).toBe(0);
    expect(await scene.countKept('participation', waveId)).toBe(0);
  });

  it('waits for no wave of others that is being closed', async () => {
    const [closing, open] = [await opened(), await opened()];
    await application.database.query('begin');
    try {
      await application.database.query('delete from vault.compartment where wave_id = $1', [closing.waveId]);
      expect(await open.scene.answer(open.tokens[0]!)).toBe('accepted');
    } finally {
      await application.database.query('rollback');
    }
  });

  const connect = async () => {
    const client = new Client({ connectionString: roleUrl(application.configuration, 'app') });
    await client.connect();
    return client;
  };

  const takeInCall = 'select result from take_in_answers($1, $2, $3, $4, $5)';
  const argumentsOf = (token: string) => [createHash('sha256').update(token).digest(), 'trust-and-course', 1, JSON.stringify(sheetOf(4)), application.clock.now()];
});
