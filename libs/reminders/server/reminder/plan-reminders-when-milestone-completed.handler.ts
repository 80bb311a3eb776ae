import { Injectable } from '@nestjs/common';
import { type EventHandler, EventHandlerRegistry, RegisteredIn } from '@samenspel/platform/server';
import { ReminderPlanner } from './reminder-planner.js';

/** Whoever may accept a delivery is asked at once, without waiting for the scan. */
@Injectable()
@RegisteredIn(EventHandlerRegistry)
export class PlanRemindersWhenMilestoneCompleted implements EventHandler {
  readonly name = 'plan-reminders-when-milestone-completed';
  readonly eventType = 'milestone.completed';

  constructor(private readonly planner: ReminderPlanner) {}

  handle(): Promise<void> {
    return this.planner.plan();
  }
}
