import { Injectable } from '@nestjs/common';
import {
  derivedId,
  type DiscussionPoint,
  DiscussionPointRegistry,
  type DiscussionPointSource,
  RegisteredIn,
} from '@samenspel/platform/server';
import { dimensionsToDiscuss, discussionPointText, findInstrument } from '../../domain/index.js';
import { ImprovementRepository } from '../improvement/improvement.repository.js';
import { type LatestWave, WaveResultsRepository } from './wave-results.repository.js';
import { ofPartnership } from './wave-results.service.js';

/**
 * What the latest released wave of each instrument asks to discuss: dimensions that score low or on which people
 * differ, as long as nothing was recorded that will be tried for them.
 */
@Injectable()
@RegisteredIn(DiscussionPointRegistry)
export class PulseDimensionPoints implements DiscussionPointSource {
  constructor(
    private readonly results: WaveResultsRepository,
    private readonly improvements: ImprovementRepository,
  ) {}

  async of(partnershipId: string): Promise<DiscussionPoint[]> {
    const waves = await this.results.latest(partnershipId);
    const answered = await this.improvements.of(waves.map(({ waveId }) => waveId));
    const isAnswered = (id: string, subject: string) => answered.some(({ waveId, dimension }) => waveId === id && dimension === subject);
    return waves.flatMap((wave) =>
      discussedIn(wave)
        .filter(({ cell }) => !isAnswered(wave.waveId, cell.dimension))
        .map((discussed) => ({
          kind: 'pulse-dimension',
          id: derivedId(discussed.cell.dimension, wave.waveId),
          text: discussionPointText(discussed, wave.closedOn),
          since: wave.releasedAt,
          path: `partnerships/${partnershipId}/waves/${wave.waveId}`,
        })),
    );
  }
}

function discussedIn(wave: LatestWave) {
  const { scale } = findInstrument(wave.instrumentCode, wave.instrumentVersion)!;
  return dimensionsToDiscuss(ofPartnership(wave), wave.gaps, scale);
}
