import { Injectable } from '@nestjs/common';
import { found } from '@samenspel/platform/server';
import { type DimensionCode, improvementOutcomeTexts, statedOutcomeTexts, type ToldOutcome, toldOutcomes } from '../../domain/index.js';
import { ofPartnership, WaveResultsService } from '../results/wave-results.service.js';
import { ReleasedStatements } from '../statement/released-statements.js';
import { WaveRepository } from '../wave/wave.repository.js';
import type { WaveFollowUp } from './improvement.dto.js';

/** A released wave as far as what partners will try after it goes. */
export interface FollowedWave {
  readonly followUp: WaveFollowUp;
  /** Those of which it shows a figure or an answer. */
  readonly dimensions: readonly DimensionCode[];
  /** What it says of what was tried before it. */
  readonly told: readonly ToldOutcome[];
}

/** Released waves in either mode, in one form. */
@Injectable()
export class FollowedWaves {
  constructor(
    private readonly waves: WaveRepository,
    private readonly results: WaveResultsService,
    private readonly statements: ReleasedStatements,
  ) {}

  /** @throws Problem 404 `wave-not-released` for as long as the wave is sealed */
  async read(partnershipId: string, waveId: string): Promise<FollowedWave> {
    const { mode } = found(await this.waves.find(partnershipId, waveId));
    return mode === 'anonymous' ? this.measured(partnershipId, waveId) : this.stated(partnershipId, waveId);
  }

  private async measured(partnershipId: string, waveId: string): Promise<FollowedWave> {
    const shown = await this.results.read(partnershipId, waveId);
    return {
      followUp: shown.followUp,
      dimensions: ofPartnership(shown).map(({ dimension }) => dimension),
      told: toldOutcomes(shown.judged, improvementOutcomeTexts),
    };
  }

  private async stated(partnershipId: string, waveId: string): Promise<FollowedWave> {
    const shown = await this.statements.read(partnershipId, waveId);
    return {
      followUp: shown.followUp,
      dimensions: shown.dimensions.map(({ dimension }) => dimension),
      told: toldOutcomes(shown.judged, statedOutcomeTexts),
    };
  }
}
