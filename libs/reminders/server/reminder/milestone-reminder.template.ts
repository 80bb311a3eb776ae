import { Inject, Injectable } from '@nestjs/common';
import {
  baseUrl,
  type Configuration,
  ConfigurationToken,
  DueRegistry,
  type MailContent,
  type MailRecipient,
  type MailTemplate,
  UnitOfWork,
} from '@samenspel/platform/server';
import { type ReminderKind, reminderMail } from '../../domain/index.js';

export const reminderTemplateName = 'milestone-reminder';

/** Writes a reminder as things stand when it leaves: what was done or moved meanwhile needs no mail any more. */
@Injectable()
export class MilestoneReminderTemplate implements MailTemplate {
  readonly name = reminderTemplateName;

  constructor(
    @Inject(ConfigurationToken) private readonly configuration: Configuration,
    private readonly unitOfWork: UnitOfWork,
    private readonly due: DueRegistry,
  ) {}

  async write(parameters: Readonly<Record<string, string>>, recipient: MailRecipient): Promise<MailContent | undefined> {
    const { subjectKind, subjectId, dueOn, kind } = parameters as { subjectKind: string; subjectId: string; dueOn: string; kind: ReminderKind };
    const open = await this.due.openUntil(dueOn);
    const item = open.find((candidate) => candidate.kind === subjectKind && candidate.id === subjectId && candidate.dueOn === dueOn);
    if (!item) return undefined;
    const { actionLabel, ...words } = reminderMail({ ...item, kind, named: item.personId === recipient.personId }, recipient);
    const url = `${baseUrl(this.configuration)}/programmes/${this.unitOfWork.programmeId}/${item.path}`;
    return { ...words, action: { label: actionLabel, url } };
  }
}
