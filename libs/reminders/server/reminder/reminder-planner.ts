import { Injectable } from '@nestjs/common';
import { addDays } from '@samenspel/platform/domain';
import { Clock, DueRegistry, MailOutbox, ProgrammeCalendar } from '@samenspel/platform/server';
import { StandInRepository } from '@samenspel/identity/server';
import { daysAhead, defaultReminderRules, dueReminder, reminderRuleOf } from '../../domain/index.js';
import { InboxItemRepository } from '../inbox/inbox-item.repository.js';
import { reminderTemplateName } from './milestone-reminder.template.js';
import { type PlannedReminder, reminderKey, ReminderRepository } from './reminder.repository.js';

/**
 * Finds in the programme of the unit of work who must be reminded of what today, and sees to it: the note, the inbox
 * item and the mail, together in that transaction. The note decides: planning twice, or in two workers at once, sends
 * one mail. All planners note in the same order, so that none waits for another in a circle.
 */
@Injectable()
export class ReminderPlanner {
  constructor(
    private readonly due: DueRegistry,
    private readonly calendar: ProgrammeCalendar,
    private readonly reminders: ReminderRepository,
    private readonly inbox: InboxItemRepository,
    private readonly mails: MailOutbox,
    private readonly clock: Clock,
    private readonly standIns: StandInRepository,
  ) {}

  async plan(): Promise<void> {
    const planned = await this.remindersOfToday();
    if (planned.length === 0) return;
    const now = this.clock.now();
    const fresh = await this.reminders.noteNew(planned, now);
    if (fresh.length === 0) return;
    await this.inbox.add(fresh, now);
    for (const reminder of fresh) await this.requestMail(reminder);
  }

  private async remindersOfToday(): Promise<PlannedReminder[]> {
    const today = await this.calendar.today();
    const open = await this.due.openUntil(addDays(today, daysAhead(defaultReminderRules)));
    const asked = open.flatMap((item) => {
      const kind = dueReminder(item.dueOn, today, reminderRuleOf(item));
      return kind ? [{ item, kind }] : [];
    });
    if (asked.length === 0) return [];
    const recipients = await this.reminders.recipients(asked.map(({ item }) => item));
    const standIns = await this.standIns.ofDay(today);
    const withStandIns = (people: readonly string[]) => [
      ...new Set([...people, ...standIns.filter(({ absentId }) => people.includes(absentId)).map(({ standInId }) => standInId)]),
    ];
    return asked.flatMap((reminder, place) => withStandIns(recipients[place]!).map((recipientId) => ({ ...reminder, recipientId })));
  }

  private async requestMail(reminder: PlannedReminder): Promise<void> {
    const { item, kind, recipientId } = reminder;
    await this.mails.request({
      template: reminderTemplateName,
      recipientId,
      parameters: { subjectKind: item.kind, subjectId: item.id, kind, dueOn: item.dueOn, organisationId: item.organisationId },
      uniqueKey: `reminder:${reminderKey(reminder)}`,
    });
  }
}
