import { Injectable } from '@nestjs/common';
import { conflict, found } from '@samenspel/platform/server';
import { type WaveRecord, WaveRepository } from '../wave/wave.repository.js';

/** Waves that organisations answer openly. */
@Injectable()
export class StatementWaves {
  constructor(private readonly waves: WaveRepository) {}

  /** @throws Problem 404 when there is no such wave, 409 when people answer it anonymously */
  async find(partnershipId: string, waveId: string): Promise<WaveRecord> {
    const wave = found(await this.waves.find(partnershipId, waveId));
    if (wave.mode !== 'joint-statement') throw conflict('wave-not-a-statement');
    return wave;
  }
}
