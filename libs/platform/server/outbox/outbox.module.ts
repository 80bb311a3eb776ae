import { Global, Module } from '@nestjs/common';
import { EventHandlerRegistry } from './domain-event.js';
import { EventRelay } from './event-relay.js';
import { Outbox } from './outbox.js';

@Global()
@Module({ providers: [Outbox, EventRelay, EventHandlerRegistry], exports: [Outbox, EventRelay, EventHandlerRegistry] })
export class OutboxModule {}
