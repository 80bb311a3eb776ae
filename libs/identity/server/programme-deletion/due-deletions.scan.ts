import { Injectable, Logger } from '@nestjs/common';
import { attemptEach, Clock, JobRegistry, ProgrammeDirectory, RegisteredIn, type Scan, UnitOfWork } from '@samenspel/platform/server';
import { ProgrammeDeletionRepository } from './programme-deletion.repository.js';

/** Deletes the programmes whose day has come, each in one transaction. */
@Injectable()
@RegisteredIn(JobRegistry, 'addScan')
export class DueDeletionsScan implements Scan {
  readonly name = 'due-programme-deletions';
  readonly every = 600_000;
  private readonly logger = new Logger('programme-deletion');

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly programmes: ProgrammeDirectory,
    private readonly repository: ProgrammeDeletionRepository,
    private readonly clock: Clock,
  ) {}

  async run(): Promise<void> {
    await attemptEach(await this.programmes.ids(), (programmeId) => this.deleteWhenDue(programmeId), (failures) => `${failures} programmes could not be deleted`);
  }

  private async deleteWhenDue(programmeId: string): Promise<void> {
    const deleted = await this.unitOfWork.asSystem(programmeId, () => this.repository.deleteWhenDue(this.clock.now()));
    if (deleted) this.logger.log(`programme ${programmeId} was deleted`);
  }
}
