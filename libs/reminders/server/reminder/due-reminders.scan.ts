import { Injectable } from '@nestjs/common';
import { attemptEach, ProgrammeDirectory, type Scan, UnitOfWork } from '@samenspel/platform/server';
import { ReminderPlanner } from './reminder-planner.js';

/** Plans the reminders of every programme, time and again; one programme that fails does not hold up the others. */
@Injectable()
export class DueRemindersScan implements Scan {
  readonly name = 'due-reminders';
  readonly every = 60_000;

  constructor(
    private readonly programmes: ProgrammeDirectory,
    private readonly unitOfWork: UnitOfWork,
    private readonly planner: ReminderPlanner,
  ) {}

  async run(): Promise<void> {
    await attemptEach(
      await this.programmes.ids(),
      (programmeId) => this.unitOfWork.asSystem(programmeId, () => this.planner.plan()),
      (failures) => `reminders of ${failures} programmes could not be planned`,
    );
  }
}
