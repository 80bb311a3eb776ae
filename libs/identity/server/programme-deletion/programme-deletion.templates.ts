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
import { momentInZone, programmeMail } from '../../domain/index.js';
import { ProgrammeDeletionRepository } from './programme-deletion.repository.js';

export const programmeDeletionRequestedTemplate = 'programme-deletion-requested';
export const programmeDeletionCancelledTemplate = 'programme-deletion-cancelled';

const page = 'administration/programme';

/** Tells an administrator that the programme is going to be deleted, as long as that is so. */
@Injectable()
@RegisteredIn(MailTemplateRegistry)
export class ProgrammeDeletionRequestedTemplate implements MailTemplate {
  readonly name = programmeDeletionRequestedTemplate;

  constructor(
    private readonly writer: ProgrammeMailWriter,
    private readonly deletions: ProgrammeDeletionRepository,
    private readonly calendar: ProgrammeCalendar,
  ) {}

  async write({ deletionId }: Readonly<Record<string, string>>, { name, language }: MailRecipient): Promise<MailContent | undefined> {
    const pending = await this.deletions.pending();
    if (pending?.id !== deletionId) return undefined;
    const programme = await this.deletions.programmeName();
    const moment = momentInZone(pending.deletesAt.toISOString(), await this.calendar.timeZone(), language);
    return this.writer.write(programmeMail('deletionRequested', { name, programme, person: pending.requestedByName, moment }, language), page);
  }
}

/** Tells an administrator that the programme stays. */
@Injectable()
@RegisteredIn(MailTemplateRegistry)
export class ProgrammeDeletionCancelledTemplate implements MailTemplate {
  readonly name = programmeDeletionCancelledTemplate;

  constructor(
    private readonly writer: ProgrammeMailWriter,
    private readonly deletions: ProgrammeDeletionRepository,
  ) {}

  async write({ deletionId }: Readonly<Record<string, string>>, { name, language }: MailRecipient): Promise<MailContent | undefined> {
    const person = await this.deletions.cancelledByName(deletionId!);
    if (!person) return undefined;
    const programme = await this.deletions.programmeName();
    return this.writer.write(programmeMail('deletionCancelled', { name, programme, person }, language), page);
  }
}
