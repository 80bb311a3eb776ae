import { type DynamicModule, Global, Module } from '@nestjs/common';
import type { Configuration } from './configuration.js';

export const ConfigurationToken = Symbol('Configuration');

@Global()
@Module({})
export class ConfigurationModule {
  static with(configuration: Configuration): DynamicModule {
    return {
      module: ConfigurationModule,
      providers: [{ provide: ConfigurationToken, useValue: configuration }],
      exports: [ConfigurationToken],
    };
  }
}
