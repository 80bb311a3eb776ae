import { Injectable } from '@nestjs/common';
import { type EventHandler, EventHandlerRegistry, RegisteredIn } from '@samenspel/platform/server';
import { ReminderPlanner } from './reminder-planner.js';

/** What a new agreement makes due soon is reminded of at once, without waiting for the scan. */
@Injectable()
@RegisteredIn(EventHandlerRegistry)
export class PlanRemindersWhenAgreementRegistered implements EventHandler {
  readonly name = 'plan-reminders-when-agreement-registered';
  readonly eventType = 'agreement.registered';

  constructor(private readonly planner: ReminderPlanner) {}

  handle(): Promise<void> {
    return this.planner.plan();
  }
}
