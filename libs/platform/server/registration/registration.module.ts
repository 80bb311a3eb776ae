import { Module, type OnModuleInit } from '@nestjs/common';
import { DiscoveryModule, DiscoveryService, ModuleRef, Reflector } from '@nestjs/core';
import { type Registration, registrationKey } from './registered-in.decorator.js';

/** Puts whatever capabilities offer in the registry that it names, in the order in which modules list it. */
@Module({ imports: [DiscoveryModule] })
export class RegistrationModule implements OnModuleInit {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly modules: ModuleRef,
    private readonly reflector: Reflector,
  ) {}

  onModuleInit(): void {
    for (const { instance, metatype } of this.discovery.getProviders()) {
      const registration = metatype && this.reflector.get<Registration | undefined>(registrationKey, metatype);
      if (registration) this.modules.get(registration.registry, { strict: false })[registration.method]!(instance);
    }
  }
}
