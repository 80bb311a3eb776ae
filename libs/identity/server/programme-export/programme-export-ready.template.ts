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
import { ProgrammeExportRepository } from './programme-export.repository.js';

export const programmeExportReadyTemplate = 'programme-export-ready';

/** Tells the person who asked that everything is ready. The button opens the page; only who is signed in gets the file. */
@Injectable()
@RegisteredIn(MailTemplateRegistry)
export class ProgrammeExportReadyTemplate implements MailTemplate {
  readonly name = programmeExportReadyTemplate;

  constructor(
    private readonly writer: ProgrammeMailWriter,
    private readonly exports: ProgrammeExportRepository,
    private readonly calendar: ProgrammeCalendar,
  ) {}

  async write({ exportId }: Readonly<Record<string, string>>, { name, language }: MailRecipient): Promise<MailContent | undefined> {
    const made = await this.exports.find(exportId!);
    if (made?.status !== 'ready') return undefined;
    const until = momentInZone(new Date(made.expiresAt!).toISOString(), await this.calendar.timeZone(), language);
    return this.writer.write(programmeMail('exportReady', { name, moment: until }, language), 'administration/programme');
  }
}
