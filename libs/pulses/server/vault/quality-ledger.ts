import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';
import { type AnswerSheet, countWave, emptyQualityBatch, type Instrument, type InstrumentQuality, type QualityBatch } from '../../domain/index.js';
import type { ClosingWave } from './answer-vault.js';

/**
 * The quality of an instrument over the waves of a programme: sums that run on in the vault, and the figure of each batch
 * that a wave filled, which nobody sees before that wave is released.
 */
@Injectable()
export class QualityLedger {
  /** Counts a wave as a whole. One of fewer people than may be spoken of is left out: the sums before and after it would tell on them. */
  async count(client: PoolClient, wave: ClosingWave, instrument: Instrument, sheets: readonly AnswerSheet[]): Promise<void> {
    const alone = countWave(instrument, emptyQualityBatch(instrument), sheets);
    if ((alone.quality ?? alone.batch).people < wave.minimumGroupSize) return;
    const { batch, quality } = countWave(instrument, await this.lockBatch(client, instrument), sheets);
    await client.query(
      `update vault.quality_batch set sums = $3
        where programme_id = current_programme_id() and instrument_code = $1 and instrument_version = $2`,
      [instrument.code, instrument.version, JSON.stringify(batch)],
    );
    if (quality) await this.save(client, wave, instrument, quality);
  }

  /** Two waves that close at one moment are counted one after the other. */
  private async lockBatch(client: PoolClient, instrument: Instrument): Promise<QualityBatch> {
    await client.query(
      `insert into vault.quality_batch (programme_id, instrument_code, instrument_version, sums)
       values (current_programme_id(), $1, $2, $3) on conflict do nothing`,
      [instrument.code, instrument.version, JSON.stringify(emptyQualityBatch(instrument))],
    );
    const { rows } = await client.query<{ sums: QualityBatch }>(
      `select sums from vault.quality_batch
        where programme_id = current_programme_id() and instrument_code = $1 and instrument_version = $2 for update`,
      [instrument.code, instrument.version],
    );
    return rows[0]!.sums;
  }

  private async save(client: PoolClient, { id, partnershipId }: ClosingWave, { code, version }: Instrument, { alpha }: InstrumentQuality): Promise<void> {
    await client.query(
      `insert into instrument_quality (programme_id, wave_id, partnership_id, instrument_code, instrument_version, alpha)
       values (current_programme_id(), $1, $2, $3, $4, $5)`,
      [id, partnershipId, code, version, alpha],
    );
  }
}
