import { Injectable } from '@nestjs/common';
import { EveryProgramme, JobRegistry, RegisteredIn, type Scan } from '@samenspel/platform/server';
import { ReminderPlanner } from './reminder-planner.js';

/** Plans the reminders of every programme, time and again; one programme that fails does not hold up the others. */
@Injectable()
@RegisteredIn(JobRegistry, 'addScan')
export class DueRemindersScan implements Scan {
  readonly name = 'due-reminders';
  readonly every = 60_000;

  constructor(
    private readonly programmes: EveryProgramme,
    private readonly planner: ReminderPlanner,
  ) {}

  async run(): Promise<void> {
    await this.programmes.attempt(
      () => this.planner.plan(),
      (failures) => `reminders of ${failures} programmes could not be planned`,
    );
  }
}
