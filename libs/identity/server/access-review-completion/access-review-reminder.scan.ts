import { Injectable } from '@nestjs/common';
import { EveryProgramme, JobRegistry, MailOutbox, ProgrammeCalendar, RegisteredIn, type Scan, UnitOfWork } from '@samenspel/platform/server';
import { AccessReviewCompletionService } from './access-review-completion.service.js';
import { accessReviewReminderTemplate } from './access-review-reminder.template.js';

/** Reminds every administrator, once for each year that passes, to go through who can see what. */
@Injectable()
@RegisteredIn(JobRegistry, 'addScan')
export class AccessReviewReminderScan implements Scan {
  readonly name = 'access-review-reminder';
  readonly every = 6 * 3600 * 1000;

  constructor(
    private readonly programmes: EveryProgramme,
    private readonly unitOfWork: UnitOfWork,
    private readonly calendar: ProgrammeCalendar,
    private readonly completions: AccessReviewCompletionService,
    private readonly mail: MailOutbox,
  ) {}

  async run(): Promise<void> {
    await this.programmes.attempt(
      () => this.remind(),
      (failures) => `the access review of ${failures} programmes could not be looked at`,
    );
  }

  private async remind(): Promise<void> {
    const { dueOn } = await this.completions.due();
    if (dueOn > (await this.calendar.today())) return;
    const administrators: { personId: string }[] = await this.unitOfWork.manager.query(
      `select person_id as "personId" from membership where programme_id = $1 and role = 'administrator' order by person_id`,
      [this.unitOfWork.programmeId],
    );
    for (const { personId } of administrators) {
      await this.mail.request({
        template: accessReviewReminderTemplate,
        recipientId: personId,
        parameters: {},
        uniqueKey: `${accessReviewReminderTemplate}:${dueOn}:${personId}`,
      });
    }
  }
}
