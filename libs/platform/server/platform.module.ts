import { join } from 'node:path';
import { type DynamicModule, Global, Module } from '@nestjs/common';
import { AgreedTermsModule } from './agreed-terms/agreed-terms.module.js';
import { AgreementRecordModule } from './agreement-record/agreement-record.module.js';
import { AuditModule } from './audit/audit.module.js';
import { Clock, SystemClock } from './clock/clock.js';
import { ConfigurationModule } from './configuration/configuration.module.js';
import type { Configuration } from './configuration/configuration.js';
import { DatabaseModule } from './database/database.module.js';
import { DiscussionPointModule } from './discussion-point/discussion-point.module.js';
import { DueModule } from './due/due.module.js';
import { FilesModule } from './files/files.module.js';
import { HttpModule } from './http/http.module.js';
import { MailModule } from './mail/mail.module.js';
import { MeetingDaysModule } from './meeting-days/meeting-days.module.js';
import { OutboxModule } from './outbox/outbox.module.js';
import { OutgoingModule } from './outgoing/outgoing.module.js';
import { PersonalDataModule } from './personal-data/personal-data.module.js';
import { ProgrammeArchiveModule } from './programme-archive/programme-archive.module.js';
import { QueueModule } from './queue/queue.module.js';
import { RegistrationModule } from './registration/registration.module.js';
import { ResponsibilityModule } from './responsibility/responsibility.module.js';
import { SearchModule } from './search/search.module.js';

@Global()
@Module({})
class ClockModule {
  static with(clock: Clock): DynamicModule {
    return { module: ClockModule, providers: [{ provide: Clock, useValue: clock }], exports: [Clock] };
  }
}

/** What a process puts in place of the ordinary. */
export interface PlatformParts {
  readonly clock?: Clock;
  /** Folder that stands in for a mail server when SMTP_URL is absent. */
  readonly mailbox?: string;
}

/** Everything that capabilities stand on. */
@Module({})
export class PlatformModule {
  static with(configuration: Configuration, { clock = new SystemClock(), mailbox }: PlatformParts = {}): DynamicModule {
    return {
      module: PlatformModule,
      imports: [
        ConfigurationModule.with(configuration),
        ClockModule.with(clock),
        DatabaseModule,
        RegistrationModule,
        QueueModule,
        OutboxModule,
        AgreementRecordModule,
        AuditModule,
        MailModule.with(mailbox ?? join(configuration.DATA_DIR, 'mailbox')),
        FilesModule,
        HttpModule,
        SearchModule,
        DiscussionPointModule,
        MeetingDaysModule,
        DueModule,
        OutgoingModule,
        ResponsibilityModule,
        AgreedTermsModule,
        PersonalDataModule,
        ProgrammeArchiveModule,
      ],
    };
  }
}
