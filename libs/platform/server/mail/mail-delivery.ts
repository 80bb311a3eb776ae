import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Language } from '../../domain/index.js';
import { Clock } from '../clock/clock.js';
import { ProgrammeDirectory } from '../database/programme-directory.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { attemptEach } from '../queue/attempt-each.js';
import { type JobData, type JobHandler, JobRegistry } from '../queue/job.js';
import { mailHtml, mailText } from './mail-layout.js';
import { mailJob } from './mail-outbox.js';
import { MailTemplateRegistry } from './mail-template.js';
import { MailTransport, type OutgoingMail } from './mail-transport.js';

/** After this many seconds a claim whose worker fell silent is taken over. */
const claimSeconds = 60;
const attemptLimit = 10;

interface ClaimedRow {
  id: string;
  template: string;
  parameters: Record<string, string>;
  recipient_id: string;
  name: string;
  email: string;
  language: Language;
}

/**
 * Sends what the mail table asks for. A claim keeps two workers from sending the same mail; a mail whose worker
 * died between sending and noting it is sent again under the same Message-ID.
 */
@Injectable()
export class MailDelivery implements JobHandler, OnModuleInit {
  readonly name = mailJob;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly programmes: ProgrammeDirectory,
    private readonly clock: Clock,
    private readonly templates: MailTemplateRegistry,
    private readonly transport: MailTransport,
    private readonly jobs: JobRegistry,
  ) {}

  onModuleInit(): void {
    this.jobs.addHandler(this);
    this.jobs.addScan({ name: 'unsent-mail', every: 30_000, run: () => this.sendMissed() });
  }

  async run({ programmeId, mailId }: JobData): Promise<void> {
    const mail = await this.unitOfWork.asSystem(programmeId!, () => this.claimAndWrite(programmeId!, mailId!));
    if (!mail) return;
    try {
      await this.transport.send(mail, this.clock.now());
    } catch (error) {
      await this.unitOfWork.asSystem(programmeId!, () => this.release(programmeId!, mailId!));
      throw error;
    }
    await this.unitOfWork.asSystem(programmeId!, () => this.note(programmeId!, mailId!, 'sent'));
  }

  /** Sends every mail that still waits, oldest first. One that fails is left for the next time. */
  async sendMissed(): Promise<void> {
    const waiting: JobData[] = [];
    for (const programmeId of await this.programmes.ids()) {
      const rows: { id: string }[] = await this.unitOfWork.asSystem(programmeId, () =>
        this.unitOfWork.manager.query(
          `select id from mail where programme_id = $1 and status = 'waiting' order by requested_at, id limit 500`,
          [programmeId],
        ),
      );
      waiting.push(...rows.map(({ id }) => ({ programmeId, mailId: id })));
    }
    await attemptEach(waiting, (mail) => this.run(mail), (failures) => `${failures} mails could not be sent`);
  }

  private async claimAndWrite(programmeId: string, mailId: string): Promise<OutgoingMail | undefined> {
    const row = await this.claim(programmeId, mailId);
    if (!row) return undefined;
    const content = await this.templates
      .get(row.template)
      .write(row.parameters, { personId: row.recipient_id, name: row.name, language: row.language });
    if (!content) {
      await this.note(programmeId, mailId, 'dropped');
      return undefined;
    }
    return {
      id: row.id,
      to: row.email,
      subject: content.subject,
      text: mailText(content),
      html: mailHtml(content, row.language),
    };
  }

  private async claim(programmeId: string, mailId: string): Promise<ClaimedRow | undefined> {
    const now = this.clock.now();
    const [rows]: [ClaimedRow[], number] = await this.unitOfWork.manager.query(
      `update mail set claimed_at = $3, attempts = attempts + 1
         from person
        where mail.programme_id = $1 and mail.id = $2 and mail.status = 'waiting' and mail.attempts < $5
          and (mail.claimed_at is null or mail.claimed_at < $4)
          and person.programme_id = mail.programme_id and person.id = mail.recipient_id
        returning mail.id, mail.template, mail.parameters, mail.recipient_id, person.name, person.email, person.language`,
      [programmeId, mailId, now, new Date(now.getTime() - claimSeconds * 1000), attemptLimit],
    );
    return rows[0];
  }

  private async release(programmeId: string, mailId: string): Promise<void> {
    await this.unitOfWork.manager.query(`update mail set claimed_at = null where programme_id = $1 and id = $2`, [
      programmeId,
      mailId,
    ]);
  }

  private async note(programmeId: string, mailId: string, status: 'sent' | 'dropped'): Promise<void> {
    await this.unitOfWork.manager.query(
      `update mail set status = $3, sent_at = $4 where programme_id = $1 and id = $2`,
      [programmeId, mailId, status, this.clock.now()],
    );
  }
}
