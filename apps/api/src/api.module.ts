import { type DynamicModule, Module } from '@nestjs/common';
import { type Configuration, PlatformModule } from '@samenspel/platform/server';
import { capabilities } from '@samenspel/capabilities/server';
import { HealthController } from './health.controller.js';
import { Readiness } from './readiness.js';

/** The HTTP process. */
@Module({})
export class ApiModule {
  static with(configuration: Configuration): DynamicModule {
    return {
      module: ApiModule,
      imports: [PlatformModule.with(configuration), ...capabilities],
      controllers: [HealthController],
      providers: [Readiness],
    };
  }
}
