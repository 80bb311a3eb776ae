import { Injectable, type StreamableFile } from '@nestjs/common';
import type { Membership } from '@samenspel/identity/server';
import { Clock, found } from '@samenspel/platform/server';
import { findInstrument } from '../../domain/index.js';
import { sheetResponse } from '../results/sheet/sheet-response.js';
import { WaveRepository } from '../wave/wave.repository.js';
import { ReleasedStatements } from './released-statements.js';
import { statementSheet } from './statement-sheet.js';

/** What organisations stated as a file to print or to send. */
@Injectable()
export class StatementSheetService {
  constructor(
    private readonly statements: ReleasedStatements,
    private readonly waves: WaveRepository,
    private readonly clock: Clock,
  ) {}

  /** @throws Problem 404 `wave-not-released` for as long as the wave is sealed */
  async file(partnershipId: string, waveId: string, { language }: Membership): Promise<StreamableFile> {
    const statements = await this.statements.read(partnershipId, waveId);
    const { partnershipName, instrumentCode, instrumentVersion } = found(await this.waves.find(partnershipId, waveId));
    const instrument = findInstrument(instrumentCode, instrumentVersion)!;
    const content = await statementSheet({ statements, instrument, partnershipName, language, madeAt: this.clock.now() });
    return sheetResponse(content, partnershipName, statements.releasedOn);
  }
}
