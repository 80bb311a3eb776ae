import { Injectable } from '@nestjs/common';
import { attemptEach, JobRegistry, ProgrammeDirectory, RegisteredIn, type Scan, UnitOfWork } from '@samenspel/platform/server';
import { ScheduleService } from './schedule.service.js';

/** Plans the waves that come back by themselves, two weeks ahead. */
@Injectable()
@RegisteredIn(JobRegistry, 'addScan')
export class ScheduledWaves implements Scan {
  readonly name = 'scheduled-waves';
  readonly every = 900_000;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly programmes: ProgrammeDirectory,
    private readonly schedules: ScheduleService,
  ) {}

  /** A programme that fails is left for the next time and keeps no other from its waves. */
  async run(): Promise<void> {
    const planIn = (programmeId: string) => this.unitOfWork.asSystem(programmeId, () => this.schedules.planDue());
    await attemptEach(await this.programmes.ids(), planIn, (failures) => `${failures} programmes could not plan their waves`);
  }
}
