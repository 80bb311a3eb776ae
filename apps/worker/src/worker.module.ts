import { type DynamicModule, Module } from '@nestjs/common';
import { capabilities } from '@samenspel/capabilities/server';
import { type Configuration, PlatformModule } from '@samenspel/platform/server';

/** The queue process: the same capabilities as the API, without HTTP. */
@Module({})
export class WorkerModule {
  static with(configuration: Configuration): DynamicModule {
    return { module: WorkerModule, imports: [PlatformModule.with(configuration), ...capabilities] };
  }
}
