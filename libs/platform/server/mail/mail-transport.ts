import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport, type Transporter } from 'nodemailer';

/** A mail as it leaves: whole, to one reader. `id` makes a second sending of the same mail recognisable. */
export interface OutgoingMail {
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

export abstract class MailTransport {
  abstract send(mail: OutgoingMail, sentAt: Date): Promise<void>;
}

/** Sends by SMTP; the Message-ID is fixed by the mail's id, so that a repeat can be recognised by the receiver. */
export class SmtpTransport extends MailTransport {
  private readonly transporter: Transporter;

  constructor(
    url: string,
    private readonly sender: string,
  ) {
    super();
    this.transporter = createTransport(url);
  }

  async send(mail: OutgoingMail, sentAt: Date): Promise<void> {
    await this.transporter.sendMail({
      messageId: `<${mail.id}@samenspel>`,
      date: sentAt,
      from: this.sender,
      to: mail.to,
      subject: mail.subject,
      text: mail.text,
      html: mail.html,
      headers: { 'Auto-Submitted': 'auto-generated' },
    });
  }
}

export type MailboxMail = OutgoingMail & { readonly sentAt: string };

/** A folder in the data directory that stands in for a mail server: one file a mail, the same mail is the same file. */
export class MailboxTransport extends MailTransport {
  constructor(private readonly folder: string) {
    super();
  }

  async send(mail: OutgoingMail, sentAt: Date): Promise<void> {
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    const file = this.fileOf(mail.id);
    const content: MailboxMail = { ...mail, sentAt: sentAt.toISOString() };
    await writeFile(`${file}.part`, JSON.stringify(content), { mode: 0o600 });
    await rename(`${file}.part`, file);
  }

  /** All mails, the newest first. */
  async list(): Promise<MailboxMail[]> {
    const files = await readdir(this.folder).catch(() => []);
    const mails = await Promise.all(files.filter((file) => file.endsWith('.json')).map((file) => this.read(join(this.folder, file))));
    return mails.sort((a, b) => b.sentAt.localeCompare(a.sentAt) || b.id.localeCompare(a.id));
  }

  async find(id: string): Promise<MailboxMail | undefined> {
    return this.read(this.fileOf(id)).catch(() => undefined);
  }

  /** Throws all mail away. */
  async empty(): Promise<void> {
    await rm(this.folder, { recursive: true, force: true });
  }

  private fileOf(id: string): string {
    return join(this.folder, `${createHash('sha256').update(id).digest('hex').slice(0, 32)}.json`);
  }

  private async read(file: string): Promise<MailboxMail> {
    return JSON.parse(await readFile(file, 'utf8')) as MailboxMail;
  }
}
