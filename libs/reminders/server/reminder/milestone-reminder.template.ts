import { Injectable } from '@nestjs/common';
import {
  DueRegistry,
  type MailContent,
  type MailRecipient,
  type MailTemplate,
  MailTemplateRegistry,
  ProgrammeCalendar,
  ProgrammeMailWriter,
  RegisteredIn,
} from '@samenspel/platform/server';
import { StandInRepository } from '@samenspel/identity/server';
import { type ReminderKind, reminderMail } from '../../domain/index.js';

export const reminderTemplateName = 'milestone-reminder';

/** Writes a reminder as things stand when it leaves: what was done or moved meanwhile needs no mail any more. */
@Injectable()
@RegisteredIn(MailTemplateRegistry)
export class MilestoneReminderTemplate implements MailTemplate {
  readonly name = reminderTemplateName;

  constructor(
    private readonly writer: ProgrammeMailWriter,
    private readonly due: DueRegistry,
    private readonly calendar: ProgrammeCalendar,
    private readonly standIns: StandInRepository,
  ) {}

  async write(parameters: Readonly<Record<string, string>>, recipient: MailRecipient): Promise<MailContent | undefined> {
    const { subjectKind, subjectId, dueOn, kind, organisationId } = parameters as {
      subjectKind: string;
      subjectId: string;
      dueOn: string;
      kind: ReminderKind;
      organisationId?: string;
    };
    const open = await this.due.openUntil(dueOn);
    const items = open.filter((candidate) => candidate.kind === subjectKind && candidate.id === subjectId && candidate.dueOn === dueOn);
    const item = items.find((candidate) => candidate.organisationId === organisationId) ?? items.at(0);
    if (!item) return undefined;
    const named = item.personId === recipient.personId;
    const onBehalfOf = named ? undefined : await this.absentName(item.personId, recipient.personId);
    return this.writer.write(reminderMail({ ...item, kind, subjectKind, named, onBehalfOf }, recipient), item.path);
  }

  /** The person named for it, when the recipient stands in for that person today. */
  private async absentName(absentId: string | null, standInId: string): Promise<string | undefined> {
    const standIns = await this.standIns.ofDay(await this.calendar.today());
    return standIns.find((standIn) => standIn.absentId === absentId && standIn.standInId === standInId)?.absentName;
  }
}
