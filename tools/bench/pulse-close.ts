import path from 'node:path';
import pg from 'pg';
import { workspace } from '../workspace.ts';
import { fillWave, idOf, loadPartnership, openWave, peopleIn, programmeId, type Roster, type Turnout } from './pulse.data.ts';

const roster: Roster = { organisations: 10, levels: ['strategic', 'tactical', 'operational'], peopleOfEach: 5 };
const waves = 12;

export interface Close {
  readonly seconds: number;
  /** How many groups the wave shows. */
  readonly groups: number;
}

interface Freezer {
  run(programmeId: string, waveId: string): Promise<void>;
}

/**
 * Closes twelve waves of ten organisations with three levels one after the other, each beside all that were published
 * before. The plan is frozen as the worker does it, by what was built.
 */
export async function timeCloses(databaseUrl: string, secrets: Readonly<Record<string, string>>, turnout: Turnout): Promise<Close[]> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const { freezer, stop } = await openFreezer({ ...secrets, DATABASE_URL: databaseUrl });
  const closes: Close[] = [];
  try {
    await loadPartnership(client, roster);
    for (let wave = 1; wave <= waves; wave += 1) {
      await openWave(client, wave, peopleIn(roster));
      await fillWave(client, wave, turnout);
      await client.query(`update wave set status = 'closing', closed_at = now(), release_by = current_date + 21 where id = $1`, [idOf(5, wave)]);
      const began = performance.now();
      await freezer.run(programmeId, idOf(5, wave));
      const seconds = (performance.now() - began) / 1000;
      const { rows } = await client.query<{ groups: number }>('select count(*)::int as groups from published_group where wave_id = $1', [idOf(5, wave)]);
      closes.push({ seconds, groups: rows[0]!.groups });
    }
    return closes;
  } finally {
    await stop();
    await client.end();
  }
}

/** The use case of the worker without the worker around it. */
async function openFreezer(configuration: Readonly<Record<string, string>>): Promise<{ freezer: Freezer; stop: () => Promise<void> }> {
  const built = (file: string) => import(path.join(workspace, 'libs/pulses/dist/server', file));
  const { VaultDatabase } = await built('vault/vault-database.js');
  const { AnswerVault } = await built('vault/answer-vault.js');
  const { PublicationMemory } = await built('vault/publication-memory.js');
  const { QualityLedger } = await built('vault/quality-ledger.js');
  const { PublicationWriter } = await built('results/publication-writer.js');
  const { FreezePlan } = await built('vault/freeze-plan.use-case.js');
  const database = new VaultDatabase(configuration);
  const freezer = new FreezePlan(database, new AnswerVault(), new PublicationMemory(), new PublicationWriter(), new QualityLedger());
  return { freezer, stop: () => database.onApplicationShutdown() };
}
