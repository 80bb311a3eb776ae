import { Inject, Injectable } from '@nestjs/common';
import {
  baseUrl,
  type Configuration,
  ConfigurationToken,
  type MailContent,
  type MailRecipient,
  type MailTemplate,
  ProgrammeCalendar,
  UnitOfWork,
} from '@samenspel/platform/server';
import { accessReviewMail } from '../../domain/index.js';
import { AccessReviewCompletionService } from './access-review-completion.service.js';

export const accessReviewReminderTemplate = 'access-review-reminder';

/** Written as things stand when it leaves: a review that was done meanwhile needs no mail. */
@Injectable()
export class AccessReviewReminderTemplate implements MailTemplate {
  readonly name = accessReviewReminderTemplate;

  constructor(
    @Inject(ConfigurationToken) private readonly configuration: Configuration,
    private readonly unitOfWork: UnitOfWork,
    private readonly calendar: ProgrammeCalendar,
    private readonly completions: AccessReviewCompletionService,
  ) {}

  async write(_parameters: Readonly<Record<string, string>>, recipient: MailRecipient): Promise<MailContent | undefined> {
    const { programmeName, dueOn } = await this.completions.due();
    if (dueOn > (await this.calendar.today())) return undefined;
    const { actionLabel, ...words } = accessReviewMail({ programme: programmeName, dueOn }, recipient);
    return { ...words, action: { label: actionLabel, url: `${baseUrl(this.configuration)}/programmes/${this.unitOfWork.programmeId}/access-review` } };
  }
}
