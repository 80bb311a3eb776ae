import { Injectable } from '@nestjs/common';
import { ProgrammeDirectory } from './programme-directory.js';
import { UnitOfWork } from './unit-of-work.js';
import { attemptEach } from '../queue/attempt-each.js';

/** What a scan does in each programme, as the system: one programme that fails keeps no other from its turn. */
@Injectable()
export class EveryProgramme {
  constructor(
    private readonly programmes: ProgrammeDirectory,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /**
   * Does the work in a transaction of each programme, and fails at the end when any failed.
   * @param told what to say of that many failures
   */
  async attempt(work: (programmeId: string) => Promise<unknown>, told: (failures: number) => string): Promise<void> {
    await attemptEach(await this.programmes.ids(), (programmeId) => this.unitOfWork.asSystem(programmeId, () => work(programmeId)), told);
  }
}
