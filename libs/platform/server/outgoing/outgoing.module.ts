import { Global, Module } from '@nestjs/common';
import { OutgoingCalls } from './outgoing-calls.js';

@Global()
@Module({ providers: [OutgoingCalls], exports: [OutgoingCalls] })
export class OutgoingModule {}
