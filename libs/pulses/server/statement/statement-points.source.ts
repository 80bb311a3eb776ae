import { Injectable } from '@nestjs/common';
import {
  derivedId,
  type DiscussionPoint,
  DiscussionPointRegistry,
  type DiscussionPointSource,
  RegisteredIn,
} from '@samenspel/platform/server';
import { findInstrument, statedDimensions, statedPointText, statedToDiscuss } from '../../domain/index.js';
import { ImprovementRepository } from '../improvement/improvement.repository.js';
import { StatementRepository } from './statement.repository.js';

/**
 * What the latest released joint statement of each instrument asks to discuss: what organisations state low, or far apart,
 * as long as nothing was recorded that will be tried for it.
 */
@Injectable()
@RegisteredIn(DiscussionPointRegistry)
export class StatementPoints implements DiscussionPointSource {
  constructor(
    private readonly repository: StatementRepository,
    private readonly improvements: ImprovementRepository,
  ) {}

  async of(partnershipId: string): Promise<DiscussionPoint[]> {
    const waves = await this.repository.latest(partnershipId);
    const recorded = await this.improvements.of(waves.map(({ waveId }) => waveId));
    return waves.flatMap(({ waveId, instrumentCode, instrumentVersion, statements, closedOn, releasedAt }) => {
      const instrument = findInstrument(instrumentCode, instrumentVersion)!;
      const isAnswered = (subject: string) => recorded.some((improvement) => improvement.waveId === waveId && improvement.dimension === subject);
      const asked = statedToDiscuss(statedDimensions(instrument, statements), instrument.scale).filter(({ stated }) => !isAnswered(stated.dimension));
      return asked.map((discussed) => ({
        kind: 'pulse-dimension',
        id: derivedId(discussed.stated.dimension, waveId),
        text: statedPointText(discussed, closedOn),
        since: releasedAt,
        path: `partnerships/${partnershipId}/waves/${waveId}`,
      }));
    });
  }
}
