import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';
import { findInstrument } from '../../domain/index.js';
import { planPublication } from '../../domain/publication/plan-publication.js';
import { PublicationWriter } from '../results/publication-writer.js';
import { AnswerVault, type ClosingWave } from './answer-vault.js';
import { PublicationMemory } from './publication-memory.js';
import { QualityLedger } from './quality-ledger.js';
import { VaultDatabase } from './vault-database.js';

/**
 * Makes the publication plan of a closing wave and freezes it: in one transaction as the vault's role, what will ever
 * be shown is written as displayed, and answers and participation are destroyed. A joint
 * statement has no such plan: it only loses its links. Running again changes nothing.
 */
@Injectable()
export class FreezePlan {
  constructor(
    private readonly database: VaultDatabase,
    private readonly vault: AnswerVault,
    private readonly memory: PublicationMemory,
    private readonly publication: PublicationWriter,
    private readonly quality: QualityLedger,
  ) {}

  async run(programmeId: string, waveId: string): Promise<void> {
    await this.database.run(programmeId, async (client) => {
      const wave = await this.vault.lockClosing(client, waveId);
      if (wave) await this.freeze(client, wave);
    });
  }

  private async freeze(client: PoolClient, wave: ClosingWave): Promise<void> {
    if (wave.mode === 'anonymous') await this.publish(client, wave);
    await this.vault.empty(client, wave.id);
    await this.vault.markClosed(client, wave.id);
  }

  private async publish(client: PoolClient, wave: ClosingWave): Promise<void> {
    const instrument = findInstrument(wave.instrumentCode, wave.instrumentVersion);
    if (!instrument) throw new Error(`no instrument ${wave.instrumentCode} version ${wave.instrumentVersion}`);
    const sheets = await this.vault.sheets(client, wave);
    const { plan, remembered } = await planPublication({
      instrument,
      closedOn: wave.closedOn,
      minimumGroupSize: wave.minimumGroupSize,
      blocks: await this.vault.blocks(client, wave.id),
      contributors: await this.vault.contributors(client, wave),
      sheets,
      earlierPublished: await this.memory.earlierPublished(client, wave.partnershipId),
    });
    await this.publication.save(client, wave, plan);
    if (remembered) await this.memory.remember(client, wave, remembered);
    await this.quality.count(client, wave, instrument, sheets.map(({ answers }) => answers));
  }
}
