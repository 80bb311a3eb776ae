import { Module, type OnModuleInit } from '@nestjs/common';
import { EventHandlerRegistry, JobRegistry, MailTemplateRegistry, PersonalDataRegistry } from '@samenspel/platform/server';
import { InboxItemController } from './inbox/inbox-item.controller.js';
import { InboxItemRepository } from './inbox/inbox-item.repository.js';
import { InboxItemService } from './inbox/inbox-item.service.js';
import { DueRemindersScan } from './reminder/due-reminders.scan.js';
import { MilestoneReminderTemplate } from './reminder/milestone-reminder.template.js';
import { PlanRemindersWhenAgreementRegistered } from './reminder/plan-reminders-when-agreement-registered.handler.js';
import { ReminderPlanner } from './reminder/reminder-planner.js';
import { ReminderRepository } from './reminder/reminder.repository.js';
import { TaskController } from './task/task.controller.js';
import { TaskService } from './task/task.service.js';
import { InboxPersonalData } from './inbox/inbox-personal-data.js';

@Module({
  controllers: [InboxItemController, TaskController],
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
  ],
})
export class RemindersModule implements OnModuleInit {
  constructor(
    private readonly jobs: JobRegistry,
    private readonly scan: DueRemindersScan,
    private readonly handlers: EventHandlerRegistry,
    private readonly handler: PlanRemindersWhenAgreementRegistered,
    private readonly templates: MailTemplateRegistry,
    private readonly template: MilestoneReminderTemplate,
    private readonly personalData: PersonalDataRegistry,
    private readonly inboxPersonalData: InboxPersonalData,
  ) {}

  onModuleInit(): void {
    this.personalData.add(this.inboxPersonalData);
    this.jobs.addScan(this.scan);
    this.handlers.add(this.handler);
    this.templates.add(this.template);
  }
}
