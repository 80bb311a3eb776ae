import { Injectable } from '@nestjs/common';
import { Clock, EveryProgramme, JobRegistry, RegisteredIn, type Scan } from '@samenspel/platform/server';
import { ProgrammeExportRepository } from './programme-export.repository.js';

/** Throws exports away when their days are over. */
@Injectable()
@RegisteredIn(JobRegistry, 'addScan')
export class ExpiredExportsScan implements Scan {
  readonly name = 'expired-programme-exports';
  readonly every = 600_000;

  constructor(
    private readonly programmes: EveryProgramme,
    private readonly repository: ProgrammeExportRepository,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<void> {
    await this.programmes.attempt(
      () => this.repository.expire(this.clock.now()),
      (failures) => `expired exports of ${failures} programmes were not thrown away`,
    );
  }
}
