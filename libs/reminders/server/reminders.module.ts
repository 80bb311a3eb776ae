import { Module } from '@nestjs/common';
import { InboxItemController } from './inbox/inbox-item.controller.js';
import { InboxItemRepository } from './inbox/inbox-item.repository.js';
import { InboxItemService } from './inbox/inbox-item.service.js';
import { PromiseController } from './promise/promise.controller.js';
import { PromiseRepository } from './promise/promise.repository.js';
import { PromiseService } from './promise/promise.service.js';
import { DueRemindersScan } from './reminder/due-reminders.scan.js';
import { MilestoneReminderTemplate } from './reminder/milestone-reminder.template.js';
import { PlanRemindersWhenAgreementRegistered } from './reminder/plan-reminders-when-agreement-registered.handler.js';
import { PlanRemindersWhenMilestoneCompleted } from './reminder/plan-reminders-when-milestone-completed.handler.js';
import { PlanRemindersWhenRegisterImported } from './reminder/plan-reminders-when-register-imported.handler.js';
import { PlanRemindersWhenWaitPauseRecorded } from './reminder/plan-reminders-when-wait-pause-recorded.handler.js';
import { ReminderPlanner } from './reminder/reminder-planner.js';
import { ReminderRepository } from './reminder/reminder.repository.js';
import { TaskController } from './task/task.controller.js';
import { TaskService } from './task/task.service.js';
import { InboxPersonalData } from './inbox/inbox-personal-data.js';

@Module({
  controllers: [InboxItemController, PromiseController, TaskController],
  providers: [
    InboxPersonalData,
    ReminderRepository,
    InboxItemRepository,
    ReminderPlanner,
    DueRemindersScan,
    PlanRemindersWhenAgreementRegistered,
    MilestoneReminderTemplate,
    InboxItemService,
    TaskService,
    PromiseRepository,
    PromiseService,
    PlanRemindersWhenMilestoneCompleted,
    PlanRemindersWhenRegisterImported,
    PlanRemindersWhenWaitPauseRecorded,
  ],
})
export class RemindersModule {}
