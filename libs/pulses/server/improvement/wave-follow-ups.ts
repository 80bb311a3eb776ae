import { Injectable } from '@nestjs/common';
import { type WaveRecord, WaveRepository } from '../wave/wave.repository.js';
import type { WaveFollowUp } from './improvement.dto.js';
import { ImprovementRepository } from './improvement.repository.js';
import type { RecordedImprovement } from './recorded-improvement.js';

/** What follows from a released wave in either mode. */
@Injectable()
export class WaveFollowUps {
  constructor(
    private readonly improvements: ImprovementRepository,
    private readonly waves: WaveRepository,
  ) {}

  async of(wave: WaveRecord, recorded: readonly RecordedImprovement[], latest: boolean): Promise<WaveFollowUp> {
    return {
      improvements: recorded.filter(({ waveId }) => waveId === wave.id).map(({ waveId: _waveId, ...improvement }) => improvement),
      latest,
      noticeSentOn: await this.improvements.noticeSentOn(wave.id),
      notComparedWith: await this.waves.otherModeBefore(wave),
    };
  }
}
