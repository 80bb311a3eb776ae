import { Global, Module } from '@nestjs/common';
import { DueRegistry } from './due.js';

@Global()
@Module({ providers: [DueRegistry], exports: [DueRegistry] })
export class DueModule {}
