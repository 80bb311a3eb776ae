import { type DynamicModule, Module } from '@nestjs/common';
import { capabilities } from '@samenspel/capabilities/server';
import { type Configuration, PlatformModule, type PlatformParts } from '@samenspel/platform/server';

/** The capabilities as API and worker have them, on a clock that lives through the past. */
@Module({})
export class DemoModule {
  static with(configuration: Configuration, parts: PlatformParts): DynamicModule {
    return { module: DemoModule, imports: [PlatformModule.with(configuration, parts), ...capabilities] };
  }
}
