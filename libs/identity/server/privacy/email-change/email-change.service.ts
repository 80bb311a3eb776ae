import { createHash, randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { isUUID } from 'class-validator';
import type { Language } from '@samenspel/platform/domain';
import {
  AuditTrail,
  baseUrl,
  Clock,
  type Configuration,
  ConfigurationToken,
  conflict,
  invalidInput,
  mailHtml,
  MailOutbox,
  MailTransport,
  mailText,
  newId,
  Problem,
  UnitOfWork,
} from '@samenspel/platform/server';
import { privacyMail, type PrivacyMailName } from '../../../domain/index.js';
import type { EmailChanged } from './email-change.dto.js';

const hoursToConfirm = 24;
const hashOf = (secret: string) => createHash('sha256').update(secret).digest();

interface Person {
  name: string;
  email: string;
  language: Language;
}

type Confirmation = { outcome: 'spent' | 'taken' } | { outcome: 'changed'; personId: string; name: string; language: Language; formerEmail: string; email: string };

/**
 * Changes an address only on the word of who reads the new one. The link names the programme, so that the change, its
 * record and its mails are one transaction there. Whether an address is in use elsewhere is told to nobody but its reader.
 */
@Injectable()
export class EmailChangeService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
    private readonly mail: MailOutbox,
    private readonly transport: MailTransport,
    @Inject(ConfigurationToken) private readonly configuration: Configuration,
  ) {}

  /** Mails a link to the new address and a notice to the present one. An earlier link stops working. */
  async ask(email: string): Promise<void> {
    const { programmeId, personId, manager } = this.unitOfWork;
    const [person]: Person[] = await manager.query('select name, email, language from person where programme_id = $1 and id = $2', [
      programmeId,
      personId,
    ]);
    if (person!.email.toLowerCase() === email.toLowerCase()) throw invalidInput([{ pointer: '/email', code: 'email-change.same' }]);
    const secret = randomBytes(32).toString('base64url');
    const now = this.clock.now();
    await manager.query(
      `insert into email_change (programme_id, person_id, email, token_hash, requested_at, expires_at) values ($1, $2, $3, $4, $5, $6)
       on conflict (programme_id, person_id) do update
          set email = excluded.email, token_hash = excluded.token_hash, requested_at = excluded.requested_at, expires_at = excluded.expires_at`,
      [programmeId, personId, email, hashOf(secret), now, new Date(now.getTime() + hoursToConfirm * 3_600_000)],
    );
    await this.audit.record({ action: 'person.email-change-asked', subjectId: personId });
    await this.mail.request({ template: 'email-change-asked', recipientId: personId, parameters: {}, uniqueKey: `email-change-asked:${newId()}` });
    this.unitOfWork.afterCommit(() => this.send('email-change', { ...person!, email }, `/email-change#token=${programmeId}.${secret}`));
  }

  /** @throws Problem 409 when the link was used or is too old, or when the address came into use elsewhere. */
  async confirm(token: string): Promise<EmailChanged> {
    const [programmeId = '', secret = ''] = token.split('.');
    if (!isUUID(programmeId)) throw conflict('email-change.spent');
    const confirmation = await this.unitOfWork.asSystem(programmeId, () => this.change(secret));
    if (confirmation.outcome !== 'changed') throw new Problem(409, `email-change.${confirmation.outcome}`);
    return { email: confirmation.email };
  }

  private async change(secret: string): Promise<Confirmation> {
    const [row]: Confirmation[] = await this.unitOfWork.manager.query(
      `select outcome, person_id as "personId", name, language, former_email as "formerEmail", email from confirm_email_change($1, $2)`,
      [hashOf(secret), this.clock.now()],
    );
    if (row!.outcome === 'changed') {
      const { personId, formerEmail, ...person } = row!;
      await this.audit.record({ action: 'person.email-changed', subjectId: personId });
      await this.mail.request({ template: 'email-changed', recipientId: personId, parameters: {}, uniqueKey: `email-changed:${newId()}` });
      this.unitOfWork.afterCommit(() => this.send('email-changed', { ...person, email: formerEmail }, '/sign-in'));
    }
    return row!;
  }

  /** Straight to an address that is no person's: not yet, or not any more. It stands in no table. */
  private async send(name: PrivacyMailName, reader: Person, path: string): Promise<void> {
    const { actionLabel, ...words } = privacyMail(name, reader);
    const content = { ...words, action: { label: actionLabel, url: `${baseUrl(this.configuration)}${path}` } };
    await this.transport.send(
      { id: newId(), to: reader.email, subject: content.subject, text: mailText(content), html: mailHtml(content, reader.language) },
      this.clock.now(),
    );
  }
}
