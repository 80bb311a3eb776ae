import { type DynamicModule, Global, Module } from '@nestjs/common';
import { AuditModule } from './audit/audit.module.js';
import { Clock, SystemClock } from './clock/clock.js';
import { ConfigurationModule } from './configuration/configuration.module.js';
import type { Configuration } from './configuration/configuration.js';
import { DatabaseModule } from './database/database.module.js';
import { DueModule } from './due/due.module.js';
import { HttpModule } from './http/http.module.js';
import { MailModule } from './mail/mail.module.js';
import { OutboxModule } from './outbox/outbox.module.js';
import { QueueModule } from './queue/queue.module.js';
import { SearchModule } from './search/search.module.js';

@Global()
@Module({ providers: [{ provide: Clock, useClass: SystemClock }], exports: [Clock] })
class ClockModule {}

/** Everything that capabilities stand on. */
@Module({})
export class PlatformModule {
  static with(configuration: Configuration): DynamicModule {
    return {
      module: PlatformModule,
      imports: [
        ConfigurationModule.with(configuration),
        ClockModule,
        DatabaseModule,
        QueueModule,
        OutboxModule,
        AuditModule,
        MailModule,
        HttpModule,
        SearchModule,
        DueModule,
      ],
    };
  }
}
