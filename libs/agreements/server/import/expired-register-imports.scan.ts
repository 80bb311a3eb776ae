import { Injectable } from '@nestjs/common';
import { Clock, EveryProgramme, JobRegistry, RegisteredIn, type Scan } from '@samenspel/platform/server';
import { registerImportDays } from '../../domain/index.js';
import { RegisterImportRepository } from './register-import.repository.js';

const day = 24 * 3600 * 1000;

/** Throws the rows of registers away when their days are over. */
@Injectable()
@RegisteredIn(JobRegistry, 'addScan')
export class ExpiredRegisterImportsScan implements Scan {
  readonly name = 'expired-register-imports';
  readonly every = 3_600_000;

  constructor(
    private readonly programmes: EveryProgramme,
    private readonly repository: RegisterImportRepository,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<void> {
    const moment = new Date(this.clock.now().getTime() - registerImportDays * day);
    await this.programmes.attempt(
      () => this.repository.deleteBefore(moment),
      (failures) => `expired registers of ${failures} programmes were not thrown away`,
    );
  }
}
