import { Injectable } from '@nestjs/common';
import { attemptEach, Clock, ProgrammeDirectory, type Scan, UnitOfWork } from '@samenspel/platform/server';
import { registerImportDays } from '../../domain/index.js';
import { RegisterImportRepository } from './register-import.repository.js';

const day = 24 * 3600 * 1000;

/** Throws the rows of registers away when their days are over. */
@Injectable()
export class ExpiredRegisterImportsScan implements Scan {
  readonly name = 'expired-register-imports';
  readonly every = 3_600_000;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly programmes: ProgrammeDirectory,
    private readonly repository: RegisterImportRepository,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<void> {
    const moment = new Date(this.clock.now().getTime() - registerImportDays * day);
    await attemptEach(
      await this.programmes.ids(),
      (programmeId) => this.unitOfWork.asSystem(programmeId, () => this.repository.deleteBefore(moment)),
      (failures) => `expired registers of ${failures} programmes were not thrown away`,
    );
  }
}
