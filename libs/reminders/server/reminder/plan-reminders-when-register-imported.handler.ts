import { Injectable } from '@nestjs/common';
import { type EventHandler, EventHandlerRegistry, RegisteredIn } from '@samenspel/platform/server';
import { ReminderPlanner } from './reminder-planner.js';

/** What all agreements of a register make due soon is reminded of at once, planned together when all of them are there. */
@Injectable()
@RegisteredIn(EventHandlerRegistry)
export class PlanRemindersWhenRegisterImported implements EventHandler {
  readonly name = 'plan-reminders-when-register-imported';
  readonly eventType = 'register-import.completed';

  constructor(private readonly planner: ReminderPlanner) {}

  handle(): Promise<void> {
    return this.planner.plan();
  }
}
