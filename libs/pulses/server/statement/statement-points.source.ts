import { Injectable } from '@nestjs/common';
import { derivedId, type DiscussionPoint, type DiscussionPointSource } from '@samenspel/platform/server';
import { findInstrument, statedDimensions, statedPointText, statedToDiscuss } from '../../domain/index.js';
import { StatementRepository } from './statement.repository.js';

/** What the latest released joint statement of each instrument asks to discuss: what organisations state low, or far apart. */
@Injectable()
export class StatementPoints implements DiscussionPointSource {
  constructor(private readonly repository: StatementRepository) {}

  async of(partnershipId: string): Promise<DiscussionPoint[]> {
    const waves = await this.repository.latest(partnershipId);
    return waves.flatMap(({ waveId, instrumentCode, instrumentVersion, statements, closedOn, releasedAt }) => {
      const instrument = findInstrument(instrumentCode, instrumentVersion)!;
      return statedToDiscuss(statedDimensions(instrument, statements), instrument.scale).map((discussed) => ({
        kind: 'pulse-dimension',
        id: derivedId(discussed.stated.dimension, waveId),
        text: statedPointText(discussed, closedOn),
        since: releasedAt,
        path: `partnerships/${partnershipId}/waves/${waveId}`,
      }));
    });
  }
}
