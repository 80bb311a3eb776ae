import { Client } from 'pg';
import { jest } from '@jest/globals';
import { roleUrl, UnitOfWork } from '@samenspel/platform/server';
import { compartmentOf, PulseScene, TestApplication } from '@samenspel/testing';
import { ReleasedResults } from '../results/released-results.js';

jest.setTimeout(60_000);

/** The figures of the whole partnership; its groups have theirs beside them. */
const ofEveryone = `(select wave_id from published_cell where group_code = 'partnership') as figures`;
const people = '(select distinct wave_id, pseudonym from vault.contributor) as people';

describe('freezing a plan', () => {
  let application: TestApplication;

  beforeAll(async () => {
    application = await TestApplication.start();
  });

  afterAll(() => application.stop());

  const answered = async (answers: number, value = 3) => {
    const scene = await PulseScene.of(application);
    const { tokens, waveId } = await scene.open();
    for (const token of tokens.slice(0, answers)) await scene.answer(token, value);
    return { scene, tokens, waveId };
  };

  it('shows no figure with four answers, and the total with five', async () => {
    for (const [answers, outcome] of [[4, 'withheld'], [5, 'published']] as const) {
      const { scene, waveId } = await answered(answers);
      await scene.close(waveId);
      await application.settle();
      await scene.release(waveId);
      expect(await application.database.query('select outcome from wave_publication where wave_id = $1', [waveId])).toEqual([{ outcome }]);
      expect(await scene.count(ofEveryone, waveId)).toBe(outcome === 'published' ? 8 : 0);
      expect(await scene.count(people, waveId)).toBe(outcome === 'published' ? 5 : 0);
    }
  });

  it('writes what is said beside the figures, from ten answers on', async () => {
    const scene = await PulseScene.of(application, 12);
    const { tokens, waveId } = await scene.open();
    for (const [place, token] of tokens.entries()) await scene.answer(token, place % 3 === 0 ? 5 : 4);
    await scene.close(waveId);
    await scene.freeze(waveId);
    const said = await application.database.query(
      `select mean::float8, agreement, alignment, worst_case_lower::float8 as lowest, worst_case_upper::float8 as highest, sampling_lower::float8 as lower
         from published_cell where wave_id = $1 and group_code = 'partnership' and dimension in ('trust', 'goal-alignment') order by dimension`,
      [waveId],
    );
    const figure = { mean: 4.3, agreement: 'strong', lowest: 3.7, highest: 4.5, lower: 4 };
    expect(said).toEqual([{ ...figure, alignment: 'aligned' }, { ...figure, alignment: null }]);
  });

  it('is done once, however often it is asked for', async () => {
    const { scene, waveId } = await answered(5);
    await scene.freeze(waveId);
    expect(await scene.count('wave_publication', waveId)).toBe(0);
    await scene.close(waveId);
    await Promise.all([scene.freeze(waveId), scene.freeze(waveId), scene.freeze(waveId)]);
    expect(await scene.count('wave_publication', waveId)).toBe(1);
    expect(await scene.count(ofEveryone, waveId)).toBe(8);
  });

  it('withholds a later wave that would tell something about one newcomer', async () => {
    const { scene, waveId: first } = await answered(6);
    await scene.close(first);
    await application.settle();
    const second = await scene.open();
    for (const token of second.tokens.slice(0, 7)) await scene.answer(token, 3);
    await scene.close(second.waveId);
    await application.settle();
    const outcomes = await application.database.query<{ wave_id: string; reason: string | null }>(
      'select wave_id, reason from wave_publication where partnership_id = $1',
      [scene.partnership.id],
    );
    expect(Object.fromEntries(outcomes.map(({ wave_id, reason }) => [wave_id, reason]))).toEqual({
      [first]: null,
      [second.waveId]: 'too-few-answers-or-revealing',
    });
    expect(await scene.count(people, second.waveId)).toBe(0);
  });

  it('counts whole waves for the quality of the questions, until thirty people give a figure that is sealed with its wave', async () => {
    const scene = await PulseScene.of(application, 12);
    const waves: string[] = [];
    for (const answers of [4, 12, 12, 12]) {
      const { tokens, waveId } = await scene.open();
      for (const [place, token] of tokens.slice(0, answers).entries()) await scene.answer(token, 1 + (place % 5));
      await scene.close(waveId);
      await scene.freeze(waveId);
      waves.push(waveId);
    }
    const figures = await application.database.query('select wave_id, alpha from instrument_quality where programme_id = $1', [scene.programmeId]);
    expect(figures).toEqual([{ wave_id: waves[3], alpha: 1 }]);
    const [batch] = await application.database.query<{ people: number }>(
      `select (sums->>'people')::int as people from vault.quality_batch where programme_id = $1`,
      [scene.programmeId],
    );
    expect(batch!.people).toBe(0);
  });

  it('is left to a later time while a backup reads the tables, and hinders nobody meanwhile', async () => {
    const { scene, waveId } = await answered(5);
    const { answer } = (await compartmentOf(application.database, waveId))!;
    await scene.close(waveId);
    await application.database.query('begin');
    await application.database.query(`select from ${answer}`);
    await expect(scene.freeze(waveId)).rejects.toThrow('lock timeout');
    await application.database.query('commit');
    expect(await scene.count('wave_publication', waveId)).toBe(0);
    await application.settle();
    expect(await scene.count(ofEveryone, waveId)).toBe(8);
  });

  it('stays sealed to the role of the API, and shows all of it once released', async () => {
    const { scene, waveId } = await answered(5);
    await scene.close(waveId);
    await application.settle();
    const client = new Client({ connectionString: roleUrl(application.configuration, 'app') });
    await client.connect();
    await client.query(
      `select set_config('app.programme_id', $1, false), set_config('app.person_id', $2, false), set_config('app.actor', 'person', false)`,
      [scene.programmeId, scene.coordinator.id],
    );
    const seen = async () => ({
      publications: (await client.query('select * from wave_publication')).rowCount,
      cells: (await client.query(`select * from published_cell where group_code = 'partnership'`)).rowCount,
      counted: (await client.query(`select count(*)::int as count from ${ofEveryone}`)).rows[0].count,
    });
    expect(await seen()).toEqual({ publications: 0, cells: 0, counted: 0 });
    await client.query(`select set_config('app.actor', 'system', false), set_config('app.person_id', '', false)`);
    expect(await seen()).toEqual({ publications: 0, cells: 0, counted: 0 });
    await expect(client.query(`update published_cell set mean = 5`)).rejects.toThrow('permission denied');
    await expect(client.query(`update wave set mode = 'joint-statement'`)).rejects.toThrow('permission denied');

    await scene.release(waveId);
    expect(await seen()).toEqual({ publications: 1, cells: 8, counted: 8 });
    await client.end();

    const released = (date: string) =>
      application.app
        .get(UnitOfWork)
        .run({ programmeId: scene.programmeId, actor: 'person', personId: scene.coordinator.id }, () => application.app.get(ReleasedResults).until(date));
    expect(await released('2026-06-14')).toEqual([]);
    expect(await released('2026-06-15')).toMatchObject([
      { waveId, partnershipId: scene.partnership.id, closedOn: '2026-06-15', releasedOn: '2026-06-15', overall: 3, withheld: null },
    ]);
  });
});
