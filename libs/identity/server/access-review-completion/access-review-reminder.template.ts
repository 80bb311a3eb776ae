import { Injectable } from '@nestjs/common';
import {
  type MailContent,
  type MailRecipient,
  type MailTemplate,
  MailTemplateRegistry,
  ProgrammeCalendar,
  ProgrammeMailWriter,
  RegisteredIn,
} from '@samenspel/platform/server';
import { accessReviewMail } from '../../domain/index.js';
import { AccessReviewCompletionService } from './access-review-completion.service.js';

export const accessReviewReminderTemplate = 'access-review-reminder';

/** Written as things stand when it leaves: a review that was done meanwhile needs no mail. */
@Injectable()
@RegisteredIn(MailTemplateRegistry)
export class AccessReviewReminderTemplate implements MailTemplate {
  readonly name = accessReviewReminderTemplate;

  constructor(
    private readonly writer: ProgrammeMailWriter,
    private readonly calendar: ProgrammeCalendar,
    private readonly completions: AccessReviewCompletionService,
  ) {}

  async write(_parameters: Readonly<Record<string, string>>, recipient: MailRecipient): Promise<MailContent | undefined> {
    const { programmeName, dueOn } = await this.completions.due();
    if (dueOn > (await this.calendar.today())) return undefined;
    return this.writer.write(accessReviewMail({ programme: programmeName, dueOn }, recipient), 'access-review');
  }
}
