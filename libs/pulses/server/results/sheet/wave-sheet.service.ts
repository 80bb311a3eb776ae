import { Injectable, type StreamableFile } from '@nestjs/common';
import type { Membership } from '@samenspel/identity/server';
import { Clock } from '@samenspel/platform/server';
import { findInstrument } from '../../../domain/index.js';
import { WaveResultsService } from '../wave-results.service.js';
import { sheetResponse } from './sheet-response.js';
import { waveSheet } from './wave-sheet.js';

/** What a released wave shows as a file to print or to send. */
@Injectable()
export class WaveSheetService {
  constructor(
    private readonly results: WaveResultsService,
    private readonly clock: Clock,
  ) {}

  /** @throws Problem 404 `wave-not-released` for as long as the wave is sealed */
  async file(partnershipId: string, waveId: string, { language }: Membership): Promise<StreamableFile> {
    const { partnershipName, instrumentCode, instrumentVersion } = await this.results.releasedWave(partnershipId, waveId);
    const results = await this.results.read(partnershipId, waveId);
    const instrument = findInstrument(instrumentCode, instrumentVersion)!;
    const content = await waveSheet({ results, instrument, partnershipName, language, madeAt: this.clock.now() });
    return sheetResponse(content, partnershipName, results.closedOn);
  }
}
