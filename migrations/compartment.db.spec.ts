import { jest } from '@jest/globals';
import { hashOf } from '@samenspel/pulses/server';
import { compartmentOf, PulseScene, sheetOf, TestApplication } from '@samenspel/testing';
import { DataSource } from 'typeorm';
import { migrations } from './index.js';

jest.setTimeout(120_000);

const name = 'GaveEachWaveACompartment20261129121000';

describe('a wave that is open while its answers move', () => {
  let application: TestApplication;
  let dataSource: DataSource;

  beforeAll(async () => {
    application = await TestApplication.start();
    dataSource = new DataSource({
      type: 'postgres',
      url: application.database.url,
      migrations,
      migrationsTableName: 'migration',
      schema: 'migrations',
      migrationsTransactionMode: 'each',
      extra: { options: '-c role=samenspel_owner -c search_path=public' },
    });
    await dataSource.initialize();
  });

  afterAll(async () => {
    await dataSource.destroy();
    await application.stop();
  });

  /** As the application did then. */
  const answerAsBefore = async (token: string) => {
    const [row] = await application.database.query<{ result: string }>('select take_in_answers($1, $2, $3) as result', [
      hashOf(token),
      JSON.stringify(sheetOf(4)),
      application.clock.now(),
    ]);
    return row!.result;
  };

  it('keeps every answer and every link, down and up again, and closes with all of them', async () => {
    const scene = await PulseScene.of(application);
    const { waveId, tokens } = await scene.open();
    for (const token of tokens.slice(0, 3)) expect(await scene.answer(token)).toBe('accepted');

    const later = migrations.length - migrations.findIndex((migration) => migration.name === name);
    for (let undone = 0; undone < later; undone += 1) await dataSource.undoLastMigration();
    expect(await scene.count('vault.answer', waveId)).toBe(24);
    expect(await answerAsBefore(tokens[0]!)).toBe('used');
    expect(await answerAsBefore(tokens[3]!)).toBe('accepted');
    expect(await scene.count('vault.participation', waveId)).toBe(4);

    expect(await dataSource.runMigrations()).toHaveLength(later);
    const { answer } = (await compartmentOf(application.database, waveId))!;
    expect(await application.database.query(`select distinct block from ${answer}`)).toEqual([{ block: 'rest' }]);
    expect(await scene.answer(tokens[3]!)).toBe('used');
    expect(await scene.answer(tokens[4]!)).toBe('accepted');
    await scene.close(waveId);
    await scene.freeze(waveId);
    expect(await scene.count('vault.contributor', waveId)).toBe(5);
    expect(await scene.count('published_cell', waveId)).toBe(8);
  });
});
