import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ConfigurationToken } from '../configuration/configuration.module.js';
import type { Configuration } from '../configuration/configuration.js';
import { ProgrammeCalendar } from '../clock/programme-calendar.js';
import { Connections } from './connections.js';
import { EveryProgramme } from './every-programme.js';
import { SnakeCaseNaming } from './naming.js';
import { ProgrammeDirectory } from './programme-directory.js';
import { roleUrl } from './role.js';
import { UnitOfWork } from './unit-of-work.js';

@Global()
@Module({
  imports: [
    TypeOrmModule.forRootAsync({
      inject: [ConfigurationToken],
      useFactory: (configuration: Configuration) => ({
        type: 'postgres' as const,
        url: roleUrl(configuration, 'app'),
        autoLoadEntities: true,
        synchronize: false,
        namingStrategy: new SnakeCaseNaming(),
        logging: false as const,
        poolSize: 10,
        retryAttempts: 0,
        extra: {
          application_name: 'samenspel',
          connectionTimeoutMillis: configuration.DATABASE_WAIT_SECONDS * 1_000,
          // Statements that do not wait for each other's answer go to the database together.
          pipeline: true,
        },
      }),
    }),
  ],
  providers: [Connections, UnitOfWork, ProgrammeDirectory, EveryProgramme, ProgrammeCalendar],
  exports: [Connections, UnitOfWork, ProgrammeDirectory, EveryProgramme, ProgrammeCalendar, TypeOrmModule],
})
export class DatabaseModule {}
