import { Injectable } from '@nestjs/common';
import {
  type MailContent,
  type MailRecipient,
  type MailTemplate,
  MailTemplateRegistry,
  ProgrammeMailWriter,
  RegisteredIn,
  UnitOfWork,
} from '@samenspel/platform/server';
import { apiKeyExpiryMail } from '../../domain/index.js';

export const apiKeyExpiryTemplate = 'api-key-expiry';

/** Written as things stand when it leaves: a key that was revoked meanwhile needs no mail. */
@Injectable()
@RegisteredIn(MailTemplateRegistry)
export class ApiKeyExpiryTemplate implements MailTemplate {
  readonly name = apiKeyExpiryTemplate;

  constructor(
    private readonly writer: ProgrammeMailWriter,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  async write({ apiKeyId }: Readonly<Record<string, string>>, recipient: MailRecipient): Promise<MailContent | undefined> {
    const { programmeId, manager } = this.unitOfWork;
    const [key]: { name: string; expiresOn: string; organisationName: string }[] = await manager.query(
      `select api_key.name, api_key.expires_on::text as "expiresOn", organisation.name as "organisationName"
         from api_key join organisation on organisation.programme_id = api_key.programme_id and organisation.id = api_key.organisation_id
        where api_key.programme_id = $1 and api_key.id = $2 and api_key.revoked_at is null`,
      [programmeId, apiKeyId],
    );
    if (!key) return undefined;
    return this.writer.write(apiKeyExpiryMail(key, recipient), 'administration/api-keys');
  }
}
