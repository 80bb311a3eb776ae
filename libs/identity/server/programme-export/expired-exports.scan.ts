import { Injectable } from '@nestjs/common';
import { attemptEach, Clock, ProgrammeDirectory, type Scan, UnitOfWork } from '@samenspel/platform/server';
import { ProgrammeExportRepository } from './programme-export.repository.js';

/** Throws exports away when their days are over. */
@Injectable()
export class ExpiredExportsScan implements Scan {
  readonly name = 'expired-programme-exports';
  readonly every = 600_000;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly programmes: ProgrammeDirectory,
    private readonly repository: ProgrammeExportRepository,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<void> {
    await attemptEach(
      await this.programmes.ids(),
      (programmeId) => this.unitOfWork.asSystem(programmeId, () => this.repository.expire(this.clock.now())),
      (failures) => `expired exports of ${failures} programmes were not thrown away`,
    );
  }
}
