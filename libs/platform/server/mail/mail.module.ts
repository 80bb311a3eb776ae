import { type DynamicModule, Global, Module } from '@nestjs/common';
import { ConfigurationToken } from '../configuration/configuration.module.js';
import type { Configuration } from '../configuration/configuration.js';
import { MailDelivery } from './mail-delivery.js';
import { MailOutbox } from './mail-outbox.js';
import { MailTemplateRegistry } from './mail-template.js';
import { MailboxTransport, MailTransport, SmtpTransport } from './mail-transport.js';
import { ProgrammeMailWriter } from './programme-mail-writer.js';

@Global()
@Module({
  providers: [MailTemplateRegistry, MailOutbox, MailDelivery, ProgrammeMailWriter],
  exports: [MailTemplateRegistry, MailOutbox, MailDelivery, ProgrammeMailWriter],
})
export class MailModule {
  static with(mailbox: string): DynamicModule {
    return {
      module: MailModule,
      providers: [
        { provide: MailboxTransport, useValue: new MailboxTransport(mailbox) },
        {
          provide: MailTransport,
          inject: [ConfigurationToken, MailboxTransport],
          useFactory: (configuration: Configuration, folder: MailboxTransport) =>
            configuration.SMTP_URL ? new SmtpTransport(configuration.SMTP_URL, configuration.MAIL_FROM) : folder,
        },
      ],
      exports: [MailTransport, MailboxTransport],
    };
  }
}
