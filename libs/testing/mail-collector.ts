import { MailTransport, type OutgoingMail } from '@samenspel/platform/server';

/** Takes the place of the mail server and remembers every mail. */
export class MailCollector extends MailTransport {
  readonly mails: OutgoingMail[] = [];

  async send(mail: OutgoingMail): Promise<void> {
    this.mails.push(mail);
  }

  to(address: string): OutgoingMail[] {
    return this.mails.filter((mail) => mail.to === address);
  }
}
