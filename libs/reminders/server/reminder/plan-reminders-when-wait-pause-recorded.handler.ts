import { Injectable } from '@nestjs/common';
import { type EventHandler, EventHandlerRegistry, RegisteredIn } from '@samenspel/platform/server';
import { ReminderPlanner } from './reminder-planner.js';

/** Whoever is waited for is asked at once, without waiting for the scan. */
@Injectable()
@RegisteredIn(EventHandlerRegistry)
export class PlanRemindersWhenWaitPauseRecorded implements EventHandler {
  readonly name = 'plan-reminders-when-wait-pause-recorded';
  readonly eventType = 'wait-pause.recorded';

  constructor(private readonly planner: ReminderPlanner) {}

  handle(): Promise<void> {
    return this.planner.plan();
  }
}
