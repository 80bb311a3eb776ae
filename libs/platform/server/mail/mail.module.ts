import { join } from 'node:path';
import { Global, Module } from '@nestjs/common';
import { ConfigurationToken } from '../configuration/configuration.module.js';
import type { Configuration } from '../configuration/configuration.js';
import { MailDelivery } from './mail-delivery.js';
import { MailOutbox } from './mail-outbox.js';
import { MailTemplateRegistry } from './mail-template.js';
import { MailboxTransport, MailTransport, SmtpTransport } from './mail-transport.js';

@Global()
@Module({
  providers: [
    {
      provide: MailboxTransport,
      inject: [ConfigurationToken],
      useFactory: (configuration: Configuration) => new MailboxTransport(join(configuration.DATA_DIR, 'mailbox')),
    },
    {
      provide: MailTransport,
      inject: [ConfigurationToken, MailboxTransport],
      useFactory: (configuration: Configuration, mailbox: MailboxTransport) =>
        configuration.SMTP_URL ? new SmtpTransport(configuration.SMTP_URL, configuration.MAIL_FROM) : mailbox,
    },
    MailTemplateRegistry,
    MailOutbox,
    MailDelivery,
  ],
  exports: [MailTransport, MailboxTransport, MailTemplateRegistry, MailOutbox, MailDelivery],
})
export class MailModule {}
