import { Inject, Injectable } from '@nestjs/common';
import { ConfigurationToken } from '../configuration/configuration.module.js';
import { baseUrl, type Configuration } from '../configuration/configuration.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import type { MailContent } from './mail-template.js';

/** The words of a mail with one thing to do, before it is known where that is done. */
export interface MailWords extends Omit<MailContent, 'action'> {
  readonly actionLabel: string;
}

/** Puts the address of a page of the programme under the words of a mail. */
@Injectable()
export class ProgrammeMailWriter {
  constructor(
    @Inject(ConfigurationToken) private readonly configuration: Configuration,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @param path of the page within the programme of the unit of work, without a slash in front */
  write({ actionLabel, ...words }: MailWords, path: string): MailContent {
    return { ...words, action: { label: actionLabel, url: `${baseUrl(this.configuration)}/programmes/${this.unitOfWork.programmeId}/${path}` } };
  }
}
