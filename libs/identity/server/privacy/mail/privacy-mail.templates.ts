import { Inject, Injectable } from '@nestjs/common';
import {
  baseUrl,
  type Configuration,
  ConfigurationToken,
  type MailContent,
  type MailRecipient,
  type MailTemplate,
  UnitOfWork,
} from '@samenspel/platform/server';
import { type DataRequestKind, dataRequestTexts, privacyMail, type PrivacyMailName } from '../../../domain/index.js';

interface RequestRow {
  programme: string;
  person: string;
  kind: DataRequestKind;
  dueOn: string;
  answered: boolean;
}

/** Where the button of each mail leads, below the programme; undefined outside of one. */
const paths: Partial<Record<PrivacyMailName, string>> = {
  'data-request-made': 'administration/privacy',
  'data-request-due': 'administration/privacy',
  'data-request-answered': 'own-data',
};

/** Writes the mails about the rights of people. */
@Injectable()
export class PrivacyMailTemplates {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    @Inject(ConfigurationToken) private readonly configuration: Configuration,
  ) {}

  all(): MailTemplate[] {
    const account = (['email-change-asked', 'email-changed'] as const).map((name) => ({
      name,
      write: async (_: unknown, reader: MailRecipient) => this.written(name, reader, {}, '/account'),
    }));
    const requests = (['data-request-made', 'data-request-due', 'data-request-answered'] as const).map((name) => ({
      name,
      write: ({ requestId }: Readonly<Record<string, string>>, reader: MailRecipient) => this.aboutRequest(name, requestId!, reader),
    }));
    return [...account, ...requests];
  }

  /** Nothing for an administrator about a request that was answered meanwhile. */
  private async aboutRequest(name: PrivacyMailName, requestId: string, reader: MailRecipient): Promise<MailContent | undefined> {
    const { programmeId, manager } = this.unitOfWork;
    const [row]: RequestRow[] = await manager.query(
      `select programme.name as programme, person.name as person, data_request.kind, data_request.due_on::text as "dueOn",
              data_request.outcome is not null as answered
         from data_request
         join programme on programme.id = data_request.programme_id
         join person on person.programme_id = data_request.programme_id and person.id = data_request.person_id
        where data_request.programme_id = $1 and data_request.id = $2`,
      [programmeId, requestId],
    );
    if (!row || row.answered !== (name === 'data-request-answered')) return undefined;
    const dueOn = new Intl.DateTimeFormat(reader.language, { dateStyle: 'long', timeZone: 'UTC' }).format(Date.parse(row.dueOn));
    const values = { programme: row.programme, person: row.person, kind: dataRequestTexts[row.kind][reader.language], dueOn };
    return this.written(name, reader, values, `/programmes/${programmeId}/${paths[name]}`);
  }

  private written(name: PrivacyMailName, reader: MailRecipient, values: Readonly<Record<string, string>>, path: string): MailContent {
    const { actionLabel, ...words } = privacyMail(name, reader, values);
    return { ...words, action: { label: actionLabel, url: `${baseUrl(this.configuration)}${path}` } };
  }
}
