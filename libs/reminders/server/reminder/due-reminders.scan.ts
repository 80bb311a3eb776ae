import { Injectable } from '@nestjs/common';
import { ProgrammeDirectory, type Scan, UnitOfWork } from '@samenspel/platform/server';
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
    const failures: unknown[] = [];
    for (const programmeId of await this.programmes.ids()) {
      await this.unitOfWork
        .run({ programmeId, actor: 'system' }, () => this.planner.plan())
        .catch((error: unknown) => failures.push(error));
    }
    if (failures.length > 0) throw new AggregateError(failures, `reminders of ${failures.length} programmes could not be planned`);
  }
}
