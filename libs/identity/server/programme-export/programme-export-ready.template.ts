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
import { momentInZone, programmeMail } from '../../domain/index.js';
import { ProgrammeExportRepository } from './programme-export.repository.js';

export const programmeExportReadyTemplate = 'programme-export-ready';

/** Tells the person who asked that everything is ready. The button opens the page; only who is signed in gets the file. */
@Injectable()
export class ProgrammeExportReadyTemplate implements MailTemplate {
  readonly name = programmeExportReadyTemplate;

  constructor(
    @Inject(ConfigurationToken) private readonly configuration: Configuration,
    private readonly unitOfWork: UnitOfWork,
    private readonly exports: ProgrammeExportRepository,
    private readonly calendar: ProgrammeCalendar,
  ) {}

  async write({ exportId }: Readonly<Record<string, string>>, { name, language }: MailRecipient): Promise<MailContent | undefined> {
    const made = await this.exports.find(exportId!);
    if (made?.status !== 'ready') return undefined;
    const until = momentInZone(new Date(made.expiresAt!).toISOString(), await this.calendar.timeZone(), language);
    const { actionLabel, ...words } = programmeMail('exportReady', { name, moment: until }, language);
    const url = `${baseUrl(this.configuration)}/programmes/${this.unitOfWork.programmeId}/administration/programme`;
    return { ...words, action: { label: actionLabel, url } };
  }
}
